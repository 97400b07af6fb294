import { loggedSystem, logOf } from '../../src/experiment/index.ts';
import { Evidence } from '../../src/fit/index.ts';
import { EVENT_COLUMNS } from '../../src/logs/index.ts';
import { rowsOf } from '../../src/logs/rows.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { plain } from '../../src/scenario/reading/tree.ts';
import { treeOf } from '../../src/scenario/where.ts';

/** What a run's log tells, as if it were a service's: no other knowledge of the run is in it. */
export function evidenceOf(scenario: Scenario, replication: number, seed = scenario.seed): Evidence {
  const system = loggedSystem(scenario, replication);
  const evidence = new Evidence(Date.parse(`${scenario.time.start}Z`) / 60_000);
  const at = new Map(EVENT_COLUMNS.map((name, index) => [name as string, index]));
  logOf(scenario, seed, replication, 'calendar').replay(
    rowsOf(system, (row) =>
      evidence.take(Number(row[at.get('minute')!]), (column) => String(row[at.get(column)!] ?? '')),
    ),
  );
  evidence.end();
  return evidence;
}

/** The scenario as it is written, with everything that it extends. */
export function rawOf(scenario: Scenario): Readonly<Record<string, unknown>> {
  return plain(treeOf(scenario)!.tree) as Readonly<Record<string, unknown>>;
}
