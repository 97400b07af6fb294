/** A results folder read back into the result that was written: what every picture and page is made from. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { directoryOf } from '../../experiment/index.ts';
import type { SystemResult } from '../../experiment/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { DESIGN_NAMES } from '../designs/index.ts';
import type { JourneyBar } from '../journeys/picture.ts';
import { textOf } from './csv-reader.ts';
import { ResultsUnreadable } from './faults.ts';
import { PROGRAM } from './own-files-writer.ts';
import { readInteractions, readRows } from './rows-reader.ts';
import type { Manifest, StoredResults, Story } from './stored.ts';
import {
  readCells,
  readComparisons,
  readHistograms,
  readPeriods,
  readSeries,
  readSettling,
} from './tables-reader.ts';

/** @throws ResultsUnreadable when the folder is not one that `run` or `compare` wrote. */
export function readResults(folder: string): StoredResults {
  const manifest = manifestOf(folder);
  const scenarios = manifest.systems.map(({ name }) => {
    const file = manifest.systems.length === 1 ? 'scenario.yaml' : `scenario-${basename(name)}.yaml`;
    return scenarioOf(folder, file);
  });
  const [cells, series, histograms] = [readCells(folder), readSeries(folder), readHistograms(folder)];
  const settling = readSettling(folder);
  const systems = scenarios.map((scenario): SystemResult => {
    const { warmUp, run } = scenario.time;
    const directory = directoryOf(scenario);
    return {
      scenario,
      directory,
      window: { from: warmUp, to: warmUp + run },
      cells: cells(scenario.name, directory),
      series: series(scenario.name),
      settling: settling(scenario.name),
      histograms: histograms(scenario.name),
    };
  });
  const rows = readRows(folder, systems);
  const periods = readPeriods(folder, systems);
  const { seed, replications, kernel, workers, events } = manifest;
  return {
    folder,
    manifest,
    result: {
      systems,
      rows,
      ...(periods.length > 0 && { periods }),
      ...(manifest.board && { board: manifest.board }),
      ...(manifest.board?.makes && { interactions: readInteractions(folder, systems, rows) }),
      comparisons: systems.length > 1 ? readComparisons(folder, systems) : [],
      seed,
      replications,
      kernel,
      workers,
      events,
    },
    untouched: scenarios.map((scenario, index) => hashOf(scenario) === manifest.systems[index]!.sha256),
    stories: storiesOf(folder),
  };
}

const GIVE_RESULTS = 'give a folder that `npx doorways run` or `npx doorways compare` has written';

function manifestOf(folder: string): Manifest {
  if (!existsSync(folder)) throw new ResultsUnreadable(`There is no folder ${folder}`, GIVE_RESULTS);
  const manifest = json(folder, 'manifest.json') as Partial<Manifest> | null;
  if (manifest?.program === PROGRAM && manifest.command === 'measure')
    throw new ResultsUnreadable(
      `${folder} is what \`measure\` has written of a log, with its page, report.html`,
      GIVE_RESULTS,
    );
  if (manifest?.program !== PROGRAM || !Array.isArray(manifest.systems) || manifest.systems.length === 0)
    throw new ResultsUnreadable(`${join(folder, 'manifest.json')} is not by Doorways`, GIVE_RESULTS);
  if (DESIGN_NAMES.some((name) => name === manifest.command))
    throw new ResultsUnreadable(`${folder} is what \`${manifest.command}\` has written`, GIVE_RESULTS);
  // Before there were versions of the language there was only the first.
  return { ...manifest, language: manifest.language ?? 1 } as Manifest;
}

function scenarioOf(folder: string, file: string): Scenario {
  const scenario = parsed(folder, file, () => parse(textOf(folder, file))) as Partial<Scenario> | null;
  if (
    !Array.isArray(scenario?.teams) ||
    !Array.isArray(scenario.clocks) ||
    !scenario.time ||
    !scenario.people
  )
    throw new ResultsUnreadable(
      `${join(folder, file)} is not a scenario that this version can read`,
      'run the scenario again with this version of Doorways',
    );
  return scenario as Scenario;
}

function storiesOf(folder: string): Story[] {
  if (!existsSync(join(folder, 'stories.json'))) return [];
  const said = json(folder, 'stories.json') as { stories?: unknown } | null;
  const stories = Array.isArray(said) ? said : said?.stories;
  const isStory = (one: Partial<Story> | null): one is Story =>
    typeof one?.title === 'string' && Array.isArray(one.paragraphs);
  return Array.isArray(stories)
    ? stories.filter(isStory).map((story) => ({
        title: story.title,
        paragraphs: story.paragraphs.map(String),
        ...(isBar(story.bar) ? { bar: story.bar } : {}),
      }))
    : [];
}

function isBar(said: unknown): said is JourneyBar {
  const { label, ending, journey } = (said ?? {}) as Partial<JourneyBar>;
  const { events, spans, marks } = (journey ?? {}) as Partial<JourneyBar['journey']>;
  const timed = (list: unknown, ...keys: readonly string[]) =>
    Array.isArray(list) && list.every((one) => keys.every((key) => Number.isFinite(one?.[key])));
  return (
    typeof label === 'string' &&
    typeof ending === 'string' &&
    timed(events, 'time') &&
    events!.length > 0 &&
    timed(spans, 'from', 'to') &&
    timed(marks, 'time')
  );
}

function json(folder: string, file: string): unknown {
  return parsed(folder, file, () => JSON.parse(textOf(folder, file)));
}

function parsed(folder: string, file: string, read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof ResultsUnreadable) throw error;
    throw new ResultsUnreadable(`${join(folder, file)} is damaged`, 'run the scenario again');
  }
}

/** As the manifest has it: of the normalised scenario. */
function hashOf(scenario: Scenario): string {
  return createHash('sha256').update(JSON.stringify(scenario)).digest('hex');
}
