import { caseloadPlaces } from '../caseload-places.ts';
import type { Report } from '../report.ts';
import type { Scenario, StartingPerson, Step, Team } from '../scenario.ts';
import type { TableRow } from './csv-table.ts';
import type { Starting } from './read-starting.ts';

/** Nobody can hold a place that there is not: told at the first line that is too many, by line. */
export function checkStarting({ file, people }: Starting, { teams }: Scenario, report: Report): void {
  const held = new Map<string, TableRow<StartingPerson>[]>();
  const limits = new Map<string, number>();
  for (const each of people) {
    const team = teams.find(({ name }) => name === each.row.team)!;
    const step = team.steps.find(({ name }) => name === each.row.step)!;
    const pool = each.row.state === 'waiting' ? null : poolOf(team, step);
    if (pool === null) continue;
    held.set(pool.name, [...(held.get(pool.name) ?? []), each]);
    limits.set(pool.name, pool.places);
  }
  for (const [name, rows] of held) {
    const places = limits.get(name)!;
    if (rows.length <= places) continue;
    const line = rows.map((row) => row.line).sort((a, b) => a - b)[places]!;
    report.add(
      'too-many-at-start',
      { file, line, column: 1 },
      [],
      `${rows.length} people hold a place of ${name}, which has ${places}`,
      'take lines out, let them wait, or give the team more places (`caseload`, `wte`, `places`)',
    );
  }
}

/** What the step holds a place of; null: of nothing, or there is no limit. */
function poolOf(team: Team, step: Step): { name: string; places: number } | null {
  if (step.kind === 'stay') {
    const number = team.places?.find(({ name }) => name === step.place)?.number ?? null;
    return number === null ? null : { name: `\`${team.name}.${step.place}\``, places: number };
  }
  if (step.kind !== 'course' || !step.holdsPlace) return null;
  const role = team.roles.find(({ name }) => name === step.role)!;
  const places = caseloadPlaces(role.caseloadPerWte, role.wte * (1 - role.vacancy));
  return { name: `the caseload of \`${team.name}.${role.name}\``, places };
}
