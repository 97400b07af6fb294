/** Who is needed at once for a piece of work, and that they are on duty at the same time. */

import type { Path } from '../../problems/problem.ts';
import { timesIn } from '../fixed-times.ts';
import type { Calendar } from '../hours.ts';
import { byType, keys, keysOrNames, list } from '../language/forms.ts';
import { number } from '../language/leaves.ts';
import type { SaidStep } from '../language.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import { hoursSaid } from '../posts-said.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { rawRoleOf } from '../roles.ts';
import type { RawStep } from '../written.ts';
import { roleOfTeam } from './parts.ts';
import { ANY_OF, anyOfSchema } from './skill-mix.ts';

/** One role, several roles, or roles with how many of each: everybody who has to be there at once. */
export const workersSchema = () =>
  byType(
    ['scalar', 'list', 'map'],
    [
      roleOfTeam(),
      list(
        'roles',
        byType(['scalar', 'map'], [roleOfTeam(), keys('several roles', { [ANY_OF]: anyOfSchema() })]),
      ),
      keysOrNames(
        { [ANY_OF]: anyOfSchema().optional() },
        'how many of them',
        number('how many of them', { min: 1, whole: true, bound: 'workers' }),
      ),
    ],
  );

/** So many workers of a role of this or another team. */
export interface Attendees {
  readonly team: string;
  readonly role: string;
  readonly workers: number;
  /** Roles that will do in its place, the preferred first. */
  readonly orElse?: readonly string[];
}

export const isOne = (workers: readonly Attendees[]) => workers.length === 1 && workers[0]!.workers === 1;

export function normaliseWorkers(
  said: NonNullable<Extract<SaidStep, { contact: unknown }>['with']>,
  team: string,
): Attendees[] {
  if (typeof said === 'string') return [{ team, role: said, workers: 1 }];
  if (!Array.isArray(said)) {
    const { any_of: anyOf, ...numbers } = said as { any_of?: readonly string[] } & Record<string, number>;
    return anyOf === undefined
      ? Object.entries(numbers).map(([role, workers]) => ({ team, role, workers }))
      : [anyOneOf(team, anyOf)];
  }
  const alone = said.filter((each) => typeof each === 'string');
  return said.flatMap((each: string | { any_of: readonly string[] }, index) => {
    if (typeof each !== 'string') return [anyOneOf(team, each.any_of)];
    if (said.indexOf(each) < index) return [];
    return [{ team, role: each, workers: alone.filter((other) => other === each).length }];
  });
}

function anyOneOf(team: string, [role, ...orElse]: readonly string[]): Attendees {
  return { team, role: role!, workers: 1, ...(orElse.length === 0 ? {} : { orElse }) };
}

/** A role that a step needs, and how many of its workers at once, as written. */
export interface RawNeed {
  readonly team: string;
  readonly role: unknown;
  readonly workers: unknown;
  readonly path: Path;
  /** The role is a key at the path, not its value. */
  readonly isKey: boolean;
  /** One of several roles is enough, of which this is one. */
  readonly isOneOf?: true;
  /** Which of the workers who are needed at once; one of several roles has the same. */
  readonly place: number;
}

/** One role, a list of roles, or roles with how many of each. */
export function needsInWords(team: string, said: unknown, path: Path): RawNeed[] {
  if (Array.isArray(said)) {
    return said.flatMap((role, index) => {
      if (mapOf(role)[ANY_OF] !== undefined) return needsOfAny(team, role, [...path, index], index);
      if (said.indexOf(role) < index) return [];
      const workers = said.filter((each) => each === role).length;
      return [{ team, role, workers, path: [...path, index], isKey: false, place: index }];
    });
  }
  if (typeof said !== 'object' || said === null)
    return [{ team, role: said, workers: 1, path, isKey: false, place: 0 }];
  if (mapOf(said)[ANY_OF] !== undefined) return needsOfAny(team, said, path, 0);
  return Object.entries(said).map(([name, workers], place) => {
    const at = path.at(-1) === 'attended_by' ? name.indexOf('.') : -1;
    const [of, role] = at < 0 ? [team, name] : [name.slice(0, at), name.slice(at + 1)];
    return { team: of, role, workers, path: [...path, name], isKey: true, place };
  });
}

function needsOfAny(team: string, said: unknown, path: Path, place: number): RawNeed[] {
  const anyOf = mapOf(said)[ANY_OF];
  return [anyOf].flat().map((role: unknown, index) => ({
    team,
    role,
    workers: 1,
    path: Array.isArray(anyOf) ? [...path, ANY_OF, index] : [...path, ANY_OF],
    isKey: false,
    isOneOf: true,
    place,
  }));
}

/** More than one worker is needed at once. */
export function areSeveral(needs: readonly RawNeed[]): boolean {
  return needs.some(
    ({ place, workers }) => place !== needs[0]!.place || (typeof workers === 'number' && workers > 1),
  );
}

/** Where roles are written, there are some. */
export function checkSomebodyNeeded(
  { name, staffAt, isStaffSaid, needs }: RawStep,
  report: TreeReport,
): void {
  if (staffAt === null || !isStaffSaid || needs.length > 0) return;
  report.value(
    'missing-key',
    staffAt,
    `nobody is needed for \`${name}\``,
    'name the roles, each with how many: `{practitioner: 2}`',
  );
}

/** Work that begins at fixed times, or that needs several workers at once, finds them on duty. */
export function checkOnDuty(step: RawStep, scenario: RawMap, report: TreeReport): void {
  const { name, path, raw, needs, staffAt } = step;
  checkAllAtOnce(step, report);
  const calendars = needs.map((need) => hoursOf(need, scenario));
  if (calendars.includes(null)) return;
  const open = calendars as Calendar[];
  const times = raw.starts_at === undefined ? null : timesIn(raw.starts_at);
  // Of several roles of which one is enough, one is.
  const places = [...new Set(needs.map(({ place }) => place))];
  const there = (at: number) =>
    places.every((place) =>
      open.some((calendar, index) => needs[index]!.place === place && isOpen(calendar, at)),
    );
  if (times !== null && !times.some(({ at }) => there(at))) {
    report.value(
      'nobody-on-duty',
      [...path, 'starts_at'],
      `nobody is on duty when \`${name}\` begins`,
      'let it begin within the hours of everybody who is needed',
    );
  }
  const starts = open.flatMap((calendar) =>
    calendar.kind === 'always' ? [0] : calendar.open.map(({ from }) => from),
  );
  if (needs.length < 2 || starts.some(there)) return;
  report.key(
    'nobody-on-duty',
    staffAt ?? path,
    `those whom \`${name}\` needs are never on duty at the same time`,
    'let their hours overlap',
  );
}

/** From so many roles in a list on, it may be meant that any of them does it. */
const MANY_ROLES = 3;

/** A list is everybody at once: with many roles that is seldom meant. Said with numbers it is. */
function checkAllAtOnce({ name, path, raw }: RawStep, report: TreeReport): void {
  const roles = [...new Set(listOf(raw.with))];
  if (roles.length < MANY_ROLES || !roles.every((role) => typeof role === 'string')) return;
  report.warn(
    'all-at-once',
    [...path, 'with'],
    `\`${name}\` takes ${roles.length} workers at once, one of each role in the list`,
    `if any of them may do it write \`{any_of: [${roles.join(', ')}]}\`; if all of them are there, with how many: \`{${roles.map((role) => `${role}: 1`).join(', ')}}\``,
  );
}

/** The working hours of a role, or null where they cannot be read. */
export function hoursOf(need: RawNeed, scenario: RawMap): Calendar | null {
  const role = rawRoleOf(need, scenario);
  if (role === null) return null;
  return hoursSaid(role, mapOf(mapOf(scenario.teams)[need.team]).hours);
}

export function isOpen(calendar: Calendar, at: number): boolean {
  return calendar.kind === 'always' || calendar.open.some(({ from, to }) => from <= at && at < to);
}
