import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/event-log/directory.ts';
import { answersTo, asked, DIRECTORY, type Event, joined, met } from './by-hand.ts';
import { staffed } from './staff-by-hand.ts';

/** Days 14 to 42: four whole weeks, of which the directory’s clerk gives half to the pathway and the worker all. */
const WINDOW = { from: 14, to: 42 };
const DAYS = 28;

const atWork = (
  day: number,
  event: 'desk_worked' | 'interrupted' | 'kept_in_touch' | 'attended' | 'kept_waiting' | 'supervised',
  hours: number,
  more: Event[2] = {},
): Event => [
  day,
  event,
  { team: 'core', role: 'worker', worker: 0, spentOn: 'understanding', minutes: 60 * hours, ...more },
];
/** Two join a list, and the first of them is served for a day. */
const oneOfTwo = (step: 'call' | 'meeting' | 'support'): Event[] => [
  asked(15, 0),
  asked(15, 1),
  joined(16, 0, step),
  joined(16, 1, step),
  met(17, 0, step, { minutes: 1440 }),
];
const withSteps = (change: (name: string) => object): Directory => ({
  ...DIRECTORY,
  steps: DIRECTORY.steps.map((step) => ({ ...step, ...change(step.name) })),
});

describe('of the load offered, work that would not grow with those who are served', () => {
  const offered = (events: readonly Event[], system: Directory = DIRECTORY) =>
    answersTo(
      [staffed(0, 'worker'), staffed(0, 'clerk'), ...oneOfTwo('meeting'), ...events],
      WINDOW,
      [],
      system,
    );

  it('is keeping in touch with people who wait: it counts as it was', () => {
    const of = offered([atWork(20, 'kept_in_touch', 12, { person: 1, step: 'meeting', spentOn: 'admin' })]);
    expect(of('utilisation', 'core.worker')).toBeCloseTo(1.5 / DAYS, 12);
    expect(of('offered_load', 'core.worker')).toBeCloseTo((2 + 0.5) / DAYS, 12);
    expect(of('hours_lost_to_missed')).toBe(0);
  });

  it('is what was left of work that stopped: the part that was done counts for each of both', () => {
    const of = offered([
      atWork(20, 'desk_worked', 12, { person: 0, step: 'meeting' }),
      atWork(20.25, 'interrupted', 6, { person: 0, step: 'meeting' }),
    ]);
    expect(of('hours_understanding', 'core.worker')).toBeCloseTo((24 + 6) / 4, 12);
    expect(of('offered_load', 'core.worker')).toBeCloseTo((2 * 1.25) / DAYS, 12);
  });

  it('is a meeting of the team, whoever it is about, and neither are others in a contact in a meeting', () => {
    const system = withSteps((name) => (name === 'meeting' ? { does: 'meeting', takesUpTo: 5 } : {}));
    const of = offered([atWork(20, 'attended', 12, { step: 'meeting' })], system);
    expect(of('hours_in_meetings', 'core.worker')).toBe(12 / 4);
    expect(of('offered_load', 'core.worker')).toBeCloseTo((2 + 0.5) / DAYS, 12);
    const together = offered([atWork(20, 'attended', 12, { step: 'support', person: 0 })], system);
    expect(together('hours_in_meetings', 'core.worker')).toBe(0);
  });

  it('is not a session of a group: twice as many people are two groups', () => {
    const system = withSteps((name) => (name === 'meeting' ? { group: 3 } : {}));
    const of = offered([atWork(20, 'attended', 12, { step: 'meeting' })], system);
    expect(of('offered_load', 'core.worker')).toBeCloseTo((2 * 1.5) / DAYS, 12);
  });

  it('is not that of somebody else: an appointment of a diary is nobody’s time', () => {
    const of = answersTo(
      [
        staffed(0, 'worker'),
        staffed(0, 'clerk'),
        ...oneOfTwo('call'),
        // Of no role: a slot of a clinic, for which the team says nothing of staff.
        [
          20,
          'contacted',
          { person: 0, team: 'core', step: 'meeting', spentOn: 'care', other: 0, minutes: 720 },
        ],
      ],
      WINDOW,
    );
    expect(of('offered_load', 'core.worker')).toBe(0);
    expect(of('offered_load', 'front.clerk')).toBeCloseTo((2 / DAYS) * 2, 12);
  });
});

describe('desk work', () => {
  it('that stopped because the day was over was not interrupted', () => {
    const system = withSteps((name) => (name === 'meeting' ? { interruptible: true } : {}));
    const of = answersTo(
      [
        staffed(0, 'worker'),
        asked(15, 0),
        atWork(20, 'desk_worked', 3, { person: 0, step: 'meeting' }),
        atWork(20.0625, 'interrupted', 1.5, { person: 0, step: 'meeting', other: 1 }),
        atWork(21, 'desk_worked', 1.5, { person: 0, step: 'meeting' }),
        atWork(21.03125, 'interrupted', 0.75, { person: 0, step: 'meeting', other: 0 }),
      ],
      WINDOW,
      [],
      system,
    );
    expect(of('interruptions', 'core')).toBe(1 / 4);
    expect(of('hours_understanding')).toBeCloseTo((1.5 + 0.75) / 4, 12);
  });
});

describe('the week in which work lies', () => {
  /** After the three lists (all, front, core) come clerk and worker. */
  const loads = (events: readonly Event[], to = 42) => {
    const of = answersTo([asked(0, 0), ...events], { from: 14, to });
    const row = (nth: number) => [...of.measured.series.subarray(nth * 6, (nth + 1) * 6)];
    return { of, clerk: row(3), worker: row(4) };
  };

  it('is that of the waiting, for whoever waits for others over the end of a week', () => {
    const { worker, of } = loads([
      staffed(0, 'worker'),
      // Three hours before the end of the second week to one hour after it, and before the window.
      atWork(21 + 1 / 24, 'kept_waiting', 4),
      atWork(10, 'kept_waiting', 2),
    ]);
    expect(worker.slice(1, 4).map((load) => load * 168)).toEqual(
      [2, 3, 1].map((hours) => expect.closeTo(hours, 9)),
    );
    // What was over before the window is not in it.
    expect(of('hours_understanding', 'core.worker')).toBeCloseTo(4 / 4, 12);
  });

  it('is not on duty while there is supervision', () => {
    const { of, worker } = loads([
      staffed(14, 'worker'),
      staffed(15, 'worker', 0),
      atWork(14, 'supervised', 12),
      atWork(14.5, 'desk_worked', 11, { person: 0, step: 'meeting' }),
    ]);
    expect(worker[2]).toBeCloseTo(11 / 12, 12);
    expect(of('weeks_over_85', 'core.worker')).toBe(1);
  });

  it('is none of the whole ones where the window ends within a week, of this role or another', () => {
    const { clerk, worker } = loads(
      [
        staffed(0, 'worker'),
        staffed(0, 'clerk'),
        staffed(44, 'clerk', 0),
        atWork(42.5, 'desk_worked', 6, { team: 'front', role: 'clerk', person: 0, step: 'call' }),
        atWork(43, 'desk_worked', 6, { team: 'front', role: 'clerk', person: 0, step: 'call' }),
        atWork(43.5, 'desk_worked', 6, { team: 'front', role: 'clerk', person: 0, step: 'call' }),
      ],
      45,
    );
    expect(clerk).toEqual([0, 0, 0, 0, 0, 0]);
    expect(worker).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
