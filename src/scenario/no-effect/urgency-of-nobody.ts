import { listOf, mapOf } from '../names.ts';
import { actionsOf } from '../rules/action.ts';
import { URGENCY_WORDS } from '../words.ts';
import { everyone } from './asked.ts';
import type { Kind, Trap } from './trap.ts';

/** Work that stops for more urgent people, and urgency that rises, where nobody is or becomes more urgent. */
export const urgencyOfNobody: Kind = ({ scenario, teams }) => {
  const traps: Trap[] = teams.flatMap(({ raw, path }) =>
    listOf(mapOf(raw.waiting_list).urgency_rises).flatMap((rise, index) =>
      rank(raw.urgency) < rank(mapOf(rise).to)
        ? []
        : [
            {
              path: [...path, 'waiting_list', 'urgency_rises', index],
              message: `everybody here is at least \`${String(raw.urgency)}\` already`,
              hint: 'let it rise to `emergency`, or take it out',
            },
          ],
    ),
  );
  const urgencies = new Set<unknown>([
    ...Object.values(mapOf(scenario.sources)).map((source) => mapOf(source).urgency ?? 'routine'),
    ...teams.flatMap(({ raw, steps }) => [
      raw.urgency,
      ...listOf(mapOf(raw.waiting_list).urgency_rises).map((rise) => mapOf(rise).to),
      ...steps.flatMap(actionsOf).map((action) => action.raw.as),
    ]),
    ...everyone(scenario).flatMap(({ raw }) =>
      Object.values(mapOf(mapOf(raw.returns).after)).map((way) => mapOf(way).as),
    ),
  ]);
  urgencies.delete(undefined);
  const isReal =
    scenario.start_with !== undefined ||
    Object.values(mapOf(scenario.sources)).some((source) => mapOf(source).from_file !== undefined);
  if (urgencies.size > 1 || isReal) return traps;
  for (const { steps } of teams)
    for (const { name, raw, path } of steps)
      if (raw.interruptible === true)
        traps.push({
          path: [...path, 'interruptible'],
          message: `nobody is more urgent than another, so that \`${name}\` is never interrupted`,
          hint: 'say who is, for example `urgency: urgent` for a source, or take it out',
        });
  return traps;
};

function rank(urgency: unknown): number {
  return Math.max(0, (URGENCY_WORDS as readonly unknown[]).indexOf(urgency));
}
