import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { comparisonTable, runTable } from '../../../src/report/findings/headline-tables.ts';
import { reportPage } from '../../../src/report/html/report-page.ts';
import { readResults } from '../../../src/report/index.ts';
import { ResultsUnreadable } from '../../../src/report/results/faults.ts';
import { OTHER, RIVERSIDE, resultsOf, systemNamed } from '../small-run.ts';

let results: Awaited<ReturnType<typeof resultsOf>>;
beforeAll(async () => {
  results = await resultsOf([systemNamed('as-is', RIVERSIDE), systemNamed('other', OTHER)]);
});
afterAll(() => results.remove());

test('what is read back is what the run gave, but for the values of single replications', () => {
  const { result, manifest, untouched } = readResults(results.folder);
  const without = (system: (typeof result.systems)[number]) => ({
    ...system,
    cells: system.cells.map(({ cell: { measure, team, group }, estimate }) => ({
      name: measure.name,
      team,
      group,
      estimate,
    })),
  });
  expect(result.systems.map(without)).toEqual(results.result.systems.map(without));
  const differences = ({ comparisons }: typeof result) =>
    comparisons.map((one) => ({
      ...one,
      differences: one.differences.map(({ cell: { measure, team, group }, ...rest }) => ({
        name: measure.name,
        team,
        group,
        ...rest,
      })),
    }));
  expect(differences(result)).toEqual(differences(results.result));
  expect(manifest.systems.map(({ name }) => name)).toEqual(['as-is', 'other']);
  expect(untouched).toEqual([true, true]);
});

test('a scenario that was changed after the run is noticed', async () => {
  const path = join(results.folder, 'scenario-other.yaml');
  const before = await readFile(path, 'utf8');
  const changed = before.replace('posts: 4', 'posts: 5');
  expect(changed).not.toBe(before);
  await writeFile(path, changed);
  expect(readResults(results.folder).untouched).toEqual([true, false]);
  await writeFile(path, before);
});

test('a folder that is no results folder is refused with what to do', async () => {
  const other = await mkdtemp(join(tmpdir(), 'doorways-no-results-'));
  const reading = (folder: string) => () => readResults(folder);
  expect(reading(join(other, 'nowhere'))).toThrow(/There is no folder/);
  expect(reading(other)).toThrow(/has no manifest.json/);
  await writeFile(join(other, 'manifest.json'), '{"name": "something else"}');
  expect(reading(other)).toThrow(/is not by Doorways/);
  await writeFile(join(other, 'manifest.json'), '{"program": ');
  expect(reading(other)).toThrow(/is damaged/);
  try {
    readResults(other);
  } catch (error) {
    expect((error as ResultsUnreadable).hint).toBe('run the scenario again');
  }
  await rm(other, { recursive: true });
});

test('a table without a column that is needed is refused by name', async () => {
  const path = join(results.folder, 'summary.csv');
  const before = await readFile(path, 'utf8');
  await writeFile(path, before.replace('mean,low', 'average,low'));
  expect(() => readResults(results.folder)).toThrow(ResultsUnreadable);
  expect(() => readResults(results.folder)).toThrow(/summary.csv has no column mean/);
  await writeFile(path, before);
});

test('measures of another version are left out, and the rest is read', async () => {
  const before = await readFile(join(results.folder, 'summary.csv'), 'utf8');
  await appendFile(join(results.folder, 'summary.csv'), 'as-is,measure_of_the_future,,,days,1,1,1,3,\n');
  const cells = readResults(results.folder).result.systems[0]!.cells;
  expect(cells.length).toBe(results.result.systems[0]!.cells.length);
  await writeFile(join(results.folder, 'summary.csv'), before);
});

test('periods of a run are read back with their numbers, and stand in the terminal and on the page under their titles', async () => {
  const periods = 'periods: {first: {to: week 10}, second: {title: The last weeks, from: week 10}}\n';
  const written = await resultsOf([
    systemNamed('as-is', RIVERSIDE + periods),
    systemNamed('other', OTHER + periods),
  ]);
  const stored = readResults(written.folder);
  const plain = ({ periods = [] }: typeof stored.result) =>
    periods.map(({ systems, rows, ...period }) => ({
      ...period,
      rows: rows.map(({ measure, ...rest }) => ({ name: measure.name, ...rest })),
      systems: systems.map(({ cells }) =>
        cells.map(({ cell: { measure, team, group }, estimate }) => ({
          name: measure.name,
          team,
          group,
          estimate,
        })),
      ),
    }));
  expect(plain(stored.result)).toEqual(plain(written.result));
  expect(plain(stored.result).map(({ systems: [first] }) => first!.length > 100)).toEqual([true, true]);
  const title = 'The last weeks: 2025-06-16 to 2025-07-28';
  expect(comparisonTable(written.result, 0)).toContain(title);
  expect(runTable({ ...written.result, systems: written.result.systems.slice(0, 1) })).toContain(title);
  expect(await reportPage(stored, '0.1.0')).toContain(title);
  await written.remove();
});
