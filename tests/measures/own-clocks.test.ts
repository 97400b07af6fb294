import { describe, expect, it } from 'vitest';
import { answersTo, asked, discharged, type Event, joined, left, met } from './by-hand.ts';
import { ownClock } from './own-clock.ts';

/** Reported: days 0 to 42, from a Monday. */
const WINDOW = { from: 0, to: 42 };
const SUPPORT = 2;

const accepted = (day: number, person: number): Event => [day, 'accepted', { person, team: 'core' }];
const missed = (day: number, person: number): Event => [
  day,
  'missed',
  { person, team: 'core', step: 'meeting', role: 'worker', spentOn: 'understanding', other: 1 },
];

describe('a clock of the scenario', () => {
  const THREE = [
    asked(0, 0),
    met(3, 0),
    met(10, 0, 'support'), // stops after 10 days
    met(20, 0, 'support'), // once is enough
    asked(1, 1, 'rare young'),
    met(4, 1),
    left(6, 1), // left after 5 days, without
    asked(2, 2), // runs on for 40 days
  ];
  const of = answersTo(THREE, WINDOW, [ownClock({ to: { at: 'step', of: SUPPORT } })]);

  it('stops the first time that its moment comes', () => {
    expect(of('clock_mine_mean')).toBe(10);
    expect(of('clock_mine_longest')).toBe(10);
    expect(of('clock_mine_stopped')).toBe(1);
    expect(of('clock_mine_stopped', 'core')).toBe(1);
    expect(of('clock_mine_stopped', 'front')).toBe(0);
    expect(of('clock_mine_within_standard')).toBe(1);
  });

  it('says in how many it never stopped, and in how many it still runs', () => {
    expect(of('clock_mine_never_stopped')).toBe(0.5);
    expect(of('clock_mine_never_stopped', '', 'kind=rare')).toBe(1);
    expect(of('clock_mine_running')).toBe(1);
    expect(of('clock_mine_running_longest')).toBe(40);
    expect(of('clock_mine_running', '', 'kind=rare')).toBe(0);
    expect(of('clock_mine_running_longest', '', 'kind=rare')).toBeNaN();
    expect(of('clock_mine_running_over_standard')).toBe(1);
  });

  it('treats those who left or still wait as last seen then: of three, one left after 5 days, one of two stopped at 10', () => {
    expect(of('clock_mine_half_within')).toBe(10);
  });

  it('starts afresh with the next request', () => {
    const again = [asked(0, 0), met(4, 0), discharged(5, 0), asked(20, 0), met(22, 0)];
    const answers = answersTo(again, WINDOW, [ownClock({})]);
    expect(answers('clock_mine_stopped')).toBe(2);
    expect(answers('clock_mine_mean')).toBe(3);
  });

  it('does not start in a request that has ended, by what is entered late', () => {
    const events = [asked(0, 0), discharged(4, 0), joined(5, 0), accepted(6, 0)];
    const from = (at: 'list_of' | 'acceptance', of: number) =>
      answersTo(events, WINDOW, [ownClock({ from: { at, of } })])('clock_mine_running');
    expect(from('list_of', 1)).toBe(0);
    expect(from('acceptance', -1)).toBe(0);
  });

  it('does not run in a request in which its stop came before its start', () => {
    const events = [
      asked(0, 0),
      met(3, 0),
      accepted(3.5, 0),
      met(9, 0),
      asked(1, 1),
      accepted(2, 1),
      met(8, 1),
    ];
    const answers = answersTo(events, WINDOW, [ownClock({ from: { at: 'acceptance', of: -1 } })]);
    expect(answers('clock_mine_stopped')).toBe(1);
    expect(answers('clock_mine_mean')).toBe(6);
    expect(answers('clock_mine_running')).toBe(0);
  });

  it.each([
    ['first_contact', -1, 3],
    ['second_contact', -1, 10],
    ['assessment', -1, 3],
    ['start_of_help', -1, 10],
    ['acceptance', -1, 4],
    ['ending', -1, 30],
    ['list_of', SUPPORT, 5],
    ['referral_to', 0, 12],
  ] as const)('may stop at %s', (at, place, days) => {
    const events: Event[] = [
      asked(0, 0),
      met(3, 0),
      accepted(4, 0),
      joined(5, 0, 'support'),
      met(10, 0, 'support'),
      [12, 'handed_over', { person: 0, team: 'core', code: 0, other: 0 }],
      asked(12, 0, 'common old', { team: 'front', code: -1 }),
      discharged(30, 0),
    ];
    expect(answersTo(events, WINDOW, [ownClock({ to: { at, of: place } })])('clock_mine_mean')).toBe(days);
  });
});

describe('a pause', () => {
  it('lasts from a missed contact to the next that is offered', () => {
    const events = [asked(0, 0), missed(2, 0), missed(6, 0), met(9, 0)];
    expect(answersTo(events, WINDOW, [ownClock({ pausesAfterMissed: true })])('clock_mine_mean')).toBe(2);
    expect(answersTo(events, WINDOW, [ownClock({})])('clock_mine_mean')).toBe(9);
  });

  it('is the time on the list of a step, and may still be going on at the end', () => {
    const events = [asked(0, 0), joined(1, 0), met(5, 0), met(9, 0, 'support'), asked(10, 1), joined(12, 1)];
    const of = answersTo(events, WINDOW, [ownClock({ to: { at: 'step', of: SUPPORT }, pausesOnLists: [1] })]);
    expect(of('clock_mine_mean')).toBe(5);
    expect(of('clock_mine_running_longest')).toBe(2);
  });
});

describe('working days', () => {
  const days = (closedDays: number[], from: number, to: number) =>
    answersTo([asked(from, 0), met(to, 0)], WINDOW, [ownClock({ closedDays })])('clock_mine_mean');

  it('leave the weekend out: from Friday morning to Monday noon it is a day and a half', () => {
    expect(days([], 4, 7.5)).toBe(1.5);
    expect(days([], 5.5, 6.5)).toBe(0);
    expect(days([], 0, 21)).toBe(15);
  });

  it('leave bank holidays out, unless they fall on a weekend', () => {
    expect(days([7], 4, 8.5)).toBe(1.5);
    expect(days([5, 6], 4, 8.5)).toBe(2.5);
    expect(days([7], 7.25, 7.75)).toBe(0);
  });
});

describe('a clock for some people only', () => {
  const events = [
    asked(0, 0, 'common old'),
    met(2, 0, 'meeting', { urgency: 'urgent' }),
    asked(0, 1, 'rare old', { code: 1 }),
    met(6, 1),
    asked(1, 2, 'rare young'),
  ];

  it('goes by urgency as it is when the clock stops', () => {
    const of = answersTo(events, WINDOW, [ownClock({ urgencies: [1] })]);
    expect(of('clock_mine_mean')).toBe(2);
    expect(of('clock_mine_running')).toBe(0);
  });

  it('goes by who it is, and by who referred', () => {
    expect(answersTo(events, WINDOW, [ownClock({ classes: [2, 3] })])('clock_mine_mean')).toBe(6);
    expect(answersTo(events, WINDOW, [ownClock({ classes: [2, 3] })])('clock_mine_running')).toBe(1);
    expect(answersTo(events, WINDOW, [ownClock({ sources: [0] })])('clock_mine_mean')).toBe(2);
  });
});
