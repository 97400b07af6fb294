import type { Path } from '../../problems/problem.ts';
import { DAY } from '../../units/minutes.ts';
import { readDate } from '../calendar/dates.ts';
import { readDuration } from '../language/measures.ts';
import { Wrong } from '../language/say.ts';
import { mapOf, type Names, type RawMap } from '../names.ts';
import type { Files } from '../reading/files.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { DEFAULT_START } from '../time.ts';
import { fileNamed, readRows, type Say } from './csv-table.ts';
import { oneOf, readPerson } from './person-fields.ts';
import { NO_REFERRALS, ReferralColumns, type ReplayedReferral, type ReplayedReferrals } from './replayed.ts';

/** The referrals of every source with `from_file`, sorted by time; what cannot be used is reported at its line. */
export function readReferrals(
  scenario: RawMap,
  names: Names,
  files: Files,
  report: TreeReport,
): Map<string, ReplayedReferrals> {
  const replayed = new Map<string, ReplayedReferrals>();
  const start = startOf(scenario);
  const end = endOf(scenario);
  for (const [source, own] of Object.entries(mapOf(scenario.sources))) {
    const name = mapOf(own).from_file;
    if (typeof name !== 'string' || name.trim() === '') continue;
    const file = fileNamed(name, ['sources', source, 'from_file'], files, report);
    if (file === null || start === undefined) continue;
    const before = report.report.problems.length;
    const columns = new ReferralColumns(names);
    const late = { number: 0, first: 0 };
    const isTable = readRows(
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
      (referral, line) => {
        columns.take(referral);
        if (end === null || referral.at < end) return;
        late.number++;
        late.first ||= line;
      },
    );
    const isRight = report.report.problems.length === before;
    const path = ['sources', source, 'from_file'];
    if (isRight) checkUse(columns.length, late, file.path, path, report);
    const referrals = isTable ? columns.sorted() : NO_REFERRALS;
    if (isRight) checkFollowUp(scenario, referrals, end, file.path, report);
    replayed.set(source, referrals);
  }
  return replayed;
}

/** Warns of referrals that never come. @param late how many come after the end of the run, and the line of the first */
function checkUse(
  all: number,
  late: { readonly number: number; readonly first: number },
  file: string,
  path: Path,
  report: TreeReport,
): void {
  if (all === 0) {
    const hint = 'write one referral to a line, or take the source out';
    report.warn('outside-run', path, `${file} holds no referrals: nobody comes`, hint);
  }
  if (late.number === 0) return;
  report.warn(
    'outside-run',
    path,
    `${late.number} of ${all} referrals in ${file} come after the end of the run (the first in line ${late.first})`,
    'make the run longer, or take them out',
  );
}

/**
 * Whoever is followed for longer needs people who come as usual: a list that ends before would empty the system. It has
 * ended where the silence after its last referral is longer than any before it, and than a week.
 */
function checkFollowUp(
  scenario: RawMap,
  { at }: ReplayedReferrals,
  end: number | null,
  file: string,
  report: TreeReport,
): void {
  const { follow_up: followUp } = mapOf(scenario.time);
  if (followUp === undefined || end === null || at.length === 0) return;
  const minutes = readDuration(followUp);
  if (minutes instanceof Wrong || minutes === 0) return;
  const longest = at.reduce((most, time, index) => Math.max(most, time - (at[index - 1] ?? 0)), 7 * DAY);
  const last = at[at.length - 1]!;
  if (end - last <= longest) return;
  report.value(
    'outside-run',
    ['time', 'follow_up'],
    `the referrals of ${file} end ${Math.floor((end - last) / DAY)} days before the follow-up does: nobody would come while people are followed`,
    'measure less of the run (`run`), so that the list goes on through `follow_up`, or leave `follow_up` out',
  );
}

function endOf(scenario: RawMap): number | null {
  const { warm_up: warmUp = '0 min', run, follow_up: followUp = '0 min' } = mapOf(scenario.time);
  let end = 0;
  for (const said of [warmUp, run, followUp]) {
    const minutes = readDuration(said);
    if (minutes instanceof Wrong) return null;
    end += minutes;
  }
  return end;
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
