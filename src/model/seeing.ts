import type { Purpose } from './draws.ts';
import type { Person } from './person.ts';
import { clamp } from './waiting.ts';
import type { World } from './world.ts';

/**
 * Somebody looks: what is seen of each need is the need plus a normal error. A sharper earlier look is kept where
 * it can be trusted.
 * @param keepSharper whether an earlier look with a smaller error stands.
 */
export function look(
  world: World,
  person: Person,
  errorSd: number,
  purposes: readonly Purpose[],
  count: number,
  keepSharper: boolean,
): void {
  const { people, plan, draws, normal } = world;
  if (keepSharper && person.seenSd < errorSd) return;
  for (let need = 0; need < plan.needs; need++) {
    const index = person.slot * plan.needs + need;
    const error = errorSd === 0 ? 0 : errorSd * draws.sample(normal, purposes[need], person, count);
    people.seen[index] = clamp(people.need[index] + error);
  }
  person.seenSd = errorSd;
}
