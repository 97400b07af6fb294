import { InputFault, type Problem } from '../../problems/problem.ts';
import { MILLISECONDS } from '../../units/minutes.ts';
import { EVENT_COLUMNS } from '../columns.ts';
import type { LogLine } from '../measure-log.ts';
import type { Mapping, TableMapping } from './mapping.ts';
import { type Happened, TableReader } from './table-reader.ts';
import { Unread } from './unread.ts';

/** The columns that a foreign log comes to. */
const NOT_OURS: ReadonlySet<string> = new Set([
  'scenario',
  'replication',
  'minute',
  'worker',
  'rule',
  'count',
]);
const TRANSLATED = EVENT_COLUMNS.filter((name) => !NOT_OURS.has(name));

/** A table as it is opened: the names of its columns and its rows, each with its line. */
export interface OpenTable {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<LogLine> | Iterable<LogLine>;
}

export interface Translated {
  readonly columns: readonly string[];
  /** In order of time; `line` is that of its own table. */
  readonly rows: readonly LogLine[];
  /** What was left out, in sentences: each with how many rows and where the first is. */
  readonly told: readonly string[];
}

/**
 * Turns the tables of a foreign log into rows of ours.
 *
 * 1. Every row of every table is read: each date that is there, and is not said to be nothing, is an event.
 * 2. Rows that do not say whose they are get the person and the team of their referral, whichever table has it.
 * 3. All are put in order of time; at one moment referrals first and endings last, as dates without a time need it.
 * 4. The same event twice counts once.
 *
 * Dates, words and columns that are not understood are problems, each kind once, with how many rows and the line of the
 * first; rows of tables with `unread_rows: left_out` are left out instead, and told.
 *
 * @throws InputFault with all of them
 */
export async function translate(
  mapping: Mapping,
  open: (table: TableMapping) => Promise<OpenTable>,
): Promise<Translated> {
  const unread = new Unread();
  const problems: Problem[] = [];
  const events: Happened[] = [];
  const owners = new Map<string, { person: string; team: string }>();
  for (const table of mapping.tables) {
    const { columns, rows } = await open(table);
    const reader = new TableReader(table, columns, unread, problems);
    if (!reader.isComplete) continue;
    for await (const line of rows) reader.read(line, events, owners); // 1
  }
  problems.push(...unread.problems());
  if (problems.length > 0) throw new InputFault(problems);

  const owned = events.filter((each) => belongs(each, owners, unread)); // 2
  owned.sort((a, b) => a.minute - b.minute || a.rank - b.rank); // 3
  const rows: LogLine[] = [];
  const atThisMinute = new Set<string>();
  let last = Number.NaN;
  for (const each of owned) {
    const cells = cellsOf(each);
    if (each.minute !== last) atThisMinute.clear();
    last = each.minute;
    const said = cells.join('\n');
    if (atThisMinute.has(said))
      unread.leaveOut(each.table, each.line, TWICE); // 4
    else rows.push({ line: each.line, cells });
    atThisMinute.add(said);
  }
  if (rows.length === 0 && problems.length === 0)
    throw new InputFault([
      {
        severity: 'error',
        code: 'bad-log',
        message: 'the tables hold no event',
        hint: '',
        place: { file: mapping.file, line: 0, column: 0, path: '' },
      },
    ]);
  return { columns: TRANSLATED, rows, told: unread.told() };
}

const TWICE = 'say the same event at the same moment as a row before: it counts once';
const NOBODY = 'are of a referral that no table has';

function belongs(
  each: Happened,
  owners: ReadonlyMap<string, { person: string; team: string }>,
  unread: Unread,
): boolean {
  const owner = owners.get(each.referral);
  if (each.person === '') each.person = owner?.person ?? '';
  if (each.team === '') each.team = owner?.team ?? '';
  if (each.person !== '' && each.team !== '') return true;
  unread.leaveOut(each.table, each.line, each.person === '' ? NOBODY : 'do not say to which team');
  return false;
}

function cellsOf({ minute, event, person, referral, team, rest }: Happened): string[] {
  const [urgency, kind, groups, source, step, role, detail, minutes] = rest;
  const time = new Date(Math.round(minute * MILLISECONDS)).toISOString().slice(0, 19);
  return [time, event, person, referral, urgency, kind, groups, source, team, step, role, detail, minutes];
}
