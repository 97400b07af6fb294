import type { ExperimentResult, SystemResult } from '../../experiment/results.ts';
import type { MeasuredLog } from '../../logs/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { spaced } from '../words/text.ts';

/**
 * A measured log in the shape of what a run gives, so that the same charts draw it. It says that it is a log, and has
 * no settling, no rows named beforehand and no gains: these are of runs that were designed.
 * @param file of the log, without its folder
 */
export function loggedResult(logs: readonly MeasuredLog[], file: string): ExperimentResult {
  const systems = logs.map((log) => systemOf(log, file));
  const [base, ...others] = systems.map(({ scenario }) => scenario.name);
  return {
    systems,
    comparisons: others.map((other) => ({ base: base!, other, differences: [], gains: [] })),
    rows: [],
    log: {
      file,
      hasIntervals: logs.some(({ cells }) => cells.some(({ estimate }) => Number.isFinite(estimate.low))),
    },
    seed: '',
    replications: logs[0]!.replications,
    kernel: '',
    workers: 1,
    events: logs.reduce((sum, { events }) => sum + events, 0),
  };
}

function systemOf(log: MeasuredLog, file: string): SystemResult {
  const { directory, window, cells, series, histograms } = log;
  return {
    scenario: namesOf(log, file) as Scenario,
    directory,
    window,
    cells,
    series,
    settling: [],
    histograms,
  };
}

/** What charts ask of a scenario; steps and roles of teams, which say what holds people back, no log knows. */
function namesOf({ scenario, title, directory, window }: MeasuredLog, file: string): object {
  const named = ({ name, title: said }: { name: string; title: string }) => ({
    name,
    title: said === name ? spaced(name) : said,
    steps: [],
    roles: [],
  });
  return {
    name: scenario === '' ? file : scenario,
    title: scenario === '' ? file : title,
    standard: window.standard,
    teams: directory.teams.map(named),
    sources: directory.sources.map((name) => named({ name, title: name })),
  } satisfies Record<'name' | 'title' | 'standard' | 'teams' | 'sources', unknown>;
}
