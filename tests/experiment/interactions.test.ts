import { expect, test } from 'vitest';
import { interactionsOf } from '../../src/experiment/interactions.ts';
import { overall } from '../../src/report/findings/cells.ts';
import { experimentResult } from '../report/fixtures.ts';

/** Every combination of three changes, and what each system has in each replication by a function of what it makes. */
function factorial(value: (a: number, b: number, c: number, r: number) => number) {
  const makes = [[], [0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]];
  const result = experimentResult({ titles: makes.map((each) => `makes ${each}`) });
  const systems = result.systems.map((system, index) => ({
    ...system,
    cells: system.cells.map((cell) => ({
      ...cell,
      values: cell.values.map((_, r) =>
        value(...([0, 1, 2].map((at) => Number(makes[index]!.includes(at))) as [number, number, number]), r),
      ),
    })),
  }));
  expect(overall(systems[0]!).size).toBeGreaterThan(3);
  return interactionsOf({ rows: result.rows, systems }, makes);
}

test('changes that add up do nothing together beyond what they do one by one', () => {
  const found = factorial((a, b, c, r) => 3 * a - 2 * b + c + Math.sin(r));
  expect(found.map(({ system }) => system)).toEqual([4, 5, 6, 7]);
  for (const { rows } of found)
    for (const { difference, verdict } of rows) {
      expect(difference.mean).toBeCloseTo(0, 12);
      expect(verdict).toBe('no difference that matters');
    }
});

test('of changes that multiply, two do the product of what each does, and three nothing that their pairs do not', () => {
  const found = factorial((a, b, c, r) => 1000 * ((1 + 2 * a) * (1 + 3 * b) + 5 * c) + Math.cos(r));
  const means = found.map(({ rows }) => Math.round(rows[0]!.difference.mean * 1e6) / 1e6 + 0);
  expect(means).toEqual([6000, 0, 0, 0]);
});

test('a combination whose parts were not all run has no such number', () => {
  const { rows, systems } = experimentResult({ titles: ['base', 'one', 'both'] });
  expect(interactionsOf({ rows, systems }, [[], [0], [0, 1]])).toEqual([]);
});
