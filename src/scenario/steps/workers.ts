/** Who is needed at once for a piece of work. */

import type { Path } from '../../problems/problem.ts';
import { byType, list, named } from '../language/forms.ts';
import { number } from '../language/leaves.ts';
import type { SaidStep } from '../language.ts';
import { roleOfTeam } from './parts.ts';

/** One role, several roles, or roles with how many of each: everybody who has to be there at once. */
export const workersSchema = () =>
  byType(
    ['scalar', 'list', 'map'],
    [
      roleOfTeam(),
      list('roles', roleOfTeam()),
      named('how many of them', number('how many of them', { min: 1, whole: true, bound: 'workers' })),
    ],
  );

/** So many workers of a role of this or another team. */
export interface Attendees {
  readonly team: string;
  readonly role: string;
  readonly workers: number;
}

export const isOne = (workers: readonly Attendees[]) => workers.length === 1 && workers[0]!.workers === 1;

export function normaliseWorkers(
  said: NonNullable<Extract<SaidStep, { contact: unknown }>['with']>,
  team: string,
): Attendees[] {
  if (typeof said === 'string') return [{ team, role: said, workers: 1 }];
  if (!Array.isArray(said)) return Object.entries(said).map(([role, workers]) => ({ team, role, workers }));
  const roles = [...new Set(said)];
  return roles.map((role) => ({ team, role, workers: said.filter((each) => each === role).length }));
}

/** A role that a step needs, and how many of its workers at once, as written. */
export interface RawNeed {
  readonly team: string;
  readonly role: unknown;
  readonly workers: unknown;
  readonly path: Path;
  /** The role is a key at the path, not its value. */
  readonly isKey: boolean;
}

/** One role, a list of roles, or roles with how many of each. */
export function needsInWords(team: string, said: unknown, path: Path): RawNeed[] {
  if (Array.isArray(said)) {
    return said.flatMap((role, index) =>
      said.indexOf(role) < index
        ? []
        : [
            {
              team,
              role,
              workers: said.filter((each) => each === role).length,
              path: [...path, index],
              isKey: false,
            },
          ],
    );
  }
  if (typeof said !== 'object' || said === null)
    return [{ team, role: said, workers: 1, path, isKey: false }];
  return Object.entries(said).map(([name, workers]) => {
    const at = path.at(-1) === 'attended_by' ? name.indexOf('.') : -1;
    const [of, role] = at < 0 ? [team, name] : [name.slice(0, at), name.slice(at + 1)];
    return { team: of, role, workers, path: [...path, name], isKey: true };
  });
}
