import { expect, it } from 'vitest';
import { sectionInterval, sectionsOf } from '../../src/logs/sections.ts';
import type { Measure } from '../../src/measures/index.ts';
import { Streams } from '../../src/random/index.ts';
import { WEEK } from '../../src/units/minutes.ts';
import { inProcess } from '../cli/in-process.ts';

const measure = (name: string, unit: Measure['unit']) => ({ name, unit }) as Measure;

it('a log of a year is cut into ten stretches of whole weeks that adjoin, each followed to the end', () => {
  const sections = sectionsOf({ from: WEEK, to: 53 * WEEK, standard: 0 });
  expect(sections.map(({ from, to }) => [from / WEEK, to / WEEK]).slice(0, 2)).toEqual([
    [1, 6],
    [6, 11],
  ]);
  expect(sections.at(-1)).toEqual({ from: 46 * WEEK, to: 51 * WEEK, until: 53 * WEEK, standard: 0 });
  expect(sectionsOf({ from: 0, to: 39 * WEEK, standard: 0 })).toEqual([]);
});

it('the interval is Student’s about the number of the whole, by the spread of the stretches about it', () => {
  const { low, high, n } = sectionInterval(measure('wait', 'days'), 10, [8, 9, 10, 11, 12, Number.NaN]);
  // Five stretches: the root of 10 / (5 × 4), times 2.776 (t at 0.975 with 4 degrees of freedom).
  const half = 2.7764451 * Math.sqrt(10 / 20);
  expect([low, high, n]).toEqual([expect.closeTo(10 - half, 5), expect.closeTo(10 + half, 5), 5]);
});

it('counts of the whole time, the longest wait, and what few stretches have, get no ends', () => {
  const ends = (name: string, unit: Measure['unit'], values: readonly number[]) =>
    sectionInterval(measure(name, unit), 1, values).low;
  expect(ends('people_helped', 'people', [1, 2, 3, 4, 5])).toBeNaN();
  expect(ends('wait_longest', 'days', [1, 2, 3, 4, 5])).toBeNaN();
  expect(ends('wait', 'days', [1, 2, 3, 4])).toBeNaN();
  expect(ends('seen', 'share', [0.1, 0.2, 0.3, 0.2, 0.1])).not.toBeNaN();
});

it('a gap between groups may lie on either side of none', () => {
  const gap = { name: 'gap_in_wait', unit: 'days', family: 'equity' } as Measure;
  expect(sectionInterval(gap, 1, [-8, -4, 1, 6, 10]).low).toBeLessThan(0);
});

/** In `npm run verify` ten times as many. */
const LOGS = process.env.DOORWAYS_VERIFY === '1' ? 4000 : 400;

it('of logs whose stretches are independent, 95 in 100 intervals hold the truth', () => {
  let held = 0;
  for (let log = 0; log < LOGS; log++) {
    const stream = new Streams('sections', log).stream('weeks');
    const sections = Array.from(
      { length: 10 },
      (_, i) => 5 * (1 + stream.uniform(i, 0) + stream.uniform(i, 1)),
    );
    const whole = sections.reduce((sum, value) => sum + value, 0) / 10;
    const { low, high } = sectionInterval(measure('wait', 'days'), whole, sections);
    if (low <= 10 && 10 <= high) held++;
  }
  // Binomial limits at 99.9 %.
  expect(Math.abs(held / LOGS - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / LOGS));
});

it('a service’s log is measured with intervals, beside the numbers', async () => {
  const { out } = await inProcess('measure', 'docs/examples/record-system/mapping.yaml', '--json');
  const { measures } = JSON.parse(out)[0] as {
    measures: { measure: string; team: string; group: string; mean: number; low: number; high: number }[];
  };
  const wait = measures.find(
    ({ measure: name, team, group }) => name === 'wait_to_first_contact_mean' && team + group === '',
  )!;
  // Six a week, of which ten stretches of seven weeks each have between four and eight: no stretch takes another number for it.
  const requests = measures.find(
    ({ measure: name, team, group }) => name === 'requests' && team + group === '',
  )!;
  expect(requests.mean - requests.low).toBeLessThan(1.5);
  expect(requests.high - requests.mean).toBeLessThan(1.5);
  expect(wait.low).toBeGreaterThan(wait.mean - 15);
  expect(wait.low).toBeLessThan(wait.mean);
  expect(wait.high).toBeGreaterThan(wait.mean);
  const table = await inProcess('measure', 'docs/examples/record-system/mapping.yaml');
  expect(table.out).toContain('95 % interval');
});
