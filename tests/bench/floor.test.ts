import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import type { Sink } from '../../src/event-log/event.ts';
import { newKernel, runSystem, Streams } from '../../src/model/index.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';

const own = (file: string) => import(pathToFileURL(`tests/bench/${file}`).href);
const { floorQueue } = (await own('floor.mjs')) as {
  floorQueue: (customers: number, rate: number, servers: number, sink: Sink) => void;
};
const { queueOf, RATE } = (await own('systems.mjs')) as {
  queueOf: (customers: number) => Scenario;
  RATE: number;
};

it('the queue by hand, against which the bench judges the model, writes the log that the model writes', () => {
  const byModel = rowsOf((sink) => runSystem(queueOf(200), new Streams('1', 0), newKernel('calendar'), sink));
  const byHand = rowsOf((sink) => floorQueue(200, RATE, 4, sink));
  expect(byHand.length).toBeGreaterThan(600);
  expect(byHand).toEqual(byModel);
});

/** Every row about a person, without the worker. */
function rowsOf(run: (sink: Sink) => void): Record<string, number>[] {
  const rows: Record<string, number>[] = [];
  const take: Sink['take'] = ({ worker, ...numbers }) => {
    if (numbers.person !== -1) rows.push(numbers);
  };
  run({ take });
  return rows;
}
