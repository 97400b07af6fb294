/**
 * What takes longer than `npm test` may: the same tests with more replications, and those that need what not every
 * machine has. Says of each part whether it held, failed or did not run, why not, and how long it took.
 *
 *     npm run verify                      all parts
 *     npm run verify -- theory engines    those whose tests lie there
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { nodeOf, VERSIONS } from './engines/nodes.mjs';

const { CHROMIUM_PATH = '/usr/bin/chromium', DOORWAYS_XES_XSD = '' } = process.env;

const asked = process.argv.slice(2);
const isAsked = (tests) =>
  asked.length === 0 || asked.some((word) => tests.some((path) => path.startsWith(`tests/${word}`)));

const nodes = (isAsked(['tests/engines']) ? VERSIONS : []).map((version) => {
  try {
    return { version, node: nodeOf(version) };
  } catch (error) {
    return { version, lacks: error.message };
  }
});
const installed = nodes.filter(({ node }) => node !== undefined);

const NO_BROWSER = 'no browser: install chromium or set CHROMIUM_PATH';

/** Each with the short form that it has in `npm test`; `lacks` is why it cannot run here. */
const PARTS = [
  {
    what: 'textbook queues: seven times the replications (two of them 14 and 22), within 2 % (npm test: a thirty-second of one time, two of a quarter of the replications, with the bounds that follow)',
    tests: ['tests/theory'],
  },
  {
    what: 'fits of two hundred logs of known systems, limits that hold the truth as often as they say, and runs of what was fitted (npm test: twelve logs); every kind of log proposed from for as long as its scenario says, the flagship for half a year (npm test: eight weeks); a log of two million events (npm test: of a fortnight)',
    tests: ['tests/fit'],
  },
  {
    what: 'published models with longer runs (npm test: those that the pages show)',
    tests: ['tests/published'],
  },
  {
    what: 'commands, figures and claims of all pages as they stand (npm test: two replications give what they gave when the page was written)',
    tests: ['tests/docs'],
  },
  {
    what: 'the systems of the field study: all replications, and what each page claims of them (npm test: the first gives what it gave)',
    tests: ['tests/systems'],
  },
  {
    what: 'what is true of every system, for three hundred drawn systems (npm test: twenty-four, run again one in four; people are the same in four, and any names are in three)',
    tests: [
      'tests/properties/every-system.test.ts',
      'tests/properties/same-people.test.ts',
      'tests/properties/any-name.test.ts',
    ],
  },
  {
    what: 'windows, books, whole journeys and who is turned away, in two hundred drawn systems and logs or more (npm test: seven or more, windows at one moment of each instead of three)',
    tests: [
      'tests/properties/books.test.ts',
      'tests/properties/windows.test.ts',
      'tests/properties/whole-journeys.test.ts',
      'tests/properties/turned-away-anywhere.test.ts',
    ],
  },
  {
    what: 'how often intervals hold the truth, and A differs from A (npm test: fewer experiments); of logs in stretches, four thousand (npm test: four hundred)',
    tests: ['tests/stats/coverage.test.ts', 'tests/logs/sections.test.ts'],
  },
  {
    what: 'what is said of an answer, line against line, for all shipped scenarios (npm test: a handful of them)',
    tests: ['tests/report/findings/no-line-contradicts.test.ts'],
  },
  {
    what: 'tables of more than a million rows, and the spreadsheet opened in LibreOffice where that is installed (npm test: small ones)',
    tests: ['tests/report/results/write-results.test.ts', 'tests/report/results/spreadsheet.test.ts'],
  },
  {
    what: 'every shipped scenario on the other kernel, event by event, and all the way to a page where it says a word that no other says (npm test: one in three of those that vary no other; three scenarios), with the tables and the map of each (npm test: of half of those that vary no other, and one in six of the others)',
    tests: ['tests/golden'],
  },
  {
    what: 'any value at any place of a scenario, all of them everywhere (npm test: one in 251)',
    tests: ['tests/properties/any-value-anywhere.test.ts'],
  },
  {
    what: 'junk of every kind in place of a scenario, fifteen hundred of each (npm test: sixty)',
    tests: ['tests/scenario/junk.test.ts'],
  },
  {
    what: 'runs that are killed, stopped, put to sleep, or lose their folder, their reader or a thread, twenty times each at a moment drawn at random (npm test: killed, and asleep, once each); and one that is killed three times over (npm test: twice)',
    tests: ['tests/cli/random-moments.test.ts', 'tests/cli/resume.test.ts'],
    lacks: process.platform === 'win32' ? 'no signals here' : '',
  },
  {
    what: 'a real disk that is full, and one that can only be read (npm test: one that is full in name)',
    tests: ['tests/cli/real-disk.test.ts'],
    lacks:
      process.platform === 'linux' && process.getuid() === 0 ? '' : 'only root of a Linux may make a disk',
  },
  {
    what: 'commands that are ended by each signal while they are too busy to listen, and runs by each where there were no results (npm test: one of each)',
    tests: ['tests/cli/stopping.test.ts'],
    lacks: process.platform === 'win32' ? 'no signals here' : '',
  },
  {
    what: 'what every command that prints says where nobody takes it (npm test: two of them, one of those with a reader who has had enough)',
    tests: ['tests/cli/printing.test.ts'],
    lacks: existsSync('/dev/full') ? '' : 'no /dev/full',
  },
  {
    what: 'the same bytes in Chromium and in Node, for half a year, on both kernels in three time zones (npm test: two weeks, one kernel in one)',
    tests: ['tests/core'],
    lacks: existsSync(CHROMIUM_PATH) ? '' : NO_BROWSER,
  },
  {
    what: 'the workbench as people use it: a thousand operations at random, axe on all of it in light and dark (npm test: twenty, axe on the map and the board in light, and the colours of the map in the dark), memory over six hundred moves of levers (npm test: fifteen), and what decides a change, in Node as well',
    tests: ['tests/workbench/in-browser.test.ts', 'tests/workbench/in-browser-parts.test.ts'],
    lacks: existsSync(CHROMIUM_PATH) ? '' : NO_BROWSER,
  },
  {
    what: 'how the workbench looks where it is hard: flooded, in the dark, twenty-five teams (npm test: one team, an error, nine teams, in light)',
    tests: ['tests/workbench/in-browser-looks.test.ts'],
    lacks: existsSync(CHROMIUM_PATH) ? '' : NO_BROWSER,
  },
  {
    what: 'the report in a real browser (npm test: where there is one, with the first row of each table, and axe on pictures without what is in them)',
    tests: ['tests/report/html/in-browser.test.ts'],
    lacks: existsSync(CHROMIUM_PATH) ? '' : NO_BROWSER,
  },
  {
    what: 'the same results with one worker thread, two and three; a picture of every chart of made-up results (npm test: two threads; one picture in three of each kind of results)',
    tests: ['tests/experiment/experiment.test.ts', 'tests/report/golden'],
  },
  {
    what: 'run lengths of the shipped scenarios by the rule of the tool itself (npm test: the table that was made so)',
    tests: ['tests/experiment/run-lengths.test.ts'],
  },
  {
    what: 'an array of tasks under a real Slurm, one killed and put back into the queue (npm test: shares in one process)',
    tests: ['tests/machines'],
    lacks: existsSync('/usr/bin/sbatch') ? '' : 'no Slurm: install slurm-wlm and munge, and be root',
  },
  {
    what: 'logs for process mining by the schema of IEEE 1849 (npm test: the structure of the standard)',
    tests: ['tests/report/logs'],
    lacks: existsSync(DOORWAYS_XES_XSD)
      ? ''
      : 'no schema: set DOORWAYS_XES_XSD to its XSD, with xmllint installed',
  },
  {
    what: `every file of the flagship on Node ${installed.map(({ version }) => version).join(', ')} (npm test: golden logs on the Node at hand)`,
    tests: ['tests/engines'],
    env: { DOORWAYS_NODES: installed.map(({ node }) => node).join(delimiter) },
    lacks: installed.length > 0 ? '' : 'none could be installed',
  },
  ...nodes
    .filter(({ node }) => node === undefined)
    .map(({ version, lacks }) => ({
      what: `every file of the flagship on Node ${version}`,
      tests: ['tests/engines'],
      lacks,
    })),
];

const told = PARTS.filter(({ tests }) => isAsked(tests)).map(({ what, tests, env = {}, lacks = '' }) => {
  if (lacks !== '') return `NOT RUN  ${what}: ${lacks}`;
  console.log(`\n# ${what}`);
  const began = Date.now();
  const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
    stdio: 'inherit',
    env: { ...process.env, DOORWAYS_VERIFY: '1', ...env },
  });
  if (status !== 0) process.exitCode = 1;
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  return `${status === 0 ? 'held   ' : 'FAILED '}  ${what} (${minutes} min)`;
});
console.log(`\n${told.join('\n')}`);
