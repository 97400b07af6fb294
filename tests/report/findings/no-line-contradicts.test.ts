/**
 * What is said of shipped systems, all of it: `npm run verify` tries every one, and each pair that the pages compare;
 * `npm test` a few, and one pair for a short time.
 */
import { expect, it } from 'vitest';
import { runExperiment } from '../../../src/experiment/index.ts';
import { limitsOf } from '../../../src/report/findings/bottleneck.ts';
import { comparedRow } from '../../../src/report/findings/rows.ts';
import { judgedRows } from '../../../src/report/findings/trust.ts';
import type { Scenario } from '../../../src/scenario/index.ts';
import { WEEK } from '../../../src/units/minutes.ts';
import { scenarioOf } from '../../helpers.ts';
import { SHIPPED, shipped } from '../../shipped.ts';
import { OTHER, RIVERSIDE, systemNamed } from '../small-run.ts';
import { contradictionsIn } from './contradictions.ts';

const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const REPLICATIONS = 5;
const IN_SHORT = [
  'scenarios/textbook/mm1.yaml',
  'scenarios/examples/clinic-diary.yaml',
  'scenarios/examples/group-or-one-to-one.yaml',
  'scenarios/examples/weekly-mdt.yaml',
];
const PAIRS: readonly (readonly [string, string])[] = [
  ['spa', 'no-wrong-door'],
  ['before', 'after'],
  ['spa', 'overwhelmed'],
  ['talking-therapies', 'talking-therapies-short'],
  ['staffing-steady', 'staffing-rises'],
];

const run = (systems: readonly Scenario[]) =>
  runExperiment(systems, { workers: 1, kernel: 'calendar', gains: true });

function named(file: string): Scenario {
  const scenario = shipped(file);
  if (VERIFY) return { ...scenario, replications: REPLICATIONS };
  const { followUp: _, ...time } = scenario.time;
  return {
    ...scenario,
    replications: 3,
    time: { ...time, warmUp: Math.min(time.warmUp, 8 * WEEK), run: Math.min(time.run, 18 * WEEK) },
  };
}

it.each(VERIFY ? SHIPPED : IN_SHORT)('no line of what is said of %s contradicts another', async (file) => {
  expect(contradictionsIn(await run([named(file)]))).toEqual([]);
});

it('no line of what is said of two small systems contradicts another, and the sentences name the rows under their verdicts', async () => {
  const [base, other] = [RIVERSIDE, OTHER].map((text, index) =>
    systemNamed(
      ['as-is', 'as-could-be'][index]!,
      text
        .replace('warm_up: 4 weeks, run: 12 weeks', 'warm_up: 26 weeks, run: 52 weeks')
        .replace('replications: 3', 'replications: 8'),
    ),
  );
  const result = await run([base!, other!]);
  const rows = judgedRows(result);
  expect(new Set(rows.map(({ differences }) => differences[0]!.verdict)).size).toBeGreaterThan(2);
  expect(contradictionsIn(result)).toEqual([]);
  // What leaves out nought does not read as nought.
  for (const row of rows) {
    const { low, high } = row.differences[0]!.difference;
    const [, , , change, interval] = comparedRow(row, 0);
    if (low > 0 || high < 0)
      expect([change, interval]).not.toContainEqual(expect.stringMatching(/(^|to )[+−]?0(\.0+)?($| to)/));
  }
});

it('no more places are held than there are, of a role that runs groups without a place and gets more posts within the run', async () => {
  const town = scenarioOf(`
time: {warm_up: 26 weeks, run: 52 weeks}
replications: 5
sources: {gp: {rate: 8 per week}}
teams:
  town:
    staff: {worker: {wte: 3, caseload: 10 per wte}}
    steps:
      group: {course: {contacts: 6, every: 1 week, with: worker, takes: 1 hour}, group: {of: 8, starts_with: 4}, then: {go_to: help}}
      help: {course: {contacts: 12, every: 1 week, with: worker, takes: 1 hour}, holds: caseload}
changes:
  - {at: week 40, set: {teams.town.staff.worker.wte: 6}}
`);
  const result = await run([town]);
  const [caseload] = limitsOf(result.systems[0]!, 'town').filter(({ kind }) => kind === 'caseload');
  // 30 to week 40, and 60 for the 38 weeks from then on.
  expect(caseload!.words).toMatch(/places: \d+ of 52\)/);
  expect(contradictionsIn(result)).toEqual([]);
});

it.each(VERIFY ? PAIRS : PAIRS.slice(0, 1))(
  'no line of what is said of %s and %s contradicts another, and the sentences name the rows under their verdicts',
  async (base, other) => {
    const systems = [base, other].map((name) => named(`scenarios/${name}.yaml`));
    const { time } = systems[0]!;
    const alike = systems.map((each) => ({ ...each, time: { ...each.time, ...time } }));
    expect(contradictionsIn(await run(alike))).toEqual([]);
  },
);
