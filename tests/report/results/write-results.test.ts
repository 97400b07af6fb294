import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Threads } from '../../../src/experiment/index.ts';
import { drawOnThreads } from '../../../src/report/charts/draw-on-threads.ts';
import { dataDictionary } from '../../../src/report/results/dictionary.ts';
import { resultsFolder } from '../../../src/report/results/folder-writer.ts';
import { parquetBytes } from '../../../src/report/results/parquet-table.ts';
import { withSlashes } from '../../../src/report/results/paths-writer.ts';
import { peopleWriter } from '../../../src/report/results/people.ts';
import { type ResultsToWrite, writeResults } from '../../../src/report/results/write-results.ts';
import { type Row, replicationsFile, replicationsTable } from '../../../src/report/tables.ts';
import { originOf } from '../../../src/report/words/origin.ts';
import { contents } from '../../cli/doorways.ts';
import { experimentResult, twoPeople } from '../fixtures.ts';
import { unpainted } from '../small-run.ts';

let home: string;
let target: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'doorways-write-'));
  target = join(home, 'riverside');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const result = experimentResult();
const made = { version: '0.1.0', seed: 'riverside' };
const plain: ResultsToWrite = {
  result,
  scenarios: ['a: 1\n', 'b: 2\n'],
  manifest: made,
  charts: false,
};

/** Those with something in them, of results that are made up. */
const CHARTS = [
  'waiting-list',
  'waits-to-first-contact',
  'waits-to-help',
  'ways-out',
  'wait-dots',
  'bounces',
  'drop-outs',
  'staff-load-as-is',
  'staff-load-spa',
  'hours',
  'hours-of-sorting',
  'reached',
  'equity-shares',
  'cost',
  'differences',
];

test('a comparison is written with everything that was asked for', async () => {
  const paths = await writeResults(target, {
    ...plain,
    charts: Promise.resolve(unpainted(result)),
    people: [{ replication: 0, people: [twoPeople(), null] }],
    stories: [{ title: 'Typical', paragraphs: ['Monday. Asked.'] }],
  });
  expect(paths.map((path) => withSlashes(relative(target, path)))).toEqual([
    'rows.csv',
    'summary.csv',
    'replications.csv',
    'differences.csv',
    'gains.csv',
    'settled.csv',
    'limits.csv',
    'series.csv',
    'histograms.csv',
    'people.csv',
    'stories.json',
    'scenario-as-is.yaml',
    'scenario-spa.yaml',
    ...CHARTS.flatMap((name) => [`charts/${name}.png`, `charts/${name}.svg`, `charts/${name}.csv`]),
    'data-dictionary.csv',
    'results.xlsx',
    'manifest.json',
  ]);
  const manifest = JSON.parse(await readFile(join(target, 'manifest.json'), 'utf8'));
  expect(manifest).toMatchObject({ program: 'doorways', seed: 'riverside' });
  expect(Object.keys(manifest.files)).toEqual(
    paths.slice(0, -1).map((path) => withSlashes(relative(target, path))),
  );
  expect((await readFile(join(target, 'people.csv'), 'utf8')).split('\n')[1]).toBe(
    'as-is,1,1,gp,1,psychosis,others,2025-04-07T09:30:00,12.25,40,2,1,1,2,1,9,helped,1',
  );
});

test('charts drawn on threads, and stories told there, are the same files to the byte', async () => {
  const [system] = experimentResult({ titles: ['As it is'] }).systems;
  // Charts of what has no course and no spread are not drawn: those that are left are enough to be the same.
  const few = {
    ...experimentResult({ titles: ['As it is'] }),
    systems: [{ ...system!, series: [], histograms: [] }],
  };
  const what = { ...plain, result: few, scenarios: ['a: 1\n'] };
  const threads = new Threads(2);
  const stories = [{ title: 'Typical', paragraphs: ['Monday. Asked.'] }];
  await writeResults(target, { ...what, charts: true, stories });
  const here = contents(target);
  expect(Object.keys(here).filter((name) => name.endsWith('.png')).length).toBeGreaterThan(3);
  const charts = drawOnThreads(threads, {
    result: few,
    look: { origin: originOf(['as-is'], { ...few, version: '0.1.0' }) },
  });
  await writeResults(target, { ...what, charts, stories: Promise.resolve(stories) });
  threads.rest();
  expect(contents(target)).toEqual(here);
});

test('what fails on a thread fails the writing: old results stay', async () => {
  await writeResults(target, plain);
  const here = contents(target);
  const threads = new Threads(1);
  const charts = drawOnThreads(threads, { result: { ...result, systems: [] }, look: {} });
  await expect(writeResults(target, { ...plain, charts })).rejects.toThrow(/undefined/);
  threads.rest();
  expect(contents(target)).toEqual(here);
});

test('a single run has one scenario.yaml and no differences', async () => {
  const alone = experimentResult({ titles: ['As it is'] });
  const paths = await writeResults(target, { ...plain, result: alone, scenarios: ['a: 1\n'] });
  expect(paths.map((path) => withSlashes(relative(target, path)))).toEqual([
    'rows.csv',
    'summary.csv',
    'replications.csv',
    'settled.csv',
    'limits.csv',
    'series.csv',
    'histograms.csv',
    'scenario.yaml',
    'data-dictionary.csv',
    'manifest.json',
  ]);
});

/** A result whose table of replications has so many rows. */
function withReplications(rows: number) {
  const values = Float64Array.from({ length: rows - 1 }, (_, index) =>
    index === 3 ? Number.NaN : index / 7,
  );
  const alone = experimentResult({ titles: ['As it is'] });
  const [system] = alone.systems;
  const cells = system!.cells.map((cell, index) => ({
    ...cell,
    values: index === 1 ? values : values.subarray(0, index === 0 ? 1 : 0),
  }));
  return { ...alone, systems: [{ ...system!, cells }] };
}
const SHEET = 2 ** 20 - 1;

test('values of replications go to a CSV as long as a sheet of a spreadsheet can hold them, else to Parquet', () => {
  expect(replicationsFile(withReplications(SHEET))).toBe('replications.csv');
  expect(replicationsFile(withReplications(SHEET + 1))).toBe('replications.parquet');
  const dictionary = dataDictionary(withReplications(SHEET + 1));
  expect([...dictionary.rows].filter(([file]) => file === 'replications.csv')).toEqual([]);
});

test('a table as Parquet holds what it holds as CSV, nothing for what cannot be measured', async () => {
  const table = replicationsTable(withReplications(12));
  const bytes = Buffer.concat([...parquetBytes(table, { replication: 'INT32', value: 'DOUBLE' })]);
  const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
  const names = table.columns.map(({ name }) => name);
  const cells = (row: Row) => row.map((cell) => (Number.isNaN(cell) ? null : cell));
  expect(rows.map((row) => names.map((name) => row[name]))).toEqual([...table.rows].map(cells));
  expect(rows[4]!.value).toBeNull();
});

if (process.env.DOORWAYS_VERIFY === '1')
  test('a million values of replications are written whole, in groups, and the same bytes again', async () => {
    const written = async () => {
      const result = withReplications(SHEET + 1);
      await writeResults(target, { ...plain, result, scenarios: ['a: 1\n'] });
      return readFile(join(target, 'replications.parquet'));
    };
    const bytes = await written();
    const rows = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    expect(rows).toHaveLength(SHEET + 1);
    const wrong = rows.findIndex(
      ({ replication, value }, index) => index > 4 && !(replication === index && value === (index - 1) / 7),
    );
    expect(wrong).toBe(-1);
    expect(bytes.equals(await written())).toBe(true);
  });

test('the same results give the same bytes', async () => {
  const contents = async () => {
    const paths = await writeResults(target, plain);
    return Promise.all(paths.map((path) => readFile(path, 'utf8')));
  };
  const first = await contents();
  expect(await contents()).toEqual(first);
  expect(first[1]!.split('\n').slice(0, 2)).toEqual([
    'scenario,measure,team,group,unit,mean,low,high,n,why_empty',
    'as-is,wait_to_first_contact_mean,,,days,41.2,39.964000000000006,42.436,20,',
  ]);
});

test('people can be written while the experiment runs', async () => {
  const folder = await resultsFolder(target);
  const people = await peopleWriter(folder, result.systems);
  for (const replication of [0, 1]) await people.take({ replication, people: [twoPeople(), twoPeople()] });
  await people.end();
  await writeResults(folder, plain);
  expect((await readFile(join(target, 'people.csv'), 'utf8')).trimEnd().split('\n').length).toBe(
    1 + 2 * 2 * 2,
  );
});

test('when something fails on the way the old results are still there, and only they', async () => {
  await writeResults(target, plain);
  const before = await readFile(join(target, 'summary.csv'), 'utf8');
  const people = (function* () {
    yield { replication: 0, people: [twoPeople(), twoPeople()] };
    throw new Error('the worker crashed');
  })();
  await expect(writeResults(target, { ...plain, people })).rejects.toThrow('the worker crashed');
  expect(await readdir(home)).toEqual(['riverside']);
  expect(await readFile(join(target, 'summary.csv'), 'utf8')).toBe(before);
});

test('an abort while writing leaves nothing behind', async () => {
  const stop = new AbortController();
  const people = (async function* () {
    yield { replication: 0, people: [twoPeople(), twoPeople()] };
    stop.abort();
    yield { replication: 1, people: [twoPeople(), twoPeople()] };
  })();
  await expect(writeResults(target, { ...plain, people }, stop.signal)).rejects.toThrow(/abort/i);
  expect(await readdir(home)).toEqual([]);
});
