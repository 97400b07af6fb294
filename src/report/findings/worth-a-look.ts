import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { numberIn } from '../words/numbers.ts';
import { meanAt } from './bottleneck.ts';
import { heldBack, heldBackWords } from './held-back.ts';
import { type Check, withName } from './self-check.ts';

/**
 * What whoever reads the results should know about the run itself, one sentence each: which limit holds people on which
 * list, roles that cannot keep up, rules that never decided. Whether it has settled is another question (`settled.ts`).
 */
export function worthALook({ systems }: Pick<ExperimentResult, 'systems'>): Check[] {
  return systems.flatMap((system) => withName(worthALookAt(system), system, systems.length));
}

/** The same of one system, without its name. */
export function worthALookAt(system: SystemResult): Check[] {
  const held = heldBack(system);
  const named = new Set(held.flatMap(({ by }) => (by.kind === 'staff' ? [by.of] : [])));
  const look = (words: string): Check => ({ verdict: 'look', words });
  return [
    ...nobodyCame(system).map(
      (words): Check => ({
        verdict: 'fails',
        words,
        plain: 'nobody asked for help in the time that is looked at',
      }),
    ),
    ...held.map((one) => look(heldBackWords(one))),
    ...fullRoles(system, named).map(look),
    ...silentRules(system).map(look),
  ];
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

/** Roles that have no time left, but those of which it is said already whom they hold on a list. */
function fullRoles(system: SystemResult, named: ReadonlySet<string>): string[] {
  return system.cells
    .filter(({ cell }) => cell.measure.name === 'utilisation' && cell.team.includes('.'))
    .filter(({ cell, estimate }) => estimate.mean >= 0.99 && !named.has(cell.team))
    .map(({ cell, estimate }) => {
      const offered = meanAt(system, 'offered_load', cell.team);
      const would =
        offered > 1
          ? `, and would need ${numberIn('share', offered)} % to serve everybody who joins its lists`
          : '';
      return `${cell.team} is at ${numberIn('share', estimate.mean)} % of its time${would}: what waits for it is held back only by people who leave`;
    });
}
