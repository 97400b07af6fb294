import { mapOf } from '../names.ts';
import { askedByName, conditionsOf } from './asked.ts';
import type { Kind } from './trap.ts';

/** Groups of one value, which there is nothing to compare with; and groups whose values differ in nothing. */
export const groupNeverCompared: Kind = (written) => {
  const { scenario } = written;
  const asked = new Set(conditionsOf(written).flatMap(askedByName));
  const clocks = Object.values(mapOf(scenario.clocks)).flatMap((clock) =>
    Object.keys(mapOf(mapOf(clock).only)),
  );
  // In a file real people have what goes with their group.
  const isReal =
    scenario.start_with !== undefined ||
    Object.values(mapOf(scenario.sources)).some((source) => mapOf(source).from_file !== undefined);
  return Object.entries(mapOf(mapOf(scenario.people).groups)).flatMap(([group, said]) => {
    const path = ['people', 'groups', group];
    const values = Object.values(mapOf(said)).map(mapOf);
    if (values.length === 1)
      return [
        {
          path,
          message: `everybody is of the one value of \`${group}\`: there is nothing to compare`,
          hint: 'write its other values with their shares, or take it out',
        },
      ];
    const differs = values.some(
      ({ attendance, patience, needs }) =>
        attendance !== undefined || patience !== undefined || needs !== undefined,
    );
    if (differs || isReal || asked.has(group) || clocks.includes(group)) return [];
    return [
      {
        path,
        message: `the values of \`${group}\` differ in nothing, so that all that is reported between them is chance`,
        hint: 'say what is other for some of them: `attendance`, `patience`, `needs`, or a condition that asks; or take it out',
      },
    ];
  });
};
