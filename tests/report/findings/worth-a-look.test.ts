import { describe, expect, test } from 'vitest';
import { runExperiment } from '../../../src/experiment/index.ts';
import { sentences } from '../../../src/report/findings/answers.ts';
import { trustOf } from '../../../src/report/findings/trust.ts';
import { worthALook } from '../../../src/report/findings/worth-a-look.ts';
import { loadScenario } from '../../../src/scenario/index.ts';

/** Twenty weeks after the window has begun, twice as many come. */
const CHANGE = 'changes: [{at: 2025-09-22, set: {sources.gp.rate: 60 per week}}]';

function place(rate: string, rule: string, run = '40 weeks', more = '') {
  const text = `
time: {start: 2025-04-07, warm_up: 4 weeks, run: ${run}, bank_holidays: none}
replications: 5
people: {needs: {severity: {uniform: [0, 9]}}}
sources: {gp: {rate: ${rate}}}
teams:
  team:
    staff: {worker: {wte: 1}}
    steps:
      see:
        contact: phone
        with: worker
        takes: 1 hour
        sees: {error_sd: 0}
        then: [{if: ${rule}, discharge: not_helped, name: severe}, {discharge: helped}]
${more}
`;
  const { scenario, problems } = loadScenario('place.yaml', () => text);
  expect(problems).toEqual([]);
  return scenario!;
}

const looked = async (rate: string, rule: string, run?: string, more?: string) =>
  runExperiment([place(rate, rule, run, more)], { workers: 1, kernel: 'calendar' });

const notes = async (rate: string, rule: string) =>
  worthALook(await looked(rate, rule)).map(({ words }) => words);

describe('what is worth a look after a run', () => {
  test('a quiet team whose rules all decide gives no cause', async () => {
    expect(await notes('10 per week', 'severity > 4')).toEqual([]);
  });

  test('a rule that never decided is named', async () => {
    expect(await notes('10 per week', 'severity > 9.5')).toEqual([
      'a flow rule that never decided: “severe”',
    ]);
  });

  test('a team that cannot keep up is flooded: the list is named, and the limit that holds it, and how much more it takes', async () => {
    const result = await looked('50 per week', 'severity > 4');
    expect(worthALook(result)[0]!.words).toMatch(/^team\.worker is at 100(\.\d)? % of its time/);
    const { verdict, reasons, plain } = trustOf(result);
    expect(verdict).toBe('do not use');
    // For a room: no path of a file, no name of a method.
    expect(plain).toMatch(
      /^the waiting list of Team goes on growing, by about (8|9|10|11|12) people a week\./,
    );
    expect(plain).not.toMatch(/yaml|`|settled|%/);
    // 50 come a week and about 40 are seen: a quarter more.
    expect(reasons[0]).toMatch(
      /^not settled: the list of team grows by (8|9|10|11|12)\.\d people a week, held back because team\.worker is at 100\.0 % of its time \(place\.yaml:8\); to serve everybody who joins it would take at least (2\d|3\d)\.\d % more/,
    );
  });

  test('of a list that never settles it is said how many wait at dates, also of what differs', async () => {
    const result = await looked('50 per week', 'severity > 4', '106 weeks');
    // About ten a week more than are seen: 56 weeks to the end of the first year, 108 to that of the second.
    expect(trustOf(result).reasons[0]).toMatch(
      /what holds is that after a year (4|5|6)\d\d wait \(\d+ to \d+\) and after 2 years (9\d\d|1,[0-2]\d\d) wait \([\d,]+ to [\d,]+\)/,
    );
    const both = await runExperiment(
      [
        place('50 per week', 'severity > 4', '106 weeks'),
        { ...place('60 per week', 'severity > 4', '106 weeks'), name: 'more' },
      ],
      { workers: 1, kernel: 'calendar' },
    );
    expect(sentences(both, 0)).toEqual([
      expect.stringContaining('There is no verdict'),
      expect.stringMatching(
        /^After a year \d+ wait in place and 1,\d\d\d in more \(\+[4-7]\d\d, \+\d+ to \+\d+\)\.$/,
      ),
      expect.stringMatching(/^After 2 years /),
    ]);
  });

  test('a list that grows since a change within the run is named, and is no reason not to use it', async () => {
    const { verdict, reasons } = trustOf(await looked('30 per week', 'severity > 4', '40 weeks', CHANGE));
    expect(verdict).toBe('look here');
    expect(reasons).toContainEqual(
      expect.stringMatching(/^the system changes within the run, and the list of team grows by /),
    );
  });

  test('a team with time to spare is not flooded', async () => {
    expect(trustOf(await looked('10 per week', 'severity > 4')).verdict).not.toBe('do not use');
  });
});
