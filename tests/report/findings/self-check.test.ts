import { afterAll, beforeAll, expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiment/index.ts';
import { checksAt, selfChecks } from '../../../src/report/findings/self-check.ts';
import { readResults } from '../../../src/report/index.ts';
import type { StoredResults } from '../../../src/report/results/stored.ts';
import { RIVERSIDE, resultsOf, systemNamed } from '../small-run.ts';

let results: Awaited<ReturnType<typeof resultsOf>>;
let stored: StoredResults;
beforeAll(async () => {
  results = await resultsOf([systemNamed('as-is', RIVERSIDE)]);
  stored = readResults(results.folder);
});
afterAll(() => results.remove());

const verdicts = (about: RegExp, of: StoredResults) =>
  selfChecks(of, '0.1.0')
    .filter(({ words }) => about.test(words))
    .map(({ verdict }) => verdict);

/** The same results with one mean of the whole system changed. */
function withMean(name: string, factor: number): StoredResults {
  const [system] = stored.result.systems;
  const cells = system!.cells.map((one) =>
    one.cell.measure.name === name && one.cell.team === '' && one.cell.group === ''
      ? { ...one, estimate: { ...one.estimate, mean: one.estimate.mean * factor } }
      : one,
  );
  return { ...stored, result: { ...stored.result, systems: [{ ...system!, cells }] } };
}

test('what teams were sent is what sources and teams sent', () => {
  expect(verdicts(/teams were sent/, stored)).toEqual(['holds']);
  expect(verdicts(/teams were sent/, withMean('referrals_to_team', 0.9))).toEqual(['fails']);
});

test('nobody is lost between the start and the end of counting, at any team', () => {
  expect(verdicts(/nobody is lost/, stored)).toEqual(['holds']);
  expect(verdicts(/nobody is lost/, withMean('open_at_end', 1.2))).toEqual(['fails']);
  expect(verdicts(/to each team is what leaves it/, stored)).toEqual(['holds']);
  const [system] = stored.result.systems;
  const cells = system!.cells.map((one) =>
    one.cell.measure.name === 'referrals_ended_as' && one.cell.team === 'core -> helped'
      ? { ...one, estimate: { ...one.estimate, mean: one.estimate.mean + 1 } }
      : one,
  );
  const leaking = { ...stored, result: { ...stored.result, systems: [{ ...system!, cells }] } };
  expect(verdicts(/what comes to core is not/, leaking)).toEqual(['fails']);
});

test('people on lists are how often somebody stands on one, by how long, and the days before help add up', () => {
  expect(verdicts(/lists.*Little/, stored)).toEqual(['holds']);
  const [system] = stored.result.systems;
  const cells = system!.cells.map((one) =>
    one.cell.measure.name === 'time_on_list' && one.cell.team === 'core'
      ? { ...one, estimate: { ...one.estimate, mean: one.estimate.mean * 1.01 } }
      : one,
  );
  const other = { ...stored, result: { ...stored.result, systems: [{ ...system!, cells }] } };
  expect(verdicts(/lists of core are not.*Little/, other)).toEqual(['fails']);
  expect(verdicts(/days before help/, stored)).toEqual(['holds']);
  expect(verdicts(/days before help/, withMean('days_to_help_on_no_list', 1.1))).toEqual(['fails']);
});

test('people on a caseload are how often somebody is on it, by how long', async () => {
  const holding = RIVERSIDE.replace('wte: 3, band: 6', 'wte: 3, band: 6, caseload: 15 per wte').replace(
    'every: 1 week, with: practitioner, takes: 60 min}',
    '$&\n        holds: caseload',
  );
  const [system] = (await runExperiment([systemNamed('held', holding)], { workers: 1, kernel: 'calendar' }))
    .systems;
  const said = (of: typeof system) =>
    checksAt(of!).flatMap(({ verdict, words }) =>
      /caseload.*Little/.test(words) ? [`${verdict}: ${words}`] : [],
    );
  expect(said(system)).toEqual([
    'holds: people on the caseload are the times that people were on them, by how long (Little’s law).',
  ]);
  const cells = system!.cells.map((one) =>
    one.cell.measure.name === 'time_on_caseload'
      ? { ...one, estimate: { ...one.estimate, mean: one.estimate.mean * 1.01 } }
      : one,
  );
  expect(said({ ...system!, cells })).toEqual([
    'fails: people on the caseloads of core.practitioner are not the times that people were on them, by how long (Little’s law).',
  ]);
});

test('every request that ended has one ending', () => {
  expect(verdicts(/shares of all endings/, stored)).toEqual(['holds']);
  expect(verdicts(/shares of all endings/, withMean('ended_helped_share', 1.5))).toEqual(['fails']);
});

test('few replications, no warm-up, a changed scenario and another version are said', () => {
  expect(verdicts(/replications are few/, stored)).toEqual(['look']);
  expect(verdicts(/hash differs/, { ...stored, untouched: [false] })).toEqual(['fails']);
  const [system] = stored.result.systems;
  const cold = { ...system!, window: { from: 0, to: system!.window.to } };
  expect(verdicts(/no warm-up/, { ...stored, result: { ...stored.result, systems: [cold] } })).toEqual([
    'look',
  ]);
  expect(selfChecks(stored, '0.2.0').at(-1)!.verdict).toBe('look');
});
