import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { SPENT_ON } from '../../event-log/kinds.ts';
import { WEEK } from '../../event-log/units.ts';
import { isWithin, minutesWithin, type Window } from '../window.ts';
import type { Counters } from './counters.ts';

/** Of an `interrupted`: the shift was over. */
const AT_CLOSING = 1;

/** Minutes at work and on duty, by role: in the window, and in each week of the run. */
export class StaffLoad {
  /** Role after role, by what the time was spent on; and what was lost to missed contacts. */
  readonly spent: Float64Array;
  readonly lost: Float64Array;
  /** Step after step, by role: what was spent on people who had been served from the list of the step. */
  readonly ofStep: Float64Array;
  /** On duty, supervision taken off. */
  readonly onDuty: Float64Array;
  readonly over: Float64Array;
  /** In meetings, waiting for others there included. */
  readonly meeting: Float64Array;
  /** With groups. */
  readonly group: Float64Array;
  /** Role after role, minutes of each week. */
  readonly weeklyWork: Float64Array;
  readonly weeklyDuty: Float64Array;
  /** Pieces of desk work that stopped for more urgent work, by team. */
  readonly interruptions: Float64Array;
  /** 1 for each step of which groups are made. */
  private readonly takesGroup: Uint8Array;
  private readonly roles: number;
  private readonly workers: Int32Array;
  private readonly since: Float64Array;
  /** The week in which something was added last, which is nearly always that of the next. */
  private week = 0;
  private weekEnd = Number.NaN;
  private readonly weeks: number;
  private readonly window: Window;

  constructor(directory: Directory, counters: Counters, weeks: number, window: Window) {
    const roles = directory.roles.length;
    this.spent = new Float64Array(roles * SPENT_ON.length);
    this.lost = new Float64Array(roles);
    this.ofStep = new Float64Array(directory.steps.length * roles);
    this.roles = roles;
    this.onDuty = new Float64Array(roles);
    this.over = counters.numbers(roles);
    this.meeting = new Float64Array(roles);
    this.group = new Float64Array(roles);
    this.weeklyWork = new Float64Array(roles * weeks);
    this.weeklyDuty = new Float64Array(roles * weeks);
    this.interruptions = counters.perTeam();
    this.takesGroup = Uint8Array.from(directory.steps, ({ group }) => (group === undefined ? 0 : 1));
    this.workers = new Int32Array(roles);
    this.since = new Float64Array(roles);
    this.weeks = weeks;
    this.window = window;
  }

  /** The work that the row tells of: the part of it that lies in the window counts. */
  worked({ role, step, person, time, minutes, code }: LogEvent, missed: boolean): void {
    const which = role;
    if (which === -1) return; // an appointment of a diary
    const { from, to } = this.window;
    const start = time;
    const end = start + minutes;
    const inWindow = Math.min(end, to) - Math.max(start, from);
    if (inWindow > 0) {
      this.spent[which * SPENT_ON.length + code] += inWindow;
      if (missed) this.lost[which] += inWindow;
      if (step !== -1 && (person !== -1 || this.takesGroup[step] === 1))
        this.ofStep[step * this.roles + which] += inWindow;
    }
    // Written out, because it is most of all work: as time never goes back, what ends in the last week began in it too.
    if (end <= this.weekEnd) this.weeklyWork[which * this.weeks + this.week] += end - start;
    else this.addWeekly(this.weeklyWork, which, start, end, 1);
  }

  /** With somebody who still waits: more people served would not take more of it. */
  keptInTouch(event: LogEvent): void {
    this.worked(event, false);
    const { step, role, time, minutes } = event;
    this.ofStep[step * this.roles + role] -= this.within(time, minutes);
  }

  /** At a meeting, with others in a contact, or with a group. */
  attended(event: LogEvent): void {
    const { role, step, time, minutes, other, person } = event;
    this.worked(event, other === 1);
    if (this.takesGroup[step] === 1) this.group[role] += this.within(time, minutes);
    else if (person === -1) this.meeting[role] += this.within(time, minutes);
  }

  /**
   * For others at a meeting, until now. All of it counts now, when it is known: a log that ends before says nothing of
   * it, and windows that adjoin would not add up.
   */
  keptWaiting({ role, time, minutes, code }: LogEvent): void {
    const since = time - minutes;
    if (isWithin(time, this.window)) {
      this.spent[role * SPENT_ON.length + code] += minutes;
      this.meeting[role] += minutes;
    }
    this.addWeekly(this.weeklyWork, role, since, since + minutes, 1);
  }

  /** Work that has been told of has stopped, with so many minutes left: they count when it goes on. */
  interrupted({ team, step, role, time, minutes, code, other }: LogEvent): void {
    if (other !== AT_CLOSING) this.interruptions[team]++;
    this.ofStep[step * this.roles + role] -= this.within(time, minutes);
    this.spent[role * SPENT_ON.length + code] -= this.within(time, minutes);
    this.addWeekly(this.weeklyWork, role, time, time + minutes, -1);
  }

  /** From now so many are on duty. */
  staffed({ role, time, other }: LogEvent): void {
    this.advance(role, time);
    this.workers[role] = other;
  }

  /** Supervision is on duty but neither work nor time that is for work. */
  supervised({ role, time, minutes }: LogEvent): void {
    this.onDuty[role] -= this.within(time, minutes);
    this.addWeekly(this.weeklyDuty, role, time, time + minutes, -1);
  }

  workedOver({ role, minutes }: LogEvent): void {
    this.over[role] += minutes;
  }

  finish(): void {
    for (let role = 0; role < this.workers.length; role++) this.advance(role, this.window.to);
  }

  private within(start: number, minutes: number): number {
    return minutesWithin(start, minutes, this.window);
  }

  private advance(role: number, time: number): void {
    const since = this.since[role];
    const workers = this.workers[role];
    this.since[role] = time;
    if (workers === 0 || time === since) return;
    this.onDuty[role] += workers * minutesWithin(since, time - since, this.window);
    this.addWeekly(this.weeklyDuty, role, since, time, workers);
  }

  private addWeekly(weekly: Float64Array, role: number, from: number, to: number, times: number): void {
    let week = Math.floor(from / WEEK);
    const first = role * this.weeks;
    let start = from;
    if (week < this.weeks) this.turnTo(week);
    while (week < this.weeks && start < to) {
      const weekEnd = (week + 1) * WEEK;
      const end = Math.min(to, weekEnd);
      weekly[first + week] += times * (end - start);
      start = weekEnd;
      week++;
    }
  }

  private turnTo(week: number): void {
    this.week = week;
    this.weekEnd = (week + 1) * WEEK;
  }
}
