import { isUnknown, movedSplitWarnings, rowsOf } from '../experiment/index.ts';
import { withSlashes } from '../report/results/paths-writer.ts';
import { readUserFile } from '../report/results/user-file-reader.ts';
import {
  InputFault,
  type Loaded,
  languageUnsaid,
  loadScenario,
  type Problem,
  printScenario,
} from '../scenario/index.ts';
import { libraryFolders } from './libraries.ts';
import { settingsFor } from './load.ts';
import { countAssumed, placedAssumptions, showAssumed } from './show-assumed.ts';
import { showProblems } from './show-problems.ts';

/** What is asked of `check` besides the faults. */
export interface CheckOptions {
  readonly set: readonly string[];
  /** The scenario in its one normal form. */
  readonly print: boolean;
  /** What was assumed for the author. */
  readonly assumed: boolean;
  readonly json: boolean;
}

/** `check`: says everything that is wrong or suspicious; `--print` shows the scenario as Doorways understands it. */
export function checkCommand(files: readonly string[], options: CheckOptions): void {
  const settings = settingsFor(files, options.set);
  const checked = files.map((file, index) => ({
    file,
    ...loadScenario(withSlashes(file), readUserFile, { set: settings[index]!, libraries: libraryFolders() }),
  }));
  // Files that extend the same file share its problems: each is told once.
  const problems = [
    ...new Map(checked.flatMap((each) => each.problems).map((each) => [JSON.stringify(each), each])).values(),
  ];
  const failed = problems.some(({ severity }) => severity === 'error');
  const compared = betweenThem(checked);
  if (options.json)
    process.stdout.write(
      `${JSON.stringify(
        checked.map((each) => asJson(each, compared)),
        null,
        2,
      )}\n`,
    );
  if (failed) throw new InputFault(problems);
  for (const { scenario } of checked) if (scenario !== null) rowsOf([scenario]);
  if (options.json) return;
  if (problems.length + compared.length > 0)
    process.stderr.write(`${showProblems([...problems, ...compared])}\n`);
  for (const each of checked) {
    const { scenario, file } = each;
    if (scenario === null) continue;
    if (options.print) process.stdout.write(printScenario(scenario));
    else if (options.assumed) process.stdout.write(showAssumed(file, scenario));
    else process.stdout.write(inShort(file, each));
  }
}

/** What would be wrong with a comparison of the first with each of the others. */
function betweenThem(checked: readonly Checked[]): Problem[] {
  const [base, ...others] = checked.flatMap(({ scenario }) => (scenario === null ? [] : [scenario]));
  return base === undefined ? [] : others.flatMap((other) => movedSplitWarnings(base, other));
}

type Checked = Loaded & { readonly file: string };

/** One scenario in a line, and what else to know of it. */
function inShort(file: string, { scenario, saysLanguage }: Checked): string {
  const { title, teams, sources, ledger } = scenario!;
  const sourced = ledger.filter(({ basis }) => basis === 'source').length;
  const unmarked = ledger.filter((figure) => figure.basis === 'unmarked' && isUnknown(figure)).length;
  const unknown = ledger.filter(isUnknown).length;
  const rules = teams.flatMap((team) => team.steps).flatMap((step) => step.then).length;
  return [
    `${file}: ${title}: ${count(teams.length, 'team')}, ${count(sources.length, 'source')}, ` +
      `${count(rules, 'flow rule')}, ${count(ledger.length, 'figure')} (${sourced} with a source; ${unknown - unmarked} assumed and ${unmarked} not marked, without a range). No errors.\n`,
    ...[countAssumed(scenario!), languageUnsaid(saysLanguage)]
      .filter((words) => words !== '')
      .map((words) => `  ${words}\n`),
  ].join('');
}

/** Everything that `check` has to say of one file, as plain data. */
function asJson({ file, scenario, problems }: Checked, compared: readonly Problem[]): object {
  return {
    file,
    title: scenario === null ? null : scenario.title,
    problems: [...problems, ...compared.filter(({ place }) => place.file === file)],
    assumed: scenario === null ? [] : placedAssumptions(scenario),
  };
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
