import { WEEK } from '../../event-log/units.ts';
import type { Question } from '../question.ts';
import { restsOn } from '../silence.ts';
import type { Window } from '../window.ts';

/** Years of 52 weeks of the window after which lists are told of. */
const YEARS = [1, 2, 3, 4, 5] as const;
const WEEKS_OF_A_YEAR = 52;

/** The week of the run with whose end so many years of the window are over. */
function lastWeek(years: number, { from }: Window): number {
  return Math.ceil(from / WEEK) + WEEKS_OF_A_YEAR * years - 1;
}

/** People on lists at dates: what can be said of lists that never settle. */
export const AT_DATES: readonly Question[] = YEARS.map(
  (years): Question => ({
    ...restsOn('lists'),
    name: `on_list_after_${years}_${years === 1 ? 'year' : 'years'}`,
    family: 'waits',
    unit: 'people',
    label: `On lists after ${years === 1 ? 'a year' : `${years} years`}`,
    definition: `People on lists when ${WEEKS_OF_A_YEAR * years} whole weeks of the window are over: of a list that grows without end it says something, as a mean does not. Only of windows that are as long.`,
    better: 'less',
    by: ['team'],
    fits: (window) => (lastWeek(years, window) + 1) * WEEK <= window.to,
    answer: ({ fold, directory, window }, { team }) =>
      directory.steps.reduce(
        (sum, step, index) =>
          team === -1 || step.team === team
            ? sum + fold.lists.people.weekly[index * fold.weeks + lastWeek(years, window)]
            : sum,
        0,
      ),
  }),
);
