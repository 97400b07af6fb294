import { describe, expect, test } from 'vitest';
import { good, load, onlyProblem, small } from './loading.ts';

const DAY = 1440;
const changing = (text: string) => small({ changes: text });

describe('changes within a run', () => {
  test('make phases: the system whole, with all changes up to then', () => {
    const { teams, phases } = good(
      changing(`
  - {at: week 26, set: {teams.team.staff.worker.wte: 3, sources.gp.rate: 12 per week}}
  - {at: day 3, add: {teams.team.staff.worker.wte: 1.5}}`),
    );
    expect(teams[0].roles[0].posts).toBe(2);
    expect(phases!.map(({ from, teams: [team] }) => [from / DAY, team.roles[0].posts])).toEqual([
      [3, 3.5],
      [182, 3],
    ]);
    expect(phases![1].sources[0].arrivals).toMatchObject({ rate: 12 / 10_080 });
    expect(phases![0].said).toEqual([{ path: 'teams.team.staff.worker.wte', becomes: '3.5' }]);
  });

  test('are counted from the start of the run, or on a date; two of one moment are one phase', () => {
    const { phases } = good(
      small({
        time: '{start: 2025-04-07, run: 52 weeks}',
        changes: `
  - {at: 2025-04-09 13:30, set: {teams.team.door: true}}
  - {at: 1 week, set: {teams.team.urgency: urgent}}
  - {at: 2025-04-14, add: {sources.gp.rate: 2 per week}}`,
      }),
    );
    expect(phases!.map(({ from }) => from)).toEqual([2 * DAY + 13.5 * 60, 7 * DAY]);
    expect(phases![1].teams[0].urgency).toBe(1);
    expect(phases![1].sources[0].arrivals).toMatchObject({ rate: 12 / 10_080 });
  });

  test('null takes away what is there: a list opens again', () => {
    const { phases } = good(
      small({
        teams:
          '{team: {waiting_list: {closes_above: 5}, staff: {worker: {wte: 2}}, steps: {talk: {contact: phone, with: worker, takes: 45 min}}}}',
        changes: '[{at: week 4, set: {teams.team.waiting_list.closes_above: null}}]',
      }),
    );
    expect(phases![0].teams[0].closesAbove).toBeNull();
  });

  test('a scenario without changes has no phases', () => {
    expect(good(small())).not.toHaveProperty('phases');
  });

  test('a role may be empty until a change fills it', () => {
    const text = small({
      teams:
        '{team: {staff: {worker: {wte: 0}}, steps: {talk: {contact: phone, with: worker, takes: 45 min}}}}',
      changes: '[{at: week 4, set: {teams.team.staff.worker.wte: 2}}]',
    });
    expect(good(text).phases).toHaveLength(1);
  });
});

describe('a change that is wrong is told at its own line:', () => {
  test.each([
    ['a word that is no moment', '[{at: »soon, set: {teams.team.door: false}}]', 'wrong-type'],
    ['a number without a unit', '[{at: »26, set: {teams.team.door: false}}]', 'needs-unit'],
    ['a date that is none', '[{at: »2025-02-30, set: {teams.team.door: false}}]', 'bad-date'],
    ['a moment before the start', '[{at: »2024-12-30, set: {teams.team.door: false}}]', 'bad-change'],
    ['a moment after the end', '[{»at: week 60, set: {teams.team.urgency: urgent}}]', 'outside-run'],
    ['no moment', '[»{set: {teams.team.door: false}}]', 'missing-key'],
    ['nothing that changes', '[»{at: week 3}]', 'missing-key'],
    [
      'an unknown key',
      '[{at: week 3, »sets: {teams.team.door: false}, set: {teams.team.urgency: urgent}}]',
      'unknown-key',
    ],
    ['a path that leads nowhere', '[{at: week 3, set: {teams.»tem.door: false}}]', 'unknown-path'],
    ['the run itself', '[{at: week 3, set: {»time.run: 60 weeks}}]', 'bad-change'],
    ['a value that does not fit', '[{at: week 3, set: {teams.team.staff.worker.wte: »many}}]', 'wrong-type'],
    [
      'capacity that falls below zero',
      '[{at: week 3, add: {teams.team.staff.worker.wte: »-3}}]',
      'out-of-range',
    ],
    ['an amount that is none', '[{at: week 3, add: {teams.team.staff.worker.wte: »some}}]', 'wrong-type'],
    ['an amount of another unit', '[{at: week 3, add: {»sources.gp.rate: 2 per day}}]', 'bad-change'],
    [
      'an amount where nothing is',
      '[{at: week 3, add: {»teams.team.waiting_list.closes_above: 2}}]',
      'bad-change',
    ],
    ['a name that nothing has', '[{at: week 3, set: {sources.gp.refers_to: »spa}}]', 'unknown-name'],
    [
      'a condition about a name that nothing has',
      '[{at: week 3, set: {teams.team.accepts: »sevrity > 3}}]',
      'condition-name',
    ],
  ])('%s', (_, text, code) => {
    const problem = onlyProblem(changing(text), code);
    expect(problem.message).not.toBe('');
    expect(problem.hint).not.toBe('');
  });

  test.each([
    ['a new team', '{teams.spa: {steps: {}}}', 'unknown-path'],
    ['the role of a step', '{teams.team.staff.worker.clinical_share: 0.5}', 'bad-change'],
    ['another kind of step', '{teams.team.steps.talk: {desk: worker, takes: 5 min}}', 'bad-change'],
    ['how many live there', '{people.population: 5000}', 'bad-change'],
    ['a way in which referrals come', '{sources.gp: {every: 1 day}}', 'bad-change'],
    [
      'rules without a last resort',
      '{teams.team.steps.talk.then: [{if: severity > 5, discharge: helped}]}',
      'no-last-resort',
    ],
  ])('%s', (_, set, code) => {
    const { problems, scenario } = load(`${small()}changes:\n  - {at: week 1, set: ${set}}\n`);
    expect(problems).toMatchObject([{ code, severity: 'error', place: { line: 6 } }]);
    expect(problems[0].hint).not.toBe('');
    expect(scenario).toBeNull();
  });

  test('shares that no longer sum to 1', () => {
    const people = '{needs: {severity: 5}, kinds: {one: {share: 0.4}, other: {share: 0.6}}}';
    const { problems } = load(
      `${small({ people })}changes:\n  - {at: week 1, set: {people.kinds.one.share: 0.5}}\n`,
    );
    expect(problems).toMatchObject([{ code: 'shares-sum', place: { line: 6 } }]);
    expect(problems[0].message).toContain('with this change');
  });

  test('a warning where nobody is left to do the work', () => {
    const { problems, scenario } = load(changing('[{at: week 3, set: {teams.team.staff.worker.wte: 0}}]'));
    expect(problems).toMatchObject([{ code: 'nobody-to-do-it', severity: 'warning' }]);
    expect(scenario).not.toBeNull();
  });

  test('all of them at once, beside what is wrong with the scenario itself', () => {
    const { problems } = load(
      small({
        sources: '{gp: {rate: 10}}',
        changes: `
  - {at: week 1, set: {teams.team.staff.worker.wte: -1}}
  - {at: week 2, set: {teams.tem.door: false}}`,
      }),
    );
    expect(problems.map(({ code }) => code)).toEqual(['needs-unit', 'out-of-range', 'unknown-path']);
  });
});
