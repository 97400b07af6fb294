import { expect, it } from 'vitest';
import { EventHeap } from '../../src/kernel/event-heap.ts';
import { EventRecords, PENDING } from '../../src/kernel/event-records.ts';
import { ARRIVES, newKernel } from '../../src/kernel/index.ts';

const nobody = () => {};

it('a heap that was thinned out still gives its entries in order', () => {
  const heap = new EventHeap();
  for (let i = 0; i < 500; i++) heap.push((i * 37) % 101, i, i);
  heap.keepOnly((record) => record % 3 === 0);
  const rest: number[][] = [];
  for (; heap.size > 0; heap.dropFirst()) rest.push([heap.times[0]!, heap.orders[0]!, heap.records[0]!]);
  const expected = Array.from({ length: 167 }, (_, i) => [(i * 3 * 37) % 101, i * 3, i * 3]);
  expect(rest).toEqual(expected.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
});

it('a released record is used again before a new one', () => {
  const records = new EventRecords();
  const [first, second] = [records.take(PENDING, 1, 1), records.take(PENDING, 2, 2)];
  records.release(first);
  records.release(second);
  expect([records.take(PENDING, 3, 3), records.take(PENDING, 4, 4), records.take(PENDING, 5, 5)]).toEqual([
    second,
    first,
    2,
  ]);
});

it('the calendar needs no more room when people change their minds without end', () => {
  const kernel = newKernel('calendar');
  let highest = 0;
  let patience = kernel.schedule(1e9, ARRIVES, 0, 0);
  kernel.schedule(1, ARRIVES, 1, 0);
  kernel.run(
    20_000,
    () => {
      kernel.cancel(patience);
      patience = kernel.schedule(1e9, ARRIVES, 0, 0);
      highest = Math.max(highest, patience);
      kernel.schedule(kernel.now + 1, ARRIVES, 1, 0);
    },
    nobody,
  );
  expect(highest).toBeLessThan(10);
});
