import { DAY } from '../../event-log/units.ts';
import type { TimeOnLists } from '../collectors/time-on-lists.ts';
import { type Evidence, type Place, type Question, ratio, sumOverSteps } from '../question.ts';
import { restsOn } from '../silence.ts';
import { weeksIn } from '../window.ts';

/** Sum of a per-step column over one list, those of a team, or all. */
function overLists(of: (lists: TimeOnLists) => Float64Array) {
  return ({ fold, directory }: Evidence, at: Place) => sumOverSteps(of(fold.timeOnLists), directory, at);
}

const stood = overLists(({ stood }) => stood);
const minutes = overLists(({ minutes }) => minutes);
const beforeHelp = overLists(({ beforeHelp }) => beforeHelp);

/** Where the days go that people wait. */
export const DAYS_TO_HELP: readonly Question[] = [
  {
    ...restsOn('help', 'lists'),
    name: 'days_to_help_on_lists',
    family: 'waits',
    unit: 'days',
    label: 'Days on lists before help began',
    definition:
      'Mean number of days between asking and help that were spent on the list; of the requests in which help began within the window. Those of all lists and those on none are the mean wait to help.',
    better: 'less',
    by: ['list'],
    answer: (evidence, at) => ratio(beforeHelp(evidence, at), evidence.fold.timeOnLists.helped[0]) / DAY,
  },
  {
    ...restsOn('help', 'lists'),
    name: 'days_to_help_on_no_list',
    family: 'waits',
    unit: 'days',
    label: 'Days on no list before help began',
    definition:
      'Mean number of days between asking and help that were spent on no list: while something was done, on the way from one step or team to the next, or in a stay; of the requests in which help began within the window.',
    better: 'less',
    by: [],
    answer: ({ fold: { timeOnLists } }) => ratio(timeOnLists.onNoList[0], timeOnLists.helped[0]) / DAY,
  },
  {
    ...restsOn('lists'),
    name: 'stood_on_list',
    family: 'waits',
    unit: 'per week',
    label: 'Times people stood on a list',
    definition: 'Times that somebody stood on the list at any moment of the window, per week.',
    better: 'neither',
    by: ['team', 'list'],
    answer: (evidence, at) => stood(evidence, at) / weeksIn(evidence.window),
  },
  {
    ...restsOn('lists'),
    name: 'time_on_list',
    family: 'waits',
    unit: 'days',
    label: 'Days on a list, each time',
    definition:
      'Mean number of days of the window that somebody who stood on the list was on it, whether they were served, left or wait still. Times that people stood on it multiplied by this are the people on it (Little 1961).',
    better: 'less',
    by: ['team', 'list'],
    answer: (evidence, at) => ratio(minutes(evidence, at), stood(evidence, at)) / DAY,
  },
];
