import type { Chunk, Sink } from '../event-log/columns.ts';
import type { Directory } from '../event-log/directory.ts';
import { ENDS_REFERRAL, KIND, OUTCOME, OUTCOMES } from '../event-log/kinds.ts';
import type { Question } from './question.ts';
import { WEEK, type Window } from './window.ts';

/**
 * The books of referrals, team by team: what was open when the window began, what came and from where, what ended
 * and how, what is open at the end. Nobody is lost: open at the start + in = ended + open at the end.
 */
export class Books implements Sink {
  /** By team. */
  readonly openAtStart: Float64Array;
  readonly open: Float64Array;
  /** Made in the window, team after team for each source. */
  readonly from: Float64Array;
  /** Ended in the window, outcome after outcome for each team. */
  readonly endedAs: Float64Array;

  private readonly window: Window;

  constructor(directory: Directory, window: Window) {
    const teams = directory.teams.length;
    this.window = window;
    this.openAtStart = new Float64Array(teams);
    this.open = new Float64Array(teams);
    this.from = new Float64Array(directory.sources.length * teams);
    this.endedAs = new Float64Array(teams * OUTCOMES.length);
  }

  take({ kind, code, team, time, length }: Chunk): void {
    const { open, openAtStart, from, endedAs, window } = this;
    const teams = open.length;
    for (let row = 0; row < length; row++) {
      if (kind[row] === KIND.was_here) {
        open[team[row]]++;
        openAtStart[team[row]]++;
      } else if (kind[row] === KIND.referred) {
        open[team[row]]++;
        if (time[row] < window.from) openAtStart[team[row]]++;
        else if (code[row] !== -1) from[code[row] * teams + team[row]]++;
      } else if (ENDS_REFERRAL[kind[row]] === 1) {
        open[team[row]]--;
        const outcome = kind[row] === KIND.handed_over ? OUTCOME.handed_over : code[row];
        if (time[row] < window.from) openAtStart[team[row]]--;
        else endedAs[team[row] * OUTCOMES.length + outcome]++;
      }
    }
  }
}

const each = (counts: Float64Array, index: number, window: Window) =>
  (index === -1 ? counts.reduce((sum, count) => sum + count, 0) : counts[index]) /
  ((window.to - window.from) / WEEK);

export const BOOKS: readonly Question[] = [
  {
    name: 'open_at_start',
    family: 'endings',
    unit: 'referrals',
    label: 'Referrals open at the start',
    definition: 'Referrals that were open when the window began.',
    better: 'neither',
    by: ['team'],
    answer: ({ fold }, { team }) => at(fold.books.openAtStart, team),
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
    answer: ({ fold }, { team }) =>
      team === -1 ? peopleWithOne(fold.persons.open, fold.persons.length) : fold.books.open[team],
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
      each(fold.books.from, team === -1 ? -1 : source * fold.books.open.length + team, window),
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
      each(fold.books.endedAs, team === -1 ? -1 : team * OUTCOMES.length + outcome, window),
  },
];

function at(counts: Float64Array, team: number): number {
  return team === -1 ? counts.reduce((sum, count) => sum + count, 0) : counts[team];
}

function peopleWithOne(open: Uint8Array, length: number): number {
  let people = 0;
  for (let person = 0; person < length; person++) people += open[person];
  return people;
}
