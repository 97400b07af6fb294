import type { Directory } from '../event-log/directory.ts';
import { SPENT_ON } from '../event-log/kinds.ts';
import { WEEK, type Window } from './window.ts';

/** Minutes at work and on duty, by role: in the window, and in each week of the run. */
export class StaffLoad {
  /** Role after role, by what the time was spent on; and what was lost to missed contacts. */
  readonly spent: Float64Array;
  readonly lost: Float64Array;
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
  private readonly workers: Int32Array;
  private readonly since: Float64Array;
  private readonly weeks: number;
  private readonly window: Window;

  constructor(directory: Directory, weeks: number, window: Window) {
    const roles = directory.roles.length;
    this.spent = new Float64Array(roles * SPENT_ON.length);
    this.lost = new Float64Array(roles);
    this.onDuty = new Float64Array(roles);
    this.over = new Float64Array(roles);
    this.meeting = new Float64Array(roles);
    this.group = new Float64Array(roles);
    this.weeklyWork = new Float64Array(roles * weeks);
    this.weeklyDuty = new Float64Array(roles * weeks);
    this.workers = new Int32Array(roles);
    this.since = new Float64Array(roles);
    this.weeks = weeks;
    this.window = window;
  }

  /** Work that began at `time`: the part of it that lies in the window counts. */
  worked(role: number, time: number, minutes: number, spentOn: number, missed: boolean): void {
    if (role === -1) return; // an appointment of a diary
    const end = time + minutes;
    const inWindow = this.within(time, end);
    if (inWindow > 0) {
      this.spent[role * SPENT_ON.length + spentOn] += inWindow;
      if (missed) this.lost[role] += inWindow;
    }
    this.addWeekly(this.weeklyWork, role, time, end, 1);
  }

  /** Work that has been told of stopped at `time`, with so many minutes left: they count when it goes on. */
  interrupted(role: number, time: number, left: number, spentOn: number): void {
    const inWindow = this.within(time, time + left);
    if (inWindow > 0) this.spent[role * SPENT_ON.length + spentOn] -= inWindow;
    this.addWeekly(this.weeklyWork, role, time, time + left, -1);
  }

  /** Part of the work that has been told of was a meeting. */
  met(role: number, time: number, minutes: number): void {
    const inWindow = this.within(time, time + minutes);
    if (inWindow > 0) this.meeting[role] += inWindow;
  }

  /** Part of the work that has been told of was with a group. */
  gathered(role: number, time: number, minutes: number): void {
    const inWindow = this.within(time, time + minutes);
    if (inWindow > 0) this.group[role] += inWindow;
  }

  staffed(role: number, time: number, workers: number): void {
    this.advance(role, time);
    this.workers[role] = workers;
  }

  /** Supervision is on duty but neither work nor time that is for work. */
  supervised(role: number, time: number, minutes: number): void {
    const start = Math.max(time, this.window.from);
    const end = Math.min(time + minutes, this.window.to);
    if (end > start) this.onDuty[role] -= end - start;
    this.addWeekly(this.weeklyDuty, role, time, time + minutes, -1);
  }

  workedOver(role: number, time: number, minutes: number): void {
    if (time >= this.window.from) this.over[role] += minutes;
  }

  finish(): void {
    for (let role = 0; role < this.workers.length; role++) this.advance(role, this.window.to);
  }

  private within(start: number, end: number): number {
    const { from, to } = this.window;
    return (end < to ? end : to) - (start > from ? start : from);
  }

  private advance(role: number, time: number): void {
    const since = this.since[role];
    const workers = this.workers[role];
    this.since[role] = time;
    if (workers === 0 || time === since) return;
    const start = since > this.window.from ? since : this.window.from;
    if (time > start) this.onDuty[role] += workers * (time - start);
    this.addWeekly(this.weeklyDuty, role, since, time, workers);
  }

  private addWeekly(weekly: Float64Array, role: number, from: number, to: number, times: number): void {
    let week = Math.floor(from / WEEK);
    const first = role * this.weeks;
    let start = from;
    while (week < this.weeks && start < to) {
      const weekEnd = (week + 1) * WEEK;
      const end = to < weekEnd ? to : weekEnd;
      weekly[first + week] += times * (end - start);
      start = weekEnd;
      week++;
    }
  }
}
