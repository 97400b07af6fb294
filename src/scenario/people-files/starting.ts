import type { Report } from '../../problems/report.ts';
import type { Names, RawMap } from '../names.ts';
import type { Files } from '../reading/files.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { Scenario } from '../scenario.ts';
import { poolOf } from '../steps/index.ts';
import type { RawTeam } from '../written.ts';
import { fileNamed, readTable, type TableRow } from './csv-table.ts';
import { startOf } from './referrals.ts';
import { STARTING_COLUMNS, type StartingPerson, StartingRow } from './starting-row.ts';

/** The people of `start_with`, the earliest referral first, each with their line in the file. */
export interface Starting {
  readonly file: string;
  readonly people: readonly TableRow<StartingPerson>[];
}

/** Null where the scenario begins empty; what cannot be used is reported at its line. */
export function readStarting(
  scenario: RawMap,
  teams: readonly RawTeam[],
  names: Names,
  files: Files,
  report: TreeReport,
): Starting | null {
  const name = scenario.start_with;
  if (typeof name !== 'string' || name.trim() === '') return null;
  const file = fileNamed(name, ['start_with'], files, report);
  const start = startOf(scenario);
  if (file === null || start === undefined) return null;
  const people = readTable(
    file,
    {
      code: 'bad-start',
      what: 'people',
      example: 'state,team,step,waited',
      possible: [...STARTING_COLUMNS, ...names.groups.keys(), ...names.needs],
      needed: { state: 'every line says whether the person is `waiting`, `on_caseload` or `in_place`' },
      row: (columns, fields, say) => new StartingRow(columns, fields, start, names, teams, say).read(),
    },
    report,
  );
  return { file: file.path, people: people.sort((a, b) => b.row.waited - a.row.waited) };
}

/** Nobody can hold a place that there is not: told at the first line that is too many, by line. */
export function checkStartingPlaces({ file, people }: Starting, { teams }: Scenario, report: Report): void {
  const held = new Map<string, TableRow<StartingPerson>[]>();
  const limits = new Map<string, number>();
  for (const each of people) {
    const team = teams.find(({ name }) => name === each.row.team)!;
    const step = team.steps.find(({ name }) => name === each.row.step)!;
    const pool = each.row.state === 'waiting' ? null : poolOf(step, team);
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
      'take lines out, let them wait, or give the team more places (`caseload`, staff, `places`)',
    );
  }
}
