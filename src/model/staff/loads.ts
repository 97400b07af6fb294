import { WEEK } from '../../event-log/units.ts';
import type { Plan } from '../plan/plan.ts';

/** The load of each role over the last weeks, from the workers' own time: what turnover that rises with load asks. */
export class Loads {
  private readonly busy: Float64Array;
  /** Minutes on duty that are for work, before other duties are taken off. */
  private readonly duty: Float64Array;
  private readonly workers: Int32Array;
  private readonly since: Float64Array;
  /** For each role, busy and duty minutes of the last weeks in turn. */
  private readonly kept: readonly { readonly busy: Float64Array; readonly duty: Float64Array }[];
  private readonly clinicalShare: readonly number[];
  private weeks = 0;

  constructor(plan: Plan) {
    const roles = plan.roles.length;
    this.busy = new Float64Array(roles);
    this.duty = new Float64Array(roles);
    this.workers = new Int32Array(roles);
    this.since = new Float64Array(roles);
    this.clinicalShare = plan.roles.map(({ otherDuties }) => 1 / (1 + otherDuties));
    this.kept = plan.roles.map(({ staffing }) => {
      const weeks = Math.max(1, Math.round((staffing?.turnover?.withLoad?.over ?? WEEK) / WEEK));
      return { busy: new Float64Array(weeks), duty: new Float64Array(weeks) };
    });
  }

  /** A job is done: all its minutes count now. */
  worked(role: number, minutes: number): void {
    this.busy[role] += minutes;
  }

  supervised(role: number, minutes: number): void {
    this.duty[role] -= minutes;
  }

  onDuty(role: number, workers: number, now: number): void {
    this.duty[role] += this.workers[role] * (now - this.since[role]);
    this.since[role] = now;
    this.workers[role] = workers;
  }

  /** A week is over. */
  turnWeek(now: number): void {
    this.kept.forEach(({ busy, duty }, role) => {
      this.onDuty(role, this.workers[role], now);
      const place = this.weeks % busy.length;
      busy[place] = this.busy[role];
      duty[place] = this.duty[role];
      this.busy[role] = this.duty[role] = 0;
    });
    this.weeks++;
  }

  /** Time at work over the time that is for it, over the last weeks; 0 where nobody was on duty. */
  of(role: number): number {
    const { busy, duty } = this.kept[role];
    const onDuty = sum(duty);
    return onDuty <= 0 ? 0 : sum(busy) / (onDuty * this.clinicalShare[role]);
  }
}

function sum(minutes: Float64Array): number {
  let total = 0;
  for (const each of minutes) total += each;
  return total;
}
