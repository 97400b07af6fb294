import { WEEK } from '../../event-log/units.ts';
import type { Distribution } from '../../random/distribution.ts';
import { mean, type Sampler, type Stream, type Streams, sampler } from '../../random/index.ts';
import { minuteOfWeek } from '../plan/opening-hours.ts';
import type { Plan } from '../plan/plan.ts';
import { callAgain } from '../steps/group.ts';
import type { World } from '../world.ts';
import { shareOwnWork } from './own-work.ts';
import type { Worker } from './worker.ts';

const LEAVE = 0;
const SICKNESS = 1;

interface RoleAbsence {
  readonly leaveShare: number;
  readonly spell: Sampler | null;
  /** Mean time well between two spells, so that the share of time ill comes out. */
  readonly well: Sampler | null;
  readonly leave: Stream;
  readonly sickness: Stream;
  readonly coveredAfter: number;
}

/**
 * Leave and sickness of each worker, by whole shifts: asked when a shift begins. Leave is a week at a time, evenly
 * spread from a random week on; sickness is well and ill in turns, the times well exponential. Who is ill during
 * leave is on leave.
 */
export class Absences {
  private readonly roles: readonly (RoleAbsence | null)[];
  /** Minutes from Monday 00:00 to minute 0. */
  private readonly offset: number;
  /** Where in the pattern of leave weeks each worker begins: 0 to 1; -1 until it is drawn. */
  private readonly phase: Float64Array;
  /** Whether each worker is ill, until when that holds, and how many times it has changed. */
  private readonly ill: Int8Array;
  private readonly changesAt: Float64Array;
  private readonly changes: Int32Array;
  /** Start of the first shift missed; -1 while the worker comes. */
  readonly awaySince: Float64Array;

  constructor(plan: Plan, streams: Streams, workers: number) {
    this.roles = plan.roles.map(({ name, staffing }) => {
      const absence = staffing?.absence ?? null;
      if (absence === null) return null;
      const { leaveShare, sickness, coveredAfter } = absence;
      return {
        leaveShare,
        spell: sickness === null ? null : sampler(sickness.spell),
        well: sickness === null ? null : sampler({ kind: 'exponential', mean: meanWell(sickness) }),
        leave: streams.stream(`leave of ${name}`),
        sickness: streams.stream(`sickness of ${name}`),
        coveredAfter,
      };
    });
    this.offset = minuteOfWeek(plan.scenario.time.start);
    this.phase = new Float64Array(workers).fill(-1);
    this.ill = new Int8Array(workers).fill(1);
    this.changesAt = new Float64Array(workers);
    this.changes = new Int32Array(workers);
    this.awaySince = new Float64Array(workers).fill(-1);
  }

  /** Why the worker does not come to the shift that begins now; -1 if they do. */
  reason(worker: Worker, now: number): number {
    const absence = this.roles[worker.role.number];
    if (absence === null) return -1;
    if (absence.leaveShare > 0 && this.onLeave(absence, worker, now)) return LEAVE;
    if (absence.spell !== null && this.isIll(absence, worker, now)) return SICKNESS;
    return -1;
  }

  coveredAfter(role: number): number {
    return this.roles[role]!.coveredAfter;
  }

  has(role: number): boolean {
    return this.roles[role] !== null;
  }

  private onLeave({ leaveShare, leave }: RoleAbsence, { number, post }: Worker, now: number): boolean {
    if (this.phase[number] < 0) this.phase[number] = leave.uniform(post, 0);
    const week = Math.floor((now + this.offset) / WEEK);
    const phase = this.phase[number];
    return Math.floor((week + 1) * leaveShare + phase) > Math.floor(week * leaveShare + phase);
  }

  /** Everybody begins well: the first change is from ill to well at minute 0. */
  private isIll({ well, spell, sickness }: RoleAbsence, { number, post }: Worker, now: number): boolean {
    while (this.changesAt[number] <= now) {
      const count = this.changes[number]++;
      this.ill[number] ^= 1;
      const lasts = this.ill[number] === 1 ? spell! : well!;
      this.changesAt[number] += lasts(sickness.uniform(post, count), count);
    }
    return this.ill[number] === 1;
  }
}

/** So long that the share of time ill comes out. */
function meanWell({ share, spell }: { share: number; spell: Distribution }): number {
  return (mean(spell) * (1 - share)) / share;
}

/** Whether a worker stays away from the shift that begins now and ends at `end`. After a while others see their people. */
export function staysAway(world: World, worker: Worker, end: number): boolean {
  const { absences, kernel, log } = world;
  const { role, number } = worker;
  if (absences === null || !absences.has(role.number)) return false;
  const { awaySince } = absences;
  const { now } = kernel;
  const reason = absences.reason(worker, now);
  if (reason === -1) {
    awaySince[number] = -1;
    if (worker.isCovered) {
      worker.isCovered = false;
      callAgain(world);
    }
    return false;
  }
  log.absent(role.plan.team, role.number, number, reason, end - now);
  if (awaySince[number] < 0) awaySince[number] = now;
  if (!worker.isCovered && now - awaySince[number] >= absences.coveredAfter(role.number)) {
    worker.isCovered = true;
    shareOwnWork(world, worker);
    callAgain(world);
  }
  return true;
}
