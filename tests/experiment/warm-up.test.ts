import { expect, test } from 'vitest';
import { runExperiment } from '../../src/experiment/index.ts';
import { recommendedWarmUp, type Settling } from '../../src/experiment/settled.ts';
import { withWarmUp } from '../../src/experiment/warm-up.ts';
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
  expect(system!.time.warmUpChosen).toEqual({ by: 'caseload team.worker', weeks: 156, replications: 10 });
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
  expect(recommendedWarmUp(lists)).toEqual({ weeks: 45, by: lists[1] });
  expect(recommendedWarmUp([...lists, clock])).toEqual({ weeks: 65, by: clock });
  const never = one('waiting', 'b', 30, Number.NaN);
  expect(recommendedWarmUp([...lists, never, clock])).toEqual({ weeks: Number.NaN, by: never });
});

test('a list of a few people, one per cent of all, or a wait of less than a day decides nothing', () => {
  const decides = one('waiting', 'a', 600, 30);
  const few = [one('waiting', 'b', 4, 90), one('waiting', 'c', 5.9, Number.NaN)];
  const short = one('wait_to_first_contact', '', 0.9, 80);
  expect(recommendedWarmUp([decides, ...few, short])).toEqual({ weeks: 30, by: decides });
});
