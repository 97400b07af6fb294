import { MOST_ROUNDS } from '../kernel/index.ts';
import { InputFault } from '../problems/problem.ts';
import { namedSplits } from '../scenario/rules/splits.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { placeIn } from '../scenario/where.ts';
import type { EventNumber } from './events.ts';
import { People } from './people.ts';
import { type Cause, causeOf } from './watch-cause.ts';
import type { World } from './world.ts';

/** What one replication of one system may come to before it is ended. */
export interface RunLimits {
  /** Rows of the log; what happens without a row counts a quarter. */
  readonly events: number;
  /** Bytes for people and what is kept of them, by the count of `bytesSoFar`. */
  readonly memory: number;
  /** Events of one instant after which it is taken for a circle. */
  readonly atOnce?: number;
  /** Whether the whole log is kept in memory, as for stories. */
  readonly keepsLog?: boolean;
}

/** Whether nobody wants the run any more. */
export type IsStopped = () => boolean;

/** For whoever does not know the machine: no system that anybody has written comes near. */
const USUAL_LIMITS: RunLimits = { events: 1e9, memory: Number.POSITIVE_INFINITY };

/** Events from one look to the next. */
const EVERY = 16_384;
/** More events than the largest batch or start can make at one instant. */
const MOST_AT_ONCE = 2 ** 21;
/** Events that are looked at one by one for the cause. */
const SAMPLE = 4096;

/** What the watch counts for so many people in the system at once, and referrals ever. */
export function bytesOfPeople(scenario: Scenario, atOnce: number, referrals = 0): number {
  const steps = scenario.teams.reduce((sum, team) => sum + team.steps.length, 0);
  const { bytesEach } = new People(
    scenario.people.needs.length,
    steps,
    scenario.teams.length,
    namedSplits(scenario).length,
  );
  return atOnce * bytesEach + referrals * BYTES_PER_REFERRAL;
}

/** Bytes kept for each referral by those who hear of events (measured: 29 for each row, four rows to a short referral). */
const BYTES_PER_REFERRAL = 120;
/** Bytes of a row of a log that is kept. */
const BYTES_PER_ROW = 64;

/**
 * Ends a run that would never end or would fill the memory, with its cause and the line of the scenario.
 *
 * The seam, and all of it: whoever handles the kernel's events says for each, before it is handled,
 *
 *     if (--watch.left === 0) watch.look(event, subject);
 *
 * so that an event costs one subtraction, and one in 16,384 is looked at. And `People` asks before it makes room, since
 * one event may bring any number of people. Time that stands still shows as events without time between looks, whether
 * they are rounds of steps, of referrals or of people. Everything is counted, nothing is measured: the same scenario
 * ends at the same event on every machine that has the same limits. The model is not changed by being watched.
 */
export class Watch {
  /** Events until the next look. */
  left = EVERY;
  private events = 0;
  /** The instant of the last look, and events seen in it. */
  private instant = -1;
  private atOnce = 0;
  private cause: Cause | null = null;
  private readonly bytesOfPerson: number;

  constructor(
    private readonly world: World,
    private readonly limits: RunLimits = USUAL_LIMITS,
    private readonly isStopped: IsStopped = () => false,
  ) {
    this.bytesOfPerson = world.people.bytesEach;
    world.people.askForRoom = (people) => this.makeRoom(people);
  }

  /** @throws InputFault when the run has to end: `limits` says why. Error when nobody wants it any more. */
  look(event: EventNumber, subject: number): void {
    this.left = EVERY;
    if (this.isStopped()) throw new Error('broken off');
    if (this.cause !== null) {
      this.left = 1;
      this.cause.saw(this.world, event, subject);
      if (this.cause.seen === SAMPLE) throw this.fault(this.cause);
      return;
    }
    const { now } = this.world.kernel;
    this.events += EVERY;
    this.atOnce = now === this.instant ? this.atOnce + EVERY : 0;
    this.instant = now;
    const { events, memory, atOnce = MOST_AT_ONCE } = this.limits;
    if (this.atOnce >= atOnce || this.world.kernel.rounds > MOST_ROUNDS) this.lookCloser('never-ends');
    else if (this.events > 4 * events || this.world.log.events > events) this.lookCloser('too-many-events');
    else if (this.bytesSoFar(this.world.people.capacity) > memory) this.lookCloser('too-much-memory');
  }

  private lookCloser(code: Cause['code']): void {
    this.cause = causeOf(code);
    this.left = 1;
  }

  /** Many may come in one event: then there is no time to look closer. */
  private makeRoom(people: number): void {
    if (this.bytesSoFar(people) > this.limits.memory) throw this.fault(causeOf('too-much-memory'));
  }

  private bytesSoFar(people: number): number {
    const { world, limits } = this;
    const log = limits.keepsLog === true ? world.log.events * BYTES_PER_ROW : 0;
    return people * this.bytesOfPerson + world.nextReferral * BYTES_PER_REFERRAL + log;
  }

  private fault(cause: Cause): InputFault {
    const { world, limits } = this;
    const { message, hint, path } = cause.tell(world, { events: this.events, limits });
    const { scenario } = world.plans[0];
    return new InputFault([
      { severity: 'error', code: cause.code, message, hint, place: placeIn(scenario, path) },
    ]);
  }
}
