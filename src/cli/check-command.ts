import { rowsOf } from '../experiment/index.ts';
import { withSlashes } from '../report/results/paths-writer.ts';
import { readUserFile } from '../report/results/user-file-reader.ts';
import { InputFault, languageUnsaid, loadScenario, printScenario } from '../scenario/index.ts';
import { settingsFor } from './load.ts';
import { showProblems } from './show-problems.ts';

/** `check`: says everything that is wrong or suspicious; `--print` shows the scenario as Doorways understands it. */
export function checkCommand(files: readonly string[], set: readonly string[], print: boolean): void {
  const settings = settingsFor(files, set);
  const loaded = files.map((file, index) => ({
    file,
    ...loadScenario(withSlashes(file), readUserFile, { set: settings[index]! }),
  }));
  const problems = loaded.flatMap((each) => each.problems);
  if (problems.some(({ severity }) => severity === 'error')) throw new InputFault(problems);
  for (const { scenario } of loaded) if (scenario !== null) rowsOf([scenario]);
  if (problems.length > 0) process.stderr.write(`${showProblems(problems)}\n`);
  for (const { file, scenario, saysLanguage } of loaded) {
    if (scenario === null) continue;
    if (print) process.stdout.write(printScenario(scenario));
    else {
      const { teams, sources, ledger } = scenario;
      const unmarked = ledger.filter(({ basis }) => basis === 'unmarked').length;
      const rules = teams.flatMap((team) => team.steps).flatMap((step) => step.then).length;
      process.stdout.write(
        `${file}: ${scenario.title}: ${count(teams.length, 'team')}, ${count(sources.length, 'source')}, ` +
          `${count(rules, 'flow rule')}, ${count(ledger.length, 'figure')} (${unmarked} without a source or an assumption). No errors.\n`,
      );
      const unsaid = languageUnsaid(saysLanguage);
      if (unsaid !== '') process.stdout.write(`  ${unsaid}\n`);
    }
  }
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}
