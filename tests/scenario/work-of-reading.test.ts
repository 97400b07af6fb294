import { describe, expect, test } from 'vitest';
import { Report } from '../../src/problems/report.ts';
import { readYaml } from '../../src/scenario/reading/read-yaml.ts';
import { workOf } from '../counted-work.ts';
import { load, small } from './loading.ts';

const lines = (of: (index: number) => string, many: number) =>
  Array.from({ length: many }, (_, index) => of(index)).join('');

/**
 * What the engine counts besides, now and then: some 10,000 entries, seen when many files were tested in one process.
 * A search among a thousand for each of a thousand would be half a million.
 */
const BESIDES = 20_000;

/** Of a text and of one twice as long. */
function expectInProportion([once, twice]: readonly number[]): void {
  expect(once).toBeGreaterThan(0);
  expect(twice).toBeLessThan(2.1 * once! + BESIDES);
}

describe('reading takes work in proportion to the text:', () => {
  test.each<[string, (many: number) => string]>([
    ['needs', (many) => `${small({ people: '' })}people:\n  needs:\n${lines((n) => `    n${n}: 5\n`, many)}`],
    ['the same need again and again', (many) => `people:\n  needs:\n${lines(() => '    a: 5\n', many)}`],
    ['keys that the language does not have', (many) => lines((n) => `n${n}: 5\n`, many)],
    [
      'values that are marked and used again',
      (many) => `a:\n${lines((n) => `- &m${n} 1\n- *m${n}\n`, many)}`,
    ],
    ['hidden characters', (many) => `title: "${'\u001b'.repeat(many)}"\n`],
    ['one long text', (many) => `title: ${'words '.repeat(10 * many)}\n`],
    ['brackets that open', (many) => `a: ${'['.repeat(many)}`],
    ['lists in lists', (many) => '- '.repeat(many)],
  ])('%s', (_, text) => {
    const read = (many: number) => () => void readYaml('a.yaml', text(many), new Report());
    expectInProportion(workOf(read(500), read(1000)));
  });
  test('and so does holding it against the language and against itself', () => {
    const text = (many: number) => `${small()}${lines((n) => `n${n}: 5\n`, many)}`;
    const read = (many: number) => () => void load(text(many));
    expectInProportion(workOf(read(200), read(400)));
  });
});
