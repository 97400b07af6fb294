import { wordIn } from '../language/say.ts';
import { mapOf } from '../names.ts';
import type { Kind } from './trap.ts';

/** Caseload places of a role, where no course holds one: people are taken on however many there are. */
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
    Object.entries(mapOf(raw.staff)).flatMap(([role, said]) =>
      mapOf(said).caseload === undefined || held.has(`${name}.${role}`)
        ? []
        : [
            {
              path: [...path, 'staff', role, 'caseload'],
              message: `no course holds a place of the caseload of \`${role}\`, so that it limits nothing`,
              hint: `write \`holds: caseload\` beside the course that \`${role}\` gives, or take it out`,
            },
          ],
    ),
  );
};
