import { describe, expect, it } from 'vitest';
import {
  ARRIVES,
  BEGINS,
  DECIDES,
  FREES,
  type Kernel,
  later,
  newKernel,
  type Phase,
} from '../../src/kernel/index.ts';

/** Nobody waits. */
const nobody = () => {};

describe.each(['calendar', 'simjs'] as const)('the %s kernel', (name) => {
  /** Runs a kernel to `until` and tells which subject's turn it was, and when. */
  function story(kernel: Kernel, until: number, then: (subject: number) => unknown = () => {}) {
    const told: [number, number][] = [];
    kernel.run(
      until,
      (_kind, subject) => {
        told.push([kernel.now, subject]);
        then(subject);
      },
      nobody,
    );
    return told;
  }

  /** The same, with `fill` wherever those who can start were started. */
  function rounds(kernel: Kernel, then: (subject: number) => unknown = () => {}) {
    const told: (number | string)[] = [];
    kernel.run(
      5,
      (_kind, subject) => {
        told.push(subject);
        then(subject);
      },
      () => kernel.now === 5 && told.push('fill'),
    );
    return told;
  }

  it('tells events by time, whatever the order of asking', () => {
    const kernel = newKernel(name);
    for (const at of [30, 10, 0, 20, 0.5]) kernel.schedule(at, ARRIVES, 0, at * 2);
    const told = [
      [0, 0],
      [0.5, 1],
      [10, 20],
      [20, 40],
      [30, 60],
    ];
    expect(story(kernel, 100)).toEqual(told);
  });

  it('gives back the kind and the subject it was given', () => {
    const kernel = newKernel(name);
    kernel.schedule(1, FREES, 7, -1);
    kernel.schedule(1, FREES, -8, 2 ** 31 - 1);
    const heard: number[][] = [];
    kernel.run(1, (kind, subject) => heard.push([kind, subject]), nobody);
    expect(heard).toEqual([
      [7, -1],
      [-8, 2 ** 31 - 1],
    ]);
  });

  it('at one instant frees, begins, starts whoever can start, and does so again after each decision and each arrival', () => {
    const kernel = newKernel(name);
    const phases: Phase[] = [ARRIVES, DECIDES, BEGINS, FREES, DECIDES, ARRIVES, BEGINS, FREES];
    for (const [subject, phase] of phases.entries()) kernel.schedule(5, phase, 0, subject);
    expect(rounds(kernel)).toEqual([3, 7, 2, 6, 'fill', 1, 'fill', 4, 'fill', 0, 'fill', 5, 'fill']);
  });

  it('leaves for the next round what is asked for at the instant itself, but for what frees while others free', () => {
    const kernel = newKernel(name);
    kernel.schedule(5, FREES, 0, 1);
    kernel.schedule(5, ARRIVES, 0, 2);
    kernel.schedule(5, ARRIVES, 0, 3);
    const told = rounds(kernel, (subject) => {
      if (subject === 1) {
        kernel.schedule(5, FREES, 0, 11);
        kernel.schedule(5, ARRIVES, 0, 12);
      }
      if (subject === 2) {
        kernel.schedule(5, ARRIVES, 0, 21);
        kernel.schedule(5, FREES, 0, 22);
      }
    });
    expect(told).toEqual([1, 11, 'fill', 2, 'fill', 3, 'fill', 12, 'fill', 22, 'fill', 21, 'fill']);
  });

  it('starts whoever can start when the run begins, and when nothing else happens', () => {
    const kernel = newKernel(name);
    let filled = 0;
    kernel.run(5, nobody, () => filled++);
    expect(filled).toBe(1);
  });

  it('counts the rounds of an instant, and begins anew with the next', () => {
    const kernel = newKernel(name);
    kernel.schedule(5, FREES, 0, 0);
    const seen: [number, number][] = [];
    story(kernel, 9, (subject) => {
      seen.push([kernel.now, kernel.rounds]);
      if (subject < 3) kernel.schedule(5, ARRIVES, 0, subject + 1);
      else if (subject === 3) kernel.schedule(6, ARRIVES, 0, 4);
    });
    expect(seen).toEqual([
      [5, 0],
      [5, 0],
      [5, 1],
      [5, 2],
      [6, 0],
    ]);
  });

  it('handles hundreds of events in the order of asking, all at one instant', () => {
    const kernel = newKernel(name);
    let asked = 0;
    kernel.schedule(5, FREES, 0, asked++);
    const told = story(kernel, 5, () => {
      for (let more = 0; more < 2 && asked < 700; more++) kernel.schedule(5, FREES, 0, asked++);
    });
    expect(told.map(([, subject]) => subject)).toEqual(Array.from({ length: 700 }, (_, i) => i));
  });

  it('knows to the last digit whether an event comes before the end', () => {
    // Times for which now + (at - now) is not at, but more, then less.
    for (const [now, at] of [
      [0.4500057601960229, 1.4522948092358676],
      [0.017042974761729668, 1.714253765168485],
    ] as const) {
      const toldBy = (end: number) => {
        const kernel = newKernel(name);
        kernel.schedule(now, ARRIVES, 0, 1);
        return story(kernel, end, (subject) => subject === 1 && kernel.schedule(at, ARRIVES, 0, 2));
      };
      expect(toldBy(at)).toEqual([
        [now, 1],
        [at, 2],
      ]);
      expect(toldBy(at - 2 ** -52)).toEqual([[now, 1]]);
    }
  });

  it('puts an event whose place in the order was taken before among those of its instant, and none at this one', () => {
    const kernel = newKernel(name);
    const first = kernel.nextOrder();
    kernel.schedule(5, FREES, 0, 2);
    const third = kernel.nextOrder();
    kernel.schedule(5, FREES, 0, 4);
    kernel.schedule(5, BEGINS, 0, 5);
    kernel.scheduleAs(third, 5, FREES, 0, 3);
    kernel.scheduleAs(first, 5, FREES, 0, 1);
    expect(() => kernel.scheduleAs(first, 0, FREES, 0, 1)).toThrow(RangeError);
    expect(story(kernel, 10).map(([, subject]) => subject)).toEqual([1, 2, 3, 4, 5]);
  });

  it('tells the place in the order of what frees, where it was scheduled before its instant', () => {
    const kernel = newKernel(name);
    const phases: Phase[] = [BEGINS, FREES, FREES, DECIDES, ARRIVES];
    for (const [subject, phase] of phases.entries()) kernel.schedule(5, phase, 0, subject);
    kernel.schedule(6, FREES, 0, 5);
    kernel.schedule(7, BEGINS, 0, 6);
    const seen: number[][] = [];
    story(kernel, 9, (subject) => {
      seen.push([subject, kernel.order]);
      if (subject === 1) kernel.schedule(5, FREES, 0, 7);
    });
    const none = Number.POSITIVE_INFINITY;
    expect(seen).toEqual([
      [1, 1],
      [2, 2],
      [7, none],
      [0, none],
      [3, none],
      [4, none],
      [5, 5],
      [6, none],
    ]);
  });

  it('has no place in the order for a meeting that was the first thing scheduled', () => {
    const kernel = newKernel(name);
    kernel.schedule(5, BEGINS, 0, 0);
    const seen: number[] = [];
    story(kernel, 9, () => seen.push(kernel.order));
    expect(seen).toEqual([Number.POSITIVE_INFINITY]);
  });

  it('has no place in the order while those who can start are started, whatever freed them', () => {
    const kernel = newKernel(name);
    kernel.schedule(5, FREES, 0, 0);
    kernel.schedule(6, FREES, 0, 1);
    kernel.schedule(6, FREES, 0, 2);
    kernel.schedule(6, ARRIVES, 0, 3);
    const seen = new Set<number>();
    kernel.run(9, nobody, () => seen.add(kernel.order));
    expect([...seen]).toEqual([Number.POSITIVE_INFINITY]);
  });

  it('lets all who arrive at one instant arrive before what the first of them sets going', () => {
    const kernel = newKernel(name);
    for (const subject of [1, 2, 3]) kernel.schedule(5, ARRIVES, 0, subject);
    const seen: number[][] = [];
    story(kernel, 9, (subject) => {
      seen.push([subject, kernel.rounds]);
      if (subject < 3) kernel.schedule(5, FREES, 0, 10 * subject);
      if (subject === 10) kernel.schedule(5, ARRIVES, 0, 4);
    });
    expect(seen).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
      [10, 1],
      [20, 1],
      [4, 1],
    ]);
  });

  it('lets people who come on the hour come in the order of asking, whenever they were asked', () => {
    const kernel = newKernel(name);
    kernel.schedule(120, ARRIVES, 0, 1);
    kernel.schedule(90, ARRIVES, 0, 0);
    const told = story(kernel, 200, (subject) => subject === 0 && kernel.schedule(120, ARRIVES, 0, 2));
    expect(told.map(([, subject]) => subject)).toEqual([0, 1, 2]);
  });

  it('goes on from moments so far ahead that the next minute is the same number', () => {
    const far = Array.from({ length: 16 }, (_, i) => 1.9 * 2 ** 60 + 256 * i);
    for (const start of [2 ** 53, 2 ** 60, 2 ** 70, 1e20, 1e300, ...far]) {
      let next = start;
      for (let by = 1; next === start; by *= 2) next = start + by;
      const kernel = newKernel(name);
      kernel.schedule(start, ARRIVES, 0, 1);
      const told = story(
        kernel,
        2 * next,
        (subject) => subject < 4 && kernel.schedule(kernel.now + (next - start), ARRIVES, 0, subject + 1),
      );
      expect(told.map(([, subject]) => subject)).toEqual([1, 2, 3, 4]);
    }
  });

  it('forgets an event that was cancelled, and no other', () => {
    const kernel = newKernel(name);
    const patience = kernel.schedule(5, ARRIVES, 0, 1);
    kernel.schedule(5, ARRIVES, 0, 2);
    kernel.cancel(patience);
    kernel.schedule(6, ARRIVES, 0, 3);
    expect(story(kernel, 10).map(([, subject]) => subject)).toEqual([2, 3]);
  });

  it('lets an event cancel another of the same instant, also one that was asked for at that instant', () => {
    const kernel = newKernel(name);
    kernel.schedule(5, FREES, 0, 1);
    const later = kernel.schedule(5, ARRIVES, 0, 2);
    const told = story(kernel, 5, (subject) => {
      if (subject !== 1) return;
      const now = kernel.schedule(5, FREES, 0, 3);
      kernel.schedule(5, FREES, 0, 4);
      kernel.cancel(now);
      kernel.cancel(later);
    });
    expect(told.map(([, subject]) => subject)).toEqual([1, 4]);
  });

  it('refuses to cancel an event that has happened or was cancelled already', () => {
    const kernel = newKernel(name);
    const contact = kernel.schedule(1, FREES, 0, 1);
    const visit = kernel.schedule(3, FREES, 0, 2);
    kernel.cancel(visit);
    expect(() => kernel.cancel(visit)).toThrow(new RangeError(`event ${visit} is not to come`));
    kernel.run(2, nobody, nobody);
    expect(() => kernel.cancel(contact)).toThrow(RangeError);
    expect(() => kernel.cancel(-1)).toThrow(RangeError);
  });

  it('includes what happens exactly at the end, and nothing after it, and then stands at the end', () => {
    const kernel = newKernel(name);
    for (const at of [9, 10, 10.000000001]) kernel.schedule(at, ARRIVES, 0, at);
    expect(story(kernel, 10).map(([at]) => at)).toEqual([9, 10]);
    expect(kernel.now).toBe(10);
  });

  it('includes what is scheduled at the end during the end', () => {
    const kernel = newKernel(name);
    kernel.schedule(10, ARRIVES, 0, 1);
    const told = story(kernel, 10, (subject) => {
      if (subject < 3) kernel.schedule(10, subject === 1 ? FREES : ARRIVES, 0, subject + 1);
    });
    expect(told).toEqual([
      [10, 1],
      [10, 2],
      [10, 3],
    ]);
  });

  it('can run until nothing is left', () => {
    const kernel = newKernel(name);
    kernel.schedule(3, ARRIVES, 0, 1);
    expect(story(kernel, Number.POSITIVE_INFINITY)).toEqual([[3, 1]]);
  });

  it('refuses an event in the past, at no time, or never', () => {
    const kernel = newKernel(name);
    for (const at of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const never = new RangeError(`an event cannot be scheduled at ${at} when it is 0`);
      expect(() => kernel.schedule(at, ARRIVES, 0, 0)).toThrow(never);
      const nowhere = new RangeError(`an event cannot be put in its place at ${at} when it is 0`);
      expect(() => kernel.scheduleAs(0, at, ARRIVES, 0, 0)).toThrow(nowhere);
    }
    kernel.schedule(5, ARRIVES, 0, 1);
    kernel.run(5, () => expect(() => kernel.schedule(4.999, ARRIVES, 0, 0)).toThrow(RangeError), nobody);
  });

  it('refuses a run without an end, and a second run', () => {
    const kernel = newKernel(name);
    expect(() => kernel.run(Number.NaN, nobody, nobody)).toThrow(RangeError);
    const past = new RangeError('a run cannot end at -1 when it is 0');
    expect(() => kernel.run(-1, nobody, nobody)).toThrow(past);
    kernel.run(1, nobody, nobody);
    expect(() => kernel.run(2, nobody, nobody)).toThrow('runs once');
  });

  it('keeps thousands of people in order while thousands change their minds', () => {
    const kernel = newKernel(name);
    const n = 5000;
    const at = (subject: number) => (subject * 7919) % n;
    const events = Array.from({ length: n }, (_, subject) =>
      kernel.schedule(at(subject), ARRIVES, 0, subject),
    );
    for (const [subject, event] of events.entries()) if (subject % 3 > 0) kernel.cancel(event);
    const stayed = events.map((_, subject) => subject).filter((subject) => subject % 3 === 0);
    const expected = stayed.sort((a, b) => at(a) - at(b)).map((subject) => [at(subject), subject]);
    expect(story(kernel, n)).toEqual(expected);
  });
});

it('a moment so many minutes later is exact where it is a whole hundredth of a second, however it was added up', () => {
  let time = 0;
  for (let k = 1; k <= 1200; k++) time = later(time, 0.1);
  expect(time).toBe(120);
  expect(later(0.1, 0.2)).toBe(0.3);
  expect([later(0, 0.0001), later(0, 0.0002)]).toEqual([0.0001, 0.0002]);
  expect(later(7, 1e-10)).toBe(7);
  expect(later(7 + 2e-10, 1e-10)).toBe(7 + 2e-10 + 1e-10);
  expect(later(1 / 7, 1 / 7)).toBe(2 / 7);
});

it('simjs gives back the window it was lent', async () => {
  await import('../../src/kernel/simjs.ts');
  expect('window' in globalThis).toBe(false);
});
