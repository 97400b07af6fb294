import { mapOf } from '../names.ts';
import { mayBeMissed } from '../steps/index.ts';
import type { Kind } from './trap.ts';

/** What happens after a missed contact, where everybody comes. */
export const nobodyMisses: Kind = ({ scenario, teams }) => {
  const people = mapOf(scenario.people);
  return teams.flatMap(({ steps }) =>
    steps
      .filter((step) => step.raw.missed !== undefined && !mayBeMissed(step, people))
      .map(({ name, path }) => ({
        path: [...path, 'missed'],
        message: `nobody misses \`${name}\`: everybody comes`,
        hint: 'say how many come, `people: {attendance: 0.85}` or `attendance` at the step, or take it out',
      })),
  );
};
