import {
  type Distribution,
  isConstant,
  mean,
  type Sampler,
  type Stream,
  Streams,
  sampler,
} from '../random/index.ts';
import type { Person } from './person.ts';
import type { KindPlan, Plan, ReturnWayPlan, TouchPlan } from './plan/plan.ts';

/**
 * Every draw about a person is found by name: (seed, replication, person, purpose, count). The person is the k-th of
 * their source, so the streams are named by purpose and source and counted by (k, count). Those who are there when the
 * run begins have streams of their own, and k is their place among them by referral date.
 */
export class Draws {
  readonly families: readonly string[];
  private readonly streams: Streams;

  constructor(streams: Streams, plan: Plan) {
    this.streams = streams;
    this.families = [...plan.scenario.sources.map(({ name }) => `from ${name}`), 'there at the start'];
  }

  /** The stream of a source's arrivals, counted by arrival. */
  arrivals(source: string): Stream {
    return this.streams.stream(`arrivals of ${source}`);
  }

  /** The stream of the sizes of a source's batches, counted by batch. */
  batches(source: string): Stream {
    return this.streams.stream(`batches of ${source}`);
  }

  purpose(name: string): Purpose {
    return new Drawn(this, name, null);
  }

  drawn(name: string, from: Distribution): Drawn {
    return new Drawn(this, name, from);
  }

  stream(name: string, family: number): Stream {
    return this.streams.stream(`${name} of people ${this.families[family]}`);
  }
}

/** Purposes by which it is settled who comes, when, and with which needs; what happens to them afterwards has others. */
const WHO_COMES = /^(arrivals of|batches of|kind of|group \S+ of|need \S+ of) /;

/**
 * The numbers of the same replication for the same people under other luck: the same arrivals, kinds, groups and needs, and
 * every later draw from a stream of its own. A system against itself so is what chance alone does to single people.
 */
export class OtherLuck extends Streams {
  override stream(name: string): Stream {
    // No purpose has a colon in its name.
    return super.stream(WHO_COMES.test(name) ? name : `other luck: ${name}`);
  }
}

/** What a draw is for: the same name in every system. */
export interface Purpose {
  /** A uniform number in (0, 1) for this person. */
  uniform(person: Person, count: number): number;
  chance(probability: number, person: Person, count: number): boolean;
}

/**
 * What is drawn from one distribution for one purpose. It holds its streams, one for each source. What is always the same
 * is not drawn. Purposes without a distribution are of this class too: objects of one shape are asked at less cost.
 */
export class Drawn implements Purpose {
  readonly sampler: Sampler;
  private readonly draws: Draws;
  private readonly name: string;
  private readonly streams: (Stream | null)[];
  /** NaN: it is drawn. */
  private readonly constant: number = Number.NaN;

  constructor(draws: Draws, name: string, from: Distribution | null) {
    this.sampler = from === null ? itself : sampler(from);
    this.draws = draws;
    this.name = name;
    // By hand, and not by `map`, whose arrays V8 lays out otherwise once it has compiled this.
    this.streams = new Array<Stream | null>(draws.families.length).fill(null);
    if (from !== null && isConstant(from)) this.constant = mean(from);
  }

  of(person: Person, count: number): number {
    const { constant } = this;
    return Number.isNaN(constant) ? this.sampler(this.uniform(person, count), count) : constant;
  }

  uniform(person: Person, count: number): number {
    const stream = this.streams[person.drawnAs] ?? this.find(person.drawnAs);
    return stream.uniform(person.ordinal, count);
  }

  chance(probability: number, person: Person, count: number): boolean {
    if (probability >= 1) return true;
    if (probability <= 0) return false;
    return this.uniform(person, count) < probability;
  }

  private find(family: number): Stream {
    const stream = this.draws.stream(this.name, family);
    this.streams[family] = stream;
    return stream;
  }
}

const itself: Sampler = (u) => u;

/** What is drawn about people apart from any step, as the plan that holds says. */
export interface PeopleDraws {
  readonly kind: Purpose;
  readonly groups: readonly Purpose[];
  readonly letter: readonly Drawn[];
  readonly returns: Purpose;
  /** Whether the referrer knows the door that fits, and which they try otherwise; and a worker of a team. */
  readonly knows: Purpose;
  readonly door: Purpose;
  readonly workerKnows: Purpose;
  readonly workerTries: Purpose;
  readonly offer: Purpose;
  readonly handover: Drawn;
  /** Of those who are there at the start: who referred them, and how far they are in what they are in. */
  readonly askedThrough: Purpose;
  readonly soFar: Purpose;
  /** By number of the kind of person, and by number of the team. */
  readonly kinds: readonly KindDraws[];
  readonly touches: readonly (TouchDraws | null)[];
}

export interface KindDraws {
  readonly needs: readonly Drawn[];
  readonly patience: Drawn | null;
  readonly worsens: Drawn | null;
  readonly recovers: Drawn | null;
  readonly returnDelay: Drawn;
  /** By number of the outcome; null: as usual. */
  readonly returnDelays: readonly (Drawn | null)[];
}

/** Keeping in touch with people on the lists of one team, counted by contact of the person. */
export interface TouchDraws {
  readonly from: Drawn;
  readonly every: Drawn;
  readonly takes: Drawn;
  readonly attends: Purpose;
}

/** A look at the needs of people: normal errors, each need by a name of its own. @param of what is looked at, by need */
export function looks(draws: Draws, needs: readonly string[], of: (need: string) => string): Drawn[] {
  return needs.map((need) => draws.drawn(of(need), { kind: 'normal', mean: 0, sd: 1 }));
}

export function peopleDraws(plan: Plan, draws: Draws): PeopleDraws {
  const { people, teams } = plan.scenario;
  const of = (name: string) => draws.purpose(name);
  return {
    kind: of('kind'),
    groups: people.groups.map((group) => of(`group ${group.name}`)),
    letter: looks(draws, people.needs, (need) => `letter on ${need}`),
    returns: of('returns'),
    knows: of('knows the door'),
    door: of('any door'),
    workerKnows: of('worker knows the team'),
    workerTries: of('worker tries any team'),
    offer: of('offer'),
    handover: draws.drawn('handover takes', plan.handoverTakes),
    askedThrough: of('asked through'),
    soFar: of('so far'),
    kinds: plan.kinds.map((kind) => kindDraws(kind, people.needs, draws)),
    touches: plan.teams.map(({ touch }, team) =>
      touch === null ? null : touchDraws(touch, teams[team].name, draws),
    ),
  };
}

function kindDraws(kind: KindPlan, needs: readonly string[], draws: Draws): KindDraws {
  const maybe = (name: string, from: Distribution | null) => (from === null ? null : draws.drawn(name, from));
  const delay = 'return delay';
  return {
    needs: kind.needs.map((need, index) => draws.drawn(`need ${needs[index]}`, need)),
    patience: maybe('patience', kind.patience),
    worsens: maybe('worsens', kind.worsens?.every ?? null),
    recovers: maybe('recovers', kind.recoversAfter),
    returnDelay: draws.drawn(delay, kind.returnDelay),
    returnDelays: kind.returnWays.map((way: ReturnWayPlan | undefined) => maybe(delay, way?.delay ?? null)),
  };
}

function touchDraws({ from, every, takes }: TouchPlan, team: string, draws: Draws): TouchDraws {
  return {
    from: draws.drawn(`${team} keeps in touch from`, from),
    every: draws.drawn(`${team} keeps in touch every`, every),
    takes: draws.drawn(`${team} keeps in touch takes`, takes),
    attends: draws.purpose(`${team} keeps in touch attends`),
  };
}
