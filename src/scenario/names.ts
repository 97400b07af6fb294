/** The names that a scenario gives, gathered from what is written, whatever else may be wrong with it. */

import { readDate } from './calendar/dates.ts';
import { DEFAULT_START } from './language/time.ts';

export interface TeamNames {
  readonly steps: readonly string[];
  readonly roles: readonly string[];
}

export interface Names {
  /** Whole days from 1970-01-01 to the start of the run, for dates in conditions. */
  readonly startDay: number;
  readonly needs: readonly string[];
  readonly kinds: readonly string[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  readonly sources: readonly string[];
  readonly teams: ReadonlyMap<string, TeamNames>;
}

export type RawMap = Readonly<Record<string, unknown>>;

/** Without a prototype, like every map that is read: `constructor` is in none of them. */
const EMPTY: RawMap = Object.freeze(Object.create(null) as Record<string, unknown>);

/** The value if it is a map, else an empty one: for reading what may have any shape. */
export function mapOf(value: unknown): RawMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawMap) : EMPTY;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function namesOf(scenario: RawMap): Names {
  const people = mapOf(scenario.people);
  const kinds = Object.keys(mapOf(people.kinds));
  const needs = new Set(Object.keys(mapOf(people.needs)));
  const start = mapOf(scenario.time).start ?? DEFAULT_START;
  return {
    startDay: (typeof start === 'string' ? readDate(start)?.days : undefined) ?? 0,
    needs: [...needs],
    kinds: kinds.length > 0 ? kinds : ['person'],
    groups: new Map(
      Object.entries(mapOf(people.groups)).map(([name, values]) => [name, Object.keys(mapOf(values))]),
    ),
    sources: Object.keys(mapOf(scenario.sources)),
    teams: new Map(
      Object.entries(mapOf(scenario.teams)).map(([name, team]) => [
        name,
        { steps: Object.keys(mapOf(mapOf(team).steps)), roles: Object.keys(mapOf(mapOf(team).staff)) },
      ]),
    ),
  };
}
