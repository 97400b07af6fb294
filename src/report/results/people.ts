import type { ReplicationRecord, SystemResult } from '../../experiment/results.ts';
import { OUTCOMES, type PeopleTable } from '../../measures/index.ts';
import { type Column, columnsOf, type Row } from '../tables.ts';
import { dateTimeAt } from '../words/dates.ts';
import type { ResultsFolder } from './folder-writer.ts';

/** What is needed to name the people of a system: available before any replication has run. */
export type NamedSystem = Pick<SystemResult, 'directory'> & { readonly scenario: { readonly name: string } };

/** Columns of `people.csv`. A group that is called like another column is written as `group_…`. */
export function peopleColumns(systems: readonly NamedSystem[]): Column[] {
  const before = columnsOf('scenario', 'replication', 'person', 'source', 'ordinal', 'kind');
  const after = columnsOf(
    'first_referred',
    'wait_to_first_contact days',
    'wait_to_help days',
    'referrals',
    'bounces',
    'moves',
    'teams_met',
    'assessments',
    'contacts',
    'outcome',
    'helped',
  );
  const taken = new Set([...before, ...after].map((column) => column.name));
  const groups = groupNames(systems).map((name) => ({
    name: taken.has(name) ? `group_${name}` : name,
    unit: '',
  }));
  return [...before, ...groups, ...after];
}

/** The people of one replication under every system for which they were kept. On disk everything is numbered from 1, as in the event log. */
export function* peopleRows(systems: readonly NamedSystem[], record: ReplicationRecord): Generator<Row> {
  const groups = groupNames(systems);
  for (const [index, system] of systems.entries()) {
    const people = record.people[index];
    if (people) yield* rowsOfSystem(system, record.replication, groups, people);
  }
}

function* rowsOfSystem(
  { scenario, directory }: NamedSystem,
  replication: number,
  groups: readonly string[],
  people: PeopleTable,
): Generator<Row> {
  const classes = directory.classes.map(({ kind, values }) => ({
    kind: directory.kinds[kind] ?? '',
    groups: groups.map((name) => {
      const at = directory.groups.findIndex((group) => group.name === name);
      return directory.groups[at]?.values[values[at]!] ?? '';
    }),
  }));
  for (let i = 0; i < people.length; i++) {
    const { kind, groups: values } = classes[people.class[i]!]!;
    yield [
      scenario.name,
      replication + 1,
      people.person[i]! + 1,
      directory.sources[people.source[i]!] ?? '',
      people.ordinal[i]! < 0 ? people.ordinal[i]! : people.ordinal[i]! + 1,
      kind,
      ...values,
      dateTimeAt(directory.start, people.firstReferred[i]!),
      happened(people.waitToFirstContact[i]!),
      happened(people.waitToHelp[i]!),
      people.referrals[i]!,
      people.bounces[i]!,
      people.moves[i]!,
      people.teamsMet[i]!,
      people.assessments[i]!,
      people.contacts[i]!,
      OUTCOMES[people.outcome[i]!] ?? '',
      people.helped[i]!,
    ];
  }
}

function groupNames(systems: readonly NamedSystem[]): string[] {
  return [...new Set(systems.flatMap(({ directory }) => directory.groups.map((group) => group.name)))];
}

/** -1 and NaN both stand for "has not happened". */
function happened(days: number): number {
  return days >= 0 ? days : NaN;
}

/** Takes people replication by replication while the experiment runs, so that they are never all in memory. */
export interface PeopleWriter {
  take(record: ReplicationRecord): Promise<void>;
  end(): Promise<void>;
}

/** Opens `people.csv` in the folder. */
export async function peopleWriter(
  folder: ResultsFolder,
  systems: readonly NamedSystem[],
): Promise<PeopleWriter> {
  const header = peopleColumns(systems).map((column) =>
    column.unit ? `${column.name}_${column.unit}` : column.name,
  );
  const file = await folder.csv('people.csv', header);
  return {
    take: (record) => file.write(peopleRows(systems, record)),
    end: () => file.end(),
  };
}
