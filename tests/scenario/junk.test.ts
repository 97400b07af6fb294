import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/index.ts';

/** Of each kind of junk: more of it by `npm run verify`. */
const NUMBER = process.env.DOORWAYS_VERIFY === '1' ? 1500 : 60;

const RIVERSIDE = readFileSync(new URL('riverside.yaml', import.meta.url), 'utf8');

/** Loads, and holds that there is a scenario or an error, and that every place lies in the file. */
function holds(text: string, set: readonly string[] = []): void {
  const { scenario, problems } = loadScenario('a.yaml', () => text, { set });
  expect(scenario !== null).toBe(problems.every((problem) => problem.severity === 'warning'));
  const lines = text.split('\n').length;
  for (const { place, message } of problems) {
    expect(message).not.toBe('');
    expect(place.line).toBeLessThanOrEqual(lines + 1);
    if (place.line > 0) expect(place.column).toBeGreaterThan(0);
  }
}

const snippet = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\n',
    '\t',
    '{',
    '}',
    '[',
    ']',
    ':',
    ': ',
    '- ',
    '#',
    '"',
    "'",
    '&a ',
    '*a',
    '!x ',
    'null',
    '~',
    '-1',
    '1e999',
    '0',
    '{}',
    '[]',
    '{value: 3, source: x}',
    'extends: a.yaml\n',
    '<<: ',
    '%',
    '@',
    '\u0000',
    'é',
    '  - {if: true}\n',
  ),
  fc.string({ maxLength: 6 }),
);

test('a good text with pieces cut out and put in never makes the loader throw', () => {
  const cut = fc.record({
    at: fc.nat(RIVERSIDE.length),
    length: fc.oneof(fc.nat(5), fc.nat(60)),
    put: snippet,
  });
  fc.assert(
    fc.property(fc.array(cut, { minLength: 1, maxLength: 3 }), (cuts) => {
      const text = cuts.reduce(
        (old, { at, length, put }) => old.slice(0, at) + put + old.slice(at + length),
        RIVERSIDE,
      );
      holds(text);
    }),
    { numRuns: NUMBER, seed: 20251128 },
  );
});

test('a good text with a value swapped for another kind of value never makes the loader throw', () => {
  const values = [...RIVERSIDE.matchAll(/: *([^\s{}[\],][^\n{}[\],]*)/g)];
  const put = fc.constantFrom(
    'null',
    '3',
    '-3',
    'x',
    'true',
    '[]',
    '{}',
    '[1, 2]',
    '{a: b}',
    '{normal: 3}',
    '""',
    '1e400',
    '.nan',
    '2025-01-01',
    '[[[]]]',
    '{value: {value: 3, source: x}, source: y}',
  );
  fc.assert(
    fc.property(fc.constantFrom(...values), put, (match, value) => {
      const at = match.index + match[0].length - match[1]!.length;
      holds(RIVERSIDE.slice(0, at) + value + RIVERSIDE.slice(at + match[1]!.length));
    }),
    { numRuns: NUMBER, seed: 20251128 },
  );
});

test('no YAML of any shape makes the loader throw', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      holds(JSON.stringify(value));
    }),
    { numRuns: NUMBER, seed: 20251128 },
  );
  const key = fc.constantFrom(
    'time',
    'people',
    'sources',
    'teams',
    'principles',
    'costs',
    'steps',
    'team',
    'staff',
    'then',
    'if',
    'needs',
    'kinds',
    'groups',
    'returns',
    'after',
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6 },
      fc.constantFrom(1, 'x', null, true, '3 weeks'),
      fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }));
  fc.assert(
    fc.property(tree, (value) => {
      holds(JSON.stringify(value));
    }),
    { numRuns: NUMBER, seed: 20251128 },
  );
});

test('no setting makes the loader throw', () => {
  const path = fc.array(
    fc.constantFrom(
      'time',
      'run',
      'teams',
      'spa',
      'steps',
      'log',
      'then',
      '0',
      'people',
      'kinds',
      '',
      'constructor',
      '__proto__',
      'x',
    ),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(path, fc.oneof(snippet, fc.string()), (parts, value) => {
      const { scenario, problems } = loadScenario('a.yaml', () => RIVERSIDE, {
        set: [`${parts.join('.')}=${value}`],
      });
      expect(scenario !== null).toBe(problems.every((problem) => problem.severity === 'warning'));
    }),
    { numRuns: NUMBER, seed: 20251128 },
  );
});

test.each([
  ['a team', 'sources: {gp: {every: 1 week, refers_to: {to: {a: b}}}}'],
  ['a team, in a list', 'sources: {gp: {every: 1 week, refers_to: [{a: b}]}}'],
  ['a difference that matters', 'sources: {gp: {every: 1 week}}\nmatters: {utilisation: {a: b}}'],
])('a map in place of the name of %s is a mistake with its place', (_, text) => {
  const team = '{staff: {worker: {wte: 1}}, steps: {talk: {contact: phone, with: worker, takes: 1 hour}}}';
  holds(
    `time: {run: 4 weeks}\n${text}\nteams: {one: ${team}, two: ${team}}\nprinciples: {referrals_go_to: one}\n`,
  );
});
