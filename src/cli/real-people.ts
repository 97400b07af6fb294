import type { Scenario } from '../scenario/index.ts';
import { textsOf } from '../scenario/where.ts';
import { fault } from './options.ts';

/**
 * Where people of a scenario come from a file, who may be real; null: all are made up by the simulation. Of real people nothing
 * is handed on that nobody asked for by name.
 */
export function realPeopleIn({ sources, startWith }: Scenario): string | null {
  const replayed = sources.find(({ arrivals }) => arrivals.kind === 'replay');
  if (replayed !== undefined) return `the source \`${replayed.name}\``;
  return (startWith ?? []).length === 0 ? null : '`start_with`';
}

/** The files that these people come from. */
export function filesOfPeople(scenarios: readonly Scenario[]): string[] {
  const files = scenarios.flatMap((scenario) => textsOf(scenario).files);
  return [...new Set(files.flatMap(({ path, ofPeople }) => (ofPeople ? [path] : [])))];
}

export const REAL_PEOPLE = {
  type: 'boolean',
  default: false,
  describe: 'People of a file (from_file, start_with), too: what is written must not leave the house then',
} as const;

/**
 * What is handed on holds nobody from a file, unless that is asked for by name.
 * @throws InputFault where it would, and where it is asked for and there is nobody
 */
export function mayHandOn(
  scenarios: readonly Scenario[],
  isAsked: boolean,
  { place, what, instead }: { readonly place: string; readonly what: string; readonly instead: string },
): void {
  const found = scenarios.find((scenario) => realPeopleIn(scenario) !== null);
  if (found !== undefined && !isAsked)
    throw fault(
      place,
      `${found.name} holds people from a file (${realPeopleIn(found)}), and ${what} that is handed on must not hold them`,
      `${instead} add --real-people`,
    );
  if (found === undefined && isAsked)
    throw fault('real-people', 'there are no people of a file in these scenarios', 'leave --real-people out');
}
