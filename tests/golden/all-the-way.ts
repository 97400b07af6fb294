import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { manifestOf } from '../../src/cli/manifest.ts';
import { pickedStories } from '../../src/cli/stories.ts';
import {
  directoryOf,
  type ExperimentResult,
  loggedSystem,
  logOf,
  printLogFacts,
  runExperiment,
} from '../../src/experiment/index.ts';
import { EVENT_COLUMNS, eventRows, measureLog, readLogFacts } from '../../src/logs/index.ts';
import { questionsFor } from '../../src/measures/index.ts';
import { reportPage } from '../../src/report/html/report-page.ts';
import { readResults, runTable, writeResults } from '../../src/report/index.ts';
import { printScenario, type Scenario } from '../../src/scenario/index.ts';
import { firstWeeks, SHIPPED } from '../shipped.ts';

/**
 * Shipped scenarios go all the way: run, logged, measured again from the log alone, written, read back, drawn and told
 * on a page. Not all: as few as say between them everything that any says. The golden tests run all, and draw their maps.
 */
const home = mkdtempSync(join(tmpdir(), 'doorways-shipped-'));

/** `npm run verify` takes them all; `npm test` the first of them. */
const IN_SHORT = process.env.DOORWAYS_VERIFY === '1' ? Number.POSITIVE_INFINITY : 3;

/** Enough for every file and picture to have something to say. */
const WEEKS = 1;

/** By measure, team and group; NaN is nothing to measure. */
function numbersOf(cells: ExperimentResult['systems'][number]['cells']): Map<string, number> {
  return new Map(
    cells.map(({ cell: { measure, team, group }, estimate }) => [
      `${measure.name}|${team}|${group}`,
      estimate.mean,
    ]),
  );
}

/** The words of the language that a scenario uses, in its one normal form, its kinds of steps, and what is asked of it. */
function wordsOf(scenario: Scenario): Set<string> {
  const directory = directoryOf(scenario);
  const words = new Set<string>([
    ...questionsFor(directory).map(({ name }) => name.replace(/^clock_.*/, 'clock')),
    ...directory.steps.map(({ does }) => does),
  ]);
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inside] of Object.entries(value)) {
      const isSaid = inside !== null && inside !== false && !(Array.isArray(inside) && inside.length === 0);
      if (isSaid && !Array.isArray(value)) words.add(key);
      look(inside);
    }
  };
  look(scenario);
  return words;
}

/** As few as have every word that any of them has, or nearly: always the one next that brings the most new ones. */
function few(scenarios: readonly Scenario[]): Scenario[] {
  const left = scenarios.map((scenario) => ({ scenario, news: wordsOf(scenario) }));
  const chosen: Scenario[] = [];
  for (;;) {
    const next = left.reduce((most, each) => (each.news.size > most.news.size ? each : most));
    if (next.news.size === 0) return chosen;
    chosen.push(next.scenario);
    const words = [...next.news];
    for (const { news } of left) for (const word of words) news.delete(word);
  }
}

const onPages = new Set<string>();
/** Whether its page has parts that no page before had. */
function hasNewParts(scenario: Scenario): boolean {
  const directory = directoryOf(scenario);
  const parts = [
    directory.clocks.length > 0 ? 'clocks' : '',
    directory.groups.length > 0 ? 'groups' : '',
    directory.teams.length > 1 ? 'teams' : '',
    (directory.places ?? []).length > 0 ? 'places' : '',
    ...directory.steps.map(({ does }) => does),
  ].filter((part) => !onPages.has(part));
  for (const part of parts) onPages.add(part);
  return parts.length > 0;
}

/** Tests of the golden file, which has read all scenarios anyway. */
export function goAllTheWay(): void {
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it.each(few(SHIPPED.map((file) => firstWeeks(file, WEEKS))).slice(0, IN_SHORT))(
    '$name is run, measured again from its log, written, read back and reported',
    async (scenario) => {
      const result = await runExperiment([scenario], { workers: 1, kernel: 'calendar' });
      const found = numbersOf(result.systems[0]!.cells);
      const told = runTable(result);
      expect(told).not.toMatch(/NaN|undefined/);
      expect(told.includes('Clocks of the scenario')).toBe(scenario.clocks.length > 0);

      const rows = [...eventRows(loggedSystem(scenario, 0), logOf(scenario, scenario.seed, 0, 'calendar'))];
      const [measured] = await measureLog({
        file: 'events.csv',
        columns: EVENT_COLUMNS,
        rows: rows.map((row, index) => ({ line: index + 2, cells: row.map(String) })),
        facts: readLogFacts('events-directory.json', printLogFacts([scenario])),
      });
      expect(numbersOf(measured!.cells)).toEqual(found);

      const folder = join(home, scenario.name);
      const day = new Date(Date.UTC(2025, 0, 1));
      await writeResults(folder, {
        result,
        scenarios: [printScenario(scenario)],
        manifest: manifestOf('run', result, [scenario.name], day, day),
        stories: pickedStories({ scenarios: [scenario], seed: scenario.seed, kernel: 'calendar' }),
        charts: false,
      });
      const stored = readResults(folder);
      expect(stored.untouched).toEqual([true]);
      expect(numbersOf(stored.result.systems[0]!.cells)).toEqual(found);
      if (!hasNewParts(scenario)) return;
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
    },
  );
}
