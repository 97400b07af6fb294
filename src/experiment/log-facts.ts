import { type LogFacts, printFacts } from '../logs/index.ts';
import { directoryOf } from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { windowOf } from './one-replication.ts';

/** What has to stand beside a log of these systems for it to be measured as the run was. */
export function printLogFacts(systems: readonly Scenario[]): string {
  return printFacts(systems.map(logFactsOf));
}

function logFactsOf(scenario: Scenario): LogFacts {
  const { name, title } = scenario;
  return { scenario: name, title, window: windowOf(scenario), directory: directoryOf(scenario) };
}
