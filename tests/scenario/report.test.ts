import { expect, test } from 'vitest';
import { Report } from '../../src/problems/report.ts';

test('problems come in the order of the files, and about the same words only the first is kept', () => {
  const report = new Report();
  const at = (file: string, line: number, column: number) => ({ file, line, column });
  report.warn('nothing-happens', at('b', 1, 1), ['x'], 'warned');
  report.add('wrong-type', at('b', 1, 1), ['x'], 'first');
  report.add('out-of-range', at('b', 1, 1), ['x'], 'second');
  report.add('missing-key', at('b', 1, 1), ['x', 'y'], 'about another key');
  report.add('wrong-type', at('a', 10, 1), [], 'tenth line');
  report.add('wrong-type', at('a', 9, 7), [], 'ninth line, later');
  report.add('wrong-type', at('a', 9, 2), [], 'ninth line');
  expect(report.sorted().map((problem) => problem.message)).toEqual([
    'ninth line',
    'ninth line, later',
    'tenth line',
    'first',
    'about another key',
  ]);
});
