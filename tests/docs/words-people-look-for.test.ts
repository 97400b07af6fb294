import { expect, it } from 'vitest';
import { textOf } from './markdown.ts';

it.each([
  'DNA',
  'no-show',
  'skill mix',
  'bottleneck',
  'calibrate',
  'Excel',
  'caseload',
  'waiting list',
  'throughput',
  'utilisation',
  'RTT',
  'back_with_advice',
  'advice_and_signposting',
])('whoever looks for %s in the glossary is led somewhere', (word) => {
  const rows = textOf('docs/reference/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.toLowerCase().includes(word.toLowerCase()));
  expect(rows.some((row) => /\]\([^)]+\)/.test(row))).toBe(true);
});
