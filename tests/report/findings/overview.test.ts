import { expect, test } from 'vitest';
import { overview } from '../../../src/report/findings/overview.ts';
import { experimentResult } from '../fixtures.ts';

const titles = ['As it is', 'One door', 'Two doors', 'Any door'];

test('many systems have one line each, and the base stands first as it is', () => {
  const lines = overview(experimentResult({ titles })).split('\n');
  const at = titles.map((title) => lines.findIndex((line) => line.startsWith(title)));
  expect(at.every((line) => line > 0)).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(lines[at[0]!]).not.toMatch(/\d[−+*]/);
  expect(lines.length).toBeLessThan(40);
});

test('a row is marked only where it is better or worse', () => {
  const line = (replications: number) =>
    overview(experimentResult({ titles, replications }))
      .split('\n')
      .find((one) => one.startsWith('One door'));
  expect(line(20)).toMatch(/\+11\.0\+ +−0\.50\+/);
  expect(line(4)).not.toMatch(/\d[+−*]/);
});

test('whether the systems can be trusted stands first', () => {
  expect(overview(experimentResult({ titles }))).toMatch(/^Can it be trusted\?/);
});

test('no line is wider than the terminal, whatever the titles', () => {
  const long = titles.map((title) => `${title} ${'and everyone who asks for help '.repeat(12)}`);
  for (const width of [80, 100])
    for (const line of overview(experimentResult({ titles: long }), width).split('\n'))
      expect([...line].length).toBeLessThanOrEqual(width);
});

test('systems are sorted by the row that was named for it, the best first, and it says so', () => {
  const text = overview({ ...experimentResult({ titles }), board: { sort: 'people_helped' } });
  expect(text).toContain('Compared with the base, the best by [4] first');
  const at = ['Any door', 'Two doors', 'One door'].map((title) => text.indexOf(`\n${title}`));
  expect(at).toEqual([...at].sort((a, b) => a - b));
});

test('twelve systems stand in one screen, however much there is to say against them', () => {
  const many = experimentResult({ titles: Array.from({ length: 12 }, (_, index) => `System ${index}`) });
  const settling = ['spa', 'core_team'].map((team) => ({
    ...{ series: 'waiting' as const, team, level: 100, cut: 10, block: 52 },
    growth: { mean: 0.5, low: 0.4, high: 0.6, n: 20 },
  }));
  const result = { ...many, systems: many.systems.map((system) => ({ ...system, settling })) };
  const text = overview(result);
  expect(text).toMatch(/\d+ more, of all systems together: --tables, or the report/);
  expect(text.split('\n').length).toBeLessThan(45);
  expect(text).toContain('System 11');
});
