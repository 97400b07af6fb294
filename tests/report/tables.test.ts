import { expect, test } from 'vitest';
import { rowsTable } from '../../src/report/answer-tables.ts';
import { peopleColumns, peopleRows } from '../../src/report/results/people.ts';
import {
  differencesTable,
  gainsTable,
  histogramsTable,
  replicationsTable,
  seriesTable,
  summaryTable,
  type Table,
} from '../../src/report/tables.ts';
import { dateOfWeek, dateTimeAt, monthStarts } from '../../src/report/words/dates.ts';
import { experimentResult, twoPeople } from './fixtures.ts';

const result = experimentResult({ replications: 3 });
const rowsOf = (table: Table) => [...table.rows];

test('every table has as many cells in a row as it has columns, and can be read twice', () => {
  for (const make of [summaryTable, replicationsTable, differencesTable, seriesTable, histogramsTable]) {
    const table = make(result);
    expect(rowsOf(table).length).toBeGreaterThan(0);
    expect(rowsOf(table).every((row) => row.length === table.columns.length)).toBe(true);
  }
});

test('replications hold each value beside the number of its replication', () => {
  const first = rowsOf(replicationsTable(result)).slice(0, 4);
  const { values } = result.systems[0]!.cells[0]!;
  expect(first.map((row) => [row[1], row[5]])).toEqual([
    [1, values[0]],
    [2, values[1]],
    [3, values[2]],
    [1, result.systems[0]!.cells[1]!.values[0]],
  ]);
});

test('the interval of a difference is of the difference', () => {
  const rows = rowsOf(differencesTable(result));
  const wait = rows.find((row) => row[2] === 'wait_to_first_contact_mean')!;
  expect(wait.slice(0, 6)).toEqual(['as-is', 'spa', 'wait_to_first_contact_mean', '', '', 'days']);
  [41.2, 28.8, -12.4, -13.224, -11.576, 3].forEach((value, at) => {
    expect(wait[6 + at]).toBeCloseTo(value, 9);
  });
});

test('what a group gains stands beside what chance alone gives', () => {
  const [help] = rowsOf(gainsTable(result));
  expect(help!.slice(0, 4)).toEqual(['as-is', 'spa', 'help', '']);
  [0.058, 0.052, 0.064, 3, 0.081, 0.023, 0.021, 0.019, 0.023, 5].forEach((value, at) => {
    expect(help![4 + at]).toBeCloseTo(value, 9);
  });
});

test('a cell of the answer or of a difference that is empty has its reason beside it', () => {
  const empty = experimentResult({ empty: true });
  for (const table of [rowsTable(empty), differencesTable(empty), summaryTable(empty)]) {
    const at = table.columns.findIndex(({ name }) => name === 'why_empty');
    expect(at, table.name).toBe(table.columns.length - 1);
    const mean = table.columns.findIndex(({ name }) => name === 'mean');
    const rows = rowsOf(table);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows)
      if (Number.isNaN(row[mean])) expect(row[at], table.name).toMatch(/^There was nothing/);
  }
  for (const row of rowsOf(differencesTable(result))) expect(row.at(-1)).toBe('');
});

test('series have a date for each week', () => {
  const rows = rowsOf(seriesTable(result));
  expect(rows[0]!.slice(0, 6)).toEqual(['as-is', 'waiting', '', 0, '2025-04-07', 'people']);
  expect(rows[4]![4]).toBe('2025-05-05');
});

test('a person is written with names, a date and empty cells for what has not happened', () => {
  const rows = [...peopleRows(result.systems, { replication: 1, people: [null, twoPeople()] })];
  expect(peopleColumns(result.systems).map(({ name }) => name)).toEqual([
    'scenario',
    'replication',
    'person',
    'source',
    'ordinal',
    'kind',
    'deprivation',
    'first_referred',
    'wait_to_first_contact',
    'wait_to_help',
    'referrals',
    'bounces',
    'moves',
    'teams_met',
    'assessments',
    'contacts',
    'outcome',
    'helped',
  ]);
  const still = ['spa', 2, 10, 'self', 5, 'common_problems', 'most_deprived_fifth', '2025-04-14T00:00:30'];
  expect(rows[1]).toEqual([...still, NaN, NaN, 1, 0, 0, 0, 0, 0, '', 0]);
});

test('a group that is called like a column gets a name of its own', () => {
  const [system] = result.systems;
  const directory = { ...system!.directory, groups: [{ name: 'kind', values: ['a', 'b'] }] };
  expect(peopleColumns([{ ...system!, directory }]).map(({ name }) => name)).toContain('group_kind');
});

test('dates follow the calendar, with or without a time of day at the start', () => {
  expect(dateTimeAt('2024-02-28', 1.5 * 24 * 60)).toBe('2024-02-29T12:00:00');
  expect(dateTimeAt('2025-03-29T12:00:00', 24 * 60)).toBe('2025-03-30T12:00:00');
  expect(dateOfWeek('2025-04-07T00:00', 52)).toBe('2026-04-06');
});

test('months are thinned to as many as there is room for', () => {
  expect(monthStarts('2025-04-07', 13, 8).map(({ label }) => label)).toEqual([
    'May 2025',
    'Jun 2025',
    'Jul 2025',
  ]);
  expect(monthStarts('2025-04-07', 130, 5).map(({ label }) => label)).toEqual([
    'Jul 2025',
    'Jan 2026',
    'Jul 2026',
    'Jan 2027',
    'Jul 2027',
  ]);
  expect(monthStarts('2025-01-01', 52 * 40, 6).length).toBeLessThanOrEqual(6);
  expect(monthStarts('2025-04-01', 3, 6)).toEqual([{ week: 0, label: 'Apr 2025' }]);
});
