/** Real results of small systems, run in the test and written to a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestOf } from '../../src/cli/manifest.ts';
import { type ExperimentResult, runExperiment } from '../../src/experiment/index.ts';
import type { RenderedChart } from '../../src/report/charts/index.ts';
import { chartsToDraw } from '../../src/report/charts/registry.ts';
import { inSvg } from '../../src/report/charts/render-svg.ts';
import { writeResults } from '../../src/report/index.ts';
import { printScenario, type Scenario } from '../../src/scenario/index.ts';
import { once } from '../../src/scenario/language/forms.ts';
import { scenarioOf } from '../helpers.ts';

/** Two teams behind one door, with a rule that is formal and one that is not, and people in two groups. */
export const RIVERSIDE = `
title: Riverside & "co" <as it is>
time: {start: 2025-04-07, warm_up: 4 weeks, run: 12 weeks}
replications: 3
seed: small
people:
  assumption: made up for a test
  needs: {severity: {normal: {mean: 5, sd: 2}}}
  groups: {deprivation: {most_deprived: {share: 0.3, attendance: 0.8 times}, others: {share: 0.7}}}
  patience: {exponential: 8 weeks}
sources:
  gp: {title: General practice, rate: 12 per week, source: "a paper, 2024"}
principles: {referrals_go_to: front, not_eligible: return_to_referrer, handover: cold}
teams:
  front:
    title: Front door
    assumption: made up for a test
    staff: {worker: {wte: 1, band: 6}}
    steps:
      screen:
        desk: worker
        takes: 30 min
        sees: {error_sd: 1}
        spent_on: sorting
        then:
          - {if: severity < 3, discharge: advice_and_signposting, informal: true, followed: 0.9, name: quiet word}
          - {refer_to: core}
  core:
    title: Core team
    assumption: made up for a test
    accepts: severity >= 3
    staff: {practitioner: {wte: 3, band: 6}}
    steps:
      meet: {contact: face_to_face, with: practitioner, takes: 60 min, sees: {error_sd: 0.5}, assesses: true}
      help:
        course: {contacts: 4, every: 1 week, with: practitioner, takes: 60 min}
        helps: {severity: -0.5 per contact}
costs: {per_hour: {6: 58}, source: "a table, 2024"}
`;

/** The same people and staff; who is not eligible is passed on. */
export const OTHER = RIVERSIDE.replace('<as it is>', '<as it could be>')
  .replace('return_to_referrer', 'pass_on')
  .replace('wte: 3', 'wte: 4');

export function systemNamed(name: string, text: string): Scenario {
  return { ...scenarioOf(text), name };
}

/** The results of these two, for whoever only reads them: made once, and gone with the folder of the tests. */
export const resultsOfBoth = once(() =>
  resultsOf([systemNamed('as-is', RIVERSIDE), systemNamed('other', OTHER)]),
);

/** Every chart with its numbers, and nothing in the picture: for whoever looks at no picture. */
export const unpainted = (result: ExperimentResult): RenderedChart[] =>
  chartsToDraw(result).map((chart) => ({ ...inSvg(chart), png: new Uint8Array(1) }));

/** Runs and writes; `remove` takes the folder away again. @param charts which of a result are written, if any */
export async function resultsOf(
  scenarios: readonly Scenario[],
  charts: ((result: ExperimentResult) => RenderedChart[]) | null = null,
) {
  const home = await mkdtemp(join(tmpdir(), 'doorways-report-'));
  const folder = join(home, 'results');
  const result = await runExperiment(scenarios, { workers: 1, kernel: 'calendar', gains: true });
  const day = new Date(Date.UTC(2025, 0, 1));
  const files = scenarios.map(({ name }) => `${name}.yaml`);
  const manifest = manifestOf('compare', result, files, day, day);
  await writeResults(folder, {
    result,
    scenarios: scenarios.map(printScenario),
    manifest,
    charts: charts === null ? false : Promise.resolve(charts(result)),
  });
  return { folder, result, remove: () => rm(home, { recursive: true, force: true }) };
}
