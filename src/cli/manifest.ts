import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus, platform, release } from 'node:os';
import type { ExperimentResult } from '../experiment/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { LANGUAGE } from '../scenario/language-version.ts';
import { librariesSaid } from './libraries.ts';

export const VERSION = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version;

/** Plain data; at least the version is read by whoever writes results. */
interface Made {
  readonly version: string;
  readonly [about: string]: unknown;
}

/** Who made these results, from what, when and on what: with it a run can be repeated to the byte. */
export function manifestOf(
  command: string,
  result: ExperimentResult,
  files: readonly string[],
  started: Date,
  finished: Date,
): Made {
  const { replications, events, kernel, workers } = result;
  const systems = result.systems.map(({ scenario }) => scenario);
  return {
    ...designManifest(command, systems, files, replications, started, finished),
    ...(result.board && { board: result.board }),
    events,
    kernel,
    workers,
  };
}

/** The same of a command that runs many settings of these systems. */
export function designManifest(
  command: string,
  systems: readonly Scenario[],
  files: readonly string[],
  replications: number,
  started: Date,
  finished: Date,
): Made {
  return {
    version: VERSION,
    language: LANGUAGE,
    command,
    ...(librariesSaid().length > 0 && { libraries: librariesSaid() }),
    seed: systems[0]!.seed,
    replications,
    systems: systems.map((scenario, index) => ({
      name: scenario.name,
      title: scenario.title,
      file: files[index],
      /** Of the normalised scenario: the same whatever the layout of the file. */
      sha256: createHash('sha256').update(JSON.stringify(scenario)).digest('hex'),
    })),
    started: started.toISOString(),
    finished: finished.toISOString(),
    seconds: (finished.getTime() - started.getTime()) / 1000,
    machine: {
      node: process.version,
      platform: `${platform()} ${release()}`,
      processor: cpus()[0]?.model ?? 'unknown',
      processors: cpus().length,
    },
  };
}
