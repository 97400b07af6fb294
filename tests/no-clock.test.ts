import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/**
 * What a test must not rest on: how long something takes on this machine, what time it is, or luck. The only limit of
 * time is the one for what hangs, in vitest.config.ts; who waits for another process does so by `until`.
 */
const CLOCKS = [
  /\b(setTimeout|setInterval|setImmediate)\b/,
  /\b(Date|performance)\.now\b|\bnew Date\(\)|\bprocess\.(hrtime|uptime)\b/,
  /\bMath\.random\b/,
  /\b(\w*[tT]imeout|timeLimit|\w+TimeLimit|retry)\b *:(?! NO_LIMIT)/,
  // A limit after the body of a test or a hook.
  /^ *\}, *[\d_]+\);/,
];

/** Where waiting is at home; the rules about clocks themselves; measuring speed, which asserts none. */
const AT_HOME = /^tests\/(until\.ts|(no-clock|architecture)(\.test)?\.ts|bench\/.*)$/;

/** What a line of a test has of a clock: `path:line: text`. */
function clocksIn(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      CLOCKS.some((clock) => clock.test(line)) ? [`${path}:${index + 1}: ${line.trim()}`] : [],
    );
}

it('no test rests on a clock, a limit of time or luck', () => {
  const paths = readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((path) => join('tests', path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !AT_HOME.test(path));
  expect(paths).toContain('tests/helpers.ts');
  expect(paths.flatMap((path) => clocksIn(path, readFileSync(path, 'utf8')))).toEqual([]);
});

it.each([
  'await new Promise((done) => setTimeout(done, 300));',
  'const begun = performance.now();',
  "describe('slow', { timeout: 60_000 }, () => {",
  '}, 60_000);',
  'fc.assert(property, { interruptAfterTimeLimit: 1000 });',
])('`%s` is such a thing', (line) => {
  expect(clocksIn('a.test.ts', `\n  ${line}`)).toEqual([`a.test.ts:2: ${line}`]);
});

it('the length of a run, a date that is given and a limit of memory are not', () => {
  const lines = [
    "const day = new Date('2025-01-06');",
    'spawn(command, { maxBuffer: 1e8 });',
    'run: 60_000,',
  ];
  expect(clocksIn('a.test.ts', lines.join('\n'))).toEqual([]);
});
