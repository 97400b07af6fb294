import { readFileSync } from 'node:fs';
import { oneReplication } from '../src/experiment/one-replication.ts';
import { layoutOf } from '../src/measures/index.ts';
import { directoryOf, type KernelName } from '../src/model/index.ts';
import { loadScenario, type Scenario } from '../src/scenario/index.ts';

/** A scenario of the project, with settings as on the command line. Warnings are fine. */
export function scenarioAt(path: string, set: readonly string[] = []): Scenario {
  const { scenario, problems } = loadScenario(path, (file) => readFileSync(file, 'utf8'), { set });
  if (scenario === null) throw new Error(JSON.stringify(problems, null, 1));
  return scenario;
}

/** One replication, measured: asks for a measure by its name, for a place (team, team.role …) and a group. */
export function measuredOnce(
  scenario: Scenario,
  { replication = 0, kernel = 'calendar' }: { replication?: number; kernel?: KernelName } = {},
): (measure: string, team?: string, group?: string) => number {
  const task = { scenarios: [scenario], seed: scenario.seed, replication, kernel, people: false };
  const { values } = oneReplication(task).systems[0];
  const { warmUp, run } = scenario.time;
  const window = { from: warmUp, to: warmUp + run, standard: scenario.standard };
  const { cells } = layoutOf(directoryOf(scenario), window);
  const at = new Map(
    cells.map(({ measure, team, group }, index) => [`${measure.name}|${team}|${group}`, index]),
  );
  return (measure, team = '', group = '') => {
    const index = at.get(`${measure}|${team}|${group}`);
    if (index === undefined) throw new Error(`no ${measure} of ${team} ${group}`);
    return values[index];
  };
}
