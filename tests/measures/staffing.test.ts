import { describe, expect, it } from 'vitest';
import { answersTo, asked, DIRECTORY, type Event } from './by-hand.ts';

/** Days 14 to 42: four whole weeks. */
const WINDOW = { from: 14, to: 42 };
const WITH_STAFFING = { ...DIRECTORY, staffing: { absence: true, posts: true, supervision: true } };

const level = (day: number, event: 'in_post' | 'vacant' | 'new_in_post', wte: number): Event => [
  day,
  event,
  { team: 'core', role: 'worker', other: wte * 1000 },
];
const staff = (day: number, event: Event[1], details: { code?: number; minutes?: number } = {}): Event => [
  day,
  event,
  { team: 'core', role: 'worker', worker: 1, ...details },
];

const LEAVE = 0;
const SICKNESS = 1;
const of = answersTo(
  [
    asked(0, 0),
    // Two WTE in post until day 28, at which two people of half a WTE leave, then one for a week, then two, of which one is new.
    ...[level(0, 'in_post', 2), level(0, 'vacant', 0.5), level(0, 'new_in_post', 0)],
    ...[staff(28, 'resigned', { code: 0 }), staff(28, 'resigned', { code: 0 })],
    ...[level(28, 'in_post', 1), level(28, 'vacant', 1.5)],
    ...[staff(35, 'joined', { code: 0 }), level(35, 'in_post', 2), level(35, 'vacant', 0.5)],
    level(35, 'new_in_post', 1),
    // Of the clerk it is not told how much of the role is filled.
    [28, 'vacant', { team: 'front', role: 'clerk', other: 1000 }],
    [28, 'resigned', { team: 'front', role: 'clerk', worker: 0, code: 0 }],
    // On duty for 100 hours in the window, 4 of them given to supervision; away for 8 on leave and 16 ill.
    [20, 'staffed', { team: 'core', role: 'worker', other: 1 }],
    [20 + 100 / 24, 'staffed', { team: 'core', role: 'worker', other: 0 }],
    staff(21, 'supervised', { minutes: 240 }),
    staff(15, 'absent', { code: LEAVE, minutes: 480 }),
    staff(16, 'absent', { code: SICKNESS, minutes: 480 }),
    staff(17, 'absent', { code: SICKNESS, minutes: 480 }),
    // Before the window, and across its beginning: two hours of it count.
    staff(12, 'absent', { code: SICKNESS, minutes: 480 }),
    staff(13.75, 'absent', { code: LEAVE, minutes: 480 }),
    [
      22,
      'desk_worked',
      { person: 0, team: 'core', step: 'meeting', role: 'worker', worker: 1, spentOn: 'care', minutes: 2880 },
    ],
  ],
  WINDOW,
  [],
  WITH_STAFFING,
);

describe('staff who come and go', () => {
  it('posts: filled and vacant over time, leavers, and people in their first months', () => {
    expect(of('wte_in_post', 'core.worker')).toBeCloseTo(7 / 4, 12);
    // The clerk's post does not change: one WTE.
    expect(of('wte_in_post')).toBeCloseTo(7 / 4 + 1, 12);
    expect(of('vacant_share')).toBeCloseTo((0.5 * 3 + 1.5) / 10, 12);
    expect(of('new_in_post')).toBeCloseTo(1 / 7, 12);
    const years = 28 / 365.25;
    expect(of('leavers')).toBeCloseTo((100 * 2) / (1.75 * years), 9);
    expect(of('people_helped_per_wte')).toBe(0);
    // After three lists and two loads and one caseload: the clerk's post, then the worker's, at the end of each week.
    expect([...of.measured.series.subarray(7 * 6, 8 * 6)]).toEqual([2, 2, 2, 2, 1, 2]);
  });

  it('away: on leave and ill, of the time that people in post should have come', () => {
    expect(of('away')).toBeCloseTo((2 + 8 + 16) / (100 + 26), 12);
    expect(of('shifts_lost_to_sickness')).toBeCloseTo(2 / 4, 12);
  });

  it('supervision is neither work nor time that is for work', () => {
    expect(of('hours_supervision')).toBeCloseTo(1, 12);
    expect(of('utilisation', 'core.worker')).toBeCloseTo(48 / 96, 12);
  });

  it('is paid while on duty, in supervision, on leave and ill', () => {
    expect(of('cost', 'core')).toBeCloseTo(((100 + 26) * 60) / 4, 9);
  });

  it('is not asked for where the scenario says nothing of it', () => {
    const silent = answersTo([asked(0, 0)], WINDOW);
    expect(() => silent('vacant_share')).toThrow();
    // Three lists, two loads, one caseload, two clocks.
    expect(silent.measured.series).toHaveLength(8 * 6);
  });
});
