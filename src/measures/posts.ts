import type { Directory } from '../event-log/directory.ts';
import type { Fold } from './fold.ts';
import type { Window } from './window.ts';

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
export function wteInPost({ staffing }: Fold, directory: Directory, role: number, window: Window): number {
  return staffing.isTold(role) ? staffing.inPost.mean(role) / 1000 : meanWte(directory, role, window);
}
