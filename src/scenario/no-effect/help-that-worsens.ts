import { wordIn } from '../language/say.ts';
import { mapOf } from '../names.ts';
import type { Kind } from './trap.ts';

/**
 * A course that adds to every need it says anything of: a sign may be mistaken. What only a stay or a contact adds is left, for
 * there it is what harms that is meant.
 */
export const helpThatWorsens: Kind = ({ teams }) =>
  teams.flatMap(({ steps }) =>
    steps.flatMap(({ name, kind, raw, path }) => {
      const changes = Object.entries(mapOf(raw.helps));
      const adds = (said: unknown) =>
        typeof said === 'number' ? said > 0 : /^\s*\+(?!\s*0+(?:\.0+)?\b(?!\.))/.test(wordIn(said));
      if (kind !== 'course' || changes.length === 0 || !changes.every(([, said]) => adds(said))) return [];
      return [
        {
          path: [...path, 'helps'],
          message: `\`${name}\` adds to ${changes.map(([need]) => `\`${need}\``).join(' and ')}: the longer this course, the worse people are`,
          hint: `a higher need is worse, and help takes from it: \`${changes[0]![0]}: ${wordIn(changes[0]![1]).replace(/^\s*\+?/, '-')}\``,
        },
      ];
    }),
  );
