import { describe, expect, it } from 'vitest';
import { answersTo, asked, DAY, discharged, type Event, joined, left, met } from './by-hand.ts';

/** Reported: days 14 to 42. */
const WINDOW = { from: 14, to: 42 };

const SIX: readonly Event[] = [
  asked(2, 0),
  met(20, 0), // 18 days, begun before the window: it ended in it
  asked(15, 1, 'common young'),
  met(16, 1), // 1 day
  asked(20, 2),
  met(30, 2), // 10 days
  asked(3, 3),
  met(10, 3), // over before the window
  asked(30, 4, 'rare young'), // still waiting, for 12 days
  asked(10, 5),
  left(25, 5), // left
  asked(1, 6, 'rare old'),
  met(41, 6), // 40 days
];

describe('the wait to first contact', () => {
  const of = answersTo(SIX, WINDOW);

  it('is of those whose wait ended in the window, whenever it began', () => {
    expect(of('wait_to_first_contact_mean')).toBe((18 + 1 + 10 + 40) / 4);
    expect(of('wait_to_first_contact_longest')).toBe(40);
    expect(of('wait_to_first_contact_within_standard')).toBe(0.75);
  });

  it('has its centiles between the neighbours in order: 1, 10, 18, 40', () => {
    expect(of('wait_to_first_contact_median')).toBe(14);
    expect(of('wait_to_first_contact_p90')).toBeCloseTo(18 + 0.7 * 22, 9);
    expect(of('wait_to_first_contact_p95')).toBeCloseTo(18 + 0.85 * 22, 9);
  });

  it('is told by kind and by group, whatever was asked before', () => {
    expect(of('wait_to_first_contact_mean', '', 'kind=rare')).toBe(40);
    expect(of('wait_to_first_contact_mean', '', 'kind=common')).toBeCloseTo(29 / 3, 9);
    expect(of('wait_to_first_contact_median', '', 'age=young')).toBe(1);
    expect(of('wait_to_first_contact_mean', '', 'age=old')).toBeCloseTo(68 / 3, 9);
  });

  it('is in the histogram by whole days', () => {
    const days = [...of.measured.histograms.subarray(0, 731).entries()].filter(([, count]) => count > 0);
    expect(days).toEqual([
      [1, 1],
      [10, 1],
      [18, 1],
      [40, 1],
    ]);
  });

  it('that is the longest of nobody still waiting is no number, and not that of somebody who has just come', () => {
    const nobody = answersTo([asked(20, 0), met(21, 0)], WINDOW);
    expect(nobody('still_waiting')).toBe(0);
    expect(nobody('still_waiting_mean')).toBeNaN();
    expect(nobody('still_waiting_longest')).toBeNaN();
    const justCome = answersTo([asked(41.75, 0)], WINDOW);
    expect(justCome('still_waiting_longest')).toBe(0.25);
  });

  it('of nobody is no number', () => {
    const none = answersTo([asked(20, 0)], WINDOW);
    expect(none('wait_to_first_contact_mean')).toBeNaN();
    expect(none('wait_to_first_contact_median')).toBeNaN();
    expect(none('wait_to_first_contact_longest')).toBeNaN();
  });
});

describe('who still waits at the end', () => {
  it('is whoever has an open referral and no contact since asking', () => {
    const of = answersTo(SIX, WINDOW);
    expect(of('still_waiting')).toBe(1);
    expect(of('still_waiting', '', 'kind=rare')).toBe(1);
    expect(of('still_waiting', '', 'kind=common')).toBe(0);
    expect(of('still_waiting_mean')).toBe(12);
    expect(of('still_waiting_longest')).toBe(12);
    expect(of('still_waiting_over_standard')).toBe(0);
  });

  it('may have been waiting since long before the window', () => {
    const of = answersTo([asked(1, 0), asked(40, 1)], WINDOW);
    expect(of('still_waiting')).toBe(2);
    expect(of('still_waiting_mean')).toBe((41 + 2) / 2);
    expect(of('still_waiting_over_standard')).toBe(1);
  });

  it('is somebody who came back, too: the clock is that of their last request', () => {
    const of = answersTo(
      [
        asked(1, 0),
        met(2, 0),
        discharged(3, 0),
        [3, 'will_return', { person: 0, team: 'core', code: 0 }],
        asked(30, 0),
      ],
      WINDOW,
    );
    expect(of('still_waiting')).toBe(1);
    expect(of('still_waiting_mean')).toBe(12);
  });
});

describe('first contact within the standard, of all who asked', () => {
  it('counts who left and who still waits as not seen, and leaves out who asked too late to say', () => {
    const of = answersTo(
      [
        asked(13, 0),
        met(14, 0), // asked before the window
        asked(14, 1),
        met(24, 1), // in time, to the minute
        asked(15, 2),
        met(25.5, 2), // too late
        asked(20, 3),
        left(21, 3), // left
        asked(31, 6),
        met(31.5, 6), // in time
        asked(32, 4), // waits; could just have been seen in time
        asked(33, 5),
        met(34, 5), // asked less than ten days before the end
      ],
      { ...WINDOW, standard: 10 },
    );
    expect(of('first_contact_in_time_of_all')).toBe(2 / 5);
  });
});

describe('the clocks', () => {
  const of = answersTo(
    [
      asked(15, 0, 'common old', { team: 'front' }),
      joined(15, 0, 'call'),
      met(17, 0, 'call'),
      [17, 'handed_over', { person: 0, team: 'front', step: 'call', code: 0, other: 1 }],
      [17, 'referred', { person: 0, team: 'core', code: -1, other: 1 }],
      joined(17, 0),
      met(22, 0),
      joined(22, 0, 'support'),
      [30, 'started', { person: 0, team: 'core', step: 'support', role: 'worker', other: 3 }],
      met(31, 0, 'support'),
      met(38, 0, 'support', { other: 2 }),
    ],
    WINDOW,
  );

  it('each start when help was asked for and stop once: handing over does not start them again', () => {
    expect(of('wait_to_first_contact_mean')).toBe(2);
    expect(of('wait_to_second_contact_mean')).toBe(7);
    expect(of('wait_to_assessment_mean')).toBe(2);
    expect(of('wait_to_help_mean')).toBe(16);
    expect(of('hidden_wait_mean')).toBe(14);
  });

  it('of lists are one for each list, by the team whose list it was', () => {
    expect(of('wait_on_list_mean')).toBeCloseTo((2 + 5 + 8) / 3, 9);
    expect(of('wait_on_list_mean', 'front')).toBe(2);
    expect(of('wait_on_list_mean', 'core')).toBe(6.5);
    expect(of('waited_at_all_on_list')).toBe(1);
  });

  it('of lists are told of the list of each step, too, and so are the people on it', () => {
    expect(of('wait_on_list_mean', 'front.call')).toBe(2);
    expect(of('wait_on_list_median', 'core.support')).toBe(8);
    expect(of('wait_on_list_p90', 'core.support')).toBe(8);
    const onLists = (where: string) => 28 * of('people_on_list', where);
    expect(onLists('front.call')).toBeCloseTo(2, 12);
    expect(onLists('core.support')).toBeCloseTo(8, 12);
    expect(onLists('core')).toBeCloseTo(5 + 8, 12);
  });

  it('start again with the next request', () => {
    const again = answersTo(
      [
        asked(1, 0),
        met(2, 0, 'support'),
        discharged(3, 0),
        [3, 'will_return', { person: 0, team: 'core', code: 0 }],
        asked(20, 0),
        met(24, 0),
        met(29, 0, 'support'),
      ],
      WINDOW,
    );
    expect(again('wait_to_first_contact_mean')).toBe(4);
    expect(again('wait_to_second_contact_mean')).toBe(9);
    expect(again('wait_to_help_mean')).toBe(9);
    expect(again('hidden_wait_mean')).toBe(5);
  });
});

describe('the list, averaged over time', () => {
  it('counts each instant in the window, and only there', () => {
    const of = answersTo(
      [
        asked(7, 0),
        joined(7, 0), // on the list for the first 7 days of the window
        met(21, 0),
        asked(28, 1),
        joined(28, 1), // for its last 14 days
        asked(40, 2),
        joined(40, 2, 'call'), // and for the last 2
        asked(1, 3),
        joined(1, 3),
        met(3, 3), // over before
      ],
      WINDOW,
    );
    expect(of('people_on_list')).toBeCloseTo((7 + 14 + 2) / 28, 12);
    expect(of('people_on_list', 'front')).toBeCloseTo(2 / 28, 12);
    expect(of('people_on_list', 'core')).toBeCloseTo(21 / 28, 12);
    // At the end of each whole week: everywhere, then by team.
    expect([...of.measured.series.subarray(0, 6)]).toEqual([0, 1, 1, 0, 1, 2]);
    expect([...of.measured.series.subarray(6, 12)]).toEqual([0, 0, 0, 0, 0, 1]);
    expect([...of.measured.series.subarray(12, 18)]).toEqual([0, 1, 1, 0, 1, 1]);
  });

  it('is left by leaving, by being sent away, and by being offered a place', () => {
    const of = answersTo(
      [
        asked(14, 0),
        joined(14, 0),
        left(15, 0),
        asked(14, 1),
        joined(14, 1),
        [17, 'returned', { person: 1, team: 'core', step: 'meeting', outcome: 'returned_to_referrer' }],
        asked(14, 2),
        joined(14, 2, 'support'),
        [18, 'started', { person: 2, team: 'core', step: 'support', role: 'worker', other: 3 }],
        asked(14, 3),
        joined(14, 3),
        [
          19,
          'missed',
          { person: 3, team: 'core', step: 'meeting', role: 'worker', spentOn: 'understanding', minutes: 30 },
        ],
      ],
      WINDOW,
    );
    expect(of('people_on_list')).toBeCloseTo((1 + 3 + 4 + 5) / 28, 12);
    // Served are those offered a place and those called in, whether or not they came.
    expect(of('wait_on_list_mean')).toBe(4.5);
  });

  it('is left, served, by being talked about at a meeting, and by work at a desk', () => {
    const of = answersTo(
      [
        asked(14, 0),
        joined(14, 0),
        [16, 'discussed', { person: 0, team: 'core', step: 'meeting', spentOn: 'sorting', minutes: 10 }],
        asked(14, 1),
        joined(14, 1),
        [
          20,
          'desk_worked',
          { person: 1, team: 'core', step: 'meeting', role: 'worker', spentOn: 'sorting', minutes: 10 },
        ],
      ],
      WINDOW,
    );
    expect(of('people_on_list')).toBeCloseTo((2 + 6) / 28, 12);
    expect(of('wait_on_list_mean')).toBe(4);
    expect(of('hours_lost_to_missed')).toBe(0);
  });

  it('is left, and not served, by giving up on it and by going to another list from it', () => {
    const of = answersTo(
      [
        asked(14, 0),
        joined(14, 0, 'support'),
        [17, 'gave_up', { person: 0, team: 'core', step: 'support', minutes: 3 * DAY }],
        met(17, 0), // seen at once elsewhere, from no list
        asked(14, 1),
        joined(14, 1, 'support'),
        joined(19, 1),
        met(20, 1),
      ],
      WINDOW,
    );
    expect(of('people_on_list')).toBeCloseTo((3 + 5 + 1) / 28, 12);
    expect(of('wait_on_list_longest')).toBe(1);
    expect(of('wait_on_list_mean', 'core.support')).toBeNaN();
  });
});

describe('hidden waits', () => {
  const events: readonly Event[] = [
    asked(15, 0, 'common young', { team: 'front' }),
    joined(15, 0, 'call'),
    met(17, 0, 'call'), // first contact: this wait was seen
    joined(17, 0, 'meeting'),
    met(21, 0, 'meeting'), // 4 days on a list that nobody counts
    joined(21, 0, 'support'),
    met(31, 0, 'support'), // and 10 more
    asked(20, 1),
    joined(20, 1, 'meeting'),
    met(29, 1, 'meeting'), // first contact
  ];
  const of = answersTo(events, WINDOW);

  it('on lists are those after a first contact, by the team whose list it is', () => {
    expect(of('hidden_list_wait_mean')).toBe(7);
    expect(of('hidden_list_wait_longest', 'core')).toBe(10);
    expect(of('hidden_list_wait_mean', 'front')).toBeNaN();
    expect(of('wait_on_list_mean')).toBe((2 + 4 + 10 + 9) / 4);
  });

  it('from the first assessment to help are told by the team that helps', () => {
    expect(of('hidden_wait_mean')).toBe(14);
    expect(of('hidden_wait_mean', 'core')).toBe(14);
    expect(of('hidden_wait_mean', 'front')).toBeNaN();
  });

  it('are told by group, too', () => {
    expect(of('hidden_list_wait_median', '', 'age=young')).toBe(7);
    expect(of('hidden_list_wait_median', '', 'age=old')).toBeNaN();
  });
});

it('whoever is served at the instant of joining a list did not wait on it', () => {
  const of = answersTo(
    [asked(15, 0), joined(15, 0), met(15, 0), asked(15, 1), joined(15, 1), met(17, 1)],
    WINDOW,
  );
  expect(of('waited_at_all_on_list')).toBe(1 / 2);
});
