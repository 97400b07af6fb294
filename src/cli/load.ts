import { withSlashes } from '../report/results/paths-writer.ts';
import { readUserFile } from '../report/results/user-file-reader.ts';
import { InputFault, loadScenario, ownNames, type Scenario, withOwnNames } from '../scenario/index.ts';
import type { Reader } from '../scenario/reading/files.ts';
import { stem } from '../scenario/reading/paths.ts';
import { libraryFolders } from './libraries.ts';
import { refuseOwnSeeds, settingsOfEach } from './settings.ts';
import { showProblems } from './show-problems.ts';

/**
 * Reads scenario files and says on stderr what is suspicious in them.
 * @throws InputFault with every problem of every file when any is an error.
 */
export function loadAll(
  paths: readonly string[],
  set: readonly string[],
  quiet: boolean,
  read: Reader = readUserFile,
): readonly Scenario[] {
  const settings = settingsFor(paths, set);
  refuseOwnSeeds(settings);
  const loaded = paths.map((path, index) =>
    loadScenario(withSlashes(path), read, { set: settings[index]!, libraries: libraryFolders() }),
  );
  // Files that extend the same file share its problems: each is told once.
  const told = new Map(
    loaded.flatMap(({ problems }) => problems).map((problem) => [JSON.stringify(problem), problem]),
  );
  const problems = [...told.values()];
  if (problems.some(({ severity }) => severity === 'error')) throw new InputFault(problems);
  if (problems.length > 0 && !quiet) process.stderr.write(`${showProblems(problems)}\n`);
  return withOwnNames(loaded.flatMap(({ scenario }) => (scenario === null ? [] : [scenario])));
}

/** The settings for each of the files, which is called as its results will be. */
export function settingsFor(paths: readonly string[], set: readonly string[]): (string | null)[][] {
  return settingsOfEach(paths, ownNames(paths.map((path) => stem(withSlashes(path)))), set);
}
