import { expect, test } from 'vitest';
import type { DifferenceResult, ExperimentResult } from '../../../src/experiment/results.ts';
import { sentences } from '../../../src/report/findings/answers.ts';
import { comparisonTable, comparisonTables, runTable } from '../../../src/report/findings/headline-tables.ts';
import { estimate, experimentResult, measure } from '../fixtures.ts';

/** A comparison of two systems with these differences only. */
function comparing(rows: readonly DifferenceResult[], replications = 20): ExperimentResult {
  const result = experimentResult({ replications });
  return { ...result, comparisons: [{ base: 'as-is', other: 'spa', differences: rows, changes: [] }] };
}

const wait = measure('wait_to_first_contact_mean', 'days', 'less', 'Wait to first contact, mean');
const bounces = measure('bounces_per_person', 'per person', 'less', 'Bounces');
const load = measure('weeks_over_85', 'share', 'less', 'Weeks over 85 %');

function difference(of: typeof wait, base: number, by: number, half: number, n = 20): DifferenceResult {
  const cell = { measure: of, team: '', group: '' };
  return {
    cell,
    base: estimate(base, 1, n),
    other: estimate(base + by, 1, n),
    difference: estimate(by, half, n),
  };
}

test('a row says where the base is, where the other is, and how sure the difference is', () => {
  const text = comparisonTable(experimentResult(), 0);
  expect(text).toMatch(
    /^Wait to first contact,.* days +41\.2 +28\.8 +−12\.4 +−13\.2 to −11\.6 +shorter, better$/m,
  );
  expect(text).toMatch(/^Asked again.* % +22\.0 +21\.9 +−0\.1 +−0\.5 to \+0\.3 +no clear difference$/m);
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

test('who gained and who lost is said beside the differences', () => {
  expect(comparisonTable(experimentResult(), 0)).toMatch(/Helped only in the base +% +2\.3 +1\.9 to 2\.7/);
});

test('the sentences name the largest gain and the largest loss, held against the base', () => {
  const rows = [
    difference(wait, 40, -12, 3),
    difference(bounces, 0.8, -0.4, 0.05),
    difference(load, 0.4, 0.12, 0.02),
  ];
  const text = sentences(comparing(rows), 0).join('\n');
  expect(text).toContain(
    '“Wait to first contact, mean”: 28.0 days instead of 40.0 days, 12.0 days shorter, 95 % interval 9.0 to 15.0.',
  );
  expect(text).toContain(
    'The largest gain for people, held against the base, is “Bounces” (0.40 per person fewer, 95 % interval 0.35 to 0.45); the largest loss is “Weeks over 85 %” (12.0 points higher, 95 % interval 10.0 to 14.0).',
  );
  expect(text).toContain('over 20 replications of the same people');
});

test('when nothing is clear the sentences say so', () => {
  const text = sentences(comparing([difference(wait, 40, -1, 3), difference(load, 0.4, 0.01, 0.02)]), 0).join(
    '\n',
  );
  expect(text).toContain('For people, no headline number differs clearly.');
  expect(text).toContain('No headline number is clearly better or clearly worse.');
});

test('a system that only does worse is said to do worse', () => {
  const text = sentences(comparing([difference(wait, 40, 5, 1)]), 0).join('\n');
  expect(text).toContain(
    'No headline number is clearly better; the largest loss for people, held against the base, is “Wait to first contact, mean”',
  );
});

test('one replication is no ground for a sentence', () => {
  expect(sentences(comparing([difference(wait, 40, -12, 3, 1)], 1), 0)).toEqual([
    'One replication gives no interval: run more before reading anything into these differences.',
  ]);
});

test('an experiment in which nothing happened gives a table without numbers, not a fault', () => {
  const empty = experimentResult({ empty: true });
  expect(comparisonTables(empty)).not.toContain('NaN');
  expect(runTable(empty)).not.toContain('NaN');
  expect(comparisonTables(comparing([]))).toContain('There is nothing to compare.');
});

test('numbers of one team or one group are not taken for those of everyone', () => {
  const one = difference(wait, 40, -12, 3);
  const ofTeam = { ...one, cell: { ...one.cell, team: 'spa' } };
  expect(comparisonTables(comparing([ofTeam]))).not.toContain('Wait to first contact');
});

test('a single run shows each headline with its interval', () => {
  const text = runTable(experimentResult({ titles: ['As it is'] }));
  expect(text).toMatch(/Wait to help, median +days +91\.3 +88\.6 to 94\.0/);
  expect(text).toContain('Means over 20 replications');
  expect(runTable(experimentResult({ titles: ['As it is'], replications: 1 }))).toContain('One replication');
});
