import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Argv } from 'yargs';
import { mustBeComparable } from '../experiment/experiment.ts';
import { rowsOf } from '../experiment/rows.ts';
import { readResults, type StoredResults, shownPath, writeWhole } from '../report/index.ts';
import type { Scenario } from '../scenario/index.ts';
import { textsOf } from '../scenario/where.ts';
import { LOADER, workbenchPage } from '../workbench/html.ts';
import { realPeopleWords, type Written } from '../workbench/systems.ts';
import { loadAll } from './load.ts';
import { VERSION } from './manifest.ts';
import { CALLED, fault, one } from './options.ts';
import { readable } from './readable.ts';
import { filesOfPeople, mayHandOn, REAL_PEOPLE } from './real-people.ts';
import { stoppable } from './stoppable.ts';

export interface WorkbenchOptions {
  readonly out: string;
  /** People of a file may be on the page. */
  readonly realPeople: boolean;
}

export function withWorkbenchOptions(yargs: Argv): Argv {
  return yargs
    .positional('base', {
      type: 'string',
      describe: 'The scenario that everything is compared with (YAML), or a results folder',
    })
    .positional('others', {
      type: 'string',
      array: true,
      describe: 'Other systems that the room may start from',
    })
    .option('out', {
      type: 'string',
      requiresArg: true,
      describe: 'The page to write [default: workbench.html]',
    })
    .option('real-people', REAL_PEOPLE)
    .example('$0 workbench spa.yaml no-wrong-door.yaml', 'One page that a room can use, without a network');
}

export function workbenchOptions(argv: Record<string, unknown>): WorkbenchOptions {
  return { out: one(argv, 'out') ?? 'workbench.html', realPeople: argv.realPeople === true };
}

/** `workbench`: one page with levers, the answer, the map, people, a board, the text and doubt. */
export async function workbenchCommand(
  files: readonly string[],
  { out, realPeople }: WorkbenchOptions,
): Promise<void> {
  if (!/\.html?$/i.test(out))
    throw fault(
      'out',
      `--out ${out} does not end in .html`,
      'the workbench is a page: write --out workbench.html',
    );
  const results = files.length === 1 && isFolder(files[0]!) ? readable(() => readResults(files[0]!)) : null;
  const asked = results === null ? files : filesOf(results);
  const scenarios = loadAll(asked, [], false);
  mustBeComparable(scenarios);
  rowsOf(scenarios);
  mayHandOn(scenarios, realPeople, {
    place: 'workbench',
    what: 'a page',
    instead:
      'give the source a `rate`, or leave `start_with` out; for a page that stays where the file may be,',
  });
  for (const scenario of scenarios) refuseOpenWarmUp(scenario);
  const [base] = scenarios;
  const written = writtenOf(scenarios);
  const { realPeople: of = [] } = written;
  const page = workbenchPage(
    {
      written,
      title: base!.title || base!.name,
      version: VERSION,
      code: zipped(builtPage()),
      viz: zipped(readFileSync(fileURLToPath(import.meta.resolve('@viz-js/viz')), 'utf8')),
    },
    createHash('sha256').update(LOADER).digest('base64'),
  );
  await stoppable((signal) => writeWhole(out, page, signal));
  const size = (Buffer.byteLength(page) / 1e6).toFixed(1);
  const held = of.length === 0 ? '' : `${realPeopleWords(of)}\n`;
  const other = results !== null && !areAsRun(scenarios, results) ? OTHERWISE : '';
  process.stdout.write(
    `Written: ${shownPath(out)} (${size} MB)\nOpen it in a browser: it needs no network.\n${held}${other}`,
  );
}

/** The files that the systems of a results folder were run from, each once: variants and settings of one file are one. */
function filesOf({ folder, manifest }: StoredResults): string[] {
  const files = [...new Set(manifest.systems.map(({ file }) => file))];
  const gone = files.find((file) => !existsSync(file));
  if (gone !== undefined)
    throw fault(
      'workbench',
      `${folder} was run from ${gone}, which is not here`,
      'go to the folder in which it was run, or name the scenario files themselves',
    );
  return files;
}

/** Whether each system of the page has been run as it stands. */
function areAsRun(scenarios: readonly Scenario[], { result }: StoredResults): boolean {
  const asRun = new Set(result.systems.map(({ scenario }) => JSON.stringify(scenario)));
  return scenarios.every((scenario) => asRun.has(JSON.stringify(scenario)));
}

const OTHERWISE =
  'Its scenarios are as their files say now, which is not as these results were run (settings, or a change since): the numbers differ.\n';

/** The page answers at once, and does not first look for a warm-up. */
function refuseOpenWarmUp({ name, time }: Scenario): void {
  if (time.isWarmUpOpen !== true) return;
  throw fault(
    'workbench',
    `${name} leaves its warm-up open (\`warm_up: auto\`), and the page does not look for it`,
    `run it once (${CALLED} run): it says how many weeks are enough; write them in its place`,
  );
}

/** Every text that the scenarios are made of, below the folder that holds them all: nothing of this machine is told. */
function writtenOf(scenarios: readonly Scenario[]): Written {
  const texts = new Map(
    scenarios.flatMap((scenario) => textsOf(scenario).files).map(({ path, text }) => [path, text]),
  );
  const folder = commonFolder([...texts.keys()]);
  const short = (path: string) => path.slice(folder.length);
  const realPeople = filesOfPeople(scenarios).map(short);
  return {
    texts: Object.fromEntries([...texts].map(([path, text]) => [short(path), text])),
    systems: scenarios.map((scenario) => short(textsOf(scenario).own)),
    ...(realPeople.length === 0 ? {} : { realPeople }),
  };
}

function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => path.slice(0, path.lastIndexOf('/') + 1));
  let common = folders[0] ?? '';
  while (!folders.every((folder) => folder.startsWith(common)))
    common = common.slice(0, common.lastIndexOf('/', common.length - 2) + 1);
  return common;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The page is built, also where the command runs from its sources. */
function builtPage(): string {
  const dist = import.meta.url.endsWith('.ts') ? '../../dist/' : '../';
  return readFileSync(new URL(`${dist}browser/workbench.js`, import.meta.url), 'utf8');
}

function zipped(text: string): string {
  return gzipSync(text, { level: 9 }).toString('base64');
}
