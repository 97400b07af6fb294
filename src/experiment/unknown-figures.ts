import type { Figure, Scenario } from '../scenario/scenario.ts';

/** A figure that rests on an assumption or on nothing that is said, without a range in which it may lie: one count for all who tell of it. */
export function isUnknown({ basis, from }: Figure): boolean {
  return basis !== 'source' && from === undefined;
}

/** The figures of these systems; one that several share is there once. */
export function figuresOnce(systems: readonly Pick<Scenario, 'ledger'>[]): Figure[] {
  const all = systems.flatMap(({ ledger }) => ledger ?? []);
  return [...new Map(all.map((figure) => [JSON.stringify(figure), figure])).values()];
}
