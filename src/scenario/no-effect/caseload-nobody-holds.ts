import { wordIn } from '../language/say.ts';
import { mapOf } from '../names.ts';
import type { Kind } from './trap.ts';

/**
 * Caseload places of a role, where no course holds one: people are taken on however many there are. And a course that holds a
 * place where there is none: nobody is ever taken on.
 */
export const caseloadNobodyHolds: Kind = ({ teams }) => {
  const held = new Set(
    teams.flatMap(({ steps }) =>
      steps.flatMap(({ raw, needs }) =>
        raw.holds === 'caseload'
          ? needs
              .filter(({ isOneOf }, index) => index === 0 || isOneOf)
              .map(({ team, role }) => `${team}.${wordIn(role)}`)
          : [],
      ),
    ),
  );
  return teams.flatMap(({ name, path, raw }) =>
    Object.entries(mapOf(raw.staff)).flatMap(([role, said]) => {
      const { caseload } = mapOf(said);
      const at = [...path, 'staff', role, 'caseload'];
      if (caseload === undefined) return [];
      if (!held.has(`${name}.${role}`))
        return [
          {
            path: at,
            message: `no course holds a place of the caseload of \`${role}\`, so that it limits nothing`,
            hint: `write \`holds: caseload\` beside the course that \`${role}\` gives, or take it out`,
          },
        ];
      if (!/^0+(?:\.0+)?\s/.test(wordIn(caseload))) return [];
      return [
        {
          path: at,
          message: `\`${role}\` has no place on the caseload, so that no course which holds one ever begins`,
          hint: 'say how many people each works with, for example `caseload: 25 per wte`',
        },
      ];
    }),
  );
};
