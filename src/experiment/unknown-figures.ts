import type { Figure } from '../scenario/scenario.ts';

/** A figure that rests on an assumption or on nothing that is said, without a range in which it may lie: one count for all who tell of it. */
export function isUnknown({ basis, from }: Figure): boolean {
  return basis !== 'source' && from === undefined;
}
