import { expect, test } from 'vitest';
import { asJson } from '../../../src/cli/as-json.ts';
import type { ExperimentResult } from '../../../src/experiment/results.ts';
import { interactionsTable, rowsTable } from '../../../src/report/answer-tables.ts';
import { comparisonTables } from '../../../src/report/findings/headline-tables.ts';
import { overview } from '../../../src/report/findings/overview.ts';
import { periodTables } from '../../../src/report/period-tables.ts';
import { experimentResult } from '../fixtures.ts';

/** A base, two changes and both together, with the rows also of a period. */
function boardOf(flooded: readonly number[]): ExperimentResult {
  const result = experimentResult({ titles: ['As it is', 'A change', 'Another', 'Both'] });
  const growth = { mean: 0.9, low: 0.7, high: 1.1, n: 20 };
  const settling = [{ series: 'waiting' as const, team: 'spa', level: 400, cut: 10, growth, block: 52 }];
  const time = { start: '2025-04-07T00:00:00', warmUp: 0, run: 1_000_000, bankHolidays: [] };
  const systems = result.systems.map((system, index) => ({
    ...system,
    scenario: { ...system.scenario, time },
    ...(flooded.includes(index) && { settling }),
  }));
  const period = { name: 'late', title: 'Late', from: 300_000, to: 500_000, systems, rows: result.rows };
  return {
    ...result,
    systems,
    periods: [period],
    board: { makes: [[], [0], [1], [0, 1]] },
    interactions: [{ system: 3, rows: result.rows.map(({ differences }) => differences[2]!) }],
  };
}

/** All that is said of a comparison, in words, tables and data. */
function saidOf(result: ExperimentResult): Record<string, string> {
  const rows = (table: { readonly rows: Iterable<unknown> }) => JSON.stringify([...table.rows]);
  return {
    tables: comparisonTables(result),
    board: overview(result),
    json: JSON.stringify(asJson(result)),
    rows: rows(rowsTable(result)),
    interactions: rows(interactionsTable(result)),
    periods: rows(periodTables(result)[0]!),
  };
}

const NOTE = /\+ better, − worse, \* different/g;

test('where systems can be used, every output says what is better', () => {
  for (const [where, text] of Object.entries(saidOf(boardOf([]))))
    expect(text.replace(NOTE, ''), where).toMatch(where === 'board' ? /\d\+/ : /better/i);
});

test('where the base is flooded, no table, sentence, board or data calls anything better or worse', () => {
  const result = boardOf([0]);
  for (const [where, text] of Object.entries(saidOf(result)))
    expect(text.replace(NOTE, ''), where).not.toMatch(
      where === 'board' ? /\d[+−] *$/m : /\b(better|worse)\b/i,
    );
});

test('where one of several systems is flooded, nothing is called better or worse of that one, nor of what it does together', () => {
  const result = boardOf([3]);
  expect([...interactionsTable(result).rows].map((row) => row.at(-1))).toEqual(
    result.rows.map(() => 'no verdict'),
  );
  const { rows } = asJson(result) as { rows: { differences: { verdict: string }[] }[] };
  for (const { differences } of rows) {
    expect(differences[2]!.verdict).toBe('no verdict');
    expect(differences[0]!.verdict).not.toBe('no verdict');
  }
});
