import { describe, expect, test } from 'vitest';
import type { ExperimentResult, RowResult } from '../../../src/experiment/results.ts';
import { sentences } from '../../../src/report/findings/answers.ts';
import { doubtOf } from '../../../src/report/findings/doubt.ts';
import { comparisonTable, comparisonTables, runTable } from '../../../src/report/findings/headline-tables.ts';
import { trustOf } from '../../../src/report/findings/trust.ts';
import { verdictOf } from '../../../src/stats/index.ts';
import { estimate, experimentResult, measure } from '../fixtures.ts';

/** A comparison of two systems with these rows only. */
function comparing(rows: readonly RowResult[], replications = 20): ExperimentResult {
  return { ...experimentResult({ replications }), rows };
}

const seen = measure('seen_within_4_weeks', 'share', 'more', 'Seen within 4 weeks');
const bounces = measure('bounces_per_person', 'per person', 'less', 'Bounces');
const load = measure('weeks_over_85', 'share', 'less', 'Weeks over 85 %');

function row(of: typeof seen, base: number, by: number, half: number, margin: number, n = 20): RowResult {
  const difference = estimate(by, half, n);
  return {
    measure: of,
    level: 0.9833,
    estimates: [estimate(base, 0.01, n), estimate(base + by, 0.01, n)],
    differences: [{ difference, margin, verdict: verdictOf(difference, margin, of.better) }],
  };
}

describe('the answer of a comparison', () => {
  const text = comparisonTable(
    comparing([
      row(seen, 0.4, 0.1, 0.02, 0.01),
      row(bounces, 0.8, 0.3, 0.1, 0.05),
      row(load, 0.4, 0.001, 0.005, 0.01),
    ]),
    0,
  );

  test('begins with whether it can be trusted, then the rows, then what is not known, then for whom, then everything else', () => {
    const order = [
      'Can it be trusted?',
      'rows named beforehand',
      'Better:',
      'figures',
      'For whom',
      '(exploratory)',
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('says of a row where both systems are, how sure the difference is, what matters and the verdict', () => {
    expect(text).toMatch(/^Seen within 4 weeks, % +40\.0 +50\.0 +\+10\.0 +\+8\.0 to \+12\.0 +1\.0 +better$/m);
  });

  test('gives no verdict on a number that nobody had named beforehand', () => {
    const line = text.split('\n').find((one) => one.startsWith('Wait to first contact, mean'))!;
    expect(line).toMatch(/shorter$/);
    expect(text.slice(text.indexOf('(exploratory)'))).not.toMatch(/better|worse/);
  });

  test('says what groups gain on the whole, and that chance alone gives nearly as many who gain and lose', () => {
    const gains = text.slice(text.indexOf('For whom'));
    expect(gains).toMatch(/^Help began: everyone +\+5\.8 +\+5\.2 to \+6\.4 +8\.1 +2\.3 +2\.1$/m);
    expect(gains.replaceAll('\n', ' ')).toContain('Chance alone gives 2.1 % each way');
    expect(text.slice(0, text.indexOf('% of people'))).not.toMatch(/only in the base|\bgain|\bloss/);
  });
});

test('no line is wider than the terminal, whatever the titles', () => {
  const titles = ['x'.repeat(300), 'Everyone who asks for help '.repeat(20)];
  for (const width of [80, 100])
    for (const line of comparisonTables(experimentResult({ titles }), width).split('\n'))
      expect([...line].length).toBeLessThanOrEqual(width);
});

test('there is one table for each other system', () => {
  const text = comparisonTables(experimentResult({ titles: ['A', 'B', 'C'] }));
  expect(text.match(/^Base: {2}A$/gm)?.length).toBe(2);
  expect(text).toContain('Other: B');
  expect(text).toContain('Other: C');
});

test('where no cost is known, why is said', () => {
  const result = experimentResult();
  const unknown = { mean: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0 };
  const without = (name: string) => ({
    ...result,
    systems: result.systems.map((system) => ({
      ...system,
      cells: system.cells.map((row) =>
        row.cell.measure.name === name ? { ...row, estimate: unknown } : row,
      ),
    })),
  });
  expect(runTable(result)).not.toContain('No cost');
  expect(runTable(without('cost_per_person_helped'))).toContain('shown where none did');
  expect(comparisonTable(without('cost_per_person_helped'), 0)).toContain('shown where none did');
});

test('the sentences name each row under its verdict, and no other number', () => {
  const rows = [
    row(seen, 0.4, 0.1, 0.02, 0.01),
    row(bounces, 0.8, 0.3, 0.1, 0.05),
    row(load, 0.4, 0.001, 0.005, 0.01),
  ];
  expect(sentences(comparing(rows), 0)).toEqual([
    'Better: “Seen within 4 weeks” (10.0 points higher).',
    'Worse: “Bounces” (0.30 per person more).',
    'No different as far as matters: “Weeks over 85 %”.',
    expect.stringContaining('over 20 replications of the same people. 3 rows were named beforehand'),
  ]);
});

test('where nothing is clear, the sentences say that, and how many replications it would take', () => {
  // Known to within 8 points, and one matters: 20 times 8 squared.
  expect(sentences(comparing([row(seen, 0.4, 0.05, 0.08, 0.01)]), 0).slice(0, -1)).toEqual([
    'Not clear: “Seen within 4 weeks”.',
    'To know it to within what matters would take about 1,300 replications (--precision).',
  ]);
  const two = [
    row(seen, 0.4, 0.05, 0.08, 0.01),
    row(bounces, 0.8, 0.1, 5, 0.05),
    row(load, 0.4, 0.1, 0.02, 0.01),
  ];
  expect(sentences(comparing(two), 0)).toContain(
    'To know each of them to within what matters would take more than 10,000 replications, for “Bounces” (--precision).',
  );
});

test('one replication is no ground for a sentence, and four are none for a verdict', () => {
  expect(sentences(comparing([row(seen, 0.4, 0.1, 0.02, 0.01, 1)], 1), 0)).toEqual([
    'One replication gives no interval: run more before reading anything into these differences.',
  ]);
  expect(sentences(comparing([row(seen, 0.4, 0.1, 0.02, 0.01, 4)], 4), 0)).toEqual([
    'There is no verdict: it takes five replications or more.',
  ]);
});

test('a system that is flooded is neither better nor worse: no line contradicts that it is not to be used', () => {
  const rows = [row(seen, 0.4, 0.1, 0.02, 0.01)];
  const result = comparing(rows);
  const growth = { mean: 0.9, low: 0.7, high: 1.1, n: 20 };
  const settling = [{ series: 'waiting' as const, team: 'spa', level: 400, cut: 10, growth, block: 52 }];
  const [base, other] = result.systems;
  const text = comparisonTable({ ...result, systems: [base!, { ...other!, settling }] }, 0);
  expect(text).toContain('Can it be trusted? DO NOT USE');
  expect(text).toContain('the list of spa grows by');
  expect(text).not.toMatch(/better|worse/i);
});

test('an experiment in which nothing happened gives a table without numbers, not a fault', () => {
  const empty = experimentResult({ empty: true });
  expect(comparisonTables(empty)).not.toContain('NaN');
  expect(runTable(empty)).not.toContain('NaN');
  expect(comparisonTables(comparing([]))).toContain('There is nothing to compare.');
});

test('a single run shows each row and each headline with its interval', () => {
  const text = runTable(experimentResult({ titles: ['As it is'] }));
  expect(text).toMatch(/Wait to help, median +days +91\.3 +88\.6 to 94\.0/);
  expect(text).toMatch(/rows named beforehand\n(.*\n)*?Bounces +per person +0\.84/);
  expect(text).toContain('Means over 20 replications');
  expect(runTable(experimentResult({ titles: ['As it is'], replications: 1 }))).toContain('One replication');
});

test('what is not known is said to have been varied where an exploration stands beside it', () => {
  const result = experimentResult();
  expect(doubtOf(result).words).toContain('varied: the intervals show only how runs differ by luck');
  const { words } = doubtOf(result, true);
  expect(words).toContain('shown with the exploration');
  expect(words).not.toContain('varied');
});

describe('why an answer cannot be trusted', () => {
  const growing = ['spa', 'core_team'].map((team) => ({
    ...{ series: 'waiting' as const, team, level: 100, cut: 10, block: 52 },
    growth: { mean: 0.5, low: 0.4, high: 0.6, n: 20 },
  }));
  const two = experimentResult();
  const result = { ...two, systems: two.systems.map((system) => ({ ...system, settling: growing })) };
  const { reasons } = trustOf(result);
  const named = (reason: string) =>
    result.systems.find(({ scenario }) => reason.startsWith(`${scenario.name}: `));

  test('the first reasons are of both systems, and not all of the base', () => {
    expect(new Set(reasons.slice(0, 2).map(named)).size).toBe(2);
  });

  test('stands before the rows as three reasons and how many more there are, so that the answer stays in sight', () => {
    expect(reasons.length).toBeGreaterThan(4);
    const lines = comparisonTable(result, 0, 400).split('\n');
    const first = lines.findIndex((line) => line.startsWith('Can it be trusted?'));
    expect(lines.slice(first + 1, first + 6)).toEqual([
      ...reasons.slice(0, 3).map((reason) => `  - ${reason}`),
      `  - ${reasons.length - 3} more: --json, or the report`,
      '',
    ]);
  });
});
