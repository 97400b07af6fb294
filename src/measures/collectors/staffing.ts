import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { ABSENCES } from '../../event-log/kinds.ts';
import { WEEK, YEAR } from '../../event-log/units.ts';
import { type Evidence, type Question, ratio } from '../question.ts';
import { rolesAt, total, wteInPost } from '../questions/roles.ts';
import { minutesWithin, type Window, weeksIn } from '../window.ts';
import type { Counters } from './counters.ts';
import { Levels } from './levels.ts';

/** Staff who come and go, by role: posts filled and vacant, leavers, and shifts that people in post did not come to. */
export class Staffing {
  /** Thousandths of a WTE. */
  readonly inPost: Levels;
  readonly vacant: Levels;
  readonly isNew: Levels;
  readonly leavers: Float64Array;
  /** Role after role, minutes and shifts in the window by reason. */
  readonly minutesAway: Float64Array;
  readonly shiftsAway: Float64Array;
  readonly supervision: Float64Array;
  private readonly told: Uint8Array;
  private readonly window: Window;

  constructor({ roles }: Directory, counters: Counters, weeks: number, window: Window) {
    this.inPost = new Levels(roles.length, weeks, window);
    this.vacant = new Levels(roles.length, weeks, window);
    this.isNew = new Levels(roles.length, weeks, window);
    this.leavers = counters.numbers(roles.length);
    this.minutesAway = new Float64Array(roles.length * ABSENCES.length);
    this.shiftsAway = counters.numbers(roles.length * ABSENCES.length);
    this.supervision = new Float64Array(roles.length);
    this.told = new Uint8Array(roles.length);
    this.window = window;
  }

  absent({ role, time, minutes, code }: LogEvent): void {
    const at = role * ABSENCES.length + code;
    this.minutesAway[at] += this.within(time, minutes);
    this.shiftsAway[at]++;
  }

  supervised({ role, time, minutes }: LogEvent): void {
    this.supervision[role] += this.within(time, minutes);
  }

  resigned({ role }: LogEvent): void {
    this.leavers[role]++;
  }

  /** From now, so many thousandths of a WTE of a role are filled, vacant, or filled by people who are new. */
  changed({ role, other, time }: LogEvent, levels: Levels): void {
    if (levels === this.inPost) this.told[role] = 1;
    levels.set(role, other, time);
  }

  /** Minutes in the window in which people in post were away, for any reason. */
  away(role: number): number {
    const first = role * ABSENCES.length;
    return ABSENCES.reduce((sum, _, reason) => sum + this.minutesAway[first + reason], 0);
  }

  /** Whether the log tells how much of the role is filled: where posts do not change it is silent. */
  isTold(role: number): boolean {
    return this.told[role] === 1;
  }

  startAgain(): void {
    for (const levels of [this.inPost, this.vacant, this.isNew]) levels.startAgain();
  }

  finish(): void {
    for (const levels of [this.inPost, this.vacant, this.isNew]) levels.finish();
  }

  private within(time: number, minutes: number): number {
    return minutesWithin(time, minutes, this.window);
  }
}

const SICKNESS = ABSENCES.indexOf('sickness');
const WEEKS_IN_YEAR = YEAR / WEEK;

const postsChange = ({ staffing }: Directory) => staffing?.posts === true;
const someAreAway = ({ staffing }: Directory) => staffing?.absence === true;

/** Roles at the place whose posts change. */
const changing = (evidence: Evidence, at: Parameters<Question['answer']>[1]) =>
  rolesAt(evidence, at).filter((role) => evidence.fold.staffing.isTold(role));

/** Thousandths of a WTE over the window. */
const filled = ({ fold }: Evidence, roles: readonly number[]) =>
  total(roles, (role) => fold.staffing.inPost.mean(role));

/** Staff who come and go. Asked only where the scenario lets them. */
export const STAFFING: readonly Question[] = [
  {
    name: 'wte_in_post',
    family: 'staff load',
    unit: 'count',
    label: 'WTE in post',
    definition: 'Mean whole-time equivalents in post over the window, those on leave and ill among them.',
    better: 'neither',
    by: ['team', 'role'],
    asked: postsChange,
    answer: (evidence, at) =>
      total(rolesAt(evidence, at), (role) =>
        wteInPost(evidence.fold, evidence.directory, role, evidence.window),
      ),
  },
  {
    name: 'vacant_share',
    family: 'staff load',
    unit: 'share',
    label: 'Posts vacant',
    definition: 'Mean share of the WTE of roles that are recruited to which is vacant over the window.',
    better: 'less',
    by: ['team', 'role'],
    asked: postsChange,
    answer: (evidence, at) => {
      const roles = changing(evidence, at);
      const vacant = total(roles, (role) => evidence.fold.staffing.vacant.mean(role));
      return ratio(vacant, vacant + filled(evidence, roles));
    },
  },
  {
    name: 'leavers',
    family: 'staff load',
    unit: 'count',
    label: 'Leavers, per 100 WTE and year',
    definition:
      'People who left their post in the window, to whatever place, per 100 WTE in post and year, in roles that are recruited to.',
    better: 'less',
    by: ['team', 'role'],
    asked: postsChange,
    answer: (evidence, at) => {
      const roles = changing(evidence, at);
      const years = weeksIn(evidence.window) / WEEKS_IN_YEAR;
      const left = total(roles, (role) => evidence.fold.staffing.leavers[role]);
      return ratio(100 * left, (filled(evidence, roles) / 1000) * years);
    },
  },
  {
    name: 'new_in_post',
    family: 'staff load',
    unit: 'share',
    label: 'In their first months',
    definition:
      'Mean share of the WTE in post, in roles that are recruited to, filled by people who still work at a slower pace.',
    better: 'neither',
    by: ['team', 'role'],
    asked: postsChange,
    answer: (evidence, at) => {
      const roles = changing(evidence, at);
      return ratio(
        total(roles, (role) => evidence.fold.staffing.isNew.mean(role)),
        filled(evidence, roles),
      );
    },
  },
  {
    name: 'away',
    family: 'staff load',
    unit: 'share',
    label: 'Away on leave or ill',
    definition:
      'Share of the shifts of people in post, by time, to which they did not come because of leave or sickness.',
    better: 'neither',
    by: ['team', 'role'],
    asked: someAreAway,
    answer: (evidence, at) => {
      const { staff, staffing } = evidence.fold;
      const roles = rolesAt(evidence, at);
      const away = total(roles, (role) => staffing.away(role));
      return ratio(away, away + total(roles, (role) => staff.onDuty[role] + staffing.supervision[role]));
    },
  },
  {
    name: 'shifts_lost_to_sickness',
    family: 'staff load',
    unit: 'per week',
    label: 'Shifts lost to sickness, a week',
    definition: 'Shifts in the window to which people in post did not come because they were ill, per week.',
    better: 'less',
    by: ['team', 'role'],
    asked: someAreAway,
    answer: (evidence, at) =>
      total(
        rolesAt(evidence, at),
        (role) => evidence.fold.staffing.shiftsAway[role * ABSENCES.length + SICKNESS],
      ) / weeksIn(evidence.window),
  },
  {
    name: 'hours_supervision',
    family: 'staff load',
    unit: 'hours',
    label: 'Hours a week of supervision',
    definition: 'Hours per week in the window given to supervision, by those supervised and by supervisors.',
    better: 'neither',
    by: ['team', 'role'],
    asked: ({ staffing }) => staffing?.supervision === true,
    answer: (evidence, at) =>
      total(rolesAt(evidence, at), (role) => evidence.fold.staffing.supervision[role]) /
      60 /
      weeksIn(evidence.window),
  },
];
