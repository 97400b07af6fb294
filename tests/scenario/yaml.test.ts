import { describe, expect, test } from 'vitest';
import { loadScenario } from '../../src/scenario/index.ts';
import { load, onlyProblem, places, small, steps } from './loading.ts';

describe('a text that is not a scenario', () => {
  test.each([
    ['', 'empty-file', 1, 1],
    ['# only a comment\n', 'empty-file', 1, 1],
    ['null', 'empty-file', 1, 1],
    ['- a\n- b\n', 'not-a-map', 1, 1],
    ['just words', 'not-a-map', 1, 1],
  ])('%j', (text, code, line, column) => {
    expect(places(load(text))).toEqual([`${code} at scenario.yaml:${line}:${column}`]);
  });
  test.each([
    ['title: a\n»\tfoo: b\n', 'yaml-syntax'],
    [`${small()}»time: {run: 2 weeks}\n`, 'duplicate-key'],
    [small({ time: '{run: 1 week, »run: 2 weeks}' }), 'duplicate-key'],
    [small({ costs: '{per_hour: {6: 40, »6: 41}}' }), 'duplicate-key'],
    [small({ costs: '{per_hour: {6: 40, »"6": 41}}' }), 'duplicate-key'],
    ['time: »!!js/function x\n', 'unknown-tag'],
    ['time: »*nobody\n', 'yaml-syntax'],
  ])('%j', (marked, code) => {
    onlyProblem(marked, code);
  });
  test('two documents in one file', () => {
    const [problem] = load('a: 1\n---\nb: 2\n').problems;
    expect(problem).toMatchObject({ code: 'yaml-syntax', place: { line: 2 } });
  });
  test('an open bracket', () => {
    expect(load('time: {run: 1 week\nsources: {}\n').problems[0]!.code).toBe('yaml-syntax');
  });
  test('keys that are no words', () => {
    expect(places(load(small({ costs: '{per_hour: {[a]: 3}}' })))).toEqual(['bad-key at scenario.yaml:5:20']);
    expect(load('? {a: 1}\n: b\n').problems.map((problem) => problem.code)).toContain('bad-key');
    expect(load('true: b\n').problems.map((problem) => problem.code)).toContain('bad-key');
    expect(load('__proto__: {polluted: 1}\n').problems.map((problem) => problem.code)).toContain('bad-key');
  });
  test.each([
    ['__proto__: {rate: 10 per week}', '`__proto__` cannot be a name: choose another word'],
    ['true: {rate: 10 per week}', '`true` cannot be a name: choose another word'],
    ['~: {rate: 10 per week}', '`~` cannot be a name: choose another word'],
    [': {rate: 10 per week}', 'write a word before the colon'],
    ['[gp]: {rate: 10 per week}', 'a text with `{`, `[`, `*` or `?` needs quotes'],
  ])('a source called `%s` is refused for its name, and is not said to be missing', (source, hint) => {
    const { problems } = load(small({ sources: `\n  ${source}` }));
    expect(problems.map(({ code, hint }) => [code, hint])).toEqual([['bad-key', hint]]);
  });
  test.each([
    ['with: {value: worker}', 'with: worker'],
    ['contact: {value: phone}', 'contact: phone'],
    ['spent_on: {value: care}', 'spent_on: care'],
    ['takes: {value: 45 min}', 'takes: 45 min'],
  ])('a lone `value` where there is none to be: `%s`', (said, meant) => {
    const step = { contact: 'contact: phone', with: 'with: worker', takes: 'takes: 45 min', spent_on: '' };
    const key = said.split(':')[0]!;
    const parts = Object.values({ ...step, [key]: said }).filter((part) => part !== '');
    const { problems } = load(steps(`{talk: {${parts.join(', ')}}}`));
    expect(problems[0]!.hint).toMatch(new RegExp(`^write \`${meant}\`; `));
  });
  test('a need that is called `value` is a need', () => {
    const { problems } = load(small({ people: '{needs: {value: high}}' }));
    expect(problems.map(({ hint }) => hint).join()).not.toContain('write `needs');
  });
  test('names of JavaScript objects are only names', () => {
    const { problems } = load(small({ principles: '{referrals_go_to: constructor}' }));
    expect(problems.map((problem) => problem.code)).toEqual(['unknown-name']);
    expect(load(small({ people: '{kinds: {constructor: {share: 1}}}' })).problems).toEqual([]);
    expect(load('toString: 1\n').problems.map((problem) => problem.code)).toContain('unknown-key');
  });
});

describe('aliases', () => {
  test('may be used', () => {
    const people = '{needs: {severity: &need {normal: {mean: 4, sd: 1}}, risk: *need}}';
    const { scenario, problems } = load(small({ people }));
    expect(problems).toEqual([]);
    expect(scenario!.people.kinds[0]!.needs[1]).toEqual({ kind: 'normal', mean: 4, sd: 1 });
  });
  test('cannot explode', () => {
    const levels = Array.from(
      { length: 9 },
      (_, level) => `k${level + 1}: &a${level + 1} [${Array(10).fill(`*a${level}`).join(', ')}]`,
    );
    const { scenario, problems } = load(`k0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${levels.join('\n')}\n`);
    expect(scenario).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual(['too-big']);
  });
  test('cannot contain themselves', () => {
    expect(load('a: &a {b: *a}\n').problems.map((problem) => problem.code)).toEqual(['too-big']);
  });
});

describe('very deep files', () => {
  test.each([100, 100_000])('%i levels', (levels) => {
    const { scenario, problems } = load(`time: ${'['.repeat(levels)}${']'.repeat(levels)}\n`);
    expect(scenario).toBeNull();
    expect(problems).toHaveLength(1);
  });
});

describe('files that cannot be read', () => {
  test.each([
    ['ENOENT', 'there is no file a.yaml'],
    ['EISDIR', 'a.yaml is a folder, not a file'],
    ['EACCES', 'a.yaml may not be opened'],
    ['EIO', 'a.yaml cannot be read'],
  ])('%s', (code, message) => {
    const read = () => {
      throw Object.assign(new Error('no'), { code });
    };
    const { scenario, problems, files } = loadScenario('a.yaml', read);
    expect({ scenario, files }).toEqual({ scenario: null, files: [] });
    expect(problems).toMatchObject([
      { code: 'unreadable-file', message, place: { file: 'a.yaml', line: 0, column: 0 } },
    ]);
  });
});

describe('a value that is missing', () => {
  test('a key with nothing after it', () => {
    const text = small({ people: '' });
    expect(places(load(`${text}people:\n`))).toEqual(['nothing-here at scenario.yaml:4:1']);
  });
  test('required keys', () => {
    expect(
      load('title: Nothing yet\n').problems.map((problem) => [problem.code, problem.place.path]),
    ).toEqual([
      ['missing-key', 'time'],
      ['missing-key', 'sources'],
      ['missing-key', 'teams'],
    ]);
    onlyProblem(small({ time: '{start: 2025-01-06}' }).replace('time', '»time'), 'missing-key');
  });
  test('all mistakes are found at once, in the order of the file', () => {
    const text = `time: {run: 26, strat: 2025-01-06}
people: {attendance: 2, kinds: {a: {share: 0.5}}}
sources: {gp: {rate: 5, refers_to: nobody}}
teams: {team: {staff: {worker: {wte: 0}}, steps: {talk: {contact: phone, with: worker, takes: 5, then: [{if: rsk > 3, go_to: x}]}}}}
`;
    expect(places(load(text))).toEqual([
      'needs-unit at scenario.yaml:1:13',
      'unknown-key at scenario.yaml:1:17',
      'out-of-range at scenario.yaml:2:22',
      'shares-sum at scenario.yaml:2:25',
      'needs-unit at scenario.yaml:3:22',
      'unknown-name at scenario.yaml:3:36',
      'nobody-to-do-it at scenario.yaml:4:24',
      'needs-unit at scenario.yaml:4:95',
      'no-last-resort at scenario.yaml:4:105',
      'condition-name at scenario.yaml:4:110',
      'unknown-name at scenario.yaml:4:126',
    ]);
  });
});
