import { isForSome, looksForFit } from './asked.ts';
import type { Kind } from './trap.ts';

/**
 * Whoever looks for the team that fits takes the first, in the order of the scenario, that is for this person: a team
 * that is for everyone takes them all, and those after it get nobody in this way.
 */
export const openDoorFirst: Kind = (written) => {
  const { referrers, workers } = looksForFit(written);
  if (!referrers && !workers) return [];
  const doors = written.teams.filter(({ raw }) => raw.door !== false);
  const open = doors.findIndex((team) => !isForSome(team));
  const behind = doors.slice(open + 1);
  if (open < 0 || behind.length === 0) return [];
  const { name, path } = doors[open]!;
  return [
    {
      path,
      message: `\`${name}\` is for everyone, so that it always is the first team that fits: nobody is sent to ${behind.map((team) => `\`${team.name}\``).join(', ')} as the team that fits`,
      hint: `say with \`accepts\` whom \`${name}\` is for, write it behind the others, or give it no door (\`door: false\`)`,
    },
  ];
};
