import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVENT_COLUMNS } from '../../../src/logs/index.ts';
import { CATALOGUE } from '../../../src/measures/index.ts';
import { dataDictionary } from '../../../src/report/results/dictionary.ts';
import { peopleColumns } from '../../../src/report/results/people.ts';
import { OTHER, RIVERSIDE, resultsOf, systemNamed, unpainted } from '../small-run.ts';

const NUMBERS = new Set([
  'mean',
  'low',
  'high',
  'n',
  'difference',
  'base_mean',
  'week',
  'days',
  'people',
  'percent',
  'difference_low',
  'difference_high',
  'pairs',
  'level',
  'margin',
  'cut',
  'growth',
  'block',
  'on_average',
]);

/** Nothing that a spreadsheet would make something else of; a number or a date where the column holds these. */
function isPlain(cell: string, column: string): boolean {
  if (/^(NaN|NA|null|undefined|-?Infinity|[=+@].*)$/.test(cell)) return false;
  if (NUMBERS.has(column) && !/^(-?\d+(\.\d+)?(e[+-]?\d+)?)?$/.test(cell)) return false;
  return column !== 'date' || /^\d{4}-\d\d-\d\d$/.test(cell);
}

let results: Awaited<ReturnType<typeof resultsOf>>;
beforeAll(async () => {
  results = await resultsOf([systemNamed('as-is', RIVERSIDE), systemNamed('other', OTHER)], unpainted);
});
afterAll(() => results.remove());

test('every file in the folder is in the dictionary, and every column of each, in words of its own', async () => {
  const rows = parse(await readFile(join(results.folder, 'data-dictionary.csv'))) as string[][];
  const told = (file: string, column: string) =>
    rows.find((row) => row[0] === file && row[1] === column && row[2] === '')?.[3];
  const files = (await readdir(results.folder, { recursive: true })).filter((file) => file !== 'charts');
  expect(files).toContain('charts/ways-out.csv');
  for (const file of files) {
    const named = file.replace(/^scenario-.*/, 'scenario-NAME.yaml');
    expect(told(named, ''), file).toBeTruthy();
    if (!file.endsWith('.csv')) continue;
    const [header = []] = parse(await readFile(join(results.folder, file))) as string[][];
    for (const column of header)
      expect(String(told(file, column)), `${file}: ${column}`).not.toMatch(
        /^(Value of this group|undefined)/,
      );
  }
  for (const { name, unit } of peopleColumns(results.result.systems))
    expect(told('people.csv', unit === '' ? name : `${name}_${unit}`), name).toBeTruthy();
  for (const column of EVENT_COLUMNS)
    expect(String(told('events.csv', column)), column).not.toMatch(/^(Value of this group|undefined)/);
});

test('every word that a column of measures, series or histograms holds is told, with the unit that is written', async () => {
  const coming = 'staffing: {assumption: made up, turnover: 0.2 per year, recruitment: {takes: 8 weeks}}';
  const holding = OTHER.replace('wte: 4', 'wte: 4, caseload: 12 per wte').replace(
    /(course: .*)/,
    '$1\n        holds: caseload',
  );
  const written = await resultsOf([
    systemNamed('as-is', `${RIVERSIDE}${coming}\n`),
    systemNamed('other', holding),
  ]);
  const rowsOf = async (file: string) =>
    parse(await readFile(join(written.folder, file)), { columns: true }) as Record<string, string>[];
  const told = await rowsOf('data-dictionary.csv');
  const seen = new Set<string>();
  for (const file of ['summary.csv', 'replications.csv', 'differences.csv', 'series.csv', 'histograms.csv'])
    for (const row of await rowsOf(file))
      for (const column of ['measure', 'series', 'histogram']) {
        const value = row[column];
        if (value === undefined) continue;
        seen.add(value);
        const entry = told.find((each) => each.column === column && each.value === value);
        expect(entry?.meaning, `${file}: ${column} ${value}`).toBeTruthy();
        if (row.unit !== undefined) expect(entry?.unit, `${file}: ${column} ${value}`).toBe(row.unit);
      }
  for (const value of ['wte_in_post', 'caseload', 'waiting', 'utilisation', 'out_gave_up', 'help_of_all'])
    expect(seen).toContain(value);
  await written.remove();
});

test('every measure is defined, with its unit', () => {
  const defined = new Set([...dataDictionary(results.result).rows].map((row) => row[2]));
  for (const { name } of CATALOGUE) expect(defined).toContain(name);
  expect(defined).toContain('fewer_bounces');
});

test('every CSV file is plain: UTF-8 with one header, numbers that any program reads, ISO dates, no formulas', async () => {
  const files = (await readdir(results.folder, { recursive: true })).filter((file) => file.endsWith('.csv'));
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const bytes = await readFile(join(results.folder, file));
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    expect([text.startsWith('\uFEFF'), text.includes('\r'), text.endsWith('\n')]).toEqual([
      false,
      false,
      true,
    ]);
    // A row of another width is an error of the reader.
    const [header, ...rows] = parse(text) as string[][];
    // Looked at in one go: there are a hundred thousand cells.
    const wrong = rows.flatMap((row) =>
      row.filter((cell, index) => !isPlain(cell, header![index]!)).map((cell) => `${row[0]}: ${cell}`),
    );
    expect(wrong, file).toEqual([]);
  }
});
