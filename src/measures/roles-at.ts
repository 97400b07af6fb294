import { SPENT_ON } from '../event-log/kinds.ts';
import type { Evidence, Place } from './question.ts';

/** Numbers of the roles at a place: one role, those of a team, or all. */
export function rolesAt({ directory }: Evidence, { role, team }: Place): number[] {
  return directory.roles.flatMap((each, index) =>
    (role === -1 || index === role) && (team === -1 || each.team === team) ? [index] : [],
  );
}

export const total = (roles: readonly number[], of: (role: number) => number) =>
  roles.reduce((sum, role) => sum + of(role), 0);

/** Minutes of a role in the window spent on one thing, or (-1) on anything. */
export function spent({ fold }: Evidence, role: number, on: number): number {
  const first = role * SPENT_ON.length;
  return on === -1
    ? fold.staff.spent.subarray(first, first + SPENT_ON.length).reduce((sum, minutes) => sum + minutes, 0)
    : fold.staff.spent[first + on];
}
