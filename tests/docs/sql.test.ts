import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { folderWith } from '../cli/doorways.ts';
import { inProcess } from '../cli/in-process.ts';
import { fencesOf, textOf } from './markdown.ts';

/** The part of DuckDB that is used; it is no part of the program. */
interface DuckDb {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{ runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Row[] }> }>;
    }>;
  };
}
type Row = Readonly<Record<string, string | number | null>>;

const QUESTIONS = fencesOf(textOf('docs/guides/ask-a-log-in-sql.md'))
  .filter(({ info }) => info[0] === 'sql')
  .map(({ text }) => text);

let ask: (sql: string) => Promise<Row[]>;
let events: Record<string, string>[];

beforeAll(async () => {
  const folder = folderWith({});
  const at = (file: string) => join(folder, file);
  await inProcess('init', at('team.yaml'));
  const run = [
    '--replications',
    '1',
    '--workers',
    '1',
    '--no-charts',
    '--quiet',
    '--set',
    'time.run=20 weeks',
    '--set',
    'time.warm_up=20 weeks',
  ];
  await inProcess('run', at('team.yaml'), ...run, '--log', 'parquet', '--log', 'csv', '--out', at('r'));
  const name = '@duckdb/node-api';
  const { DuckDBInstance } = (await import(name)) as DuckDb;
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  ask = async (sql) =>
    (
      await connection.runAndReadAll(sql.replaceAll('events.parquet', at('r/events.parquet')))
    ).getRowObjectsJson();
  const [head = '', ...lines] = readFileSync(at('r/events.csv'), 'utf8').trim().split('\n');
  const columns = head.split(',');
  events = lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [columns[i]!, cell])));
});

const count = (of: (event: Record<string, string>) => boolean) => events.filter(of).length;
const sum = (rows: readonly Row[], column: string) =>
  rows.reduce((total, row) => total + Number(row[column]), 0);

it('the page has ten questions, and each has an answer', async () => {
  expect(QUESTIONS).toHaveLength(10);
  for (const question of QUESTIONS) expect((await ask(question)).length).toBeGreaterThan(0);
});

it('the answers are those that a count of the rows gives', async () => {
  const [referrals, , , missed, endings, , , , again, week] = await Promise.all(QUESTIONS.map(ask));
  expect(sum(referrals!, 'referrals')).toBe(
    count(({ event, source }) => event === 'referred' && source !== ''),
  );
  expect(sum(missed!, 'contacts')).toBe(count(({ event }) => event === 'contacted' || event === 'missed'));
  const assessment = missed!.find(({ step }) => step === 'assessment')!;
  const misses = count(({ event, step }) => event === 'missed' && step === 'assessment');
  expect(Number(assessment.missed)).toBeCloseTo((100 * misses) / Number(assessment.contacts), 1);
  const ended = count(({ event }) =>
    ['declined', 'returned', 'signposted', 'advised', 'discharged', 'left'].includes(event!),
  );
  expect(sum(endings!, 'requests')).toBe(ended);
  expect(sum(again!, 'ended')).toBe(ended);
  expect(sum(week!, 'contacts')).toBe(count(({ event }) => event === 'contacted'));
});

it('waits and lists are those that the people of the log have', async () => {
  const [, waits, , , , waiting] = await Promise.all(QUESTIONS.map(ask));
  const first = (event: string) => {
    const found = new Map<string, number>();
    for (const row of events)
      if (row.event === event && !found.has(row.person!)) found.set(row.person!, Number(row.minute));
    return found;
  };
  const [asked, seen] = [first('referred'), first('contacted')];
  const days = [...seen]
    .map(([person, minute]) => (minute - asked.get(person)!) / 1440)
    .sort((a, b) => a - b);
  expect(Number(waits![0]!.seen)).toBe(days.length);
  const middle = (days[(days.length - 1) >> 1]! + days[days.length >> 1]!) / 2;
  expect(Number(waits![0]!.median_days)).toBeCloseTo(middle, 0);
  expect(sum(waiting!, 'waiting')).toBeGreaterThan(0);
});
