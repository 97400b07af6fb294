import { describe, expect, it } from 'vitest';
import { answersTo, asked, DAY, discharged, type Event, left, met } from './by-hand.ts';

/** Reported: days 7 to 21, two weeks. */
const WINDOW = { from: 7, to: 21 };

const PEOPLE: readonly Event[] = [
  asked(1, 0), // open at the start, helped in the window
  met(8, 0, 'support'),
  discharged(10, 0),
  asked(2, 1), // over before the window
  left(5, 1),
  asked(8, 2, 'common old', { team: 'front' }), // handed over, and open at the end
  [9, 'handed_over', { person: 2, team: 'front', step: 'call', code: 1, other: 1 }],
  [9, 'referred', { person: 2, team: 'core', code: -1, other: 1 }],
  asked(9, 3, 'rare old', { code: 1 }), // asks by themselves, gives up
  left(12, 3),
  asked(20, 4, 'common young', { team: 'front' }), // open at the end
];

describe('the books of referrals', () => {
  const of = answersTo(PEOPLE, WINDOW);

  it('say what was open when counting began and when the run ended, by team', () => {
    expect([of('open_at_start'), of('open_at_start', 'front'), of('open_at_start', 'core')]).toEqual([
      1, 0, 1,
    ]);
    expect([of('open_at_end'), of('open_at_end', 'front'), of('open_at_end', 'core')]).toEqual([2, 1, 1]);
  });

  it.each([0, 7])('have whoever was there when the run began as open on day %i and to the end', (from) => {
    const here: Event = [0, 'was_here', { person: 0, team: 'core', code: 0, other: 0, minutes: 20 * DAY }];
    const there = answersTo([here, asked(8, 1)], { ...WINDOW, from });
    expect(['', 'front', 'core'].map((team) => there('open_at_start', team))).toEqual([1, 0, 1]);
    expect(['', 'front', 'core'].map((team) => there('open_at_end', team))).toEqual([2, 0, 2]);
  });

  it('have nobody who is on the way from one team to another when the window ends as open, at either team or in all', () => {
    const underWay = answersTo(
      [
        asked(8, 0, 'common old', { team: 'front' }),
        asked(9, 1),
        [20, 'handed_over', { person: 0, team: 'front', step: 'call', code: 1, other: 1 }],
        [23, 'referred', { person: 0, team: 'core', code: -1, other: 1 }],
      ],
      WINDOW,
    );
    expect(['', 'front', 'core'].map((team) => underWay('open_at_end', team))).toEqual([1, 0, 1]);
  });

  it('say through which door a request came, a week', () => {
    expect(of('requests_to_team', 'gp -> front')).toBe(2 / 2);
    expect(of('requests_to_team', 'self -> core')).toBe(1 / 2);
    expect(of('requests_to_team', 'gp -> core')).toBe(0);
    expect(of('requests_to_team')).toBe(3 / 2);
  });

  it('say how referrals ended at each team, a handover among the endings', () => {
    expect(of('referrals_ended_as', 'core -> helped')).toBe(1 / 2);
    expect(of('referrals_ended_as', 'core -> gave_up_waiting')).toBe(1 / 2);
    expect(of('referrals_ended_as', 'front -> handed_over')).toBe(1 / 2);
    expect(of('referrals_ended_as')).toBe(3 / 2);
  });

  it('balance at every team: open at the start and in is out and open at the end', () => {
    for (const team of ['front', 'core']) {
      const start = of('open_at_start', team) + 2 * of('referrals_to_team', team);
      const out = ['helped', 'gave_up_waiting', 'handed_over'].reduce(
        (sum, ending) => sum + 2 * of('referrals_ended_as', `${team} -> ${ending}`),
        0,
      );
      expect(start).toBe(out + of('open_at_end', team));
    }
  });
});
