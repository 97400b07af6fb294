import { describe, expect, test } from 'vitest';
import { good, load, onlyProblem, small } from './loading.ts';

/** A team with one role, of which more is said; `everybody` goes under `staffing`. */
const role = (more: string, everybody = '') =>
  small({
    ...(everybody !== '' && { staffing: `{${everybody}}` }),
    teams: `{team: {staff: {worker: {wte: 4, ${more}}}, steps: {talk: {contact: phone, with: worker, takes: 45 min}}}}`,
  });
const said = (more: string, everybody = '') => good(role(more, everybody)).teams[0]!.roles[0]!.staffing;

const WEEK = 10_080;
const YEAR = 525_960;
const RECRUITS = 'recruitment: {takes: 12 weeks}';

describe('leave and sickness', () => {
  test('leave is a share of the days on which a full-time worker would come', () => {
    const { absence } = said('leave: 33 days per year')!;
    expect(absence).toEqual({
      leaveShare: expect.closeTo((33 * 7) / (5 * 365.25), 10),
      sickness: null,
      coveredAfter: 2 * WEEK,
    });
  });

  test('what is said of everybody holds for a role that is silent, and a role may say otherwise', () => {
    const everybody = 'leave: 30 days a year, sickness: {share: 0.05, spell: 4 days}, covered_after: 1 week';
    expect(said('band: 6', everybody)!.absence).toMatchObject({
      sickness: { share: 0.05, spell: { kind: 'fixed', value: 4 * 1440 } },
      coveredAfter: WEEK,
    });
    expect(said('sickness: {share: 0, spell: 4 days}', everybody)!.absence!.sickness).toBeNull();
    expect(said('band: 6')).toBeNull();
  });

  test('faults are told at their place', () => {
    onlyProblem(role('leave: »33'), 'needs-unit');
    onlyProblem(role('leave: »33 days'), 'wrong-type');
    onlyProblem(role('leave: »400 days a year'), 'out-of-range');
    onlyProblem(role('sickness: {share: »0.95, spell: 4 days}'), 'out-of-range');
    onlyProblem(role('sickness: {share: 0.05, spell: »4}'), 'needs-unit');
    onlyProblem(role('sickness: {»shares: 0.05, share: 0.05, spell: 4 days}'), 'unknown-key');
    const server = (text: string) => text.replace('wte: 4', 'on_duty: 4');
    onlyProblem(server(role('hours: always, »leave: 33 days a year')), 'needs-shifts');
    onlyProblem(server(role('hours: always', '»sickness: {share: 0.05, spell: 4 days}')), 'needs-shifts');
  });
});

describe('turnover and recruitment', () => {
  test('a rate alone, or a map', () => {
    const plain = { rate: expect.closeTo(0.15 / YEAR, 12), withLoad: null, notice: 0 };
    expect(said(`turnover: 0.15 per year, ${RECRUITS}`)!.turnover).toEqual(plain);
    expect(
      said(
        `turnover: {rate: 0.15 per year, notice: 4 weeks, rises_with_load: {by: 0.5, over: 13 weeks}}, ${RECRUITS}`,
      )!.turnover,
    ).toEqual({
      ...plain,
      notice: 4 * WEEK,
      withLoad: { slope: expect.closeTo(5, 10), above: 0.85, over: 13 * WEEK },
    });
  });

  test('recruits come from next door, and start slowly', () => {
    const scenario = good(
      small({
        staffing: `{${RECRUITS}, starts_slowly: {for: 3 months, pace: 0.6}}`,
        teams:
          '{one: {staff: {a: {wte: 1}, b: {wte: 1, recruits_from: {a: 0.4, two.c: 0.6}}}, steps: {x: {desk: a, takes: 5 min}, y: {desk: b, takes: 5 min}}}, two: {staff: {c: {wte: 1}}, steps: {z: {desk: c, takes: 5 min}}}}',
      }),
    );
    expect(scenario.teams[0]!.roles[1]!.staffing!.recruitment).toEqual({
      takes: { kind: 'fixed', value: 12 * WEEK },
      from: [
        { team: 'one', role: 'a', share: 0.4 },
        { team: 'two', role: 'c', share: 0.6 },
      ],
      startsSlowly: { lasts: 131_490, pace: 0.6 },
    });
  });

  test('faults are told at their place', () => {
    onlyProblem(role('»turnover: 0.15 per year'), 'needs-recruitment');
    onlyProblem(role('band: 6', '»turnover: 0.15 per year'), 'needs-recruitment');
    onlyProblem(role(`turnover: »0.15, ${RECRUITS}`), 'needs-unit');
    onlyProblem(
      role(`turnover: {rate: 0.15 per year, rises_with_load: {by: »-1}}, ${RECRUITS}`),
      'out-of-range',
    );
    onlyProblem(
      role(`turnover: {rate: 1 per year, rises_with_load: {by: 1, for_every: »0}}, ${RECRUITS}`),
      'out-of-range',
    );
    onlyProblem(role('recruitment: {takes: »0 weeks}'), 'out-of-range');
    onlyProblem(role(`${RECRUITS}, starts_slowly: {for: 3 months, pace: »0}`), 'out-of-range');
    onlyProblem(role(`${RECRUITS}, recruits_from: {»wroker: 0.5}`), 'unknown-name');
    onlyProblem(role(`${RECRUITS}, recruits_from: {»worker: 0.5}`), 'own-team');
    const two = (first: string, second: string) =>
      small({
        teams: `{team: {staff: {worker: {wte: 4, ${first}}, other: {wte: 1, ${second}}}, steps: {talk: {contact: phone, with: worker, takes: 45 min, then: {go_to: tea}}, tea: {desk: other, takes: 1 min}}}}`,
      });
    onlyProblem(two(`${RECRUITS}, recruits_from: {»other: 0.5}`, 'band: 6'), 'needs-recruitment');
    onlyProblem(two(`${RECRUITS}, »recruits_from: {other: 1, team.other: 0.5}`, RECRUITS), 'shares-sum');
  });
});

describe('supervision', () => {
  test('is by another role, by default of the same team', () => {
    expect(said('supervision: {every: 2 weeks, takes: 1 hour, by: worker}')!.supervision).toEqual({
      every: 2 * WEEK,
      takes: 60,
      team: 'team',
      role: 'worker',
    });
  });

  test('makes a role needed that no step needs', () => {
    const text = role('supervision: {every: 2 weeks, takes: 1 hour, by: senior}').replace(
      'staff: {',
      'staff: {senior: {wte: 1}, ',
    );
    expect(load(text).problems).toEqual([]);
  });

  test('faults are told at their place', () => {
    const hint = onlyProblem(
      role('supervision: {every: 2 weeks, takes: 1 hour, by: »wroker}'),
      'unknown-name',
    ).hint;
    expect(hint).toContain('worker');
    onlyProblem(role('supervision: {every: »2, takes: 1 hour, by: worker}'), 'needs-unit');
    onlyProblem(
      role('supervision: {every: 2 weeks, takes: 1 hour, by: »worker}').replace('wte: 4', 'wte: 1'),
      'nobody-to-do-it',
    );
  });
});

describe('paces', () => {
  test('are said post by post', () => {
    expect(good(role('paces: [0.8, 1.2]')).teams[0]!.roles[0]!.paces).toEqual([0.8, 1.2]);
    expect(good(role('')).teams[0]!.roles[0]).not.toHaveProperty('paces');
  });

  test('are of somebody who works there, and are no slips', () => {
    expect(load(role('paces: [1, 1, 1, 0.8]')).problems).toEqual([]);
    expect(load(role('paces: [1, 1, 1, 1, 0.8]')).problems).toMatchObject([
      { severity: 'warning', code: 'unused-role', message: '5 paces are said, and 4 work there' },
    ]);
    onlyProblem(role('paces: [»80]'), 'beyond-limit');
    onlyProblem(role('paces: [»0]'), 'out-of-range');
    onlyProblem(role('paces: »0.8'), 'wrong-type');
  });
});
