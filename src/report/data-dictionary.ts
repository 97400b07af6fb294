/** What every column of every CSV file means, and every measure: written beside the files as a CSV file itself. */
import { EVENT_COLUMNS } from '../experiment/index.ts';
import type { ExperimentResult } from '../experiment/results.ts';
import { CATALOGUE, questionsFor } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { differencesTable } from './differences-table.ts';
import { histogramsTable } from './histograms-table.ts';
import { peopleColumns } from './people-table.ts';
import { replicationsTable } from './replications-table.ts';
import { seriesTable } from './series-table.ts';
import { summaryTable } from './summary-table.ts';
import { type Column, columnsOf, type Row, type Table } from './table.ts';

const UNIT_BESIDE = 'as in the column unit';

/** The meaning of a column, by its name, where all files that have it mean the same. */
const COLUMNS: Readonly<Record<string, readonly [meaning: string, unit: string]>> = {
  scenario: ['Name of the system: the file of the scenario without its ending', ''],
  base: ['Name of the system that the other one is compared with', ''],
  measure: ['Name of the measure; each is defined below', ''],
  team: [
    'Team, team.role, team.place, "team.place at 9", "team -> team", "source -> team", "team -> ending" or the name of a flow rule; empty for the whole system',
    '',
  ],
  group: ['Kind (kind=…) or group (name=value) of people; empty for everyone', ''],
  unit: ['Unit of the numbers in this row; a share is between 0 and 1', ''],
  mean: ['Mean over replications', UNIT_BESIDE],
  base_mean: ['Mean of the base over replications', UNIT_BESIDE],
  difference: ['Mean of the paired differences, other minus base', UNIT_BESIDE],
  low: ['Lower end of the 95 % interval (Student t); empty for one replication', UNIT_BESIDE],
  high: ['Upper end of the 95 % interval (Student t); empty for one replication', UNIT_BESIDE],
  n: ['Replications that had a value', 'replications'],
  replication: ['Number of the replication, from 1', ''],
  value: ['Value in this replication; empty when there was nothing to measure', 'as in summary.csv'],
  series: [
    'waiting: people on the list at the end of the week; utilisation: load on a role; caseload: places held',
    '',
  ],
  week: ['Week of the run, from 0, warm-up included', 'weeks'],
  date: ['First day of the week', 'ISO 8601'],
  histogram: ['Name of the clock whose waits are counted; out_…: how the wait for help ended', ''],
  days: ['Whole days since asking; the last number holds all longer waits', 'days'],
  people: [
    'People whose wait ended after so many days, or has lasted so long (out_still_waiting); added over replications',
    'people',
  ],
  person: ['Number of the person in the log, from 1', ''],
  source: ['Source of the first referral', ''],
  ordinal: [
    'Which of the people of that source, from 1: the same person in every system. From -1 downwards: was there when the run began, by referral date',
    '',
  ],
  kind: ['Kind of person', ''],
  first_referred: ['When the person was first referred, local time', 'ISO 8601'],
  wait_to_first_contact: [
    'Days from the first referral to the first contact kept; empty: none yet. Of who was there when the run began with several contacts behind them: to the last of those',
    'days',
  ],
  wait_to_help: ['Days from the first referral until help began; empty: not yet', 'days'],
  referrals: ['Referrals to any team', 'referrals'],
  bounces: ['Referrals that ended without help and without a handover', 'referrals'],
  moves: ['Referrals made by a team', 'referrals'],
  teams_met: ['Different teams with which a contact was kept', 'teams'],
  assessments: ['Assessments in contact with the person', 'assessments'],
  contacts: ['Contacts kept', 'contacts'],
  outcome: ['How the last referral ended; empty while the journey is open', ''],
  helped: ['1 when any referral ended as helped or partly helped, else 0', ''],
};

/** Columns of the event log, where a file of results has other ones of the same name. */
const EVENTS: Readonly<Record<string, readonly [meaning: string, unit: string]>> = {
  minute: ['Minutes since the start of the run', 'minutes'],
  time: ['When it happened, local time', 'ISO 8601'],
  event: ['What happened', ''],
  referral: ['Number of the referral, from 1', ''],
  urgency: ['Urgency of the referral: routine, urgent or emergency', ''],
  kind: ['Kind of person', ''],
  groups: ['Groups of the person, as name=value', ''],
  source: ['Source of the referral', ''],
  team: ['Team', ''],
  role: ['Role in the team', ''],
  worker: ['Number of the worker in the role, from 1', ''],
  step: ['Step of the team', ''],
  rule: ['Flow rule that decided', ''],
  minutes: ['How long it took', 'minutes'],
  detail: ['What it was spent on, how it ended, or where it went', ''],
  count: [
    'Ordinal of the contact in its course, consecutive misses, planned contacts or workers on duty',
    '',
  ],
};

const CHANGES =
  'Share of the people present in both systems; in these rows mean is the share, with its interval';

/** `column` empty: the file; `value`: a word that the column may hold. */
export function dataDictionary(result: ExperimentResult): Table {
  const compared = result.comparisons.length > 0 ? [differencesTable(result)] : [];
  const files: readonly Pick<Table, 'name' | 'columns'>[] = [
    summaryTable(result),
    replicationsTable(result),
    ...compared,
    seriesTable(result),
    histogramsTable(result),
    { name: 'people', columns: peopleColumns(result.systems) },
  ];
  const rows: Row[] = [
    ...files.flatMap(({ name, columns }) =>
      columns.map((column): Row => {
        return [`${name}.csv`, nameInFile(name, column), '', ...meaningOf(column.name)];
      }),
    ),
    ...EVENT_COLUMNS.map((name): Row => ['events.csv', name, '', ...(EVENTS[name] ?? meaningOf(name))]),
    ...measuresOf(result).map(
      ({ name, label, definition, unit }): Row => [
        'summary.csv',
        'measure',
        name,
        `${label}. ${definition}`,
        unit,
      ],
    ),
    ...changeRows(result),
  ];
  return { name: 'data-dictionary', columns: columnsOf('file', 'column', 'value', 'meaning', 'unit'), rows };
}

/** Every measure that there is, and those of the systems' own clocks. */
function measuresOf({ systems }: ExperimentResult): Measure[] {
  const all: Measure[] = [...CATALOGUE, ...systems.flatMap(({ directory }) => questionsFor(directory))];
  return [...new Map(all.map((measure) => [measure.name, measure])).values()];
}

/** `people.csv` has units in the names of its columns. */
function nameInFile(file: string, { name, unit }: Column): string {
  return file === 'people' && unit !== '' ? `${name}_${unit}` : name;
}

/** A column that is not known by name is a group of people. */
function meaningOf(column: string): readonly [string, string] {
  return COLUMNS[column] ?? ['Value of this group for the person', ''];
}

function changeRows({ comparisons }: ExperimentResult): Row[] {
  const names = new Map(
    comparisons.flatMap(({ changes }) => changes.map(({ name, label }) => [name, label])),
  );
  return [...names].map(([name, label]) => [
    'differences.csv',
    'measure',
    name,
    `${label}. ${CHANGES}`,
    'share',
  ]);
}
