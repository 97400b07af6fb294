import type { ReplicationRecord } from '../experiment/results.ts';
import { type NamedSystem, peopleColumns, peopleRows } from './people-table.ts';
import type { ResultsFolder } from './results-folder-writer.ts';

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
