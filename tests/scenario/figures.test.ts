import { describe, expect, test } from 'vitest';
import { good, onlyProblem, small, steps } from './loading.ts';

function takes(text: string) {
  return good(steps(`{talk: {contact: phone, with: worker, takes: ${text}}}`)).teams[0]!.steps[0]!.takes;
}

describe('durations become minutes', () => {
  test.each([
    ['1 min', 1],
    ['45 min', 45],
    ['1 minute', 1],
    ['90 minutes', 90],
    ['1.5 hours', 90],
    ['1 day', 1440],
    ['3 weeks', 30_240],
    ['1 month', 43_830],
    ['2 years', 1_051_920],
    ['0 min', 0],
  ])('%s', (text, minutes) => {
    expect(takes(text)).toEqual({ kind: 'fixed', value: minutes });
  });

  test('a bare number is told to take a unit', () => {
    const problem = onlyProblem(steps('{talk: {contact: phone, with: worker, takes: »45}}'), 'needs-unit');
    expect(problem.hint).toBe('a duration needs a unit: write `45 min`');
    expect(problem.place.path).toBe('teams.team.steps.talk.takes');
  });
  test('a number in quotes has no unit either', () => {
    onlyProblem(steps('{talk: {contact: phone, with: worker, takes: »"45"}}'), 'needs-unit');
  });
  test('fortnights are not a unit', () => {
    expect(onlyProblem(small({ time: '{run: »3 fortnights}' }), 'wrong-unit').hint).toBe(
      'a fortnight is `2 weeks`',
    );
  });
  test('a unit with a slip is recognised', () => {
    expect(onlyProblem(small({ time: '{run: »3 wekes}' }), 'wrong-unit').hint).toBe('did you mean `weeks`?');
  });
  test('time does not run backwards', () => {
    onlyProblem(steps('{talk: {contact: phone, with: worker, takes: »-5 min}}'), 'out-of-range');
  });
  test('a run has to last, a warm-up need not', () => {
    onlyProblem(small({ time: '{run: »0 weeks}' }), 'out-of-range');
    expect(good(small({ time: '{run: 1 week, warm_up: 0 min}' })).time.warmUp).toBe(0);
  });
});

describe('rates become events per minute', () => {
  test.each([
    ['70 per week', 70 / 10_080],
    ['62.8 per day', 62.8 / 1440],
    ['1 per min', 1],
    ['30 per hour', 0.5],
    ['10 per month', 10 / 43_830],
    ['500 per year', 500 / 525_960],
  ])('%s', (text, rate) => {
    expect(good(small({ sources: `{gp: {rate: ${text}}}` })).sources[0]!.arrivals).toMatchObject({
      kind: 'poisson',
      rate,
    });
  });
  test('a bare number is told to take a unit', () => {
    expect(onlyProblem(small({ sources: '{gp: {rate: »70}}' }), 'needs-unit').hint).toContain(
      '`70 per week`',
    );
  });
  test('an unknown unit is reported', () => {
    onlyProblem(small({ sources: '{gp: {rate: »70 per weak}}' }), 'wrong-unit');
  });
});

describe('factors, shares and counts', () => {
  test('a factor says that it multiplies', () => {
    const people = (text: string) => small({ people: `{engagement: {after_bounce: ${text}}}` });
    expect(good(people('0.85 times')).people.kinds[0]!.engagement.afterBounce).toBe(0.85);
    expect(onlyProblem(people('»0.85'), 'needs-unit').hint).toContain('`0.85 times`');
  });
  test('a probability is at most 1', () => {
    onlyProblem(small({ people: '{attendance: »1.2}' }), 'out-of-range');
  });
  test('a percentage is a share', () => {
    expect(good(small({ people: '{declines_offer: 12%}' })).people.kinds[0]!.declinesOffer).toBe(0.12);
  });
  test('a percentage where no share is meant is told how to be written', () => {
    onlyProblem(small({ people: '{needs: {severity: »12%, risk: 2}}' }), 'wrong-type');
  });
  test('there is at least one replication', () => {
    onlyProblem(`replications: »0\n${small()}`, 'out-of-range');
    onlyProblem(`replications: »2.5\n${small()}`, 'out-of-range');
  });
  test('few replications are only warned of', () => {
    const problem = onlyProblem(`»replications: 3\n${small()}`, 'few-replications');
    expect(problem.severity).toBe('warning');
  });
  test('a caseload is counted per WTE', () => {
    const staff = (text: string) =>
      small({
        teams: `{team: {staff: {worker: {wte: 2, caseload: ${text}}}, steps: {talk: {desk: worker, takes: 1 min}}}}`,
      });
    expect(good(staff('25 per wte')).teams[0]!.roles[0]!.caseloadPerPost).toBe(25);
    onlyProblem(staff('»25'), 'needs-unit');
    onlyProblem(staff('»25 per team'), 'wrong-unit');
  });
  test('infinity and nonsense are not numbers', () => {
    onlyProblem(small({ people: '{attendance: ».inf}' }), 'out-of-range');
    onlyProblem(small({ people: '{attendance: ».nan}' }), 'out-of-range');
    onlyProblem(small({ people: '{attendance: {»phone: [1]}}' }), 'wrong-type');
  });
});
