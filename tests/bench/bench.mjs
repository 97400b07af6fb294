/**
 * `npm run bench`: how fast, as ratios measured side by side in one run. Nothing here is an assertion.
 * With `--against FILE` it says what moved since the ratios in FILE were stored; `--store FILE` stores them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { onThreads, runExperiment } from '../../dist/experiment/index.js';
import { oneReplication } from '../../dist/experiment/one-replication.js';
import { newFold } from '../../dist/measures/index.js';
import { directoryOf, newKernel, runSystem, Streams } from '../../dist/model/index.js';
import { loadScenario } from '../../dist/scenario/index.js';
import { bareLoop } from './bare-loop.mjs';
import { simjsQueue } from './simjs-queue.mjs';

const { values: options } = parseArgs({
  options: { against: { type: 'string' }, store: { type: 'string' } },
});

const CUSTOMERS = 1_000_000;
const RATE = 3.6;
const QUEUE = `
time: {start: 2025-04-07, run: ${CUSTOMERS / RATE} minutes}
sources: {people: {rate: ${RATE} per minute}}
teams:
  desk:
    hours: always
    staff: {server: {wte: 4}}
    steps: {serve: {desk: server, takes: {exponential: 1 min}}}
`;

const load = (path, text) => {
  const { scenario, problems } = loadScenario(path, (file) => text ?? readFileSync(file, 'utf8'));
  if (scenario === null) throw new Error(JSON.stringify(problems, null, 2));
  return scenario;
};

/** Fastest of a few runs, in seconds: what the code can do when the machine lets it. */
function seconds(times, work) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best / 1000;
}

async function secondsAsync(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

const queue = load('mm4.yaml', QUEUE);
const run = (sink, kernel = 'calendar') => runSystem(queue, new Streams('1', 0), newKernel(kernel), sink);
const window = { from: 0, to: queue.time.run, standard: queue.standard };
const task = { scenarios: [queue], seed: '1', replication: 0, kernel: 'calendar', people: false };

const rows = [];
const add = (name, perSecond, unit) => rows.push({ name, perSecond, unit });
const bare = CUSTOMERS / seconds(4, () => bareLoop(CUSTOMERS, RATE, 4));
add('bare typed-array loop', bare, 'customers');
add(
  'simjs alone, a tenth as many customers',
  CUSTOMERS / 10 / seconds(3, () => simjsQueue(CUSTOMERS / 10, RATE, 4)),
  'customers',
);
add('scenario: model only', CUSTOMERS / seconds(4, () => run({ take: () => undefined })), 'customers');
add(
  'scenario: model and one pass over its log',
  CUSTOMERS / seconds(4, () => run(newFold(directoryOf(queue), window))),
  'customers',
);
const whole = CUSTOMERS / seconds(4, () => oneReplication(task));
add('scenario: model, log and every measure', whole, 'customers');

const flagship = [load('scenarios/spa.yaml'), load('scenarios/no-wrong-door.yaml')];
const pair = { scenarios: flagship, seed: 'riverside', replication: 0, kernel: 'calendar', people: false };
let events = 0;
const onePair = seconds(4, () => {
  events = oneReplication(pair).events;
});
add('flagship, one core', events / onePair, 'events');
const few = flagship.map((scenario) => ({ ...scenario, replications: 12 }));
const one = await secondsAsync(() => runExperiment(few, { workers: 1, kernel: 'calendar', onThreads }));
const two = await secondsAsync(() => runExperiment(few, { workers: 2, kernel: 'calendar', onThreads }));

for (const { name, perSecond, unit } of rows) {
  console.log(`${(perSecond / 1e6).toFixed(2).padStart(8)} million ${unit} a second   ${name}`);
}
const ratios = {
  'queue: whole pipeline / bare loop': whole / bare,
  'queue: whole pipeline / simjs alone': whole / rows[1].perSecond,
  'queue: model only / bare loop': rows[2].perSecond / bare,
  'flagship: two workers / one worker': one / two,
};
console.log('');
const before = options.against ? JSON.parse(readFileSync(options.against, 'utf8')) : {};
for (const [name, ratio] of Object.entries(ratios)) {
  const moved = before[name]
    ? `   (was ${before[name].toFixed(3)}: ${((100 * ratio) / before[name] - 100).toFixed(0)} %)`
    : '';
  console.log(`${ratio.toFixed(3).padStart(8)} ${name}${moved}`);
}
console.log(`${onePair.toFixed(3).padStart(8)} seconds for one replication of both systems of the flagship`);
if (options.store) writeFileSync(options.store, `${JSON.stringify(ratios, null, 2)}\n`);
