import type { Path } from '../../problems/problem.ts';
import { DAY } from '../../units/minutes.ts';
import { readDate } from '../calendar/dates.ts';
import { readDuration } from '../language/measures.ts';
import { Wrong } from '../language/say.ts';
import { mapOf, type Names, type RawMap } from '../names.ts';
import type { Files } from '../reading/files.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { DEFAULT_START } from '../time.ts';
import { fileNamed, readTable, type Say, type TableRow } from './csv-table.ts';
import { type KnownPerson, oneOf, readPerson } from './person-fields.ts';

/** A real referral. Sorted by time. */
export interface ReplayedReferral extends KnownPerson {
  readonly at: number;
  readonly team: string | null;
}

/** The referrals of every source with `from_file`, sorted by time; what cannot be used is reported at its line. */
export function readReferrals(
  scenario: RawMap,
  names: Names,
  files: Files,
  report: TreeReport,
): Map<string, ReplayedReferral[]> {
  const replayed = new Map<string, ReplayedReferral[]>();
  const start = startOf(scenario);
  const end = endOf(scenario);
  for (const [source, own] of Object.entries(mapOf(scenario.sources))) {
    const name = mapOf(own).from_file;
    if (typeof name !== 'string' || name.trim() === '') continue;
    const file = fileNamed(name, ['sources', source, 'from_file'], files, report);
    if (file === null || start === undefined) continue;
    const before = report.report.problems.length;
    const rows = readTable(
      file,
      {
        code: 'bad-referrals',
        what: 'referrals',
        example: 'date,kind,urgency',
        possible: ['date', 'team', 'kind', 'urgency', ...names.groups.keys(), ...names.needs],
        needed: { date: 'every referral needs its date' },
        row: (columns, fields, say) => readReferral(columns, fields, start, names, say),
      },
      report,
    );
    const isRight = report.report.problems.length === before;
    if (isRight) checkUse(rows, file.path, ['sources', source, 'from_file'], end, report);
    replayed.set(
      source,
      rows.map(({ row }) => row).sort((a, b) => a.at - b.at),
    );
  }
  return replayed;
}

/** Warns of referrals that never come. @param end in minutes since the start of the run; null: cannot be read. */
function checkUse(
  rows: readonly TableRow<ReplayedReferral>[],
  file: string,
  path: Path,
  end: number | null,
  report: TreeReport,
): void {
  if (rows.length === 0) {
    const hint = 'write one referral to a line, or take the source out';
    report.warn('outside-run', path, `${file} holds no referrals: nobody comes`, hint);
  }
  const late = rows.filter(({ row }) => end !== null && row.at >= end);
  if (late.length === 0) return;
  report.warn(
    'outside-run',
    path,
    `${late.length} of ${rows.length} referrals in ${file} come after the end of the run (the first in line ${late[0]!.line})`,
    'make the run longer, or take them out',
  );
}

function endOf(scenario: RawMap): number | null {
  const { warm_up: warmUp = '0 min', run } = mapOf(scenario.time);
  const [before, after] = [readDuration(warmUp), readDuration(run)];
  return before instanceof Wrong || after instanceof Wrong ? null : before + after;
}

/** First day of the run in days since 1970-01-01; undefined where it cannot be read. */
export function startOf(scenario: RawMap): number | undefined {
  const said = mapOf(scenario.time).start ?? DEFAULT_START;
  return typeof said === 'string' ? readDate(said)?.days : undefined;
}

/** Reads one line of a file of referrals. @param start the first day of the run, in days since 1970-01-01. */
function readReferral(
  columns: readonly string[],
  fields: readonly string[],
  start: number,
  names: Names,
  say: Say,
): ReplayedReferral {
  const date = columns.indexOf('date');
  const at = minute(fields[date]!.trim(), start, (message, hint) => say(date, message, hint));
  const index = columns.indexOf('team');
  const text = index === -1 ? '' : fields[index]!.trim();
  const team = text === '' ? null : oneOf(index, text, 'team', [...names.teams.keys()], say);
  return { at, team, ...readPerson(columns, fields, names, say) };
}

function minute(field: string, start: number, say: (message: string, hint: string) => void): number {
  const date = readDate(field);
  if (!date) {
    say(`\`${field}\` is not a date`, 'write it as `2025-04-07` or `2025-04-07 14:35`');
    return 0;
  }
  const at = (date.days - start) * DAY + date.minutes;
  if (at < 0) say(`\`${field}\` is before the start of the run`, 'move `time.start`, or take the line out');
  return at;
}
