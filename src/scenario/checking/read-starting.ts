import type { Names, RawMap } from '../names.ts';
import type { Files } from '../reading/files.ts';
import type { TreeReport } from '../report.ts';
import type { StartingPerson } from '../scenario.ts';
import { fileNamed, readTable, type TableRow } from './csv-table.ts';
import { teamsOf } from './raw.ts';
import { startOf } from './read-referrals.ts';
import { STARTING_COLUMNS, StartingRow } from './starting-row.ts';

/** The people of `start_with`, the earliest referral first, each with their line in the file. */
export interface Starting {
  readonly file: string;
  readonly people: readonly TableRow<StartingPerson>[];
}

/** Null where the scenario begins empty; what cannot be used is reported at its line. */
export function readStarting(
  scenario: RawMap,
  names: Names,
  files: Files,
  report: TreeReport,
): Starting | null {
  const name = scenario.start_with;
  if (typeof name !== 'string' || name.trim() === '') return null;
  const file = fileNamed(name, ['start_with'], files, report);
  const start = startOf(scenario);
  if (file === null || start === undefined) return null;
  const teams = teamsOf(scenario);
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
