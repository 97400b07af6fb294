import { mapOf } from '../names.ts';
import { pathsChanged } from '../roles.ts';
import type { Kind } from './trap.ts';

/** A role among several in which nobody works. */
export const wordsThatChangeNothing: Kind = ({ scenario, teams }) => {
  const changed = pathsChanged(scenario);
  return teams.flatMap(({ steps }) =>
    steps.flatMap((step) =>
      step.needs
        .filter(({ team, role, isOneOf }) => {
          const at = `teams.${team}.staff.${String(role)}`;
          const said = mapOf(mapOf(mapOf(mapOf(scenario.teams)[team]).staff)[String(role)]);
          return isOneOf && (said.wte ?? said.on_duty) === 0 && !changed.some((path) => path.startsWith(at));
        })
        .map(({ role, path }) => ({
          path,
          message: `nobody works as \`${String(role)}\`, so that the others do it all`,
          hint: 'say how many work there (`wte`), or take the role out of `any_of`',
        })),
    ),
  );
};
