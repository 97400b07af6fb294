import type { Team } from '../../scenario/scenario.ts';
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
function exitId(team: string, to: string): string {
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

/** Arrows that leave a team go to an exit inside it; one long arrow goes on from there. */
export function withExits(
  team: Team,
  own: readonly Arrow[],
  teams: readonly Team[],
): { boxes: Box[]; arrows: Arrow[] } {
  const isElsewhere = (to: string) => to === FIT || teams.some(({ name }) => to === listId(name));
  const targets = [...new Set(own.map(({ to }) => to).filter(isElsewhere))];
  const titleOf = (to: string) =>
    to === FIT ? 'the team that fits' : teams.find(({ name }) => listId(name) === to)!.title;
  return {
    boxes: targets.map((to) => boxOf(exitId(team.name, to), 'exit', team.name, `to: ${titleOf(to)}`)),
    arrows: [
      ...own.map((one) => (isElsewhere(one.to) ? { ...one, to: exitId(team.name, one.to) } : one)),
      ...targets.map((to): Arrow => ({ ...arrow(exitId(team.name, to), to), by: 'exit' })),
    ],
  };
}
