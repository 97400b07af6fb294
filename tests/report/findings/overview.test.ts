import { expect, test } from 'vitest';
import { overview } from '../../../src/report/findings/overview.ts';
import { experimentResult } from '../fixtures.ts';

const titles = ['As it is', 'One door', 'Two doors', 'Any door'];

test('many systems have one line each, and the base stands first as it is', () => {
  const lines = overview(experimentResult({ titles })).split('\n');
  const at = titles.map((title) => lines.findIndex((line) => line.startsWith(title)));
  expect(at.every((line) => line > 0)).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(lines[at[0]!]).not.toMatch(/[−+*]/);
  expect(lines.length).toBeLessThan(20);
});

test('a difference is marked only where its interval leaves out zero', () => {
  const sure = overview(experimentResult({ titles }));
  expect(sure.split('\n').find((line) => line.startsWith('One door'))).toMatch(/−[\d.,]+\*/);
  const once = overview(experimentResult({ titles, replications: 1 }));
  expect(once.split('\n').find((line) => line.startsWith('One door'))).not.toContain('*');
});

test('no line is wider than the terminal, whatever the titles', () => {
  const long = titles.map((title) => `${title} ${'and everyone who asks for help '.repeat(12)}`);
  for (const width of [80, 100])
    for (const line of overview(experimentResult({ titles: long }), width).split('\n'))
      expect([...line].length).toBeLessThanOrEqual(width);
});
