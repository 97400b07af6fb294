import type { NeedChange } from '../scenario/scenario.ts';
import type { Drawn } from './draws.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';

/** What people need, which changes, and what is seen of it. */

/** Needs stay within 0 to 10. */
export function clamp(need: number): number {
  return need < 0 ? 0 : need > 10 ? 10 : need;
}

export function changeNeeds(people: People, person: Person, changes: readonly NeedChange[]): void {
  for (const { need, by } of changes) {
    const index = person.slot * people.needs + need;
    people.need[index] = clamp(people.need[index] + by);
  }
}

/**
 * Somebody looks: what is seen of each need is the need as it is now plus a normal error, drawn when a rule asks for it.
 * A sharper earlier look is kept where it can be trusted.
 * @param draws of the errors, by need
 * @param keepSharper whether an earlier look with a smaller error stands.
 */
export function look(
  people: People,
  person: Person,
  errorSd: number,
  draws: readonly Drawn[],
  count: number,
  keepSharper: boolean,
): void {
  if (keepSharper && person.seenSd < errorSd) return;
  const { need, needThen, seen, needs } = people;
  const end = (person.slot + 1) * needs;
  for (let index = person.slot * needs; index < end; index++) {
    needThen[index] = need[index];
    seen[index] = Number.NaN;
  }
  person.seenSd = errorSd;
  person.seenBy = draws;
  person.seenCount = count;
}

/** What was seen of the need of that number by whoever looked last. */
export function seenNeed(people: People, person: Person, need: number): number {
  const index = person.slot * people.needs + need;
  const known = people.seen[index];
  if (!Number.isNaN(known)) return known;
  const { seenSd, seenBy, seenCount } = person;
  const error = seenSd === 0 ? 0 : seenSd * seenBy![need].of(person, seenCount);
  const seen = clamp(people.needThen[index] + error);
  people.seen[index] = seen;
  return seen;
}
