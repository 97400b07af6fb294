import { expect, it } from 'vitest';
import { uniformFor } from '../../../src/experiment/index.ts';
import { latinHypercube, smooth, standingOut } from '../../../src/stats/designs/index.ts';
import { shufflesFor } from '../../../src/stats/designs/standing-out.ts';

/** Thirty inputs in 32 points; the answer is the first, half as much of the second, and chance. */
function designs(of: number) {
  return Array.from({ length: of }, (_, seed) => {
    const uniform = uniformFor(`standing out ${seed}`, 'points');
    const points = latinHypercube(32, 30, uniform);
    const columns =
      points[0].length === 30 ? Array.from({ length: 30 }, (_, i) => points.map((p) => p[i])) : [];
    const means = points.map((p) => 3 * p[0] + 1.5 * p[1] + 0.3 * uniform());
    const shares = columns.map((column) => smooth(column, means).foretold);
    return { shares, stands: standingOut(columns, means, shares, uniform) };
  });
}

it('names the inputs that decide an answer, and seldom one that only goes along with them in the points', () => {
  const all = designs(20);
  expect(all.filter(({ stands }) => stands[0])).toHaveLength(20);
  const named = all.filter(({ stands }) => stands.some((each, input) => each && input > 1)).length;
  const correlated = all.filter(({ shares }) =>
    shares.some((share, input) => share >= 0.1 && input > 1),
  ).length;
  // Without it, a share of a tenth was reached in most designs by an input that does nothing.
  expect(correlated).toBeGreaterThan(10);
  // One in twenty would be expected; four or more of twenty are seen once in sixty.
  expect(named).toBeLessThan(4);
});

it('names none where all is chance', () => {
  const uniform = uniformFor('nothing', 'points');
  const columns = Array.from({ length: 5 }, () => Array.from({ length: 16 }, uniform));
  const means = Array.from({ length: 16 }, uniform);
  const shares = columns.map((column) => smooth(column, means).foretold);
  expect(standingOut(columns, means, shares, uniform)).toEqual(columns.map(() => false));
});

it('shuffles nineteen times for each input, at least 40 times, and with many points as often as there is time for', () => {
  expect(shufflesFor(30, 32)).toBe(570);
  expect(shufflesFor(2, 32)).toBe(40);
  // 50 million weights of a million points squared, and of 810,000.
  expect(shufflesFor(30, 1000)).toBe(50);
  expect(shufflesFor(30, 900)).toBe(61);
  expect(shufflesFor(30, 2000)).toBe(40);
});
