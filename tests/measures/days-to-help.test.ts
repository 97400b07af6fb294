import { describe, expect, it } from 'vitest';
import { answersTo, asked, DAY, discharged, type Event, joined, left, met, returned } from './by-hand.ts';
import { staffed } from './staff-by-hand.ts';

/** Reported: days 14 to 42. */
const WINDOW = { from: 14, to: 42 };

describe('where the days before help go', () => {
  const TWO: readonly Event[] = [
    // 3 days on the first list, 2 on none, 7 on the last: 12 days to help.
    asked(16, 0),
    joined(16, 0, 'meeting'),
    met(19, 0, 'meeting'),
    joined(21, 0, 'support'),
    met(28, 0, 'support'),
    // Straight to the last list, for 4 days.
    asked(20, 1),
    joined(20, 1, 'support'),
    met(24, 1, 'support'),
    // Left before help: their days are nobody's who was helped.
    asked(20, 2),
    joined(20, 2, 'meeting'),
    left(40, 2),
  ];
  const of = answersTo(TWO, WINDOW);

  it('are those on each list and those on none, and together the wait to help', () => {
    expect(of('days_to_help_on_lists', 'core.meeting')).toBe(3 / 2);
    expect(of('days_to_help_on_lists', 'core.support')).toBe((7 + 4) / 2);
    expect(of('days_to_help_on_lists', 'front.call')).toBe(0);
    expect(of('days_to_help_on_no_list')).toBe(2 / 2);
    expect(of('wait_to_help_mean')).toBe((12 + 4) / 2);
    expect(of('days_to_help_on_lists') + of('days_to_help_on_no_list')).toBe(8);
  });

  it('are of the request in which help begins, and not of one before', () => {
    const again = answersTo(
      [
        asked(2, 0),
        joined(2, 0, 'meeting'),
        met(12, 0, 'meeting'),
        discharged(12, 0, 'not_helped'),
        asked(20, 0),
        joined(20, 0, 'support'),
        met(21, 0, 'support'),
      ],
      WINDOW,
    );
    expect(again('days_to_help_on_lists', 'core.meeting')).toBe(0);
    expect(again('days_to_help_on_lists', 'core.support')).toBe(1);
    expect(again('days_to_help_on_no_list')).toBe(0);
  });
});

describe('what is entered late, for a referral that has ended', () => {
  const LATE: readonly Event[] = [
    asked(14, 0),
    returned(15, 0),
    joined(16, 0, 'meeting'),
    asked(20, 0),
    met(21, 0, 'support'),
    // The same of a request beside the person's own, and nothing comes after it.
    asked(14, 1),
    asked(15, 1, 'common old', { request: 1 }),
    returned(16, 1, { request: 1 }),
    joined(17, 1, 'meeting', { request: 1 }),
  ];
  const of = answersTo(LATE, WINDOW);

  it('puts nobody on a list', () => {
    expect(of('people_on_list')).toBe(0);
    expect(of('stood_on_list', 'core.meeting')).toBe(0);
  });

  it('takes no day from the next request', () => {
    expect(of('days_to_help_on_lists', 'core.meeting')).toBe(0);
    expect(of('days_to_help_on_no_list')).toBe(1);
  });
});

describe('people on a list', () => {
  it.each(['passed_on', 'handed_over'] as const)('are off it when they are %s to another team', (way) => {
    const of = answersTo(
      [
        asked(14, 0),
        joined(14, 0),
        [21, way, { person: 0, team: 'core', outcome: way, other: 0 }],
        asked(28, 0, 'common old', { team: 'front', code: -1 }),
        met(35, 0, 'call'),
      ],
      WINDOW,
    );
    expect(of('people_on_list', 'core')).toBe(7 / 28);
    expect(of('time_on_list', 'core.meeting')).toBe(7);
    expect(of('wait_on_list_mean')).toBeNaN();
  });

  it('are the times that people stood on it and how long they did, of the window alone', () => {
    const of = answersTo(
      [
        asked(4, 0),
        joined(4, 0),
        met(24, 0), // 10 days of the window
        asked(20, 1),
        joined(20, 1),
        left(26, 1), // 6 days, and not served
        asked(38, 2),
        joined(38, 2), // 4 days until it ends
        asked(2, 3),
        joined(2, 3),
        met(3, 3), // over before
        asked(5, 4),
        joined(5, 4),
        met(14, 4), // called in at its first moment: on it for no time of the window
      ],
      WINDOW,
    );
    expect(of('stood_on_list', 'core.meeting')).toBe(4 / 4);
    expect(of('time_on_list', 'core.meeting')).toBe(20 / 4);
    expect(of('people_on_list', 'core')).toBe(20 / 28);
  });

  it('were on it before the run began, and stand on it for the whole window if they are never called', () => {
    const before = { minutes: 20 * DAY };
    const here: Event = [0, 'was_here', { person: 0, team: 'core', code: 0, other: 0, ...before }];
    const of = answersTo([here, joined(0, 0, 'meeting', before)], WINDOW);
    expect(of('time_on_list', 'core.meeting')).toBe(28);
    expect(of('people_on_list', 'core')).toBe(1);
  });

  it('are told of all lists of a team together', () => {
    const of = answersTo(
      [
        asked(16, 0, 'common old', { team: 'front' }),
        joined(16, 0, 'call'),
        met(17, 0, 'call'), // a day
        asked(18, 1),
        joined(18, 1),
        met(21, 1), // 3 days
        joined(21, 1, 'support'),
        met(30, 1, 'support'), // 9 days
      ],
      WINDOW,
    );
    const each = ['front', 'core', ''];
    expect(each.map((team) => of('stood_on_list', team))).toEqual([1 / 4, 2 / 4, 3 / 4]);
    expect(each.map((team) => of('time_on_list', team))).toEqual([1, 12 / 2, 13 / 3]);
  });
});

describe('the load offered to a role', () => {
  it('is what it would have needed for everybody who joined a list, at the pace of those it served', () => {
    const of = answersTo(
      [
        staffed(0, 'worker'),
        staffed(0, 'clerk'),
        ...[16, 17, 18, 19].flatMap((day, person): Event[] => [asked(day, person), joined(day, person)]),
        met(20, 0, 'meeting', { minutes: 1440 }),
        met(22, 1, 'meeting', { minutes: 1440 }),
      ],
      WINDOW,
    );
    // Two days of work for two of four, in 28 days on duty.
    expect(of('utilisation', 'core.worker')).toBe(2 / 28);
    expect(of('offered_load', 'core.worker')).toBe(4 / 28);
    expect(of('offered_load', 'front.clerk')).toBe(0);
    expect(of('offered_load')).toBe(4 / 28);
  });
});
