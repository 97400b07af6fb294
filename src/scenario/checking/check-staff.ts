import { nearest } from '../did-you-mean.ts';
import { mapOf, type RawMap } from '../names.ts';
import type { TreeReport } from '../report.ts';
import { teamsOf } from './raw.ts';

/** Somebody works in every role that a step needs, and a course that holds a place has places to hold. */
export function checkStaff(scenario: RawMap, report: TreeReport): void {
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
        report.key(
          'nobody-to-do-it',
          path,
          `nobody works as \`${step.role}\`, but \`${step.name}\` needs one`,
          'raise `wte`, or lower `vacancy`',
        );
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

function inPost(role: RawMap): number | null {
  const wte = role.wte;
  const vacancy = role.vacancy ?? 0;
  return typeof wte === 'number' && typeof vacancy === 'number' && wte >= 0
    ? wte * Math.max(0, 1 - vacancy)
    : null;
}
