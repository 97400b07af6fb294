import { mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../report.ts';
import { teamsOf } from './raw.ts';

/** Somebody works in every role that a step needs, and a course that holds a place has places to hold. */
export function checkStaff(scenario: RawMap, report: TreeReport): void {
  for (const team of teamsOf(scenario)) {
    const staff = mapOf(team.raw.staff);
    const told = new Set<string>();
    for (const step of team.steps) {
      if (typeof step.role !== 'string' || staff[step.role] === undefined) continue;
      const role = mapOf(staff[step.role]);
      const path = [...team.path, 'staff', step.role];
      if (inPost(role) === 0 && !told.has(step.role)) {
        told.add(step.role);
        report.key(
          'nobody-to-do-it',
          path,
          `nobody works as \`${step.role}\`, but \`${step.name}\` needs one`,
          'raise `wte`, or lower `vacancy`',
        );
      }
      if (step.raw.holds === 'caseload' && role.caseload === undefined) {
        report.value(
          'no-caseload',
          [...step.path, 'holds'],
          `\`${step.role}\` has no caseload to hold places of`,
          `write \`caseload: 25 per wte\` under \`${path.join('.')}\``,
        );
      }
    }
  }
}

function inPost(role: RawMap): number | null {
  const wte = role.wte;
  const vacancy = role.vacancy ?? 0;
  return typeof wte === 'number' && typeof vacancy === 'number' && wte >= 0
    ? wte * Math.max(0, 1 - vacancy)
    : null;
}
