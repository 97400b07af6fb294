import { expect, test } from 'vitest';
import { runExperiment } from '../../src/experiment/index.ts';
import { longestClock } from '../../src/experiment/longest-clock.ts';
import { recommendedWarmUp, type Settling } from '../../src/experiment/settled.ts';
import { withWarmUp } from '../../src/experiment/warm-up.ts';
import { checksAt } from '../../src/report/findings/self-check.ts';
import { InputFault, type Scenario } from '../../src/scenario/index.ts';
import { WEEK } from '../../src/units/minutes.ts';
import { scenarioOf } from '../helpers.ts';

/** Twelve a week for courses of twenty weeks: it takes as long until 240 people are seen, each an hour a week. */
const team = (warmUp: string, wte = 10, more = '') => `
time: {warm_up: ${warmUp}, run: 52 weeks}
replications: 10
people: {patience: {exponential: 6 weeks}}
sources: {gp: {rate: 12 per week}}
teams:
  team:
    staff: {worker: {wte: ${wte}, caseload: 40 per wte}}
    steps: {help: {course: {contacts: 20, every: 1 week, with: worker, takes: 1 hour}, holds: caseload}}
${more}`;

const run = (systems: readonly Scenario[]) => runExperiment(systems, { workers: 1, kernel: 'calendar' });
const found = (text: string) => withWarmUp([scenarioOf(text)], run);

test('a warm-up that is found out gives the same numbers as when it is written', async () => {
  const [system] = await found(team('auto'));
  const weeks = system!.time.warmUp / WEEK;
  expect(weeks).toBeGreaterThanOrEqual(10);
  expect(weeks).toBeLessThanOrEqual(60);
  expect(system!.time.warmUpChosen).toEqual({ by: 'a course of team.help', weeks: 156, replications: 10 });
  const [auto, written] = [await run([system!]), await run([scenarioOf(team(`${weeks} weeks`))])];
  expect(auto.systems[0]!.cells.map(({ values }) => values)).toEqual(
    written.systems[0]!.cells.map(({ values }) => values),
  );
  // And the run says of itself what was said beforehand.
  expect(recommendedWarmUp(auto.systems[0]!.settling).weeks).toBeLessThanOrEqual(weeks);
});

test('a list that grows as long as anybody looks has no warm-up: it is refused at its line', async () => {
  const growing = team('auto', 3).replace('people: {patience: {exponential: 6 weeks}}\n', '');
  const refused = await found(growing).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(InputFault);
  const [problem] = (refused as InputFault).problems;
  expect(problem).toMatchObject({ code: 'no-warm-up', place: { line: 2, path: 'time.warm_up' } });
  expect(problem!.message).toMatch(/waiting team|wait_to_help/);
});

test('a run whose warm-up nobody has found out is refused', async () => {
  await expect(run([scenarioOf(team('auto'))])).rejects.toThrow('leaves its warm-up open');
});

test('a warm-up cannot be found out where the system does not begin empty, or changes at its weeks', () => {
  const change = `changes:\n  - {at: week 60, set: {teams.team.staff.worker.wte: 4}}`;
  expect(() => scenarioOf(team('auto', 10, change))).toThrow('auto-warm-up');
});

const one = (series: Settling['series'], name: string, level: number, cut: number): Settling => ({
  ...{ series, team: name, level, cut, block: 26 },
  growth: { mean: 0, low: 0, high: 0, n: 10 },
});

test('of lists, caseloads and clocks the longest cut counts, and one in the second half is a refusal', () => {
  const lists = [one('waiting', 'a', 60, 30), one('caseload', 'a.worker', 100, 45)];
  const clock = one('wait_to_help', '', 40, 65);
  expect(recommendedWarmUp(lists)).toEqual({ weeks: 45, by: lists[1], time: null });
  expect(recommendedWarmUp([...lists, clock])).toEqual({ weeks: 65, by: clock, time: null });
  const never = one('waiting', 'b', 30, Number.NaN);
  expect(recommendedWarmUp([...lists, never, clock])).toEqual({ weeks: Number.NaN, by: never, time: null });
});

test('a list of a few people, one per cent of all, or a wait of less than a day decides nothing', () => {
  const decides = one('waiting', 'a', 600, 30);
  const few = [one('waiting', 'b', 4, 90), one('waiting', 'c', 5.9, Number.NaN)];
  const short = one('wait_to_first_contact', '', 0.9, 80);
  expect(recommendedWarmUp([decides, ...few, short])).toEqual({ weeks: 30, by: decides, time: null });
});

/** Nobody waits, and nothing shows until those come back who were helped half a year ago. */
const COME_BACK = `
time: {warm_up: auto, run: 26 weeks}
replications: 3
people: {returns: {after: {helped: 0.8}, delay: 40 weeks}}
sources: {gp: {rate: 3 per week}}
teams:
  team:
    staff: {worker: {on_duty: 5}}
    steps: {help: {contact: phone, with: worker, takes: 1 hour, then: [{discharge: helped}]}}
`;

test('no list tells of people who are to come back after forty weeks, and no warm-up is shorter than that', async () => {
  const [system] = await found(COME_BACK);
  expect(system!.time.warmUp / WEEK).toBe(40);
  expect(system!.time.warmUpChosen!.by).toBe('the time until people ask again');
  const { systems } = await run([scenarioOf(COME_BACK.replace('auto', '39 weeks'))]);
  expect(checksAt(systems[0]!).map(({ words }) => words)).toContain(
    'the warm-up of 39 weeks is short: the time until people ask again takes 40 weeks',
  );
});

test('the longest time that stands in a scenario counts: a course, a stay, a post that is filled and learnt, a rule that asks', () => {
  const longest = (steps: string, more = '') =>
    longestClock({
      scenario: scenarioOf(`
time: {run: 26 weeks}
sources: {gp: {rate: 3 per week}}
teams:
  team:
    places: {bed: 3}
    staff: {worker: {wte: 5${more}}}
    steps: {${steps}}
`),
      cells: [],
    });
  const course = 'help: {course: {contacts: 26, every: 1 week, with: worker, takes: 0 min}}';
  expect(longest(course)).toEqual({ weeks: 26, what: 'a course of team.help' });
  expect(longest('ward: {stay: bed, lasts: 12 weeks}')).toEqual({
    weeks: 12,
    what: 'a stay of team.ward',
  });
  const post =
    ', turnover: {rate: 0.15 per year, notice: 4 weeks}, recruitment: {takes: 20 weeks}, starts_slowly: {for: 10 weeks, pace: 0.5}';
  expect(longest(course, post)).toEqual({ weeks: 34, what: 'filling a post of team.worker' });
  const asks =
    'call: {contact: phone, with: worker, takes: 1 hour, then: [{if: time > 52 weeks, discharge: helped}, {go_to: call2}]}, call2: {contact: phone, with: worker, takes: 1 hour}';
  expect(longest(asks)).toEqual({ weeks: 52, what: 'what a rule of team.call asks for' });
});

test('patience with a list counts where people wait about as long there, and not where they hardly wait', async () => {
  const patient = (wte: number) =>
    COME_BACK.replace('auto', '4 weeks')
      .replace('people: {returns: {after: {helped: 0.8}, delay: 40 weeks}}', 'people: {patience: never}')
      .replace('on_duty: 5', `wte: ${wte}`)
      .replace('takes: 1 hour', 'takes: 10 hours, gives_up: {after: 12 weeks}');
  const of = async (wte: number) => {
    const [system] = (await run([scenarioOf(patient(wte))])).systems;
    return longestClock(system!);
  };
  expect(await of(0.4)).toEqual({ weeks: 12, what: 'giving up the list of team.help' });
  expect(await of(5)).toBeNull();
});
