import type { Arrow, Box, BoxKind } from './sketch.ts';

/** The box for whoever looks for the right door. */
export const FIT = 'the team that fits';

/** The outcome of somebody who is sent back. */
export const RETURNED = 'returned_to_referrer';

export function listId(team: string): string {
  return `${team}/waiting list`;
}

export function endingId(team: string, outcome: string): string {
  return `${team}/ends/${outcome}`;
}

/** The box of a team through which people go to `to`, a list or the team that fits. */
export function exitId(team: string, to: string): string {
  return `${team}/to/${to}`;
}

export function boxOf(
  id: string,
  kind: BoxKind,
  team: string,
  title: string,
  notes: readonly string[] = [],
): Box {
  return { id, kind, team, title, notes };
}

/** An arrow that is always taken; others add to it. */
export function arrow(from: string, to: string): Arrow {
  return { from, to, when: '', how: '', formal: true, by: 'rule', rule: '', share: 1 };
}
