import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCondition } from '../../src/scenario/conditions/condition.ts';
import type { Names } from '../../src/scenario/names.ts';
import type { Condition, Value } from '../../src/scenario/scenario.ts';
import { onlyProblem, steps } from './loading.ts';

const NAMES: Names = {
  startDay: 20_000,
  needs: ['severity', 'risk'],
  kinds: ['psychosis', 'other'],
  groups: new Map([['age', ['young', 'old']]]),
  sources: ['gp', 'self'],
  teams: new Map([
    ['spa', { steps: ['screen', 'call'], roles: ['clinician'] }],
    ['core', { steps: ['assess'], roles: ['nurse'] }],
  ]),
};

function read(text: string): Condition {
  const { condition, faults } = readCondition(text, NAMES, 'spa');
  expect(faults).toEqual([]);
  return condition;
}

const number = (value: number): Value => ({ is: 'number', value });
const severity: Value = { is: 'need', need: 0 };
const risk: Value = { is: 'need', need: 1 };
const kindIs = (name: string, negated = false): Condition => ({ op: 'is', what: 'kind', name, negated });
const flag = (name: 'has_been_assessed' | 'has_returned'): Condition => ({ op: 'flag', name });

describe('conditions become plain data', () => {
  const more: Condition = { op: 'compare', by: '>=', left: severity, right: number(4) };
  test.each<[string, Condition]>([
    ['severity >= 4', more],
    ['true', { op: 'always', is: true }],
    ['not has_been_assessed', { op: 'not', of: flag('has_been_assessed') }],
    [
      'severity >= 4 and not has_been_assessed',
      { op: 'and', all: [more, { op: 'not', of: flag('has_been_assessed') }] },
    ],
    [
      'has_returned or has_been_assessed and severity >= 4',
      { op: 'or', all: [flag('has_returned'), { op: 'and', all: [flag('has_been_assessed'), more] }] },
    ],
    [
      '(has_returned or has_been_assessed) and severity >= 4',
      { op: 'and', all: [{ op: 'or', all: [flag('has_returned'), flag('has_been_assessed')] }, more] },
    ],
    ['not (severity >= 4)', { op: 'not', of: more }],
    ['kind == psychosis', kindIs('psychosis')],
    ['psychosis != kind', kindIs('psychosis', true)],
    ['kind in (psychosis, other)', { op: 'or', all: [kindIs('psychosis'), kindIs('other')] }],
    ['kind in (psychosis or other)', { op: 'or', all: [kindIs('psychosis'), kindIs('other')] }],
    [
      'kind not in (psychosis, other)',
      { op: 'and', all: [kindIs('psychosis', true), kindIs('other', true)] },
    ],
    ['kind in (other)', kindIs('other')],
    ['age == old', { op: 'is', what: 'age', name: 'old', negated: false }],
    ['source == gp', { op: 'is', what: 'source', name: 'gp', negated: false }],
    ['urgency != emergency', { op: 'is', what: 'urgency', name: 'emergency', negated: true }],
    [
      'waited > 4 weeks',
      { op: 'compare', by: '>', left: { is: 'fact', name: 'waited' }, right: number(40_320) },
    ],
    ['bounces == 2', { op: 'compare', by: '==', left: { is: 'fact', name: 'bounces' }, right: number(2) }],
    ['risk > 1.25  ', { op: 'compare', by: '>', left: risk, right: number(1.25) }],
    ['risk > .125', { op: 'compare', by: '>', left: risk, right: number(0.125) }],
    ['risk > -1.5', { op: 'compare', by: '>', left: risk, right: number(-1.5) }],
    [
      'severity + risk * 2 < 9 - 1',
      {
        op: 'compare',
        by: '<',
        left: {
          is: 'arithmetic',
          by: '+',
          left: severity,
          right: { is: 'arithmetic', by: '*', left: risk, right: number(2) },
        },
        right: { is: 'arithmetic', by: '-', left: number(9), right: number(1) },
      },
    ],
    [
      '(severity - risk) / 2 >= 4',
      {
        op: 'compare',
        by: '>=',
        left: {
          is: 'arithmetic',
          by: '/',
          left: { is: 'arithmetic', by: '-', left: severity, right: risk },
          right: number(2),
        },
        right: number(4),
      },
    ],
    [
      'waited / 1 week > 4',
      {
        op: 'compare',
        by: '>',
        left: { is: 'arithmetic', by: '/', left: { is: 'fact', name: 'waited' }, right: number(10_080) },
        right: number(4),
      },
    ],
  ])('%s', (text, condition) => {
    expect(read(text)).toEqual(condition);
  });
  test.each([
    ['waiting(call) > 120', 'waiting', 'spa.call'],
    ['waiting(core) > 120', 'waiting', 'core'],
    ['waiting(core.assess) > 120', 'waiting', 'core.assess'],
    ['caseload(clinician) > 0.9', 'caseload', 'spa.clinician'],
    ['load(core.nurse) > 0.9', 'load', 'core.nurse'],
  ])('%s asks about the full name', (text, gauge, of) => {
    expect(read(text)).toMatchObject({ left: { is: 'gauge', gauge, of } });
  });
});

describe('a condition that cannot be read is reported at the word that is wrong', () => {
  test.each([
    ['severity »= 4', 'condition-syntax', 'write `==`'],
    ['severity > 4 »&& risk > 2', 'condition-syntax', 'write `and`'],
    ['»!has_returned', 'condition-syntax', 'write `not`'],
    ['severity >»', 'condition-syntax', ''],
    ['severity >= 4 »risk > 2', 'condition-syntax', 'is `and` or `or` missing?'],
    ['1 < severity »< 3', 'condition-syntax', 'write `a < b and b < c`'],
    ['(severity > 3»', 'condition-syntax', 'a parenthesis is open'],
    ['severity > 3»)', 'condition-syntax', 'is `and` or `or` missing?'],
    [
      'severity »? 3',
      'condition-syntax',
      'conditions are made of names, numbers, < <= > >= == !=, and, or, not, in',
    ],
    ['severity > »and', 'condition-syntax', ''],
    ['severity >»  ', 'condition-syntax', ''],
    ['  severity >»  ', 'condition-syntax', ''],
    ['kind »not psychosis', 'condition-syntax', 'is `and` or `or` missing?'],
    ['kind »not (psychosis)', 'condition-syntax', 'is `and` or `or` missing?'],
    ['kind »kind in (psychosis)', 'condition-syntax', 'is `and` or `or` missing?'],
    ['»sevrity >= 4', 'condition-name', 'did you mean `severity`?'],
    ['»has_been_asessed', 'condition-name', 'did you mean `has_been_assessed`?'],
    ['kind == »psychosys', 'condition-name', 'did you mean `psychosis`?'],
    ['kind in (psychosis, »othr)', 'condition-name', 'did you mean `other`?'],
    ['»wating(call) > 3', 'condition-name', 'did you mean `waiting`?'],
    ['waiting(»cal) > 3', 'condition-name', 'did you mean `call`?'],
    ['load(»nurse) > 1', 'condition-name', 'in another team write `core.nurse`'],
    ['load(»core) > 1', 'condition-name', 'possible here: `clinician`'],
    ['load(»cor.nurse) > 1', 'condition-name', 'did you mean `core`?'],
    ['»severity', 'condition-kind', 'compare it with something: `severity >= 4`'],
    ['»kind', 'condition-kind', 'compare it with a name: `kind == …`'],
    ['»4', 'condition-kind', 'compare it with something: `severity >= 4`'],
    ['kind »>= psychosis', 'condition-kind', ''],
    ['kind == »4', 'condition-kind', 'possible here: `psychosis`, `other`'],
    ["kind == »'psychosis'", 'condition-syntax', 'write `psychosis`'],
    ["kind in (psychosis, »'other')", 'condition-syntax', 'write `other`'],
    ['kind in (psychosis, »4)', 'condition-syntax', ''],
    ['»"severity" > 4', 'condition-syntax', 'write `severity`'],
    ['»has_returned == true', 'condition-kind', 'write the name alone, or `not` before it'],
    ['severity »in (psychosis)', 'condition-kind', 'for numbers write `severity >= 4 and severity <= 8`'],
    ['waited > »4', 'needs-unit', 'a duration needs a unit: write `4 weeks`'],
    ['waited > 4 »wekes', 'wrong-unit', 'did you mean `weeks`?'],
    ["waited > 4 »'weeks'", 'wrong-unit', 'did you mean `weeks`?'],
    ['»severity > 4 weeks', 'condition-kind', 'durations are `waited`, `time` and figures with a unit'],
    ['waited »* waited > 4 weeks', 'condition-kind', ''],
  ])('%s: %s', (marked, code, hint) => {
    const { faults } = readCondition(marked.replace('»', ''), NAMES, 'spa');
    expect(faults.map((fault) => [fault.code, fault.at, fault.hint])).toEqual([
      [code, marked.indexOf('»'), hint],
    ]);
  });
  test.each([
    ['severity > and', '`and` stands where a name or a number is expected'],
    ['severity >', 'the condition ends where a name or a number is expected'],
    ['severity > -risk', 'after `-` a number is expected'],
    ['waiting(', 'the condition ends where the name of a step, team or role is expected'],
    ['(severity > 3 and', 'the condition ends where a name or a number is expected'],
    ['kind in psychosis', '`psychosis` stands where `(` is expected'],
    ['(severity > 3', 'the condition ends where `)` is expected'],
  ])('%s: %s', (text, message) => {
    expect(readCondition(text, NAMES, 'spa').faults.map((fault) => fault.message)).toEqual([message]);
  });
  test('a condition may be as long and as deep as that, and one character and one pair longer it is too long', () => {
    const long = (length: number) => readCondition('has_returned'.padEnd(length), NAMES, 'spa').faults;
    expect([long(2000).length, long(2001)[0]!.message]).toEqual([
      0,
      'the condition is longer than 2000 characters',
    ]);
    const deep = (pairs: number) =>
      readCondition(`${'('.repeat(pairs)}has_returned${')'.repeat(pairs)}`, NAMES, 'spa').faults;
    expect([deep(40).length, deep(41)[0]!.message]).toEqual([0, 'the condition is nested too deeply']);
    // One beside the other they are no deeper.
    const beside = new Array(60).fill('(has_returned)').join(' or ');
    expect(readCondition(beside, NAMES, 'spa').faults).toEqual([]);
  });
  test('all unknown names are found at once', () => {
    const { faults } = readCondition('sevrity > 3 or rsk > 2 and kind == x', NAMES, 'spa');
    expect(faults.map((fault) => fault.at)).toEqual([0, 15, 35]);
  });
  test('the place counts on inside plain and quoted text', () => {
    const talk = (text: string) =>
      steps(
        `{talk: {contact: phone, with: worker, takes: 1 hour, then: [{if: ${text}, discharge: helped}, {pass_on: true}]}}`,
      );
    onlyProblem(talk('severity > 3 and »rsk > 2'), 'condition-name');
    onlyProblem(talk('"severity > 3 and »rsk > 2"'), 'condition-name');
  });
  test('nonsense nested a thousand deep is refused', () => {
    expect(readCondition('('.repeat(1990), NAMES, 'spa').faults).toMatchObject([
      { message: 'the condition is nested too deeply' },
    ]);
    expect(readCondition('not '.repeat(400), NAMES, 'spa').faults).toHaveLength(1);
    expect(readCondition('a'.repeat(5000), NAMES, 'spa').faults).toHaveLength(1);
  });
});

/** A condition and its words, made side by side, with parentheses around every part. */
const pairs = fc.letrec<{ value: [string, Value]; condition: [string, Condition] }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: 0, max: 99 }).map((n): [string, Value] => [String(n), number(n)]),
    fc.constant<[string, Value]>(['severity', severity]),
    fc.constant<[string, Value]>(['waiting( core )', { is: 'gauge', gauge: 'waiting', of: 'core' }]),
    fc
      .tuple(tie('value'), fc.constantFrom('+', '-', '*', '/'), tie('value'))
      .map(([[a, left], by, [b, right]]): [string, Value] => [
        `(${a} ${by} ${b})`,
        { is: 'arithmetic', by, left, right },
      ]),
  ),
  condition: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(tie('value'), fc.constantFrom('<', '<=', '>', '>=', '==', '!='), tie('value'))
      .map(([[a, left], by, [b, right]]): [string, Condition] => [
        `${a}${by}${b}`,
        { op: 'compare', by, left, right },
      ]),
    fc.constant<[string, Condition]>(['has_returned', flag('has_returned')]),
    fc
      .boolean()
      .map((negated): [string, Condition] => [
        `kind ${negated ? '!=' : '=='} other`,
        kindIs('other', negated),
      ]),
    tie('condition').map(([text, of]): [string, Condition] => [`not (${text})`, { op: 'not', of }]),
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { minLength: 2, maxLength: 3 }))
      .map(([op, parts]): [string, Condition] => [
        parts.map(([text]) => `(${text})`).join(` ${op} `),
        { op, all: parts.map(([, each]) => each) },
      ]),
  ),
}));

test('whatever is written is read as it was meant', () => {
  fc.assert(
    fc.property(pairs.condition, ([text, condition]) => {
      expect(read(text)).toEqual(condition);
    }),
    { numRuns: 300, seed: 20251128 },
  );
});

test('no text makes the reader throw', () => {
  const words = fc.constantFrom(
    'severity',
    'kind',
    'waiting',
    '(',
    ')',
    '>',
    '==',
    'and',
    'not',
    'in',
    '4',
    'weeks',
    '-',
    ',',
    '"',
    'é',
    '\n',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words).map((all) => all.join(' ')),
      ),
      (text) => {
        readCondition(text, NAMES, 'spa');
      },
    ),
    { numRuns: 500, seed: 20251128 },
  );
});
