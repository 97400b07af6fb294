import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVENT_COLUMNS } from '../../../src/logs/index.ts';
import { CATALOGUE } from '../../../src/measures/index.ts';
import { dataDictionary } from '../../../src/report/results/dictionary.ts';
import { peopleColumns } from '../../../src/report/results/people.ts';
import { OTHER, RIVERSIDE, resultsOf, systemNamed } from '../small-run.ts';

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
]);

let results: Awaited<ReturnType<typeof resultsOf>>;
beforeAll(async () => {
  results = await resultsOf([systemNamed('as-is', RIVERSIDE), systemNamed('other', OTHER)], true);
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

test('every measure is defined, with its unit', () => {
  const defined = new Set([...dataDictionary(results.result).rows].map((row) => row[2]));
  for (const { name } of CATALOGUE) expect(defined).toContain(name);
  expect(defined).toContain('gained_help');
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
    for (const row of rows)
      for (const [index, cell] of row.entries()) {
        const column = `${file}: ${header![index]}`;
        expect(cell, column).not.toMatch(/^(NaN|NA|null|undefined|-?Infinity|[=+@].*)$/);
        if (NUMBERS.has(header![index]!)) expect(cell, column).toMatch(/^(-?\d+(\.\d+)?(e[+-]?\d+)?)?$/);
        if (header![index] === 'date') expect(cell, column).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
  }
});
