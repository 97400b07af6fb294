import { listOf, mapOf } from '../names.ts';
import { everyone } from './asked.ts';
import type { Kind } from './trap.ts';

const USUAL = ['helped', 'partly_helped'];

/** A way back for people who never ask again, and how people come back who never do. */
export const nobodyComesBack: Kind = ({ scenario, teams }) => {
  const all = everyone(scenario);
  const back = new Set(
    all.flatMap(({ raw }) =>
      Object.entries(mapOf(mapOf(raw.returns).after)).flatMap(([outcome, said]) =>
        (typeof said === 'number' ? said : mapOf(said).share) === 0 ? [] : [outcome],
      ),
    ),
  );
  const traps = teams.flatMap(({ name, raw, path }) => {
    if (raw.re_entry === undefined) return [];
    const after = mapOf(raw.re_entry).after === undefined ? USUAL : listOf(mapOf(raw.re_entry).after);
    if (after.some((outcome) => back.has(String(outcome)))) return [];
    return [
      {
        path: [...path, 're_entry'],
        message: `nobody comes back to \`${name}\` by this way: no one asks again after ${after.map((each) => `\`${String(each)}\``).join(', ')}`,
        hint: `say how many do, for example \`people: {returns: {after: {${String(after[0] ?? 'helped')}: 0.2}, delay: 8 weeks}}\``,
      },
    ];
  });
  const unused = all.flatMap(({ raw, path }) =>
    raw.returns === undefined || back.size > 0 || Object.keys(mapOf(mapOf(raw.returns).after)).length > 0
      ? []
      : [
          {
            path: [...path, 'returns'],
            message: 'it says how people come back, and nobody does',
            hint: 'say how many ask again, by how their referral ended: `after: {helped: 0.2}`',
          },
        ],
  );
  return [...traps, ...unused];
};
