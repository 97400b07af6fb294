import { DAY } from '../event-log/units.ts';
import type { PersonBlock, Persons } from './collectors/persons.ts';
import type { Fold } from './fold.ts';
import type { PeopleTable } from './measure.ts';
import type { Window } from './window.ts';

/**
 * The people first referred within the window, and those who were there when the run began if it has no warm-up. To be
 * asked for before the fold is measured.
 */
export function peopleTable({ collectors: { persons }, isFinished }: Fold, window: Window): PeopleTable {
  if (isFinished) throw new Error('a fold tells of its people before it is measured, not after');
  const { blocks } = persons;
  const first = window.from > 0 ? referredBefore(persons, window.from) : 0;
  const end = Math.max(first, referredBefore(persons, window.to));
  const length = end - first;
  const table = {
    length,
    source: new Int16Array(length),
    ordinal: new Int32Array(length),
    person: new Int32Array(length),
    class: new Int16Array(length),
    firstReferred: new Float64Array(length),
    waitToFirstContact: new Float64Array(length),
    waitToHelp: new Float64Array(length),
    referrals: new Int16Array(length),
    bounces: new Int16Array(length),
    moves: new Int16Array(length),
    teamsMet: new Int16Array(length),
    assessments: new Int16Array(length),
    contacts: new Int16Array(length),
    outcome: new Int8Array(length),
    helped: new Uint8Array(length),
  };
  for (const block of blocks) fill(table, block, first, end);
  return table;
}

/** How many were first referred before: people are in the order of that. */
function referredBefore({ blocks }: Persons, time: number): number {
  let people = 0;
  for (const { length, firstReferred } of blocks) {
    let at = 0;
    while (at < length && firstReferred[at] < time) at++;
    people += at;
    if (at < length) break;
  }
  return people;
}

/** Copies what a block says of the people from `first` on, before `end`. */
function fill(table: PeopleTable, block: PersonBlock, first: number, end: number): void {
  const from = Math.max(0, first - block.first);
  const length = Math.min(block.length, end - block.first);
  if (from >= length) return;
  const row = block.first + from - first;
  const { seen } = block;
  for (const column of COPIED) table[column].set(block[column].subarray(from, length), row);
  for (const column of COPIED_OF_SEEN) table[column].set(seen[column].subarray(from, length), row);
  for (let at = from; at < length; at++) {
    const to = row + at - from;
    const asked = block.firstReferred[at];
    const ended = block.open[at] === 0 && block.willReturn[at] === 0;
    table.person[to] = block.first + at;
    table.waitToFirstContact[to] = seen.contacts[at] > 0 ? (seen.firstContact[at] - asked) / DAY : Number.NaN;
    table.waitToHelp[to] = seen.everHelp[at] === 1 ? (seen.firstHelp[at] - asked) / DAY : Number.NaN;
    table.outcome[to] = ended ? block.outcome[at] : -1;
  }
}

const COPIED = [
  'source',
  'ordinal',
  'class',
  'firstReferred',
  'referrals',
  'bounces',
  'moves',
  'helped',
] as const;

const COPIED_OF_SEEN = ['teamsMet', 'assessments', 'contacts'] as const;
