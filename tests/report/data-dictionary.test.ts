import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EVENT_COLUMNS } from '../../src/experiment/index.ts';
import { CATALOGUE } from '../../src/measures/index.ts';
import { dataDictionary } from '../../src/report/data-dictionary.ts';
import { peopleColumns } from '../../src/report/people-table.ts';
import { OTHER, RIVERSIDE, resultsOf, systemNamed } from './small-run.ts';

let results: Awaited<ReturnType<typeof resultsOf>>;
beforeAll(async () => {
  results = await resultsOf([systemNamed('as-is', RIVERSIDE), systemNamed('other', OTHER)]);
});
afterAll(() => results.remove());

test('every column of every CSV file in the folder is in the dictionary, in words of its own', async () => {
  const rows = [...dataDictionary(results.result).rows];
  const told = (file: string, column: string) =>
    rows.find((row) => row[0] === file && row[1] === column && row[2] === '')?.[3];
  const files = (await readdir(results.folder)).filter(
    (file) => file.endsWith('.csv') && file !== 'data-dictionary.csv',
  );
  expect(files.length).toBe(5);
  for (const file of files) {
    const [header = ''] = (await readFile(join(results.folder, file), 'utf8')).split('\n');
    for (const column of header.split(','))
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

test('summary.csv is plain: one header, as many cells in every row, points for decimals, no formulas', async () => {
  const lines = (await readFile(join(results.folder, 'summary.csv'), 'utf8')).trimEnd().split('\n');
  const width = lines[0]!.split(',').length;
  for (const line of lines.filter((one) => !one.includes('"'))) {
    expect(line.split(',').length, line).toBe(width);
    expect(line).not.toMatch(/(^|,)[=@]/);
  }
});
