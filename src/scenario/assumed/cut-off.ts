import type { Path } from '../../problems/problem.ts';
import { type Distribution, mean, sampler } from '../../random/index.ts';
import { cutNormals } from '../cut-off.ts';
import { mapOf } from '../names.ts';
import type { Scenario } from '../scenario.ts';
import { type Assumption, figure, type Kind } from './assumption.ts';

/** So far, as a part of it, a mean moves before it is told. */
const LEAST_SHIFT = 0.001;
/** Share of people beyond the end of a scale from which on it is told. */
const LEAST_BEYOND = 0.001;
const HIGHEST_NEED = 10;

/** Values that are cut off or moved to the end of their scale, where a mean or somebody changes by it. */
export const cutOff: Kind = {
  keys: [],
  find: ({ scenario, understood }) => [
    ...normals(scenario),
    ...needs(understood, scenario),
    ...attendance(understood),
    ...contacts(understood),
  ],
};

function normals(scenario: Parameters<typeof cutNormals>[0]): Assumption[] {
  return [...cutNormals(scenario)].flatMap(({ path, written, asked, left }) =>
    left > asked * (1 + LEAST_SHIFT)
      ? [
          {
            path: [...path, 'low'],
            taken: '0 min',
            meaning: `cut off there, a normal distribution of mean ${written} has a mean of ${figure(left / asked)} times that`,
          },
        ]
      : [],
  );
}

/** As they are drawn; groups may add to it. */
function needs({ people }: Scenario, scenario: Parameters<typeof cutNormals>[0]): Assumption[] {
  return people.kinds.flatMap((kind) =>
    people.needs.flatMap((need, index) => {
      const ofKind = mapOf(mapOf(mapOf(mapOf(scenario.people).kinds)[kind.name]).needs)[need] !== undefined;
      if (!ofKind && kind !== people.kinds[0]) return [];
      const drawn = kind.needs[index]!;
      const values = valuesOf(drawn);
      const beyond = values.filter((value) => value < 0 || value > HIGHEST_NEED).length / values.length;
      if (beyond < LEAST_BEYOND) return [];
      const kept = values.reduce((sum, value) => sum + Math.min(HIGHEST_NEED, Math.max(0, value)), 0);
      const [now, asked] = [figure(kept / values.length), figure(mean(drawn))];
      const moved = now === asked ? '' : `: the mean is ${now} in place of ${asked}`;
      return [
        {
          path: ['people', ...(ofKind ? ['kinds', kind.name] : []), 'needs', need],
          taken: `from 0 to ${HIGHEST_NEED}`,
          meaning: `${figure(100 * beyond)} % of people are drawn off the scale of needs and set to its end${moved}`,
        },
      ];
    }),
  );
}

/** With the most that groups make of it. */
function attendance({ people }: Scenario): Assumption[] {
  const most = people.groups.reduce(
    (product, { values }) => product * Math.max(...values.map((value) => value.attendance)),
    1,
  );
  const highest = Math.max(
    ...people.kinds.map(({ attendance: { phone, video, face_to_face, group } }) =>
      Math.max(phone, video, face_to_face, group),
    ),
  );
  if (!(highest * most > 1 && highest < 1)) return [];
  return [
    {
      path: ['people', 'groups'],
      taken: 'at most 1',
      meaning: `factors of groups take attendance to ${figure(highest * most)}, which is as good as 1: on average people come less often than was written`,
    },
  ];
}

/** Planned contacts of a course are rounded, at least one. */
function contacts({ teams }: Scenario): Assumption[] {
  return teams.flatMap((team) =>
    team.steps.flatMap((step) => {
      if (step.kind !== 'course') return [];
      const values = valuesOf(step.contacts);
      const rounded = values.reduce((sum, value) => sum + Math.max(1, Math.round(value)), 0) / values.length;
      const drawn = values.reduce((sum, value) => sum + value, 0) / values.length;
      // Where tails are long, the same values are compared, so that only the rounding is told of.
      if (Math.abs(rounded - drawn) <= 0.01 * drawn) return [];
      const path: Path = ['teams', team.name, 'steps', step.name, 'course', 'contacts'];
      return [
        {
          path,
          taken: 'whole, at least 1',
          meaning: `rounded to whole contacts, at least one, their mean is ${figure(rounded)} in place of ${figure(drawn)}`,
        },
      ];
    }),
  );
}

/** Quantiles at equal distances: enough to tell one in a thousand. */
const QUANTILES = 2000;

/** Those last asked for: a design reads a scenario hundreds of times in which few distributions differ. */
const known = new Map<string, readonly number[]>();
const MOST_KNOWN = 100;

function valuesOf(drawn: Distribution): readonly number[] {
  const key = JSON.stringify(drawn);
  let values = known.get(key);
  if (values === undefined) {
    const value = sampler(drawn);
    values = Array.from({ length: QUANTILES }, (_, index) => value((index + 0.5) / QUANTILES, index));
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, values);
  }
  return values;
}
