import { readFileSync } from 'node:fs';
import { InputFault, loadScenario, type Scenario } from '../scenario/index.ts';
import { showProblems } from './show-problems.ts';

/**
 * Reads scenario files and says on stderr what is suspicious in them.
 * @throws InputFault with every problem of every file when any is an error.
 */
export function loadAll(
  paths: readonly string[],
  set: readonly string[],
  quiet: boolean,
): readonly Scenario[] {
  const loaded = paths.map((path) => loadScenario(path, (file) => readFileSync(file, 'utf8'), { set }));
  // Files that extend the same file share its problems: each is told once.
  const told = new Map(
    loaded.flatMap(({ problems }) => problems).map((problem) => [JSON.stringify(problem), problem]),
  );
  const problems = [...told.values()];
  if (problems.some(({ severity }) => severity === 'error')) throw new InputFault(problems);
  if (problems.length > 0 && !quiet) process.stderr.write(`${showProblems(problems)}\n`);
  return withOwnNames(loaded.flatMap(({ scenario }) => (scenario === null ? [] : [scenario])));
}

/** Results are told apart by name: the second of two files with the same name, in other folders, becomes `name-2`. */
function withOwnNames(scenarios: readonly Scenario[]): Scenario[] {
  const times = new Map<string, number>();
  return scenarios.map((scenario) => {
    const time = (times.get(scenario.name) ?? 0) + 1;
    times.set(scenario.name, time);
    return time === 1 ? scenario : { ...scenario, name: `${scenario.name}-${time}` };
  });
}
