import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EventId, type Kernel, newKernel, type Phase } from '../../src/kernel/index.ts';

/** One event's doing when its turn comes: cancel some, then schedule some. */
interface Doing {
  /** The delay is added to `now`, or is the time itself, when that is not past. */
  readonly schedules: readonly {
    readonly delay: number;
    readonly isTime: boolean;
    readonly phase: Phase;
    /** Only its place in the order is taken now; it is scheduled when the next event has its turn, if it is still to come. */
    readonly isLater: boolean;
  }[];
  /** Which of the events still to come, counted modulo how many there are. */
  readonly cancels: readonly number[];
}

const times = fc.oneof(
  fc.constantFrom(
    0,
    0,
    1,
    2,
    0.1,
    0.2,
    0.3,
    1 / 3,
    480,
    1e-9,
    2 ** 40 + 0.5,
    Number.MIN_VALUE,
    2 ** 53,
    1e300,
  ),
  fc.double({ min: 0, max: 10, noNaN: true }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.integer({ min: 0, max: 8 }),
);
const doing: fc.Arbitrary<Doing> = fc.record({
  schedules: fc.array(
    fc.record({
      delay: times,
      isTime: fc.boolean(),
      phase: fc.constantFrom<Phase>(0, 1, 2, 3),
      isLater: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  cancels: fc.array(fc.nat(1000), { maxLength: 2 }),
});
const programs = fc.record({
  doings: fc.array(doing, { minLength: 1, maxLength: 60 }),
  until: fc.oneof(times, fc.constant(Number.POSITIVE_INFINITY)),
});

/**
 * What happened, in order: [time, kind, subject], and [time] where whoever could start was started after something had
 * happened. Subjects are numbered in the order of asking.
 */
function trace(kernel: Kernel, doings: readonly Doing[], until: number): number[][] {
  const told: number[][] = [];
  const toCome = new Map<number, EventId>();
  const putOff: { at: number; order: number; phase: Phase; subject: number }[] = [];
  let asked = 0;
  const act = ({ schedules, cancels }: Doing) => {
    for (const { at, order, phase, subject } of putOff.splice(0))
      if (at > kernel.now) toCome.set(subject, kernel.scheduleAs(order, at, phase, subject % 5, subject));
    for (const which of cancels) {
      const subject = [...toCome.keys()][which % toCome.size];
      if (subject === undefined) continue;
      kernel.cancel(toCome.get(subject)!);
      toCome.delete(subject);
    }
    for (const { delay, isTime, phase, isLater } of schedules) {
      const at = isTime ? Math.max(delay, kernel.now) : kernel.now + delay;
      if (isLater) putOff.push({ at, order: kernel.nextOrder(), phase, subject: asked });
      else toCome.set(asked, kernel.schedule(at, phase, asked % 5, asked));
      asked++;
    }
  };
  let turn = 0;
  let isFilled = false;
  act(doings[turn++]!);
  kernel.run(
    until,
    (kind, subject) => {
      told.push([kernel.now, kind, subject]);
      isFilled = false;
      toCome.delete(subject);
      if (turn < doings.length) act(doings[turn++]!);
    },
    () => {
      // A kernel may ask once more where all that was left had been cancelled.
      if (isFilled) return;
      isFilled = true;
      told.push([kernel.now]);
      // Whoever is started may be done in no time, and may change what is to come.
      if (turn % 3 === 0 && turn < doings.length) act(doings[turn++]!);
    },
  );
  told.push([kernel.now]);
  return told;
}

/** The order as `kernel.ts` states it and nothing else: a list, searched for its least each time. */
function plainKernel(): Kernel {
  interface Entry {
    at: number;
    /** Of its instant. */
    round: number;
    phase: number;
    id: number;
    kind: number;
    subject: number;
  }
  let list: Entry[] = [];
  let asked = 0;
  let round = 0;
  let hasFilled = false;
  const kernel = {
    now: 0,
    rounds: 0,
    order: 0,
    schedule(at: number, phase: Phase, kind: number, subject: number) {
      const inRound = at > kernel.now ? 0 : hasFilled ? round + 1 : round;
      list.push({ at, round: inRound, phase, id: asked, kind, subject });
      return asked++;
    },
    nextOrder: () => asked++,
    scheduleAs(order: number, at: number, phase: Phase, kind: number, subject: number) {
      list.push({ at, round: 0, phase, id: order, kind, subject });
      return order;
    },
    cancel(event: EventId) {
      list = list.filter((entry) => entry.id !== event);
    },
    run(until: number, handler: (kind: number, subject: number) => void, fill: () => void) {
      const next = () =>
        list.sort((a, b) => a.at - b.at || a.round - b.round || a.phase - b.phase || a.id - b.id)[0];
      for (;;) {
        for (;;) {
          const first = next();
          const isNow = first !== undefined && first.at === kernel.now && first.round === round;
          if (!hasFilled && !(isNow && first.phase < 2)) {
            hasFilled = true;
            fill();
            continue;
          }
          if (!isNow) break;
          list.shift();
          handler(first.kind, first.subject);
          if (hasFilled) fill();
        }
        const first = next();
        if (first === undefined || first.at > until) break;
        round = first.at === kernel.now ? round + 1 : 0;
        kernel.now = first.at;
        hasFilled = false;
      }
      kernel.now = until;
    },
  };
  return kernel;
}

describe('both kernels', () => {
  it.each(['calendar', 'simjs'] as const)(
    '%s tells the same story as a plain list, whatever people do',
    (name) => {
      fc.assert(
        fc.property(programs, ({ doings, until }) => {
          expect(trace(newKernel(name), doings, until)).toEqual(trace(plainKernel(), doings, until));
        }),
        { numRuns: 1500, seed: 20251122 },
      );
    },
  );

  it('agree about a long and crowded story, in which most events are cancelled', () => {
    let word = 1;
    const random = () => {
      word = (Math.imul(word, 1664525) + 1013904223) | 0;
      return (word >>> 8) / 2 ** 24;
    };
    const doings = Array.from({ length: 4000 }, (): Doing => {
      const schedules = Array.from({ length: 4 }, () => ({
        delay: random() < 0.3 ? 0 : Math.floor(random() * 2000) / 7,
        isTime: false,
        phase: Math.floor(random() * 4) as Phase,
        isLater: random() < 0.1,
      }));
      return { schedules, cancels: [Math.floor(random() * 1e6), Math.floor(random() * 1e6)] };
    });
    const told = trace(newKernel('calendar'), doings, 1e4);
    expect(told.length).toBeGreaterThan(4000);
    expect(trace(newKernel('simjs'), doings, 1e4)).toEqual(told);
  });

  it('agree about a long story of few people at a time, who come back after minutes, hours or days', () => {
    let word = 2;
    const random = () => {
      word = (Math.imul(word, 1664525) + 1013904223) | 0;
      return (word >>> 8) / 2 ** 24;
    };
    const spans = [0, 1, 1 / 3, 7, 30, 60, 90, 480, 1440, 10_080, 600_000];
    const doings = Array.from({ length: 6000 }, (_, turn): Doing => {
      // Nearly everybody comes back once, so that there are always a few; some change their minds, and others are new.
      const schedules = Array.from({ length: turn < 8 ? 3 : turn % 12 === 0 ? 2 : 1 }, () => ({
        delay: spans[Math.floor(random() * spans.length)]! * (random() < 0.5 ? 1 : random()),
        isTime: false,
        phase: Math.floor(random() * 4) as Phase,
        isLater: random() < 0.1,
      }));
      return { schedules, cancels: turn % 20 === 10 ? [Math.floor(random() * 1e6)] : [] };
    });
    const told = trace(newKernel('calendar'), doings, 1e9);
    expect(told.at(-2)![0]).toBeGreaterThan(365 * 1440);
    expect(trace(newKernel('simjs'), doings, 1e9)).toEqual(told);
  });
});
