/** Who sends whom where: the numbers behind the matrix. */
import type { SystemResult } from '../experiment/results.ts';

/** Referrals a week from one team to another. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** Passed on cold: a bounce. */
  readonly cold: number;
  /** Handed over, warm or cold. */
  readonly handedOver: number;
}

/** Every pair of teams between which anybody moved. */
export function movesOf({ cells }: SystemResult): Move[] {
  const moves = new Map<string, { cold: number; handedOver: number }>();
  for (const { cell, estimate } of cells) {
    const { name } = cell.measure;
    if (cell.team === '' || !(estimate.mean > 0)) continue;
    if (name !== 'passed_on_between_teams' && name !== 'handed_over_between_teams') continue;
    const move = moves.get(cell.team) ?? { cold: 0, handedOver: 0 };
    move[name === 'passed_on_between_teams' ? 'cold' : 'handedOver'] = estimate.mean;
    moves.set(cell.team, move);
  }
  return [...moves].map(([pair, move]) => {
    const [from = '', to = ''] = pair.split(' -> ');
    return { from, to, ...move };
  });
}
