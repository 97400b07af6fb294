import { expect, it } from 'vitest';
import { EventHeap } from '../../src/kernel/event-heap.ts';
import { EventRecords, PENDING } from '../../src/kernel/event-records.ts';
import { ARRIVES, DECIDES, FREES, newKernel } from '../../src/kernel/index.ts';

const nobody = () => {};

it('a heap that was thinned out still gives its entries in order, however many it had', () => {
  for (let size = 0; size < 200; size++) {
    const heap = new EventHeap();
    const entries = Array.from(
      { length: size },
      (_, i) => [(i * 37 * (1 + (size % 5))) % 101, i, i] as const,
    );
    for (const [time, order, record] of entries) heap.push(time, order, record);
    const isKept = (record: number) => (record * 7 + size) % 10 > 2;
    heap.keepOnly(isKept);
    const rest: number[][] = [];
    for (; heap.size > 0; heap.dropFirst()) rest.push([heap.times[0]!, heap.orders[0]!, heap.records[0]!]);
    const expected = entries.filter(([, , record]) => isKept(record)).map((entry) => [...entry]);
    expect(rest).toEqual(expected.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
  }
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

it.each([
  ['beyond the hour', 1e9, 1],
  ['within the hour', 59, 0.002],
])(
  'the calendar needs no more room when people change their minds without end, %s',
  (_, patienceAt, step) => {
    const kernel = newKernel('calendar');
    let highest = 0;
    let patience = kernel.schedule(patienceAt, ARRIVES, 0, 0);
    kernel.schedule(step, ARRIVES, 1, 0);
    kernel.run(
      20_000 * step,
      () => {
        kernel.cancel(patience);
        patience = kernel.schedule(patienceAt, ARRIVES, 0, 0);
        highest = Math.max(highest, patience);
        kernel.schedule(kernel.now + step, ARRIVES, 1, 0);
      },
      nobody,
    );
    expect(highest).toBeLessThan(10);
  },
);

it('the calendar needs no more room when people change their minds and others come who do not', () => {
  const kernel = newKernel('calendar');
  let highest = 0;
  kernel.schedule(0, ARRIVES, 0, 0);
  kernel.run(
    50,
    () => {
      // One keeps an appointment, one gives it up, and one gives it up at the instant itself.
      kernel.cancel(kernel.schedule(kernel.now + 1, FREES, 1, 0));
      const now = kernel.schedule(kernel.now, DECIDES, 2, 0);
      kernel.cancel(now);
      highest = Math.max(highest, kernel.schedule(kernel.now + 0.01, ARRIVES, 0, 0));
    },
    nobody,
  );
  expect(highest).toBeLessThan(10);
});
