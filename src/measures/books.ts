import { OUTCOMES } from '../event-log/kinds.ts';
import type { Persons } from './persons.ts';
import { type Question, sumAt } from './question.ts';
import { type Window, weeksIn } from './window.ts';

/** Questions to the books of referrals. */

const each = (counts: Float64Array, index: number, window: Window) => sumAt(counts, index) / weeksIn(window);

export const BOOKS: readonly Question[] = [
  {
    name: 'open_at_start',
    family: 'endings',
    unit: 'referrals',
    label: 'Referrals open at the start',
    definition: 'Referrals that were open when the window began.',
    better: 'neither',
    by: ['team'],
    answer: ({ fold }, { team }) => sumAt(fold.referrals.openAtStart, team),
  },
  {
    name: 'open_at_end',
    family: 'endings',
    unit: 'referrals',
    label: 'Referrals open at the end',
    definition: 'Referrals that are open when the run ends; for the whole system, people with one.',
    better: 'neither',
    by: ['team'],
    // Counted in another way for the whole: the one holds the other to account.
    answer: ({ fold }, { team }) => (team === -1 ? peopleWithOne(fold.persons) : fold.referrals.open[team]),
  },
  {
    name: 'requests_to_team',
    family: 'endings',
    unit: 'per week',
    label: 'Requests by door',
    definition: 'Referrals a week in the window that a source, not a team, made to a team.',
    better: 'neither',
    by: ['source and team'],
    answer: ({ fold, window }, { source, team }) =>
      each(fold.referrals.from, team === -1 ? -1 : source * fold.referrals.open.length + team, window),
  },
  {
    name: 'referrals_ended_as',
    family: 'endings',
    unit: 'per week',
    label: 'Referrals ended, by ending',
    definition: 'Referrals a week that ended in the window, by the team that had them and how they ended.',
    better: 'neither',
    by: ['team and ending'],
    answer: ({ fold, window }, { team, outcome }) =>
      each(fold.referrals.endedAs, team === -1 ? -1 : team * OUTCOMES.length + outcome, window),
  },
];

function peopleWithOne({ blocks }: Persons): number {
  let people = 0;
  for (const { length, open } of blocks) for (let at = 0; at < length; at++) people += open[at];
  return people;
}
