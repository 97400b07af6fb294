import { everyone } from './asked.ts';
import type { Kind } from './trap.ts';

const OF_COURSES = {
  declines_offer: 'a course is what people may decline',
  stops_coming_after_missed: 'it is a course that people stop coming to',
} as const;

/** What people do about a course, where there is none. */
export const noCourse: Kind = ({ scenario, teams }) => {
  if (teams.some(({ steps }) => steps.some(({ kind }) => kind === 'course'))) return [];
  return everyone(scenario).flatMap(({ raw, path }) =>
    Object.entries(OF_COURSES).flatMap(([key, why]) =>
      raw[key] === undefined || raw[key] === 0
        ? []
        : [
            {
              path: [...path, key],
              message: `no team gives a course, and ${why}`,
              hint: 'let a team give one (`course`), or take it out',
            },
          ],
    ),
  );
};
