import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../../src/cli/manifest.ts';
import { pickedStories } from '../../src/cli/stories.ts';
import {
  EVENT_COLUMNS,
  type ExperimentResult,
  eventRows,
  logOf,
  measureLog,
  printLogFacts,
  readLogFacts,
  runExperiment,
} from '../../src/experiment/index.ts';
import { reportPage } from '../../src/report/html/report-page.ts';
import { readResults, runTable, writeResults } from '../../src/report/index.ts';
import { loadScenario, printScenario, type Scenario } from '../../src/scenario/index.ts';

/**
 * Every scenario that is shipped is run, logged and measured again from the log alone. Those that bring
 * something new go on: they are written, read back, drawn and told on a page. Maps are drawn in the golden tests.
 */
const files = ['scenarios', 'scenarios/examples', 'scenarios/textbook', 'scenarios/published']
  .flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.yaml'));

const home = mkdtempSync(join(tmpdir(), 'doorways-shipped-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Four days: enough for every file and picture to have something to say. */
function short(file: string): Scenario {
  const set = ['time.warm_up=0 min', 'time.run=4 days', 'replications=1'];
  const { scenario } = loadScenario(file, (path) => readFileSync(path, 'utf8'), { set });
  if (scenario === null) throw new Error(`${file} cannot be read: doorways check ${file}`);
  return scenario;
}

/** By measure, team and group; NaN is nothing to measure. */
function numbersOf(cells: ExperimentResult['systems'][number]['cells']): Map<string, number> {
  return new Map(
    cells.map(({ cell: { measure, team, group }, estimate }) => [
      `${measure.name}|${team}|${group}`,
      estimate.mean,
    ]),
  );
}

/** Measures and kinds of step that scenarios before have: a page of the same parts need not be made again. */
const seen = new Set<string>();
function isNewKind({ systems }: ExperimentResult): boolean {
  const { cells, directory } = systems[0]!;
  const parts = [...cells.map(({ cell }) => cell.measure.name), ...directory.steps.map(({ does }) => does)];
  const isNew = parts.some((part) => !seen.has(part.replace(/^clock_.*/, 'clock')));
  for (const part of parts) seen.add(part.replace(/^clock_.*/, 'clock'));
  return isNew;
}

describe('a shipped scenario', () => {
  it.each(files)('%s is run, measured again from its log, written and reported', async (file) => {
    const scenario = short(file);
    const result = await runExperiment([scenario], { workers: 1, kernel: 'calendar' });
    const found = numbersOf(result.systems[0]!.cells);
    const told = runTable(result);
    expect(told).not.toMatch(/NaN|undefined/);
    expect(told.includes('Clocks of the scenario')).toBe(scenario.clocks.length > 0);

    const rows = [...eventRows(scenario, 0, logOf(scenario, scenario.seed, 0, 'calendar'))];
    const [measured] = await measureLog({
      file: 'events.csv',
      columns: EVENT_COLUMNS,
      rows: rows.map((row, index) => ({ line: index + 2, cells: row.map(String) })),
      facts: readLogFacts('events-directory.json', printLogFacts([scenario])),
    });
    expect(numbersOf(measured!.cells)).toEqual(found);

    if (!isNewKind(result)) return;
    const folder = join(home, scenario.name);
    const day = new Date(Date.UTC(2025, 0, 1));
    await writeResults(folder, {
      result,
      scenarios: [printScenario(scenario)],
      manifest: manifestOf('run', result, [file], day, day),
      stories: pickedStories(result, 'calendar'),
      charts: false,
    });
    const stored = readResults(folder);
    expect(stored.untouched).toEqual([true]);
    expect(numbersOf(stored.result.systems[0]!.cells)).toEqual(found);
    const page = await reportPage(stored, '1.0');
    expect(page).not.toMatch(/NaN|undefined/);
    const { directory } = stored.result.systems[0]!;
    const has = (id: string) => page.includes(`id="${id}"`);
    expect(has('stories')).toBe(stored.stories.length > 0);
    expect(has('clocks')).toBe(directory.clocks.length > 0);
    expect(has('places')).toBe((directory.places ?? []).length > 0);
    expect(page.includes('<caption>Meetings of ')).toBe(
      directory.steps.some(({ does }) => does === 'meeting'),
    );
  });
});
