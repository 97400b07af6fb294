import { SPENT_ON } from '../../event-log/kinds.ts';
import { WEEK } from '../../event-log/units.ts';
import { type Evidence, type Question, ratio, sumAt } from '../question.ts';
import { restsOn } from '../silence.ts';
import { weeksIn } from '../window.ts';
import { COSTS } from './costs.ts';
import { holdsCaseload, rolesAt, spent, total, wteInPost } from './roles.ts';

/** Minutes on duty that are for work in the pathway. */
export const available = ({ fold, directory }: Evidence, role: number) =>
  fold.staff.onDuty[role] * directory.roles[role].clinicalShare;

const hoursOn = (on: (typeof SPENT_ON)[number]): Question => ({
  ...restsOn('purposes', ...(on === 'sorting' || on === 'admin' ? (['sorting'] as const) : [])),
  name: `hours_${on}`,
  family: 'staff load',
  unit: 'hours',
  label: `Hours a week spent on ${on}`,
  definition: `Hours of work per week in the window that were spent on ${on}.`,
  better: on === 'care' ? 'more' : 'neither',
  by: ['team', 'role'],
  answer: (evidence, at) =>
    total(rolesAt(evidence, at), (role) => spent(evidence, role, SPENT_ON.indexOf(on))) /
    60 /
    weeksIn(evidence.window),
});

/** Share of the whole weeks of the window in which a role's load was above the limit. */
function weeksOver(limit: number, name: string, label: string): Question {
  return {
    ...restsOn('duty', 'minutes'),
    name,
    family: 'staff load',
    unit: 'share',
    label,
    definition: `Share of the whole weeks in the window in which the load of a role was above ${limit * 100} %; over several roles, the mean of their shares, each by its WTE in post.`,
    better: 'less',
    by: ['role'],
    answer: (evidence, at) => {
      const { fold, directory, window } = evidence;
      const first = Math.ceil(window.from / WEEK);
      const roles = rolesAt(evidence, at);
      const share = (role: number) => {
        let weeks = 0;
        let over = 0;
        for (let week = first; week < fold.weeks; week++) {
          const duty = fold.staff.weeklyDuty[role * fold.weeks + week] * directory.roles[role].clinicalShare;
          if (duty === 0) continue;
          weeks++;
          if (fold.staff.weeklyWork[role * fold.weeks + week] > limit * duty) over++;
        }
        return ratio(over, weeks);
      };
      // Half a post counts for half of one.
      const there = roles.filter((role) => !Number.isNaN(share(role)));
      const wte = (role: number) => wteInPost(fold, directory, role, window);
      if (there.length === 1) return share(there[0]);
      return ratio(
        total(there, (role) => wte(role) * share(role)),
        total(there, wte),
      );
    },
  };
}

export const STAFF_LOAD: readonly Question[] = [
  {
    name: 'interruptions',
    family: 'staff load',
    unit: 'per week',
    label: 'Interruptions, a week',
    definition: 'Times in the window that desk work stopped for more urgent work, per week.',
    better: 'less',
    by: ['team'],
    asked: ({ steps }) => steps.some(({ interruptible }) => interruptible === true),
    answer: ({ fold, window }, { team }) => sumAt(fold.staff.interruptions, team) / weeksIn(window),
  },
  {
    ...restsOn('duty', 'minutes'),
    name: 'utilisation',
    whyEmpty: 'Nobody is known to have been on duty.',
    family: 'staff load',
    unit: 'share',
    label: 'Load on staff',
    definition:
      'Time at work in the pathway, divided by the time on duty that is for it (on duty, without supervision, times the clinical share). Above 100 % when work runs over the end of shifts.',
    better: 'neither',
    by: ['team', 'role'],
    answer: (evidence, at) => {
      const roles = rolesAt(evidence, at);
      return ratio(
        total(roles, (role) => spent(evidence, role, -1)),
        total(roles, (role) => available(evidence, role)),
      );
    },
  },
  weeksOver(0.85, 'weeks_over_85', 'Weeks with a load over 85 %'),
  weeksOver(1, 'weeks_over_100', 'Weeks with a load over 100 %'),
  {
    ...restsOn('duty'),
    name: 'hours_over',
    family: 'staff load',
    unit: 'hours',
    label: 'Hours a week worked over',
    definition:
      'Hours per week in the window worked beyond the end of shifts, to finish what had been started.',
    better: 'less',
    by: ['team', 'role'],
    answer: (evidence, at) =>
      total(rolesAt(evidence, at), (role) => evidence.fold.staff.over[role]) / 60 / weeksIn(evidence.window),
  },
  {
    name: 'caseload_per_wte',
    whyEmpty: 'Nobody there holds a caseload, or it is not known how many are in post.',
    family: 'staff load',
    unit: 'ratio',
    label: 'Caseload per WTE',
    definition:
      'Mean number of caseload places of the role that are held over the window, per whole-time equivalent in post.',
    better: 'neither',
    by: ['role'],
    answer: (evidence, at) => {
      const holding = rolesAt(evidence, at).filter((role) => holdsCaseload(evidence.directory, role));
      return ratio(
        total(holding, (role) => evidence.fold.courses.held.level.mean(role)),
        total(holding, (role) => wteInPost(evidence.fold, evidence.directory, role, evidence.window)),
      );
    },
  },
  hoursOn('sorting'),
  hoursOn('understanding'),
  hoursOn('care'),
  hoursOn('admin'),
  {
    ...restsOn('minutes', 'lost'),
    name: 'hours_lost_to_missed',
    family: 'staff load',
    unit: 'hours',
    label: 'Hours a week lost to missed contacts',
    definition: 'Hours of work per week in the window lost to contacts that were not attended.',
    better: 'less',
    by: ['team', 'role'],
    answer: (evidence, at) =>
      total(rolesAt(evidence, at), (role) => evidence.fold.staff.lost[role]) / 60 / weeksIn(evidence.window),
  },
  {
    ...restsOn('purposes', 'sorting'),
    name: 'sorting_per_care_hour',
    whyEmpty: 'No time was spent on care.',
    family: 'staff load',
    unit: 'ratio',
    label: 'Hours of sorting per hour of care',
    definition: 'Hours spent on sorting in the window, divided by hours spent on care.',
    better: 'less',
    by: ['team'],
    answer: (evidence, at) => {
      const roles = rolesAt(evidence, at);
      return ratio(
        total(roles, (role) => spent(evidence, role, SPENT_ON.indexOf('sorting'))),
        total(roles, (role) => spent(evidence, role, SPENT_ON.indexOf('care'))),
      );
    },
  },
  ...COSTS,
];
