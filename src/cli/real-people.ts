import type { Scenario } from '../scenario/index.ts';

/**
 * Where people of a scenario come from a file, who may be real; null: all are made up by the simulation. Of real people nothing
 * is handed on that nobody asked for.
 */
export function realPeopleIn({ sources, startWith }: Scenario): string | null {
  const replayed = sources.find(({ arrivals }) => arrivals.kind === 'replay');
  if (replayed !== undefined) return `the source \`${replayed.name}\``;
  return (startWith ?? []).length === 0 ? null : '`start_with`';
}
