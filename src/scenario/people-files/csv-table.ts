import type { ProblemCode } from '../../problems/codes.ts';
import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Path } from '../../problems/problem.ts';
import { CsvFault, readCsv, unfit } from '../../text/csv.ts';
import { hiddenIn } from '../../text/hidden-characters.ts';
import type { Files, ReadFile } from '../reading/files.ts';
import { folderOf } from '../reading/paths.ts';
import { SET_FILE } from '../reading/set.ts';
import { valueSpot } from '../reading/tree.ts';
import type { TreeReport } from '../reading/tree-report.ts';

/** After so many problems in one file the rest is only counted. */
const MOST_PROBLEMS = 20;

/** Says what is wrong with one field of a line. */
export type Say = (field: number, message: string, hint: string) => void;

/** What a table is like whose lines are people. */
interface TableForm<Row> {
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
  const read = typeof located === 'string' ? files.readPeople(located) : located;
  if (!('code' in read)) return read;
  const { code, line, column, message, hint } = read;
  if (line > 0 && typeof located === 'string')
    report.report.add(code, { file: located, line, column }, [], message, hint);
  else report.value(code, path, message, hint);
  return null;
}

/** The rows of a CSV file of people; what cannot be used is reported at its line. */
export function readTable<Row>(file: ReadFile, form: TableForm<Row>, report: TreeReport): TableRow<Row>[] {
  const found: TableRow<Row>[] = [];
  const isTable = readRows(file, form, report, (row, line) => void found.push({ line, row }));
  return isTable ? found : [];
}

/** The same for whoever keeps no row: they are handed over one after another. @returns whether it is such a table. */
export function readRows<Row>(
  { path: file, text }: ReadFile,
  form: TableForm<Row>,
  report: TreeReport,
  take: (row: Row, line: number) => void,
): boolean {
  let problems = 0;
  let lines: readonly string[] | null = null;
  const add = (line: number, field: number, message: string, hint: string) => {
    problems++;
    if (problems > MOST_PROBLEMS) return;
    lines ??= text.split(/\r\n|\n|\r/);
    const column = columnOf(lines[line - 1] ?? '', field);
    report.report.add(form.code, { file, line, column }, [], message, hint);
  };
  const hidden = hiddenIn(text.replace(/^\uFEFF/, ' '), MOST_PROBLEMS);
  for (const { at, words } of hidden) {
    const before = text.slice(0, at).split(/\r\n|\n/);
    const spot = { file, line: before.length, column: before.at(-1)!.length + 1 };
    report.report.add('hidden-character', spot, [], `here stands ${words}`, 'delete it: it cannot be seen');
  }
  if (hidden.length > 0) return false;
  let columns: readonly string[] | null = null;
  let usable = true;
  try {
    readCsv(text, (fields, line) => {
      if (columns === null) {
        columns = fields;
        checkColumns(columns, line, form, add);
        usable = problems === 0;
        return;
      }
      if (!usable) return;
      const fault = unfit(fields, columns.length);
      if (fault !== null) {
        add(line, fault.field, fault.message, fault.hint);
        return;
      }
      const row = form.row(columns, fields, (field, message, hint) => add(line, field, message, hint));
      if (row !== null) take(row, line);
    });
  } catch (fault) {
    if (!(fault instanceof CsvFault)) throw fault;
    add(fault.line, 0, fault.message, fault.hint);
    usable = false;
  }
  if (columns === null && usable)
    add(1, 0, `${file} holds no ${form.what}`, `the first line names the columns: \`${form.example}\``);
  if (problems > MOST_PROBLEMS)
    report.report.add(
      form.code,
      { file, line: 0, column: 0 },
      [],
      `${file} has ${problems} problems, of which ${MOST_PROBLEMS} are shown`,
      '',
    );
  return usable;
}

function checkColumns<Row>(
  columns: readonly string[],
  line: number,
  { possible, needed }: TableForm<Row>,
  add: (line: number, field: number, message: string, hint: string) => void,
): void {
  columns.forEach((column, index) => {
    if (!possible.includes(column)) {
      const free = possible.filter((each) => !columns.includes(each));
      add(line, index, `there is no column called \`${column}\``, didYouMean(column, free));
    } else if (columns.indexOf(column) < index)
      add(line, index, `the column \`${column}\` is there twice`, 'keep one');
  });
  for (const [column, why] of Object.entries(needed))
    if (!columns.includes(column)) add(line, 0, `there is no column \`${column}\``, why);
}

/** Where a field begins; the beginning of the line where quotes make that uncertain. */
function columnOf(line: string, field: number): number {
  if (line.includes('"')) return 1;
  return line
    .split(',')
    .slice(0, field)
    .reduce((sum, part) => sum + part.length + 1, 1);
}
