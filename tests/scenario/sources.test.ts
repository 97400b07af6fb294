import { describe, expect, test } from 'vitest';
import { referralAt } from '../../src/scenario/people-files/replayed.ts';
import { good, load, onlyProblem, places, small } from './loading.ts';

describe('sources', () => {
  test('a weekly pattern keeps the rate of the week', () => {
    const sources =
      '{gp: {rate: 70 per week, pattern: {weekdays: [2, 2, 2, 2, 2, 0, 0], months: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0]}}}';
    // January and December both have 31 days.
    expect(good(small({ sources })).sources[0]!.arrivals).toEqual({
      kind: 'poisson',
      rate: 70 / 10_080,
      weekdays: [1.4, 1.4, 1.4, 1.4, 1.4, 0, 0],
      months: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0],
      hours: new Array(24).fill(1),
      yearly: 1,
      surges: [],
    });
  });
  test('a pattern of months keeps the rate of the year, whose months are not of one length', () => {
    const months = (text: string) => {
      const { arrivals } = good(small({ sources: `{gp: {rate: 100 per week, pattern: {months: ${text}}}}` }))
        .sources[0]!;
      return arrivals.kind === 'poisson' ? arrivals.months : [];
    };
    const days = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const text of ['[2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]', '[0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]']) {
      const inYear = months(text).reduce((sum, factor, month) => sum + factor * days[month]!, 0);
      expect(inYear).toBeCloseTo(365.25, 9);
    }
  });
  test('a fixed or random interval', () => {
    const sources = '{a: {every: 10 min}, b: {every: {exponential: 10 min}}}';
    expect(good(small({ sources })).sources.map((source) => source.arrivals)).toEqual([
      { kind: 'intervals', interval: { kind: 'fixed', value: 10 } },
      { kind: 'intervals', interval: { kind: 'exponential', mean: 10 } },
    ]);
  });
  test('everything else that a source may say', () => {
    const sources =
      '{gp: {title: Surgeries, rate: 1 per day, urgency: emergency, knows_the_system: 0.6, sees: {error_sd: 2}, refers_to: team, kinds: {b: 0.3, a: 0.7}}}';
    const people = '{kinds: {a: {share: 0.5}, b: {share: 0.5}}}';
    expect(good(small({ sources, people })).sources[0]).toMatchObject({
      title: 'Surgeries',
      urgency: 2,
      knowsTheSystem: 0.6,
      seesErrorSd: 2,
      refersTo: 'team',
      kindShares: [0.7, 0.3],
    });
  });
  test.each([
    ['{»gp: {urgency: urgent}}', 'one-of'],
    ['{gp: {rate: 1 per day, »every: 10 min}}', 'one-of'],
    ['{gp: {every: 10 min, »pattern: {weekdays: [1, 1, 1, 1, 1, 1, 1]}}}', 'one-of'],
    ['{gp: {every: 10 min, »trend: +5% per year}}', 'one-of'],
    ['{gp: {rate: 1 per day, trend: »5 per year}}', 'wrong-type'],
    ['{gp: {rate: 1 per day, pattern: {»hours: [1, 2]}}}', 'out-of-range'],
    ['{gp: {rate: 1 per day, pattern: {»weekdays: [1, 1]}}}', 'out-of-range'],
    ['{gp: {rate: 1 per day, pattern: {»weekdays: [0, 0, 0, 0, 0, 0, 0]}}}', 'out-of-range'],
    ['{gp: {rate: 1 per day, pattern: {months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, »-1]}}}', 'out-of-range'],
    ['{gp: {rate: 1 per day, urgency: »imediate}}', 'wrong-word'],
    ['{gp: {rate: 1 per day, refers_to: »tem}}', 'unknown-name'],
    ['{gp: {rate: 1 per day, kinds: {»persn: 1}}}', 'unknown-name'],
    ['{gp: {rate: 1 per day, »kinds: {person: 0.9}}}', 'shares-sum'],
    ['{gp: {every: »0 min}}', 'out-of-range'],
    ['{gp: {rate: »-1 per day}}', 'out-of-range'],
  ])('%s: %s', (sources, code) => {
    onlyProblem(small({ sources }), code);
  });
  test('without a source nobody asks for help', () => {
    expect(places(load(small({ sources: '{}' })))).toEqual(['missing-key at scenario.yaml:3:1']);
  });
});

const CSV_SCENARIO = small({
  time: '{start: 2025-04-07, run: 52 weeks}',
  people:
    '{needs: {severity: 5}, kinds: {a: {share: 0.5}, b: {share: 0.5}}, groups: {age: {young: {share: 0.5}, old: {share: 0.5}}}}',
  sources: '{gp: {from_file: real/referrals.csv}}',
});

function withCsv(csv: string) {
  return load({ 'here/scenario.yaml': CSV_SCENARIO, 'here/real/referrals.csv': csv });
}

describe('real referrals from a file', () => {
  test('are sorted, and what a line is silent about stays open', () => {
    const csv =
      '\uFEFFdate,kind,urgency,age,severity,team\r\n2025-04-08 09:30,a,urgent,old,7.5,team\r\n2025-04-07,,,,,\r\n\r\n"2025-04-07T00:00:30",b,,,,\r\n';
    const { scenario, problems, files } = withCsv(csv);
    expect(problems).toEqual([]);
    expect(files.map((file) => file.path)).toEqual(['here/scenario.yaml', 'here/real/referrals.csv']);
    const { arrivals } = scenario!.sources[0]!;
    if (arrivals.kind !== 'replay') throw new Error('not replayed');
    const nothing = { team: null, kind: null, urgency: null, groups: {}, needs: {} };
    expect(arrivals.referrals.at.map((_, row) => referralAt(arrivals.referrals, row))).toEqual([
      { ...nothing, at: 0 },
      { ...nothing, at: 0.5, kind: 'b' },
      {
        at: 1440 + 570,
        team: 'team',
        kind: 'a',
        urgency: 1,
        groups: { age: 'old' },
        needs: { severity: 7.5 },
      },
    ]);
  });
  test('are kept in columns: a word once, however many rows say it, and nothing where no row says any', () => {
    const { scenario } = withCsv('date,kind\n2025-04-09,a\n2025-04-08,b\n2025-04-07,a\n2025-04-07,\n');
    expect(scenario!.sources[0]!.arrivals).toEqual({
      kind: 'replay',
      referrals: {
        at: [0, 0, 1440, 2880],
        team: { words: [], of: [] },
        kind: { words: ['a', 'b'], of: [0, -1, 1, 0] },
        urgency: [],
        groups: { age: { words: [], of: [] } },
        needs: { severity: [] },
      },
    });
  });
  test.each([
    ['date,knd\n2025-04-07,a', ['1:6']],
    ['kind\na', ['1:1']],
    ['date,kind,kind\n2025-04-07,a,a', ['1:11']],
    ['date,kind\n2025-04-06,a', ['2:1']],
    ['date,kind\n07/04/2025,a\n2025-04-07,c', ['2:1', '3:12']],
    ['date,urgency,age,severity,team\n2025-04-07,now,middle,11,tem', ['2:12', '2:16', '2:23', '2:26']],
    ['date,kind\n2025-04-07,a,b', ['2:1']],
    ['date,kind\n2025-04-07,"a', ['2:1']],
    ['', ['1:1']],
  ])('%j has problems at %j', (csv, at) => {
    const { scenario, problems } = withCsv(csv);
    expect(scenario).toBeNull();
    expect(
      problems.map((problem) => [
        problem.code,
        problem.place.file,
        `${problem.place.line}:${problem.place.column}`,
      ]),
    ).toEqual(at.map((place) => ['bad-referrals', 'here/real/referrals.csv', place]));
  });
  test('a file that is not there, or lies outside the folder', () => {
    expect(places(load({ 'here/scenario.yaml': CSV_SCENARIO }))).toEqual([
      'unreadable-file at here/scenario.yaml:3:27',
    ]);
    const outside = CSV_SCENARIO.replace('real/referrals.csv', '../referrals.csv');
    expect(places(load({ 'here/scenario.yaml': outside }))).toEqual([
      'outside-folder at here/scenario.yaml:3:27',
    ]);
  });
  test('thousands of wrong lines do not bury the rest', () => {
    const { problems } = withCsv(`date\n${'never\n'.repeat(3000)}`);
    expect(problems).toHaveLength(21);
    expect(problems[0]!.message).toContain('3000 problems');
  });
});
