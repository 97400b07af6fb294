/** What a run of a shipped scenario says in its tables, from the logs that the golden test has at hand anyway. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LogEvent } from '../../src/event-log/event.ts';
import { changesBetween } from '../../src/experiment/changes.ts';
import { directoryOf, type ExperimentResult } from '../../src/experiment/index.ts';
import { type ReplicationAnswer, windowOf } from '../../src/experiment/one-replication.ts';
import { Summary } from '../../src/experiment/summary.ts';
import { measure, newFold, type PeopleTable, peopleTable } from '../../src/measures/index.ts';
import { differencesTable, seriesTable, summaryTable } from '../../src/report/index.ts';
import { csvWriter } from '../../src/report/results/csv-writer.ts';
import type { Scenario } from '../../src/scenario/index.ts';

/** Hashes of the files as they would be on disk. A system that varies no other has no differences. */
export interface GoldenTables {
  readonly summary: string;
  readonly series: string;
  readonly differences?: string;
}

/** One replication of a system, measured: what `oneReplication` gives of a run, from the log of that run. */
type MeasuredLog = ReplicationAnswer['systems'][number] & { readonly people: PeopleTable };

/** A system with its replications, in order. */
export interface MeasuredLogs {
  readonly scenario: Scenario;
  readonly replications: readonly MeasuredLog[];
}

export function measured(scenario: Scenario, logs: readonly Iterable<LogEvent>[]): MeasuredLogs {
  const directory = directoryOf(scenario);
  const window = windowOf(scenario);
  const replications = logs.map((log) => {
    const fold = newFold(directory, window);
    for (const event of log) fold.take(event);
    const people = peopleTable(fold, window);
    return { ...measure(fold, directory, window), people, periods: [] };
  });
  return { scenario: { ...scenario, replications: logs.length }, replications };
}

/** @param base what the system varies, or null */
export async function tablesOf(system: MeasuredLogs, base: MeasuredLogs | null): Promise<GoldenTables> {
  const alone = resultOf([system]);
  return {
    summary: await hashOf(summaryTable(alone)),
    series: await hashOf(seriesTable(alone)),
    ...(base ? { differences: await hashOf(differencesTable(resultOf([base, system]))) } : {}),
  };
}

function resultOf(systems: readonly MeasuredLogs[]): ExperimentResult {
  const [base, ...others] = systems;
  const { seed, replications } = base!.scenario;
  const summary = new Summary(
    systems.map(({ scenario }) => scenario),
    [],
  );
  for (let replication = 0; replication < replications; replication++) {
    const people = (system: MeasuredLogs) => system.replications[replication]!.people;
    const changes = others.map((other) =>
      changesBetween(directoryOf(base!.scenario), people(base!), directoryOf(other.scenario), people(other)),
    );
    const measured = systems.map((system) => system.replications[replication]!);
    summary.add({ replication, systems: measured, changes, byChance: null, events: 0 });
  }
  return { ...summary.results(), seed, replications, kernel: 'calendar', workers: 1, events: 0 };
}

/** Of all tables, one after another; it is gone with the folder of the tests. */
const folder = mkdtempSync(join(tmpdir(), 'doorways-golden-'));

async function hashOf({ columns, rows }: ReturnType<typeof summaryTable>): Promise<string> {
  const path = join(folder, 'table.csv');
  const file = csvWriter(
    path,
    columns.map(({ name }) => name),
    new AbortController().signal,
  );
  await file.write(rows);
  await file.end();
  return shortHash(readFileSync(path));
}

export const shortHash = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex').slice(0, 16);
