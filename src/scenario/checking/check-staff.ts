import { nearest } from '../did-you-mean.ts';
import { listOf, mapOf, type RawMap } from '../names.ts';
import { dotted, type Path } from '../reading/tree.ts';
import type { TreeReport } from '../report.ts';
import { teamsOf } from './raw.ts';

/** Somebody works in every role that a step needs, and a course that holds a place has places to hold. */
export function checkStaff(scenario: RawMap, report: TreeReport, isPhase: boolean): void {
  const changed = pathsChanged(scenario);
  const comesLater = (path: Path) =>
    changed.some((each) => [`${dotted(path)}.wte`, `${dotted(path)}.vacancy`, dotted(path)].includes(each));
  for (const team of teamsOf(scenario)) {
    const staff = mapOf(team.raw.staff);
    const told = new Set<string>();
    const used = new Set<string>();
    for (const step of team.steps) {
      if (typeof step.role !== 'string' || staff[step.role] === undefined) continue;
      const role = mapOf(staff[step.role]);
      const path = [...team.path, 'staff', step.role];
      if (inPost(role) === 0 && !told.has(step.role)) {
        told.add(step.role);
        const message = `nobody works as \`${step.role}\`, but \`${step.name}\` needs one`;
        if (isPhase)
          report.warn('nobody-to-do-it', path, message, 'whoever is waiting there goes on waiting');
        else if (!comesLater(path))
          report.key('nobody-to-do-it', path, message, 'raise `wte`, or lower `vacancy`');
      }
      used.add(step.role);
      if (step.raw.holds === 'caseload' && role.caseload === undefined) {
        report.value(
          'no-caseload',
          [...step.path, 'holds'],
          `\`${step.role}\` has no caseload to hold places of`,
          `write \`caseload: 25 per wte\` under \`${path.join('.')}\``,
        );
      }
    }
    // A step that names no role of the team is told of already, and may have meant the one that is left over.
    const clear = team.steps.every(({ role }) => typeof role === 'string' && staff[role] !== undefined);
    for (const role of clear ? Object.keys(staff) : []) {
      if (used.has(role)) continue;
      const near = nearest(role, [...used]);
      report.warn(
        'unused-role',
        [...team.path, 'staff', role],
        `no step of \`${team.name}\` needs \`${role}\``,
        near === null ? 'take it out, or name it in a step' : `did you mean \`${near}\`?`,
      );
    }
  }
}

/** Paths that any change sets or adds to: a role may be empty until then. */
function pathsChanged(scenario: RawMap): string[] {
  return listOf(scenario.changes).flatMap((change) =>
    ['set', 'add'].flatMap((word) => Object.keys(mapOf(mapOf(change)[word]))),
  );
}

function inPost(role: RawMap): number | null {
  const wte = role.wte;
  const vacancy = role.vacancy ?? 0;
  return typeof wte === 'number' && typeof vacancy === 'number' && wte >= 0
    ? wte * Math.max(0, 1 - vacancy)
    : null;
}
