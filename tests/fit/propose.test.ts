import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { directoryOf, oneReplication } from '../../src/experiment/index.ts';
import { windowOf } from '../../src/experiment/one-replication.ts';
import { fitLike, printProposed, proposeStructure, rawOfProposed, withoutFew } from '../../src/fit/index.ts';
import { FEW } from '../../src/logs/few.ts';
import { layoutOf } from '../../src/measures/index.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { scenarioOf } from '../helpers.ts';
import { evidenceOf } from './evidence-of.ts';

/** Logs as long as the scenarios say, and of half a year of the flagship, instead of eight weeks. */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';

function proposed(truth: Scenario, few = FEW) {
  const evidence = evidenceOf(truth, 0, 'a log');
  const lines = proposeStructure(evidence, few);
  const all = fitLike(rawOfProposed(lines), evidence);
  const fitted = few === FEW ? withoutFew(all) : all;
  const head = { log: 'log.csv', title: 'Proposed', start: '2025-01-06', weeks: evidence.weeks, groups: [] };
  const text = printProposed(lines, fitted, head);
  const { scenario, problems } = loadScenario('p.yaml', (path) =>
    path === 'p.yaml' ? text : readFileSync(path),
  );
  return { text, scenario, problems: problems.map(({ message }) => message) };
}

const kindsOf = ({ teams }: Scenario) =>
  Object.fromEntries(
    teams.flatMap(({ name, steps }) => steps.map((step) => [`${name}.${step.name}`, step.kind as string])),
  );

/** People come by two doors, are looked at, meet a team that meets, and are helped in a course or on a ward. */
const TOWN = `
time: {start: 2025-01-06, run: 104 weeks}
people: {patience: {weibull: {median: 20 weeks, shape: 1.4}}, attendance: 0.85}
sources:
  gp: {rate: 12 per week, refers_to: hub}
  self: {rate: 5 per week, refers_to: ward}
teams:
  hub:
    staff: {nurse: {wte: 6}}
    steps:
      look: {desk: nurse, takes: 20 min, spent_on: sorting, shares: {mdt: 0.7, return_to_referrer: 0.3}}
      mdt: {meeting: weekly thursday 09:30, attended_by: {nurse: 1}, takes_up_to: 30 cases, minutes_per_case: 5 min, shares: {talk: 0.8, ward: 0.2}}
      talk: {course: {contacts: {gamma: {mean: 6, sd: 2}}, every: 1 week, with: nurse, takes: 50 min}}
  ward:
    places: {beds: 12}
    steps:
      stay: {stay: beds, lasts: {gamma: {mean: 9 days, sd: 4 days}}, then: [{discharge: helped}]}
assumption: for a test
`;

it('a scenario is proposed from a log alone: its teams, the kinds of their steps, and where people go from each', () => {
  const truth = scenarioOf(TOWN);
  const { text, scenario, problems } = proposed(truth);
  expect([problems, scenario === null]).toEqual([[], false]);
  expect(kindsOf(scenario!)).toEqual(kindsOf(truth));
  expect(scenario!.sources.map(({ name }) => name).sort()).toEqual(['gp', 'self']);
  expect(text).toContain('meeting: weekly thursday 09:30   # fitted:');
  expect(text).toMatch(/return_to_referrer: \{about: 0\.[23]/);
  expect(text).toMatch(/ward: \{about: 0\.[12]\d*, .*people who went on from here/);
  expect(text).toMatch(/lasts:\n +gamma:\n +mean: \{about: (8|9|10)(\.\d+)? days/);
  expect(text).toMatch(/every: \{(about|value): 7(\.0\d+)? days/);
  // What no log says is marked where it stands.
  expect(text).toMatch(
    /staff:\n +nurse: \{wte: [\d.]+, clinical_share: 0\.55\} {3}# assumption: no log says who is in post/,
  );
  expect(text).toMatch(/stay_places: \d+ {3}# assumption/);
});

it('what was proposed runs, and as many people are helped as in the system that the log is of', () => {
  const truth = scenarioOf(TOWN);
  const helpedIn = (scenario: Scenario) => {
    const { systems } = oneReplication({
      scenarios: [scenario],
      seed: 'x',
      replication: 0,
      kernel: 'calendar',
      people: false,
    });
    const { cells } = layoutOf(directoryOf(scenario), windowOf(scenario));
    const at = cells.findIndex(
      ({ measure, team, group }) => measure.name === 'ended_helped_share' && team + group === '',
    );
    return systems[0]!.values[at]!;
  };
  const [of, in_] = [helpedIn(proposed(truth).scenario!), helpedIn(truth)];
  expect(in_).toBeGreaterThan(0.5);
  expect(Math.abs(of - in_)).toBeLessThan(0.08);
});

it('every shipped kind of log gives a scenario that is read without a word', () => {
  for (const file of [
    'scenarios/textbook/erlang-a.yaml',
    'scenarios/examples/weekly-mdt.yaml',
    'scenarios/examples/group-or-one-to-one.yaml',
    'scenarios/published/stroke-unit.yaml',
    'scenarios/spa.yaml',
  ]) {
    const isFlagship = file === 'scenarios/spa.yaml';
    const set = VERIFY && !isFlagship ? [] : ['time.warm_up=0 weeks', `time.run=${VERIFY ? 26 : 8} weeks`];
    if (isFlagship) set.push('time.follow_up=0 weeks');
    const { scenario } = loadScenario(file, (path) => readFileSync(path), { set });
    expect([file, proposed(scenario!).problems]).toEqual([file, []]);
  }
});

it('ways, lengths and sources of fewer than five people are not told, unless they are asked for', () => {
  const truth = scenarioOf(
    TOWN.replace('run: 104 weeks', 'run: 12 weeks').replace(
      '{mdt: 0.7, return_to_referrer: 0.3}',
      '{mdt: 0.68, return_to_referrer: 0.3, declined: 0.02}',
    ),
  );
  const way = /shares:\n(?: {10}.*\n)* {10}declined:/;
  expect(proposed(truth, 1).text).toMatch(way);
  const { text, problems } = proposed(truth);
  expect([way.test(text), problems]).toEqual([false, []]);
});
