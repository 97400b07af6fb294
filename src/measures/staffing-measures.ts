import type { Directory } from '../event-log/directory.ts';
import { ABSENCES } from '../event-log/kinds.ts';
import { wteInPost } from './posts.ts';
import { type Evidence, type Question, ratio } from './question.ts';
import { rolesAt, total } from './roles-at.ts';
import { weeksIn } from './window.ts';

const SICKNESS = ABSENCES.indexOf('sickness');
const WEEKS_IN_YEAR = 365.25 / 7;

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
