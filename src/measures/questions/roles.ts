import type { Directory } from '../../event-log/directory.ts';
import { SPENT_ON } from '../../event-log/kinds.ts';
import type { Collectors } from '../collectors/collectors.ts';
import type { Evidence, Place } from '../question.ts';
import type { Window } from '../window.ts';

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

/** Facts about roles that may change within a run. */

/** Whole-time equivalents in post, averaged over the window. */
function meanWte({ roles, phases }: Directory, role: number, { from, to }: Window): number {
  if (phases === undefined) return roles[role].wte;
  const pieces = [{ from: 0, roles }, ...phases];
  let area = 0;
  pieces.forEach((piece, index) => {
    const start = Math.max(from, piece.from);
    const end = Math.min(to, pieces[index + 1]?.from ?? to);
    if (end > start) area += piece.roles[role].wte * (end - start);
  });
  return area / (to - from);
}

/** Whether the role has caseload places at any time. */
export function holdsCaseload({ roles, phases = [] }: Directory, role: number): boolean {
  return roles[role].places > 0 || phases.some((phase) => phase.roles[role].places > 0);
}

/** As the log tells it where posts are filled and left, else as the directory says; averaged over the window. */
export function wteInPost(
  { staffing }: Collectors,
  directory: Directory,
  role: number,
  window: Window,
): number {
  return staffing.isTold(role) ? staffing.inPost.mean(role) / 1000 : meanWte(directory, role, window);
}
