import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../src/measures/index.ts';
import { type Answers, answersTo, asked, DAY, DIRECTORY, type Event, joined, left, met } from './by-hand.ts';
import { FIVE, handedOver } from './five-people.ts';
import { ownClock } from './own-clock.ts';

/** A share that nobody has, or everybody, is as sure as it is of many; and of few it is kept back from who reads a service's log. */
const WINDOW = { from: 0, to: 400 };

const accepted = (day: number, person: number): Event => [
  day,
  'accepted',
  { person, team: 'front', step: 'call' },
];

/** In the order in which they are named: of how many each is. */
const counts = (of: Answers, names: readonly string[], team = '', group = '') =>
  names.map((name) => of.ofHowMany(name, team, group));

describe('of how many a share is', () => {
  const of = answersTo(FIVE, WINDOW);

  it('is said of people first referred in the window', () => {
    const names = [
      'people_with_0_bounces',
      'people_with_3_or_more_bounces',
      'never_helped',
      'never_helped_advised',
      'turned_away_for_good',
      'two_or_more_contacts',
      'help_begun',
    ];
    expect(counts(of, names)).toEqual(names.map(() => 5));
    expect(counts(of, names, '', 'kind=rare')).toEqual(names.map(() => 2));
  });

  it('is said of requests: ended, made, and watched for long enough', () => {
    const ofEnded = [
      'ended_helped_share',
      'ended_with_plan_share',
      'left_gave_up_waiting',
      'left_during_help',
    ];
    expect(counts(of, ofEnded)).toEqual([6, 6, 6, 6]);
    expect(counts(of, ofEnded, '', 'kind=rare')).toEqual([3, 3, 3, 3]);
    expect(counts(of, ['failure_demand', 'crises_while_waiting'])).toEqual([6, 6]);
    expect(counts(of, ['re_referred_within_90_days', 're_referred_within_12_months'])).toEqual([6, 5]);
  });

  it('is said of people who could be followed for so long', () => {
    const late = answersTo([...FIVE, asked(390, 5)], WINDOW);
    expect(counts(late, ['seen_within_1_weeks', 'helped_within_26_weeks'])).toEqual([6, 5]);
    expect(counts(late, ['waiting_after_26_weeks', 'gone_without_help_after_26_weeks'])).toEqual([5, 5]);
    expect(counts(late, ['journeys_timely', 'journeys_helpful', 'journeys_continuous'])).toEqual([5, 5, 5]);
    expect(late.ofHowMany('first_contact_in_time_of_all')).toBe(5);
  });

  it('is said of referrals that a team ended, checked or handed over', () => {
    const checked = answersTo(
      [...FIVE, asked(30, 5, 'common old', { team: 'front' }), accepted(31, 5), ...handedOver(32, 5, 0)],
      WINDOW,
    );
    // At the front door: one passed on, two handed over, one signposted; at the core team two discharged, two returned, one left.
    expect(counts(checked, ['bounced_by_team'], 'front')).toEqual([4]);
    expect(counts(checked, ['bounced_by_team'], 'core')).toEqual([5]);
    // Found eligible: one; found not to be for the team: passed on, and warm from a wrong door. The core team returned two.
    expect(['front', 'core', ''].map((team) => checked.ofHowMany('accepted_by_team', team))).toEqual([
      3, 2, 5,
    ]);
    expect(['front', 'core', ''].map((team) => checked.ofHowMany('warm_share_of_handovers', team))).toEqual([
      2, 0, 2,
    ]);
    expect(['front', 'core', ''].map((team) => checked('warm_share_of_handovers', team))).toEqual([
      1 / 2,
      Number.NaN,
      1 / 2,
    ]);
  });

  it('is said of contacts kept and missed', () => {
    const missed: Event = [
      30,
      'missed',
      { person: 1, team: 'core', step: 'meeting', role: 'worker', other: 1 },
    ];
    const of = answersTo([asked(1, 1), met(2, 1), missed, met(40, 1, 'call')], WINDOW);
    expect(['front', 'core', ''].map((team) => of.ofHowMany('contacts_missed', team))).toEqual([1, 2, 3]);
  });

  it('is said of those whose help began after an earlier contact', () => {
    const by = (worker: number) => ({ worker });
    const of = answersTo(
      [
        asked(1, 1),
        met(2, 1, 'meeting', by(1)),
        met(3, 1, 'support', by(2)),
        asked(1, 2),
        met(3, 2, 'support', by(2)),
      ],
      WINDOW,
    );
    expect([of('help_by_known_worker'), of.ofHowMany('help_by_known_worker')]).toEqual([0, 1]);
  });
});

describe('of how many a wait is', () => {
  const WAITING = [
    asked(1, 1),
    joined(1, 1),
    met(3, 1),
    joined(3, 1, 'support'),
    met(13, 1, 'support'),
    asked(2, 2, 'rare old', { team: 'front' }),
    joined(2, 2, 'call'),
    met(2, 2, 'call'),
    asked(5, 3, 'common young'),
    asked(6, 4, 'rare old'),
    left(7, 4),
  ];
  const of = answersTo(WAITING, WINDOW);

  it('is said of those whose wait of that kind ended in the window, by team, by list and by group', () => {
    expect(counts(of, ['wait_to_first_contact_mean', 'wait_to_help_longest'])).toEqual([2, 1]);
    expect(of.ofHowMany('wait_to_first_contact_within_standard', '', 'kind=rare')).toBe(1);
    expect(['', 'front', 'core'].map((team) => of.ofHowMany('wait_on_list_mean', team))).toEqual([3, 1, 2]);
    expect(
      ['front.call', 'core.meeting', 'core.support'].map((list) => of.ofHowMany('wait_on_list_median', list)),
    ).toEqual([1, 1, 1]);
    expect(['', 'front', 'core'].map((team) => of.ofHowMany('waited_at_all_on_list', team))).toEqual([
      3, 1, 2,
    ]);
    expect(['', 'front', 'core'].map((team) => of('waited_at_all_on_list', team))).toEqual([2 / 3, 0, 1]);
  });

  it('is said of those who still wait', () => {
    expect(counts(of, ['still_waiting_mean', 'still_waiting_longest'])).toEqual([1, 1]);
    expect(counts(of, ['still_waiting_for_help_mean', 'still_waiting_for_help_longest'])).toEqual([2, 2]);
    expect(of.ofHowMany('still_waiting_for_help_mean', '', 'kind=rare')).toBe(1);
  });

  it('is said of a clock of the scenario: a share of those that stopped, or of those that ended', () => {
    const clock = ownClock();
    const own = answersTo(WAITING, WINDOW, [clock]);
    expect([own('clock_mine_within_standard'), own.ofHowMany('clock_mine_within_standard')]).toEqual([1, 2]);
    expect([own('clock_mine_never_stopped'), own.ofHowMany('clock_mine_never_stopped')]).toEqual([1 / 3, 3]);
    expect(own.ofHowMany('clock_mine_never_stopped', '', 'kind=rare')).toBe(2);
    expect(own.ofHowMany('clock_mine_mean')).toBeNaN();
  });
});

it('of how many is said of each group that is compared, and not of the widest gap between any', () => {
  const of = answersTo(FIVE, WINDOW);
  expect(of.ofHowMany('gap_in_help_begun', '', 'age=young')).toBe(2);
  expect(of.ofHowMany('widest_gap_in_helped_within_12_weeks')).toBeNaN();
});

it('a share is of a whole number of people, requests or contacts, and so many of them have it', () => {
  const { measured } = answersTo([...FIVE, joined(60, 0), met(61, 0)], WINDOW);
  const { cells } = layoutOf(DIRECTORY, { from: 0, to: 400 * DAY, standard: 28 * DAY });
  const odd = cells.filter(({ measure }, index) => {
    const [value, whole] = [measured.values[index]!, measured.outOf[index]!];
    if (measure.unit !== 'share' || measure.family === 'equity' || Number.isNaN(whole) || Number.isNaN(value))
      return false;
    const part = value * whole;
    return (
      !Number.isInteger(whole) || (whole > 0 && !(Math.abs(part - Math.round(part)) < 1e-9 && value <= 1))
    );
  });
  expect(odd.map(({ measure: { name }, team, group }) => `${name} ${team} ${group}`)).toEqual([]);
});
