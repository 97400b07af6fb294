import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { hiddenIn } from '../../text/hidden-characters.ts';
import type { ProblemCode } from '../codes.ts';
import { didYouMean } from '../did-you-mean.ts';
import { type Files, MOST_BYTES_OF_TABLE, type ReadFile } from '../reading/files.ts';
import { folderOf } from '../reading/paths.ts';
import { SET_FILE } from '../reading/set.ts';
import { type Path, valueSpot } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';

/** After so many problems in one file the rest is only counted. */
const MOST_PROBLEMS = 20;

/** Says what is wrong with one field of a line. */
export type Say = (field: number, message: string, hint: string) => void;

/** What a table is like whose lines are people. */
export interface TableForm<Row> {
  readonly code: ProblemCode;
  /** `referrals`, for messages. */
  readonly what: string;
  /** An example of a first line. */
  readonly example: string;
  readonly possible: readonly string[];
  /** Columns that must be there, each with the reason. */
  readonly needed: Readonly<Record<string, string>>;
  /** @returns null where the line cannot be used; what is wrong is said. */
  readonly row: (columns: readonly string[], fields: readonly string[], say: Say) => Row | null;
}

export interface TableRow<Row> {
  readonly line: number;
  readonly row: Row;
}

/** The file that a key names, beside the file in which the key is written; null, and a problem, if there is none. */
export function fileNamed(name: string, path: Path, files: Files, report: TreeReport): ReadFile | null {
  const saidIn = valueSpot(report.tree, path).file;
  const located = files.locate(saidIn === SET_FILE ? files.folder : folderOf(saidIn), name);
  const read = typeof located === 'string' ? files.read(located, MOST_BYTES_OF_TABLE) : located;
  if (!('code' in read)) return read;
  const { code, line, column, message, hint } = read;
  if (line > 0 && typeof located === 'string')
    report.report.add(code, { file: located, line, column }, [], message, hint);
  else report.value(code, path, message, hint);
  return null;
}

/** The rows of a CSV file of people; what cannot be used is reported at its line. */
export function readTable<Row>(
  { path: file, text }: ReadFile,
  form: TableForm<Row>,
  report: TreeReport,
): TableRow<Row>[] {
  const { code, possible } = form;
  const lines = text.split(/\r\n|\n|\r/);
  let problems = 0;
  const add = (line: number, field: number, message: string, hint: string) => {
    problems++;
    if (problems <= MOST_PROBLEMS)
      report.report.add(
        code,
        { file, line, column: columnOf(lines[line - 1] ?? '', field) },
        [],
        message,
        hint,
      );
  };
  for (const { at, words } of hiddenIn(text.replace(/^\uFEFF/, ' '), MOST_PROBLEMS)) {
    const before = text.slice(0, at).split(/\r\n|\n/);
    const spot = { file, line: before.length, column: before.at(-1)!.length + 1 };
    report.report.add('hidden-character', spot, [], `here stands ${words}`, 'delete it: it cannot be seen');
  }
  const records = readRecords(text, add);
  if (!records) return [];
  const [header, ...rows] = records;
  if (!header) {
    add(1, 0, `${file} holds no ${form.what}`, `the first line names the columns: \`${form.example}\``);
    return [];
  }
  const columns = header.fields.map((field) => field.trim());
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
  for (const [column, why] of Object.entries(form.needed))
    if (!columns.includes(column)) add(header.line, 0, `there is no column \`${column}\``, why);
  if (problems > 0) return [];
  const found: TableRow<Row>[] = [];
  for (const { fields, line } of rows) {
    if (fields.length !== columns.length) {
      add(
        line,
        0,
        `this line has ${fields.length} fields, the first line ${columns.length}`,
        'a field with a comma needs quotes',
      );
      continue;
    }
    const row = form.row(columns, fields, (field, message, hint) => add(line, field, message, hint));
    if (row !== null) found.push({ line, row });
  }
  if (problems > MOST_PROBLEMS)
    report.report.add(
      code,
      { file, line: 0, column: 0 },
      [],
      `${file} has ${problems} problems, of which ${MOST_PROBLEMS} are shown`,
      '',
    );
  return found;
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
