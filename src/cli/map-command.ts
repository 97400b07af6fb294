import type { Argv } from 'yargs';
import {
  type Detail,
  detailFor,
  drawMap,
  type HouseStyle,
  readResults,
  type StoredResults,
  shownPath,
  writeWhole,
} from '../report/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { styleOption, withStyle } from './house-style.ts';
import { loadAll } from './load.ts';
import { CALLED, fault, one, SET } from './options.ts';
import { readable } from './readable.ts';
import { stoppable } from './stoppable.ts';

export interface MapOptions {
  readonly out: string | undefined;
  /** Results of these scenarios: widths by flow, colours by wait. */
  readonly results: string | undefined;
  readonly set: readonly string[];
  readonly style: HouseStyle | undefined;
  /** undefined: what can be read. */
  readonly detail: Detail | undefined;
}

export function withMapOptions(yargs: Argv): Argv {
  return withStyle(yargs)
    .positional('scenario', { type: 'string', describe: 'A scenario file (YAML)' })
    .positional('other', { type: 'string', describe: 'Another, to be drawn beside it' })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'The picture to write [default: NAME-map.svg]',
    })
    .option('results', {
      type: 'string',
      requiresArg: true,
      describe: 'Results of the same scenarios: arrows as wide as their flow, lists coloured by wait',
    })
    .option('detail', {
      choices: ['steps', 'teams'] as const,
      describe: 'Every step, or one box for each team [default: teams where there are more than 12]',
    })
    .option('set', SET);
}

export function mapOptions(argv: Record<string, unknown>): MapOptions {
  return {
    out: one(argv, 'out'),
    results: one(argv, 'results'),
    set: (argv.set as string[] | undefined) ?? [],
    style: styleOption(argv),
    detail: argv.detail as Detail | undefined,
  };
}

/** The one or two scenarios to draw. */
export function mapFiles({ scenario, other }: Record<string, unknown>): string[] {
  return [scenario, other].filter((file) => file !== undefined).map(String);
}

/** `map`: one system as a picture, or two side by side with what differs marked. */
export async function mapCommand(files: readonly string[], options: MapOptions): Promise<void> {
  const { out, results, set } = options;
  if (out !== undefined && !/\.svg$/i.test(out))
    throw fault('out', `--out ${out} does not end in .svg`, 'the map is an SVG picture: write --out map.svg');
  const scenarios = loadAll(files, set, true);
  const stored = results === undefined ? null : readable(() => readResults(results), results);
  const systems = scenarios.map((scenario) => ({
    scenario,
    result: stored === null ? undefined : runOf(scenario, stored),
  }));
  const detail = options.detail ?? detailFor(systems);
  const svg = await drawMap(systems, options.style, detail);
  const path = out ?? `${scenarios.map(({ name }) => name).join('-and-')}-map.svg`;
  await stoppable((signal) => writeWhole(path, svg, signal));
  process.stdout.write(`Written: ${shownPath(path)}\n`);
  if (detail !== options.detail && detail === 'teams')
    process.stdout.write('One box for each team, since there are many; every step: --detail steps\n');
}

/** The run of a scenario, which must be the one that is drawn: a picture must not mix two systems. */
function runOf(scenario: Scenario, { folder, result }: StoredResults) {
  const found = result.systems.find((system) => system.scenario.name === scenario.name);
  const names = result.systems.map((system) => system.scenario.name);
  if (!found)
    throw fault('results', `${folder} holds no run of ${scenario.name}`, `it holds ${names.join(' and ')}`);
  const drawn = ({ teams, sources, principles }: Scenario) => JSON.stringify([teams, sources, principles]);
  if (drawn(found.scenario) !== drawn(scenario))
    throw fault(
      'results',
      `${folder} is of another version of ${scenario.name}: its teams, doors or rules are not the same`,
      `run it again: ${CALLED} run or ${CALLED} compare`,
    );
  return found;
}
