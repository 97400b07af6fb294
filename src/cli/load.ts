import { withSlashes } from '../report/results/paths-writer.ts';
import { readUserFile } from '../report/results/user-file-reader.ts';
import { InputFault, loadScenario, type Scenario } from '../scenario/index.ts';
import { stem } from '../scenario/reading/paths.ts';
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
): readonly Scenario[] {
  const settings = settingsFor(paths, set);
  refuseOwnSeeds(settings);
  const loaded = paths.map((path, index) =>
    loadScenario(withSlashes(path), readUserFile, { set: settings[index]! }),
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

/**
 * Results are told apart by name: the second of two files with the same name, in other folders, becomes `name-2`, also
 * where only a disk that tells large from small would keep them apart. A name that not every system takes as a file's
 * is made one that they do, so that results can be carried from one to another.
 */
export function withOwnNames(scenarios: readonly Scenario[]): Scenario[] {
  const names = ownNames(scenarios.map(({ name }) => name));
  return scenarios.map((scenario, index) =>
    names[index] === scenario.name ? scenario : { ...scenario, name: names[index]! },
  );
}

function ownNames(names: readonly string[]): string[] {
  const times = new Map<string, number>();
  return names.map((each) => {
    const name = portableName(each);
    const time = (times.get(name.toLowerCase()) ?? 0) + 1;
    times.set(name.toLowerCase(), time);
    return time === 1 ? name : `${name}-${time}`;
  });
}

/** The settings for each of the files, which is called as its results will be. */
export function settingsFor(paths: readonly string[], set: readonly string[]): (string | null)[][] {
  return settingsOfEach(paths, ownNames(paths.map((path) => stem(withSlashes(path)))), set);
}

/** Windows has names that are devices, letters that a name cannot have, and ends that it cuts off. */
export function portableName(name: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  const letters = name.replace(/[<>:"/\\|?*\u0000-\u001f\u007f]/g, '-').replace(/[. ]+$/, '');
  return letters === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(letters) ? `_${letters}` : letters;
}
