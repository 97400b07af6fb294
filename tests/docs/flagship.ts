/** The comparison that `npm start` runs, run once for all pages that quote it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CellResult,
  type DifferenceResult,
  type ExperimentResult,
  onThreads,
  runExperiment,
} from '../../src/experiment/index.ts';
import { loadScenario, type Scenario } from '../../src/scenario/index.ts';
import { WEEK } from '../../src/units/minutes.ts';
import { FEW } from './in-short.ts';
import { ROOT } from './markdown.ts';

/** What `npm start` names: the base first. */
function flagshipFiles(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return (scripts.start as string).split(' ').filter((word) => word.endsWith('.yaml'));
}

export function scenarioOf(file: string): Scenario {
  const { scenario, problems } = loadScenario(file, (path) => readFileSync(join(ROOT, path), 'utf8'));
  if (scenario === null) throw new Error(`${file}: ${JSON.stringify(problems)}`);
  return scenario;
}

const runs = new Map<boolean, Promise<ExperimentResult>>();

/** Eight months, in which what takes long comes too: people who return, posts that are left and filled. */
function inShort(scenario: Scenario): Scenario {
  const { followUp: _, ...time } = scenario.time;
  return { ...scenario, replications: FEW, time: { ...time, warmUp: 8 * WEEK, run: 26 * WEEK } };
}

/** @param short with few replications, and not so long */
export function flagshipRun(short: boolean): Promise<ExperimentResult> {
  const known = runs.get(short);
  if (known) return known;
  const scenarios = flagshipFiles()
    .map(scenarioOf)
    .map((scenario) => (short ? inShort(scenario) : scenario));
  // A short run is over before threads of its own would be warm.
  const run = runExperiment(scenarios, {
    workers: 2,
    kernel: 'calendar',
    gains: true,
    ...(short ? {} : { onThreads }),
  });
  runs.set(short, run);
  return run;
}

/** One difference; the whole system and everyone unless it says otherwise. */
export function differenceIn(
  result: ExperimentResult,
  measure: string,
  team = '',
  group = '',
): DifferenceResult {
  const found = result.comparisons[0].differences.find(
    ({ cell }) => cell.measure.name === measure && cell.team === team && cell.group === group,
  );
  if (!found) throw new Error(`the flagship has no ${measure} ${team} ${group}`);
  return found;
}

/** One number of one system, or null where that system has no such team. */
export function cellIn(
  result: ExperimentResult,
  system: number,
  measure: string,
  team = '',
): CellResult | null {
  const { cells } = result.systems[system];
  return (
    cells.find(({ cell }) => cell.measure.name === measure && cell.team === team && cell.group === '') ?? null
  );
}
