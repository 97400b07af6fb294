import type { Sampler, Stream, Streams } from '../random/index.ts';
import type { Person } from './person.ts';
import type { Plan } from './plan.ts';

/** Number of a purpose: what a draw is for, the same name in every system. */
export type Purpose = number;

/**
 * Every draw about a person, found by name: (seed, replication, person, purpose, count). The person is the k-th of
 * their source, so the streams are named by purpose and source and counted by (k, count). Those who are there when the
 * run begins have streams of their own, and k is their place among them by referral date.
 */
export class Draws {
  private readonly names: string[] = [];
  private readonly table: (Stream | undefined)[] = [];
  private readonly families: readonly string[];

  constructor(
    private readonly streams: Streams,
    plan: Plan,
  ) {
    const { sources } = plan.scenario;
    this.families = [...sources.map(({ name }) => `from ${name}`), 'there at the start'];
  }

  purpose(name: string): Purpose {
    for (const _ of this.families) this.table.push(undefined);
    return this.names.push(name) - 1;
  }

  /** The stream of a source's arrivals, counted by arrival. */
  arrivals(source: string): Stream {
    return this.streams.stream(`arrivals of ${source}`);
  }

  /** The stream of the sizes of a source's batches, counted by batch. */
  batches(source: string): Stream {
    return this.streams.stream(`batches of ${source}`);
  }

  /** A uniform number in (0, 1) for this person. */
  uniform(purpose: Purpose, person: Person, count: number): number {
    const index = purpose * this.families.length + person.drawnAs;
    const stream = this.table[index] ?? this.find(index);
    return stream.uniform(person.ordinal, count);
  }

  sample(sample: Sampler, purpose: Purpose, person: Person, count: number): number {
    return sample(this.uniform(purpose, person, count), count);
  }

  chance(probability: number, purpose: Purpose, person: Person, count: number): boolean {
    if (probability >= 1) return true;
    if (probability <= 0) return false;
    return this.uniform(purpose, person, count) < probability;
  }

  private find(index: number): Stream {
    const family = this.families[index % this.families.length];
    const name = this.names[Math.floor(index / this.families.length)];
    const stream = this.streams.stream(`${name} of people ${family}`);
    this.table[index] = stream;
    return stream;
  }
}

/** The purposes of a plan, registered once. */
export interface Purposes {
  readonly kind: Purpose;
  readonly groups: readonly Purpose[];
  readonly needs: readonly Purpose[];
  readonly letter: readonly Purpose[];
  readonly patience: Purpose;
  readonly worsens: Purpose;
  readonly recovers: Purpose;
  readonly returns: Purpose;
  readonly returnDelay: Purpose;
  /** Whether the referrer knows the door that fits, and which they try otherwise; and a worker of a team. */
  readonly knows: Purpose;
  readonly door: Purpose;
  readonly workerKnows: Purpose;
  readonly workerTries: Purpose;
  readonly offer: Purpose;
  readonly handover: Purpose;
  /** Of those who are there at the start: who referred them, and how far they are in what they are in. */
  readonly askedThrough: Purpose;
  readonly soFar: Purpose;
  readonly touches: readonly TouchPurposes[];
  readonly steps: readonly StepPurposes[];
}

/** Keeping in touch with people on the lists of one team, counted by contact of the person. */
export interface TouchPurposes {
  readonly from: Purpose;
  readonly every: Purpose;
  readonly takes: Purpose;
  readonly attends: Purpose;
}

export interface StepPurposes {
  readonly takes: Purpose;
  readonly attends: Purpose;
  readonly writingUp: Purpose;
  readonly timeLost: Purpose;
  readonly retryAfter: Purpose;
  readonly stops: Purpose;
  readonly contacts: Purpose;
  readonly every: Purpose;
  readonly lasts: Purpose;
  /** One for each flow rule of the step. */
  readonly followed: readonly Purpose[];
  readonly split: Purpose;
  readonly signpost: Purpose;
  readonly sees: readonly Purpose[];
}

export function purposesOf(plan: Plan, draws: Draws): Purposes {
  const { people } = plan.scenario;
  const of = (name: string) => draws.purpose(name);
  return {
    kind: of('kind'),
    groups: people.groups.map((group) => of(`group ${group.name}`)),
    needs: people.needs.map((need) => of(`need ${need}`)),
    letter: people.needs.map((need) => of(`letter on ${need}`)),
    patience: of('patience'),
    worsens: of('worsens'),
    recovers: of('recovers'),
    returns: of('returns'),
    returnDelay: of('return delay'),
    knows: of('knows the door'),
    door: of('any door'),
    workerKnows: of('worker knows the team'),
    workerTries: of('worker tries any team'),
    offer: of('offer'),
    handover: of('handover takes'),
    askedThrough: of('asked through'),
    soFar: of('so far'),
    touches: plan.scenario.teams.map(({ name }) => ({
      from: of(`${name} keeps in touch from`),
      every: of(`${name} keeps in touch every`),
      takes: of(`${name} keeps in touch takes`),
      attends: of(`${name} keeps in touch attends`),
    })),
    steps: plan.steps.map(({ name, rules }) => ({
      takes: of(`${name} takes`),
      attends: of(`${name} attends`),
      writingUp: of(`${name} writing up`),
      timeLost: of(`${name} time lost`),
      retryAfter: of(`${name} retry after`),
      stops: of(`${name} stops coming`),
      contacts: of(`${name} contacts`),
      every: of(`${name} every`),
      lasts: of(`${name} lasts`),
      followed: rules.map((rule) => of(`${name} follows ${rule.name}`)),
      split: of(`${name} split`),
      signpost: of(`${name} signpost`),
      sees: people.needs.map((need) => of(`${name} sees ${need}`)),
    })),
  };
}
