import { listOf, mapOf } from '../names.ts';
import { everyone } from './asked.ts';
import type { Kind } from './trap.ts';

/** A source whose rate is 0 and through which nobody comes back. */
export const sourceWithoutPeople: Kind = ({ scenario }) => {
  const through = new Set(
    everyone(scenario).flatMap(({ raw }) => {
      const returns = mapOf(raw.returns);
      return [returns.through, ...Object.values(mapOf(returns.after)).map((way) => mapOf(way).through)];
    }),
  );
  return Object.entries(mapOf(scenario.sources)).flatMap(([name, said]) => {
    const { rate, pattern } = mapOf(said);
    const silent = Object.entries(mapOf(pattern)).find(
      ([, factors]) => listOf(factors).length > 0 && listOf(factors).every((factor) => factor === 0),
    );
    const isNothing = typeof rate === 'string' && Number.parseFloat(rate) === 0;
    if ((!isNothing && silent === undefined) || through.has(name)) return [];
    return [
      {
        path: ['sources', name, ...(isNothing ? ['rate'] : ['pattern', silent![0]])],
        message: `nobody ever comes from \`${name}\``,
        hint: 'write how many come, or take the source out',
      },
    ];
  });
};
