import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { WEEK } from '../../units/minutes.ts';
import { numberIn } from '../words/numbers.ts';

/** A list that is longer by this share at the end of the window than at its beginning has not settled. */
const GROWTH = 0.2;

/**
 * What whoever reads the results should know about the run itself, one sentence each: rules that never decided,
 * roles that cannot keep up, lists that have not settled.
 */
export function worthALook(result: ExperimentResult): string[] {
  return result.systems.flatMap((system) => {
    const name = result.systems.length > 1 ? `${system.scenario.name}: ` : '';
    return [...nobodyCame(system), ...silentRules(system), ...fullRoles(system), ...growingLists(system)].map(
      (words) => name + words,
    );
  });
}

function nobodyCame({ cells }: SystemResult): string[] {
  const requests = cells.find(({ cell }) => cell.measure.name === 'requests' && cell.group === '');
  return requests?.estimate.mean === 0
    ? ['nobody asked for help after the warm-up: look at `time`, and at the dates of replayed referrals']
    : [];
}

function silentRules({ cells }: SystemResult): string[] {
  const silent = cells
    .filter(
      ({ cell, estimate }) => cell.measure.name === 'rule_fired' && cell.team !== '' && estimate.mean === 0,
    )
    .map(({ cell }) => `“${cell.team}”`);
  if (silent.length === 0) return [];
  return [`${silent.length === 1 ? 'a flow rule' : 'flow rules'} that never decided: ${silent.join(', ')}`];
}

function fullRoles({ cells }: SystemResult): string[] {
  return cells
    .filter(({ cell }) => cell.measure.name === 'utilisation' && cell.team.includes('.'))
    .filter(({ estimate }) => estimate.mean >= 0.99)
    .map(
      ({ cell, estimate }) =>
        `${cell.team} is at ${numberIn('share', estimate.mean)} % of its time: what waits for it is held back only by people who leave`,
    );
}

/** The first and the last quarter of the window, week by week, compared. */
function growingLists({ series, window, scenario }: SystemResult): string[] {
  const because =
    scenario.startWith === undefined
      ? 'either demand is above capacity, or the warm-up is too short'
      : 'demand is above capacity, or the file of people who are there at the start is not the whole list';
  return series
    .filter(({ key }) => key.name === 'waiting' && key.team === '')
    .flatMap(({ mean }) => {
      const weeks = mean.slice(Math.ceil(window.from / WEEK));
      const quarter = Math.floor(weeks.length / 4);
      if (quarter < 4) return [];
      const early = average(weeks.slice(0, quarter));
      const late = average(weeks.slice(-quarter));
      if (late - early < Math.max(5, GROWTH * early)) return [];
      return [
        `waiting lists grow from ${numberIn('people', early)} people in the first quarter of the run to ${numberIn('people', late)} in the last: ${because}`,
      ];
    });
}

function average(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
