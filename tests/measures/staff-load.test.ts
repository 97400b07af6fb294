import { describe, expect, it } from 'vitest';
import { answersTo, asked, DIRECTORY, type Event } from './by-hand.ts';
import { desk, staffed } from './staff-by-hand.ts';

/** Days 14 to 42: four whole weeks. */
const WINDOW = { from: 14, to: 42 };

describe('load on staff', () => {
  const of = answersTo(
    [
      asked(0, 0),
      // One clerk on duty from day 13 to day 15: 24 hours of it in the window, half of them for work in the pathway.
      staffed(13, 'clerk', 1),
      staffed(15, 'clerk', 0),
      // Over before the window, with nobody known to have been on duty.
      desk(5, 6, 'understanding'),
      // 12 hours of sorting begun 6 hours before the window: 6 of them in it.
      desk(13.75, 12, 'sorting', 'clerk'),
      // Two workers from day 20 to day 21, and one until day 22: 72 hours.
      staffed(20, 'worker', 2),
      staffed(21, 'worker', 1),
      staffed(22, 'worker', 0),
      desk(20, 10, 'care'),
      desk(20.5, 8, 'understanding'),
      [
        21.5,
        'missed',
        {
          person: 0,
          team: 'core',
          step: 'meeting',
          role: 'worker',
          worker: 0,
          spentOn: 'understanding',
          other: 1,
          minutes: 90,
        },
      ],
      [22.0625, 'worked_over', { team: 'core', role: 'worker', worker: 0, minutes: 90 }],
      // Begun before the end, 5 hours of 7 in the window.
      staffed(41.75, 'worker', 1),
      desk(42 - 5 / 24, 7, 'admin'),
    ],
    WINDOW,
  );

  it('is work in the window, for the time on duty in it that is for work', () => {
    expect(of('utilisation', 'front.clerk')).toBeCloseTo(6 / 12, 12);
    expect(of('utilisation', 'core.worker')).toBeCloseTo((10 + 8 + 1.5 + 5) / (72 + 6), 12);
    expect(of('utilisation', 'front')).toBeCloseTo(6 / 12, 12);
    expect(of('utilisation')).toBeCloseTo((6 + 24.5) / (12 + 78), 12);
  });

  it('is told in hours a week by what they were spent on', () => {
    expect(of('hours_sorting')).toBeCloseTo(6 / 4, 12);
    expect(of('hours_understanding')).toBeCloseTo(9.5 / 4, 12);
    expect(of('hours_care')).toBeCloseTo(10 / 4, 12);
    expect(of('hours_admin')).toBeCloseTo(5 / 4, 12);
    expect(of('hours_care', 'front')).toBe(0);
    expect(of('sorting_per_care_hour')).toBeCloseTo(0.6, 12);
    expect(of('hours_lost_to_missed')).toBeCloseTo(1.5 / 4, 12);
    expect(of('hours_over')).toBeCloseTo(1.5 / 4, 12);
  });

  it('costs what the hours on duty cost', () => {
    // 24 hours of the clerk at 30 pounds, 78 of the workers at 60.
    expect(of('cost')).toBeCloseTo((24 * 30 + 78 * 60) / 4, 9);
    expect(of('cost', 'front')).toBeCloseTo(180, 9);
  });

  it('is told week by week, warm-up included, and weeks without anybody on duty have none', () => {
    // Weekly load: after the three lists (all, front, core) come clerk and worker.
    const weeks = 6;
    const clerk = [...of.measured.series.subarray(3 * weeks, 4 * weeks)];
    const worker = [...of.measured.series.subarray(4 * weeks, 5 * weeks)];
    // The second week holds day 13 to 14: 24 hours on duty, 12 for work, and 6 hours worked.
    expect(clerk).toEqual([Number.NaN, 0.5, 0.5, Number.NaN, Number.NaN, Number.NaN]);
    // Day 20 is in the third week, 21 in the fourth, the last hours in the sixth.
    expect(worker[2]).toBeCloseTo(18 / 48, 12);
    expect(worker[3]).toBeCloseTo(1.5 / 24, 12);
    expect(worker[5]).toBeCloseTo(5 / 6, 12);
  });

  it('counts the weeks in which it was too much, among the weeks with anybody on duty', () => {
    // Of the clerk's one week in the window none is over 85 %; none of the worker's three.
    expect(of('weeks_over_85', 'core.worker')).toBe(0);
    const busy = answersTo(
      [
        asked(0, 0),
        staffed(14, 'worker', 1),
        desk(14, 160, 'care'),
        desk(21, 90, 'care'),
        desk(28, 150, 'care'),
      ],
      WINDOW,
    );
    // 160, 90, 150 and 0 hours of 168; then more than there is, by work that runs over.
    expect(busy('weeks_over_85', 'core.worker')).toBe(2 / 4);
    expect(busy('weeks_over_100', 'core.worker')).toBe(0);
    const over = answersTo(
      [asked(0, 0), staffed(14, 'worker', 1), staffed(15, 'worker', 0), desk(14, 26, 'care')],
      WINDOW,
    );
    expect(over('weeks_over_100', 'core.worker')).toBe(1);
    expect(over('weeks_over_100')).toBe(1);
  });
});

describe('caseload', () => {
  it('is people whose course holds a place, averaged over the window, for each WTE in post', () => {
    const holding = {
      ...DIRECTORY,
      steps: DIRECTORY.steps.map((step) =>
        step.does === 'course' ? { ...step, holdsPlace: true as const } : step,
      ),
    };
    const course = (day: number, person: number, event: 'started' | 'finished'): Event => [
      day,
      event,
      { person, team: 'core', step: 'support', role: 'worker', worker: 0, other: 5 },
    ];
    const of = answersTo(
      [
        asked(0, 0),
        asked(0, 1),
        asked(0, 2),
        course(7, 0, 'started'),
        course(21, 0, 'finished'), // 7 days in the window
        course(28, 1, 'started'), // 14 days
        course(30, 2, 'started'),
        course(37, 2, 'finished'), // 7 days
      ],
      WINDOW,
      [],
      holding,
    );
    expect(of('caseload_per_wte', 'core.worker')).toBeCloseTo(28 / 28 / 2, 12);
    // After three lists and two loads: the caseload at the end of each week.
    expect([...of.measured.series.subarray(5 * 6, 6 * 6)]).toEqual([0, 1, 1, 0, 2, 1]);
  });
});
