import { describe, expect, it } from 'vitest';
import { answersTo, asked, discharged, type Event, met, peopleIn, returned } from './by-hand.ts';

/** Asks at the front door on day 0, and is seen there on care by the core team on day 9; on day 2 something happens. */
const between = (...events: Event[]) =>
  answersTo([asked(0, 1, 'common old', { team: 'front' }), ...events, met(9, 1, 'support')], {
    from: 0,
    to: 14,
    until: 200,
  });
const ended = (event: 'signposted' | 'returned' | 'handed_over' | 'passed_on', other: number): Event => [
  2,
  event,
  {
    person: 1,
    team: 'front',
    step: 'call',
    outcome: event === 'signposted' ? 'signposted' : 'returned_to_referrer',
    other,
  },
];
const CORE = 1;

describe('a request', () => {
  it.each(['handed_over', 'passed_on'] as const)('goes on with its clock when the person is %s', (way) => {
    const ask = between(ended(way, CORE), asked(2, 1, 'common old', { code: -1 }));
    expect(ask('requests')).toBe(0.5);
    expect(ask('wait_to_help_mean')).toBe(9);
    expect(ask('failure_demand')).toBe(0);
  });

  it.each(['signposted', 'returned'] as const)(
    'is over when the person is %s and nothing is open: who asks again makes a new one, and is one person who asked on day 0',
    (way) => {
      const ask = between(ended(way, way === 'signposted' ? CORE : -1), asked(5, 1));
      expect(ask('requests')).toBe(1);
      expect(ask('wait_to_help_mean')).toBe(4);
      expect(ask('failure_demand')).toBe(0.5);
      // Of all who asked, one person did, and help had begun within twelve weeks, nine days after asking.
      expect(ask('helped_within_12_weeks')).toBe(1);
      expect(ask('help_median_of_all')).toBe(9);
    },
  );

  it('of which one referral ended as helped was of somebody helped, whatever became of the referral beside it', () => {
    const beside = asked(1, 1, 'common old', { code: -1 });
    const [last] = peopleIn([asked(0, 1), beside, discharged(3, 1), returned(5, 1)], 14).helped;
    expect(last).toBe(1);
  });

  it('is over with the last of the referrals that are open in it, and ended as that one did', () => {
    const of = (...endings: Event[]) =>
      answersTo([asked(15, 1), asked(16, 1, 'common old', { team: 'front', code: -1 }), ...endings], {
        from: 14,
        to: 28,
      });
    const one = of(returned(17, 1, { team: 'front' }));
    expect(one('ended_returned_share')).toBeNaN();
    expect(['', 'front', 'core'].map((team) => one('open_at_end', team))).toEqual([1, 0, 1]);
    const both = of(returned(17, 1, { team: 'front' }), discharged(20, 1));
    expect([both('ended_returned_share'), both('ended_helped_share')]).toEqual([0, 1]);
    expect(both('people_helped')).toBe(1);
    expect([one('never_helped'), both('never_helped')]).toEqual([0, 1]);
  });
});
