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

/** The same where it has a line of its own. */
const LIMIT_BELOW = /(?<=^ *\},\n) *[\d_]+,?(?=\n *\);)/gm;

/** Where waiting is at home; moments that are drawn; the rules about clocks themselves; measuring speed, which asserts none. */
const AT_HOME = /^tests\/(until\.ts|cli\/moments\.ts|(no-clock|architecture)(\.test)?\.ts|bench\/.*)$/;

/** What a line of a test has of a clock: `path:line: text`. */
function clocksIn(path: string, text: string): string[] {
  const told = (line: number, words: string) => `${path}:${line}: ${words.trim()}`;
  return [
    ...text
      .split('\n')
      .flatMap((line, index) => (CLOCKS.some((clock) => clock.test(line)) ? [told(index + 1, line)] : [])),
    ...[...text.matchAll(LIMIT_BELOW)].map(({ index, 0: limit }) =>
      told(text.slice(0, index).split('\n').length, limit),
    ),
  ];
}

function testFiles(): { readonly path: string; readonly text: string }[] {
  return readdirSync('tests', { recursive: true, encoding: 'utf8' })
    .map((path) => join('tests', path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !AT_HOME.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

it('no test rests on a clock, a limit of time or luck', () => {
  const files = testFiles();
  expect(files.map(({ path }) => path)).toContain('tests/helpers.ts');
  expect(files.flatMap(({ path, text }) => clocksIn(path, text))).toEqual([]);
});

/** Calls that draw cases: from the name to the bracket that closes it. */
function drawsIn(text: string): string[] {
  return [...text.matchAll(/\bfc\.(assert|check|sample)\(/g)].map(({ index, 0: name }) => {
    let at = index + name.length;
    for (let open = 1; open > 0 && at < text.length; at++) {
      if (text[at] === '(') open++;
      if (text[at] === ')') open--;
    }
    return text.slice(index, at);
  });
}

const withoutSeed = (text: string) => drawsIn(text).filter((call) => !/\bseed: \d+/.test(call));

it('cases that are drawn are the same every time: each draw has a seed', () => {
  const found = testFiles().flatMap(({ path, text }) => withoutSeed(text).map((call) => `${path}: ${call}`));
  expect(found).toEqual([]);
});

it('a draw without a seed is found, wherever its brackets are', () => {
  const property = 'fc.property(fc.nat(), (each) => { f(each); })';
  expect(withoutSeed(`fc.assert(${property}, { numRuns: 3 })`)).toHaveLength(1);
  expect(withoutSeed(`fc.assert(${property}, { numRuns: 3, seed: 7 })`)).toEqual([]);
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

it('a limit in a line of its own, below the body of a test, is one too', () => {
  const test = "it(\n  'is slow',\n  () => {\n    wait();\n  },\n  600_000,\n);\n";
  expect(clocksIn('a.test.ts', test)).toEqual(['a.test.ts:6: 600_000,']);
});

it('the length of a run, a date that is given and a limit of memory are not', () => {
  const lines = [
    "const day = new Date('2025-01-06');",
    'spawn(command, { maxBuffer: 1e8 });',
    'run: 60_000,',
    'f(\n  [3],\n  20_000,\n);',
  ];
  expect(clocksIn('a.test.ts', lines.join('\n'))).toEqual([]);
});
