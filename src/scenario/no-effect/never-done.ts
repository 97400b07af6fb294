import { mapOf } from '../names.ts';
import type { Kind, Trap } from './trap.ts';

/** What is written of work and never happens: a rule that nobody follows, a review after the last contact, paces that are all one. */
export const neverDone: Kind = ({ teams }) =>
  teams.flatMap(({ raw, path, steps }): Trap[] => [
    ...Object.entries(mapOf(raw.staff)).flatMap(([role, said]): Trap[] => {
      const { paces } = mapOf(said);
      if (!Array.isArray(paces) || paces.length === 0 || paces.some((pace) => pace !== 1)) return [];
      return [
        {
          path: [...path, 'staff', role, 'paces'],
          message: 'everybody works at the usual pace',
          hint: 'say who is quicker or slower, for example `paces: [1, 0.8]`, or take it out',
        },
      ];
    }),
    ...steps.flatMap(({ name, raw: step, path: at, rules }): Trap[] => {
      const { contacts } = mapOf(step.course);
      const every = step.review_every;
      const tooLate = typeof contacts === 'number' && typeof every === 'number' && every >= contacts;
      return [
        ...(tooLate
          ? [
              {
                path: [...at, 'review_every'],
                message: `\`${name}\` is over after ${contacts} contacts, and is not reviewed before`,
                hint: 'review it more often, or take it out: its rules are asked at its end anyway',
              },
            ]
          : []),
        ...rules
          .filter((rule) => rule.raw.followed === 0)
          .map((rule) => ({
            path: [...rule.path, 'followed'],
            message: 'the rule is never followed',
            hint: 'say how often it is, above 0, or take the rule out',
          })),
      ];
    }),
  ]);
