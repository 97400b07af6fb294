import fc from 'fast-check';
import { expect, it } from 'vitest';
import { directoryOf, logOf } from '../../src/experiment/index.ts';
import { layoutOf, measure, newFold, OUTCOMES, type Window } from '../../src/measures/index.ts';
import { read, systems } from './systems.ts';

/** As the experiment has it. */
function answersOf(system: object) {
  const scenario = read(system);
  if (scenario === null) return null;
  const directory = directoryOf(scenario);
  const { warmUp, run } = scenario.time;
  const window: Window = { from: warmUp, to: warmUp + run, standard: scenario.standard };
  const fold = newFold(directory, window);
  logOf(scenario, scenario.seed, 0, 'calendar').replay(fold);
  const measured = measure(fold, directory, window);
  const { cells, histograms } = layoutOf(directory, window);
  const weeks = run / 10_080;
  const of = (name: string, team = '') =>
    measured.values[
      cells.findIndex((cell) => cell.measure.name === name && cell.team === team && cell.group === '')
    ]!;
  const waits = measured.histograms
    .subarray(2 * histograms[0]!.bins)
    .reduce((sum, people) => sum + people, 0);
  return { scenario, of, weeks, waits };
}

const NUMBER = process.env.DOORWAYS_VERIFY === '1' ? 200 : 7;

it('in every system the books of each team balance, Little’s law holds at its lists and caseloads, the days before help add up, and every request of the window is one way out or still waits', () => {
  let looked = 0;
  for (const system of fc.sample(systems, { numRuns: NUMBER, seed: 20260301 })) {
    const answers = answersOf(system);
    if (answers === null) continue;
    looked++;
    const { scenario, of, weeks, waits } = answers;
    const balance = (start: number, came: number, went: number, end: number) =>
      expect(Math.round(start + came * weeks) - Math.round(went * weeks + end)).toBe(0);
    balance(of('open_at_start'), of('referrals_to_team'), of('referrals_ended_as'), of('open_at_end'));
    // Where nothing is known as help nobody is out of the wait for it.
    if (Number.isFinite(of('help_begun'))) expect(Math.round(of('requests_to_team') * weeks)).toBe(waits);
    const littles = (team: string, where = 'list') => {
      const stood = of(`stood_on_${where}`, team);
      if (stood > 0)
        expect((stood * of(`time_on_${where}`, team)) / 7).toBeCloseTo(of(`people_on_${where}`, team), 6);
      else expect(of(`people_on_${where}`, team)).toBe(0);
    };
    littles('');
    for (const { name, roles } of scenario.teams)
      for (const role of roles)
        if (role.caseloadPerPost !== null && role.posts > 0) littles(`${name}.${role.name}`, 'caseload');
    const days = of('days_to_help_on_lists') + of('days_to_help_on_no_list');
    if (!Number.isNaN(days)) expect(days).toBeCloseTo(of('wait_to_help_mean'), 6);
    if (scenario.teams.length === 1) continue;
    for (const { name } of scenario.teams) littles(name);
    for (const { name } of scenario.teams) {
      const ended = OUTCOMES.reduce(
        (sum, ending) => sum + of('referrals_ended_as', `${name} -> ${ending}`),
        0,
      );
      balance(of('open_at_start', name), of('referrals_to_team', name), ended, of('open_at_end', name));
    }
  }
  expect(looked).toBeGreaterThan(0.8 * NUMBER);
});
