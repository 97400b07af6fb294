import { expect, test } from 'vitest';
import { asJson } from '../../src/cli/as-json.ts';
import { runExperiment } from '../../src/experiment/index.ts';
import { scenarioOf } from '../helpers.ts';

/** Nobody assesses, nobody has a price, and nobody is helped within the four weeks. */
const system = (name: string, wte: number) => ({
  ...scenarioOf(`
assumption: made up
time: {run: 4 weeks}
replications: 2
headlines: [wait_to_first_contact_mean, cost, seen_within_4_weeks]
sources: {gp: {rate: 10 per week}}
teams: {t: {staff: {w: {wte: ${wte}}}, steps: {talk: {contact: phone, with: w, takes: 1 hour}}}}`),
  name,
});

interface Number {
  readonly measure?: string;
  readonly mean: number | null;
  readonly why?: string;
}
interface Said {
  readonly rows: readonly { measure: string; systems: Number[]; differences: Number[] }[];
  readonly systems: readonly { measures: Number[] }[];
  readonly comparisons: readonly { differences: Number[] }[];
}

const said = async (...systems: ReturnType<typeof system>[]) =>
  asJson(await runExperiment(systems, { workers: 1, kernel: 'calendar' })) as Said;

/** A number that is not there has a reason, and one that is there has none. */
function reasonsOf(numbers: readonly Number[]): readonly string[] {
  for (const { measure, mean, why } of numbers)
    expect([measure, why !== undefined]).toEqual([measure, mean === null]);
  return numbers.flatMap(({ why = [] }) => why);
}

test('of one system, and of two that are compared, every number that is not there says why, in rows and in all measures', async () => {
  const one = await said(system('base', 1));
  expect(reasonsOf(one.systems[0]!.measures)).toContain(
    'No step is known as one at which people tell their story: `assesses: true` says so of a contact; in a log, a contact spent on understanding is one.',
  );
  const both = await said(system('base', 1), system('other', 2));
  for (const { systems, differences } of both.rows) reasonsOf([...systems, ...differences]);
  const [cost] = both.rows.filter(({ measure }) => measure === 'cost');
  expect([...cost!.systems, ...cost!.differences].map(({ why }) => why)).toEqual([
    expect.stringContaining('No staff have a price'),
    expect.stringContaining('No staff have a price'),
    expect.stringContaining('No staff have a price'),
  ]);
  expect(reasonsOf(both.comparisons[0]!.differences).length).toBeGreaterThan(0);
});
