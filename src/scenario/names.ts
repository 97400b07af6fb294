/** The names that a scenario gives, gathered from what is written, whatever else may be wrong with it. */

import { didYouMean } from '../problems/did-you-mean.ts';
import type { Path } from '../problems/problem.ts';
import { readDate } from './calendar/dates.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { DEFAULT_START } from './time.ts';
import { CONDITION_WORDS, DISTRIBUTION_WORDS, FACT_NAMES, FLAG_NAMES } from './words.ts';

interface TeamNames {
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

const NAME = /^[a-z][a-z0-9_]*$/;

const OF_CONDITIONS: ReadonlySet<string> = new Set([...CONDITION_WORDS, ...FACT_NAMES, ...FLAG_NAMES]);

const OF_TEAMS: ReadonlySet<string> = new Set(['best_fit', 'elsewhere', 'all', 'none']);

const EVERYWHERE: ReadonlySet<string> = new Set([
  'value',
  'and',
  'or',
  'not',
  'in',
  'true',
  'false',
  ...DISTRIBUTION_WORDS,
]);

/** Names are plain words, are not words of the language where that would be read two ways, and do not clash. */
export function checkNames(scenario: RawMap, report: TreeReport): void {
  const people = mapOf(scenario.people);
  check(['people', 'needs'], people.needs, OF_CONDITIONS);
  check(['people', 'kinds'], people.kinds);
  check(['people', 'groups'], people.groups, OF_CONDITIONS);
  for (const [group, values] of Object.entries(mapOf(people.groups))) {
    check(['people', 'groups', group], values);
    if (Object.hasOwn(mapOf(people.needs), group)) {
      report.key(
        'name-clash',
        ['people', 'groups', group],
        `\`${group}\` is a need and a group`,
        'conditions could not tell them apart: rename one',
      );
    }
  }
  check(['sources'], scenario.sources);
  check(['clocks'], scenario.clocks);
  check(['teams'], scenario.teams, OF_TEAMS);
  for (const [team, said] of Object.entries(mapOf(scenario.teams))) {
    check(['teams', team, 'staff'], mapOf(said).staff);
    check(['teams', team, 'diaries'], mapOf(said).diaries);
    check(['teams', team, 'places'], mapOf(said).places);
    check(['teams', team, 'steps'], mapOf(said).steps);
  }

  function check(path: Path, map: unknown, reserved: ReadonlySet<string> = new Set()): void {
    for (const name of Object.keys(mapOf(map))) {
      if (reserved.has(name) || EVERYWHERE.has(name)) {
        report.key(
          'bad-name',
          [...path, name],
          `\`${name}\` is a word of the language and cannot be a name here`,
          'choose another name',
        );
      } else if (!NAME.test(name)) {
        report.key(
          'bad-name',
          [...path, name],
          `\`${name}\` is not a name`,
          `names are small letters, digits and _, beginning with a letter${suggestion(name)}`,
        );
      }
    }
  }
}

function suggestion(name: string): string {
  const better = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  return NAME.test(better) ? `: \`${better}\`` : '';
}

const ABBREVIATIONS = new Set(['gp', 'spa', 'vcse', 'cmht', 'mdt', 'nhs', 'cpn', 'ed', 'pcn']);

/** `common_problems` → `Common problems`, `gp` → `GP`. */
export function titleOf(name: string, title: string | undefined): string {
  if (title !== undefined) return title;
  const words = name
    .split('_')
    .map((word) => (ABBREVIATIONS.has(word) ? word.toUpperCase() : word))
    .join(' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every key of the map is the name of something. */
export function keysAre(
  report: TreeReport,
  what: string,
  map: unknown,
  path: Path,
  known: readonly string[],
): void {
  for (const key of Object.keys(mapOf(map))) refer(report, what, key, [...path, key], known, true);
}

/** The value names something that there is. */
export function refer(
  report: TreeReport,
  what: string,
  value: unknown,
  path: Path,
  known: readonly string[],
  isKey = false,
): void {
  if (typeof value !== 'string' || known.includes(value)) return;
  const hint = known.length === 0 ? `there is no ${what} yet` : didYouMean(value, known);
  if (isKey) report.key('unknown-name', path, `there is no ${what} called \`${value}\``, hint);
  else report.value('unknown-name', path, `there is no ${what} called \`${value}\``, hint);
}
