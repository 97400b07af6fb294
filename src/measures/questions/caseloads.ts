import { DAY } from '../../event-log/units.ts';
import { type Question, ratio } from '../question.ts';
import { weeksIn } from '../window.ts';
import { holdsCaseload } from './roles.ts';

const OF_CASELOADS: Pick<Question, 'family' | 'better' | 'by' | 'asked' | 'whyEmpty'> = {
  family: 'places',
  better: 'neither',
  whyEmpty: 'The role holds no caseload, or nobody was on it.',
  by: ['role'],
  asked: (directory) => directory.roles.some((_, role) => holdsCaseload(directory, role)),
};

/** People on caseloads: how many, how often, and for how long. */
export const ON_CASELOADS: readonly Question[] = [
  {
    ...OF_CASELOADS,
    name: 'people_on_caseload',
    unit: 'people',
    label: 'People on the caseload',
    definition:
      'Mean number of caseload places of the role that are held over the window: of courses that hold one, from their start until the place is given back.',
    answer: ({ fold, directory }, { role }) =>
      holdsCaseload(directory, role) ? fold.courses.held.level.mean(role) : Number.NaN,
  },
  {
    ...OF_CASELOADS,
    name: 'stood_on_caseload',
    unit: 'per week',
    label: 'Times people were on the caseload',
    definition:
      'Times that somebody held a caseload place of the role at any moment of the window, per week.',
    answer: ({ fold, directory, window }, { role }) =>
      holdsCaseload(directory, role) ? fold.courses.held.stood[role] / weeksIn(window) : Number.NaN,
  },
  {
    ...OF_CASELOADS,
    name: 'time_on_caseload',
    unit: 'days',
    label: 'Days on the caseload, each time',
    definition:
      'Mean number of days of the window that a caseload place of the role was held by one person. Times that people were on the caseload multiplied by this are the people on it (Little 1961).',
    answer: ({ fold: { courses } }, { role }) =>
      ratio(courses.held.minutes[role], courses.held.stood[role]) / DAY,
  },
];
