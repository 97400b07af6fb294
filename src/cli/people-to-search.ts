import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { directoryOf, oneReplication } from '../experiment/index.ts';
import { NEEDED_COLUMNS, type PeopleFound, peopleFound, readCsv } from '../report/index.ts';
import { readable } from './readable.ts';
import type { FollowOptions, SystemsToFollow } from './systems-to-follow.ts';

/** The people of one replication of every system: from people.csv where the results have one, else by running it. */
export function peopleToSearch(systems: SystemsToFollow, options: FollowOptions): PeopleFound {
  const { folder } = systems;
  if (folder !== null && existsSync(join(folder, 'people.csv'))) return fromFile(folder, options.replication);
  return byRunning(systems, options);
}

function fromFile(folder: string, replication: number): PeopleFound {
  const records = readable(() => readCsv(folder, 'people.csv', NEEDED_COLUMNS)).filter(
    (record) => record.replication === String(replication),
  );
  const columns = Object.keys(records[0] ?? Object.fromEntries(NEEDED_COLUMNS.map((name) => [name, ''])));
  const rows = records.map((record) => columns.map((name) => (record as Record<string, string>)[name] ?? ''));
  return { columns, rows };
}

function byRunning(
  { scenarios, seed }: SystemsToFollow,
  { replication, kernel, limits }: FollowOptions,
): PeopleFound {
  const task = { scenarios, seed, replication: replication - 1, kernel, people: true, limits };
  const { systems } = oneReplication(task);
  const named = scenarios.map((scenario) => ({ scenario, directory: directoryOf(scenario) }));
  const record = { replication: replication - 1, people: systems.map(({ people }) => people) };
  return peopleFound(named, record);
}
