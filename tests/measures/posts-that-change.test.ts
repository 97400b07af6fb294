import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/event-log/directory.ts';
import { answersTo, asked, DAY, DIRECTORY, discharged, type Event } from './by-hand.ts';
import { desk, staffed } from './staff-by-hand.ts';

/** Days 14 to 42: four whole weeks. */
const WINDOW = { from: 14, to: 42 };
const YEARS = 28 / 365.25;

const [CLERK, WORKER] = [DIRECTORY.roles[0]!, DIRECTORY.roles[1]!];

/** What there is of the worker from a day on; the clerk is one all the time and holds no caseload. */
const from = (day: number, wte: number, places: number) => ({
  from: day * DAY,
  roles: [
    { wte: CLERK.wte, places: 0 },
    { wte, places },
  ],
});

const withCourse: Directory = {
  ...DIRECTORY,
  steps: DIRECTORY.steps.map((step) => (step.does === 'course' ? { ...step, holdsPlace: true } : step)),
};

/** Two workers, three from before the window on, four from day 21, one from day 35, and nobody after the window. */
const CHANGING: Directory = {
  ...withCourse,
  phases: [from(7, 3, 10), from(21, 4, 10), from(35, 1, 10), from(49, 0, 10)],
};
const WORKERS = (3 * 7 + 4 * 14 + 1 * 7) / 28;

const course = (day: number, person: number): Event => [
  day,
  'started',
  { person, team: 'core', step: 'support', role: 'worker', worker: 0, other: 5 },
];
const PEOPLE: readonly Event[] = [
  asked(0, 0),
  discharged(20, 0),
  asked(0, 1),
  course(28, 1), // on the caseload for half of the window
];

describe('staff whose number changes', () => {
  it('are counted as they were in the window, each number for as long as it held', () => {
    const of = answersTo(PEOPLE, WINDOW, [], CHANGING);
    expect(of('people_helped_per_wte')).toBeCloseTo(1 / ((WORKERS + 1) * YEARS), 9);
    expect(of('caseload_per_wte', 'core.worker')).toBeCloseTo(0.5 / WORKERS, 9);
  });

  it('are counted as they are to the end, where nothing changes after', () => {
    const of = answersTo(PEOPLE, WINDOW, [], { ...withCourse, phases: [from(21, 4, 10)] });
    expect(of('caseload_per_wte', 'core.worker')).toBeCloseTo(0.5 / ((2 * 7 + 4 * 21) / 28), 9);
  });

  it('hold a caseload if they do at any time', () => {
    const none = { ...withCourse, roles: [CLERK, { ...WORKER, places: 0 }] };
    const later = { ...none, phases: [from(7, 2, 0), from(28, 2, 5)] };
    const holds = (directory: Directory, role: string) =>
      answersTo(PEOPLE, WINDOW, [], directory)('caseload_per_wte', role);
    expect(holds(later, 'core.worker')).toBeCloseTo(0.5 / 2, 9);
    expect(holds(later, 'front.clerk')).toBeNaN();
    expect(holds(none, 'core.worker')).toBeNaN();
    expect(holds({ ...none, phases: [from(7, 2, 0)] }, 'core.worker')).toBeNaN();
  });

  it('hold so many people for each WTE of those who hold a caseload, over all', () => {
    const of = answersTo(PEOPLE, WINDOW, [], withCourse);
    expect(of('caseload_per_wte')).toBeCloseTo(0.5 / 2, 9);
    expect(of('people_on_caseload', 'core.worker')).toBeCloseTo(0.5, 9);
    expect(of('people_on_caseload', 'front.clerk')).toBeNaN();
  });
});

describe('weeks with too much work', () => {
  const LOG: readonly Event[] = [
    asked(0, 0),
    // A day on duty in each of four weeks, for the worker; in two of these for the clerk, who has half of it for the pathway.
    ...[8, 15, 22, 29].flatMap((day): Event[] => [staffed(day, 'worker', 1), staffed(day + 1, 'worker', 0)]),
    ...[8, 15].flatMap((day): Event[] => [staffed(day, 'clerk', 1), staffed(day + 1, 'clerk', 0)]),
    desk(8, 30, 'admin', 'worker'), // in a week that is not whole in the window
    desk(15, 24, 'admin', 'worker'), // all of it, and no more
    desk(22, 21, 'admin', 'worker'), // 87.5 %
    desk(29, 20, 'admin', 'worker'), // 83.3 %
    desk(8, 20, 'admin', 'clerk'),
    desk(15, 13, 'admin', 'clerk'), // an hour over
  ];
  const of = answersTo(LOG, { from: 10, to: 42 });
  const places = ['core.worker', 'front.clerk', ''];

  it('are of the whole weeks in the window in which somebody was on duty', () => {
    expect(places.slice(0, 2).map((role) => of('weeks_over_85', role))).toEqual([2 / 3, 1]);
    expect(places.slice(0, 2).map((role) => of('weeks_over_100', role))).toEqual([0, 1]);
  });

  it('are over several roles the mean of their shares, each by its WTE', () => {
    expect(of('weeks_over_85')).toBeCloseTo((2 * (2 / 3) + 1 * 1) / 3, 12);
    expect(of('weeks_over_100')).toBeCloseTo((2 * 0 + 1 * 1) / 3, 12);
  });

  it('are told of a role of which it is not said how many are in post', () => {
    const roles = DIRECTORY.roles.map((role) => ({ ...role, wte: 0 }));
    const unsaid = answersTo(LOG, { from: 10, to: 42 }, [], { ...DIRECTORY, roles });
    expect(unsaid('weeks_over_85', 'core.worker')).toBe(2 / 3);
    expect(unsaid('weeks_over_85')).toBeNaN();
  });

  it('are those of the others where a role was never on duty', () => {
    const alone = answersTo(
      LOG.filter(([, , { role }]) => role !== 'clerk'),
      { from: 10, to: 42 },
    );
    expect(places.map((role) => alone('weeks_over_85', role))).toEqual([2 / 3, Number.NaN, 2 / 3]);
  });
});
