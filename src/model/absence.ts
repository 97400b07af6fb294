import { KIND } from '../event-log/kinds.ts';
import { WEEK } from '../event-log/units.ts';
import type { Distribution } from '../random/distribution.ts';
import { mean, type Sampler, type Stream, type Streams, sampler } from '../random/index.ts';
import { callAgain } from './groups.ts';
import { minuteOfWeek } from './opening-hours.ts';
import { shareOwnWork } from './own-work.ts';
import type { Plan } from './plan.ts';
import type { World } from './world.ts';

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
  private readonly first: Int32Array;
  /** Where in the pattern of leave weeks each worker begins: 0 to 1; -1 until it is drawn. */
  private readonly phase: Float64Array;
  /** Whether each worker is ill, until when that holds, and how many times it has changed. */
  private readonly ill: Int8Array;
  private readonly changesAt: Float64Array;
  private readonly changes: Int32Array;
  /** Start of the first shift missed; -1 while the worker comes. */
  readonly awaySince: Float64Array;

  constructor(plan: Plan, streams: Streams, firstOfRole: Int32Array, workers: number) {
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
    this.first = firstOfRole;
    this.phase = new Float64Array(workers).fill(-1);
    this.ill = new Int8Array(workers).fill(1);
    this.changesAt = new Float64Array(workers);
    this.changes = new Int32Array(workers);
    this.awaySince = new Float64Array(workers).fill(-1);
  }

  /** Why the worker does not come to the shift that begins now; -1 if they do. */
  reason(worker: number, role: number, now: number): number {
    const absence = this.roles[role];
    if (absence === null) return -1;
    if (absence.leaveShare > 0 && this.onLeave(absence, worker, role, now)) return LEAVE;
    if (absence.spell !== null && this.isIll(absence, worker, role, now)) return SICKNESS;
    return -1;
  }

  coveredAfter(role: number): number {
    return this.roles[role]!.coveredAfter;
  }

  has(role: number): boolean {
    return this.roles[role] !== null;
  }

  private onLeave({ leaveShare, leave }: RoleAbsence, worker: number, role: number, now: number): boolean {
    if (this.phase[worker] < 0) this.phase[worker] = leave.uniform(worker - this.first[role], 0);
    const week = Math.floor((now + this.offset) / WEEK);
    const phase = this.phase[worker];
    return Math.floor((week + 1) * leaveShare + phase) > Math.floor(week * leaveShare + phase);
  }

  /** Everybody begins well: the first change is from ill to well at minute 0. */
  private isIll({ well, spell, sickness }: RoleAbsence, worker: number, role: number, now: number): boolean {
    while (this.changesAt[worker] <= now) {
      const count = this.changes[worker]++;
      this.ill[worker] ^= 1;
      const lasts = this.ill[worker] === 1 ? spell! : well!;
      this.changesAt[worker] += lasts(sickness.uniform(worker - this.first[role], count), count);
    }
    return this.ill[worker] === 1;
  }
}

/** So long that the share of time ill comes out. */
function meanWell({ share, spell }: { share: number; spell: Distribution }): number {
  return (mean(spell) * (1 - share)) / share;
}

/** Whether a worker stays away from the shift that begins now and ends at `end`. After a while others see their people. */
export function staysAway(world: World, worker: number, role: number, end: number): boolean {
  const { absences, workforce, kernel, plan, log } = world;
  if (absences === null || !absences.has(role)) return false;
  const { now } = kernel;
  const reason = absences.reason(worker, role, now);
  if (reason === -1) {
    absences.awaySince[worker] = -1;
    if (workforce.covered[worker] === 1) {
      workforce.covered[worker] = 0;
      callAgain(world);
    }
    return false;
  }
  log.ofStaff(KIND.absent, plan.roles[role].team, role, worker, -1, end - now, -1, reason);
  if (absences.awaySince[worker] < 0) absences.awaySince[worker] = now;
  if (workforce.covered[worker] === 0 && now - absences.awaySince[worker] >= absences.coveredAfter(role)) {
    workforce.covered[worker] = 1;
    shareOwnWork(world, worker);
    callAgain(world);
  }
  return true;
}
