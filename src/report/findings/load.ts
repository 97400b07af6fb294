/** The load on staff, role by role: a mean over roles hides the one that holds everything up. */
import type { SystemResult } from '../../experiment/results.ts';
import { numberIn } from '../words/numbers.ts';

/** `from 38.8 % (crisis.nurse) to 100.0 % (spa.triage)`; null of fewer than two roles. */
export function loadSpread({ cells }: SystemResult): string | null {
  const roles = cells
    .filter(({ cell }) => cell.measure.name === 'utilisation' && cell.team.includes('.'))
    .filter(({ estimate }) => Number.isFinite(estimate.mean))
    .sort((a, b) => a.estimate.mean - b.estimate.mean);
  if (roles.length < 2) return null;
  const said = ({ cell, estimate }: (typeof roles)[number]) =>
    `${numberIn('share', estimate.mean)} % (${cell.team})`;
  return `from ${said(roles[0]!)} to ${said(roles.at(-1)!)}`;
}

/** `Load on staff, role by role: from …`, with each system's name where there are several; empty where none has two roles. */
export function loadWords(systems: readonly SystemResult[]): string {
  const said = systems.flatMap((system) => {
    const spread = loadSpread(system);
    return spread === null ? [] : [systems.length > 1 ? `${system.scenario.name} ${spread}` : spread];
  });
  return said.length === 0 ? '' : `Load on staff, role by role: ${said.join('; ')}.`;
}
