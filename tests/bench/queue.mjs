/** One queue, M/M/4: the whole pipeline against yardsticks, and what each phase costs an event. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneReplication } from '../../dist/experiment/one-replication.js';
import { newFold } from '../../dist/measures/index.js';
import { directoryOf, newKernel, runSystem, Streams } from '../../dist/model/index.js';
import writeEvents from '../../dist/report/logs/log-thread.js';
import { bareLoop } from './bare-loop.mjs';
import { floorQueue } from './floor.mjs';
import { simjsQueue } from './simjs-queue.mjs';
import { queueOf, RATE } from './systems.mjs';
import { best, ratioOf, rounds, seconds } from './timing.mjs';

export const CUSTOMERS = 1_000_000;
const queue = queueOf(CUSTOMERS);

/** The queue as a user runs it: model, log and every measure. */
export const wholePipeline = () =>
  oneReplication({
    scenarios: [queue],
    seed: '1',
    replication: 0,
    kernel: 'calendar',
    people: false,
  });

export function benchQueue() {
  const window = { from: 0, to: queue.time.run, standard: queue.standard };
  const run = (sink) => runSystem(queue, new Streams('1', 0), newKernel('calendar'), sink);
  let events = 0;
  const taken = rounds(3, {
    bare: () => bareLoop(CUSTOMERS, RATE, 4),
    simjs: () => simjsQueue(CUSTOMERS / 10, RATE, 4),
    floor: () => floorQueue(CUSTOMERS, RATE, 4, { take: () => undefined }),
    model: () => {
      events = run({ take: () => undefined }).events;
    },
    fold: () => run(newFold(directoryOf(queue), window)),
    whole: wholePipeline,
  });
  taken.simjs = taken.simjs.map((time) => 10 * time);
  const perSecond = (name, what) => ({ name: what, value: CUSTOMERS / best(taken[name]) / 1e6 });
  return {
    speeds: [
      perSecond('bare', 'bare typed-array loop'),
      perSecond('simjs', 'simjs alone (a tenth as many customers)'),
      perSecond('floor', 'named draws, calendar and log, without a model'),
      perSecond('model', 'scenario: model, which writes the log'),
      perSecond('fold', 'scenario: model and one pass over its log'),
      perSecond('whole', 'scenario: model, log and every measure'),
    ],
    phases: phasesOf(taken, events),
    ratios: {
      'queue: whole pipeline / bare loop': ratioOf(taken, 'whole', 'bare'),
      'queue: whole pipeline / simjs alone': ratioOf(taken, 'whole', 'simjs'),
      'queue: whole pipeline / floor': ratioOf(taken, 'whole', 'floor'),
      'queue: floor / bare loop': ratioOf(taken, 'floor', 'bare'),
      'queue: model only / bare loop': ratioOf(taken, 'model', 'bare'),
    },
  };
}

function phasesOf(taken, events) {
  const model = best(taken.model);
  const nanoseconds = (time) => Math.max(0, time / events) * 1e9;
  return [
    { phase: 'model, which writes the log', ns: nanoseconds(model), bytes: 0 },
    { phase: 'one pass over the log', ns: nanoseconds(best(taken.fold) - model), bytes: 0 },
    {
      phase: 'measures from what it gathered',
      ns: nanoseconds(best(taken.whole) - best(taken.fold)),
      bytes: 0,
    },
    ...['csv', 'jsonl', 'parquet', 'xes'].map((format) => outputOf(format, model / events)),
  ];
}

/** A tenth of the run is written, and what the model takes of that is taken off. */
function outputOf(format, modelPerEvent) {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-bench-'));
  const path = join(folder, `events.${format}`);
  const shorter = { ...queue, time: { ...queue.time, run: queue.time.run / 10 } };
  const written = new SharedArrayBuffer(8);
  const asked = { scenarios: [shorter], seed: '1', replication: 0, kernel: 'calendar' };
  const time = seconds(() => writeEvents({ ...asked, files: [{ format, path }], written }));
  const [events] = new Float64Array(written);
  const ns = (time / events - modelPerEvent) * 1e9;
  const bytes = statSync(path).size / events;
  rmSync(folder, { recursive: true });
  return { phase: `output: ${format}`, ns, bytes };
}
