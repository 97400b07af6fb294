import { describe, expect, it } from 'vitest';
import { answersTo, asked, type Event } from './by-hand.ts';

/** Reported: days 7 to 21, two weeks. */
const WINDOW = { from: 7, to: 21 };

type Team = 'front' | 'core';
const COLD = 0;
const WARM = 1;
const to = (team: Team) => (team === 'front' ? 0 : 1);

/** Sent from one team to the other, which has them the same day. */
const sent = (
  day: number,
  person: number,
  team: Team,
  how: 'passed_on' | 'handed_over',
  code: number,
): Event[] => {
  const other: Team = team === 'front' ? 'core' : 'front';
  return [
    [
      day,
      how,
      { person, team, other: to(other), ...(how === 'passed_on' ? { outcome: 'passed_on' } : { code }) },
    ],
    [day, 'referred', { person, team: other, code: -1, other: 1 }],
  ];
};
const passedOn = (day: number, person: number, team: Team) => sent(day, person, team, 'passed_on', -1);
const handedOver = (day: number, person: number, team: Team, how: number) =>
  sent(day, person, team, 'handed_over', how);

describe('from one team to another', () => {
  // Two passed on from the front door and one back; one handed over from it, and three back, of which two warm.
  const of = answersTo(
    [
      asked(1, 0, 'common old', { team: 'front' }),
      ...handedOver(2, 0, 'front', WARM), // before the window
      asked(8, 1, 'common old', { team: 'front' }),
      ...passedOn(9, 1, 'front'),
      ...passedOn(10, 1, 'core'),
      ...handedOver(11, 1, 'front', COLD),
      asked(8, 2, 'common old', { team: 'front' }),
      ...passedOn(9, 2, 'front'),
      ...handedOver(12, 2, 'core', WARM),
      asked(8, 3),
      ...handedOver(13, 3, 'core', WARM),
      asked(8, 4),
      ...handedOver(14, 4, 'core', COLD),
    ],
    WINDOW,
  );

  it('so many are passed on cold in a week, and so many the other way', () => {
    const each = ['front -> core', 'core -> front', ''];
    expect(each.map((pair) => of('passed_on_between_teams', pair))).toEqual([2 / 2, 1 / 2, 3 / 2]);
  });

  it('so many are handed over in a week, and so many the other way', () => {
    const each = ['front -> core', 'core -> front', ''];
    expect(each.map((pair) => of('handed_over_between_teams', pair))).toEqual([1 / 2, 3 / 2, 4 / 2]);
  });

  it('a handover is warm or not by the team that hands over', () => {
    expect(['front', 'core', ''].map((team) => of('warm_share_of_handovers', team))).toEqual([
      0,
      2 / 3,
      2 / 4,
    ]);
    expect(['front', 'core', ''].map((team) => of.ofHowMany('warm_share_of_handovers', team))).toEqual([
      1, 3, 4,
    ]);
  });
});
