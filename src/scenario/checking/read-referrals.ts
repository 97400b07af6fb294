import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { readDate } from '../calendar/dates.ts';
import { didYouMean } from '../did-you-mean.ts';
import { DEFAULT_START } from '../language/time.ts';
import { mapOf, type Names, type RawMap } from '../names.ts';
import type { Files } from '../reading/files.ts';
import { folderOf } from '../reading/paths.ts';
import { SET_FILE } from '../reading/set.ts';
import { valueSpot } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import type { ReplayedReferral } from '../scenario.ts';
import { ReferralRow } from './referral-row.ts';

/** After so many problems in one file the rest is only counted. */
const MOST_PROBLEMS = 20;

/** The referrals of every source with `from_file`, sorted by time; what cannot be used is reported at its line. */
export function readReferrals(
  scenario: RawMap,
  names: Names,
  files: Files,
  report: TreeReport,
): Map<string, ReplayedReferral[]> {
  const replayed = new Map<string, ReplayedReferral[]>();
  const said = mapOf(scenario.time).start ?? DEFAULT_START;
  const start = typeof said === 'string' ? readDate(said)?.days : undefined;
  for (const [source, own] of Object.entries(mapOf(scenario.sources))) {
    const name = mapOf(own).from_file;
    if (typeof name !== 'string' || name.trim() === '') continue;
    const path = ['sources', source, 'from_file'];
    const saidIn = valueSpot(report.tree, path).file;
    const located = files.locate(saidIn === SET_FILE ? files.folder : folderOf(saidIn), name);
    const read = typeof located === 'string' ? files.read(located) : located;
    if ('code' in read) report.value(read.code, path, read.message, read.hint);
    else if (start !== undefined) replayed.set(source, readFile(read.path, read.text, start, names, report));
  }
  return replayed;
}

function readFile(
  file: string,
  text: string,
  start: number,
  names: Names,
  report: TreeReport,
): ReplayedReferral[] {
  const lines = text.split(/\r\n|\n|\r/);
  let problems = 0;
  const add = (line: number, field: number, message: string, hint: string) => {
    problems++;
    if (problems <= MOST_PROBLEMS)
      report.report.add(
        'bad-referrals',
        { file, line, column: columnOf(lines[line - 1] ?? '', field) },
        [],
        message,
        hint,
      );
  };
  const records = readRecords(text, add);
  if (!records) return [];
  const [header, ...rows] = records;
  if (!header) {
    add(1, 0, `${file} holds no referrals`, 'the first line names the columns: `date,kind,urgency`');
    return [];
  }
  const columns = header.fields.map((field) => field.trim());
  const possible = ['date', 'team', 'kind', 'urgency', ...names.groups.keys(), ...names.needs];
  columns.forEach((column, index) => {
    if (!possible.includes(column))
      add(
        header.line,
        index,
        `there is no column called \`${column}\``,
        didYouMean(
          column,
          possible.filter((each) => !columns.includes(each)),
        ),
      );
    else if (columns.indexOf(column) < index)
      add(header.line, index, `the column \`${column}\` is there twice`, 'keep one');
  });
  if (!columns.includes('date'))
    add(header.line, 0, 'there is no column `date`', 'every referral needs its date');
  if (problems > 0) return [];
  const reader = new ReferralRow(columns, start, names);
  const referrals: ReplayedReferral[] = [];
  for (const { fields, line } of rows) {
    const read = reader.read(fields, (field, message, hint) => add(line, field, message, hint));
    if (read) referrals.push(read);
  }
  if (problems > MOST_PROBLEMS)
    report.report.add(
      'bad-referrals',
      { file, line: 0, column: 0 },
      [],
      `${file} has ${problems} problems, of which ${MOST_PROBLEMS} are shown`,
      '',
    );
  return referrals.sort((a, b) => a.at - b.at);
}

function readRecords(
  text: string,
  add: (line: number, field: number, message: string, hint: string) => void,
): { fields: string[]; line: number }[] | null {
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true };
    const records = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ fields: record, line: info.lines }));
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault;
    add(Number(fault.lines ?? 1), 0, 'this is not a CSV file', fault.message);
    return null;
  }
}

/** Where a field begins; the beginning of the line where quotes make that uncertain. */
function columnOf(line: string, field: number): number {
  if (line.includes('"')) return 1;
  return line
    .split(',')
    .slice(0, field)
    .reduce((sum, part) => sum + part.length + 1, 1);
}
