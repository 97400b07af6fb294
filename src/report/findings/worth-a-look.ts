import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { numberIn } from '../words/numbers.ts';
import type { Check } from './self-check.ts';

/**
 * What whoever reads the results should know about the run itself, one sentence each: rules that never decided,
 * roles that cannot keep up. Whether it has settled is another question (`settled.ts`).
 */
export function worthALook(result: ExperimentResult): Check[] {
  return result.systems.flatMap((system) => {
    const name = result.systems.length > 1 ? `${system.scenario.name}: ` : '';
    const look = (words: string): Check => ({ verdict: 'look', words });
    return [
      ...nobodyCame(system).map((words): Check => ({ verdict: 'fails', words })),
      ...fullRoles(system).map(look),
      ...silentRules(system).map(look),
    ].map(({ verdict, words }) => ({ verdict, words: name + words }));
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
    .map(({ cell, estimate }) => {
      const offered = cells.find(
        (one) => one.cell.measure.name === 'offered_load' && one.cell.team === cell.team,
      )?.estimate.mean;
      const would =
        offered !== undefined && offered > 1
          ? `, and would need ${numberIn('share', offered)} % to serve everybody who joins its lists`
          : '';
      return `${cell.team} is at ${numberIn('share', estimate.mean)} % of its time${would}: what waits for it is held back only by people who leave`;
    });
}
