import type { Team } from '../../scenario/scenario.ts';
import { arrow, boxOf, exitId, FIT, listId } from './places.ts';
import type { Arrow, Box } from './sketch.ts';

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
