import { describe, expect, it } from 'vitest';
import type { ClockEntry, ClockMoment } from '../../src/event-log/directory.ts';
import { answersTo, asked, CLASSES, DAY, type Event, joined, met } from './by-hand.ts';
import { ownClock } from './own-clock.ts';

/** Reported: days 0 to 42. */
const WINDOW = { from: 0, to: 42 };
const [FRONT, CORE] = [0, 1];
const [CALL, MEETING, SUPPORT] = [0, 1, 2];

/** Until the request ends, unless it says otherwise. */
const clock = (more: Partial<ClockEntry>) => ownClock({ to: { at: 'ending', of: -1 }, ...more });

type Step = 'call' | 'meeting' | 'support';

/** Was there when the run began, and had asked so many days before. */
const here = (person: number, days: number, step: Step): Event => [
  0,
  'was_here',
  {
    person,
    team: step === 'call' ? 'front' : 'core',
    step,
    code: 0,
    other: CLASSES['common old'],
    minutes: days * DAY,
  },
];

const PROGRESS = { none: 0, assessed: 1, helped: 2 } as const;

/** Had so many contacts by then, the last of them four days before. */
const had = (contacts: number, progress: keyof typeof PROGRESS, step?: Step): Event => [
  0,
  'had_contacts',
  {
    person: 0,
    team: 'core',
    ...(step && { step }),
    code: PROGRESS[progress],
    other: contacts,
    minutes: 4 * DAY,
  },
];

describe('a clock of people who were there when the run began', () => {
  const THREE = [here(0, 5, 'meeting'), here(1, 6, 'support'), here(2, 7, 'call')];

  it('runs to acceptance for those at the first step of a team, who are not accepted yet', () => {
    const of = answersTo([...THREE, [3, 'accepted', { person: 0, team: 'core' }]], WINDOW, [
      clock({ to: { at: 'acceptance', of: -1 } }),
    ]);
    // Person 0 stops on day 3; person 1 had been accepted; person 2 waits at the front door.
    expect(of('clock_mine_stopped')).toBe(1);
    expect(of('clock_mine_mean')).toBe(5 + 3);
    expect(of('clock_mine_running')).toBe(1);
    expect(of('clock_mine_running_longest')).toBe(7 + 42);
  });

  it.each(['step', 'list_of'] as const)('does not run to a %s of their team that they are past', (at) => {
    const running = (of: number) => {
      const answers = answersTo(THREE, WINDOW, [clock({ to: { at, of } })]);
      return [answers('clock_mine_running'), answers('clock_mine_running_longest')];
    };
    expect(running(MEETING)).toEqual([2, 49]); // all but person 1, who is past the meeting
    expect(running(SUPPORT)).toEqual([3, 49]);
    expect(running(CALL)).toEqual([3, 49]); // who is with the core team may still come to the front door
  });

  it('does not start at a list that they are past, and runs from when they joined the list they are on', () => {
    const onLists = [
      here(0, 9, 'meeting'),
      joined(0, 0, 'meeting', { minutes: 3 * DAY }),
      here(1, 9, 'support'),
      joined(2, 1, 'meeting'),
    ];
    const of = answersTo(onLists, WINDOW, [clock({ from: { at: 'list_of', of: MEETING } })]);
    expect(of('clock_mine_running')).toBe(1);
    expect(of('clock_mine_running_longest')).toBe(3 + 42);
  });

  it('runs from the referral to the team that they were with', () => {
    const from = (team: number) =>
      answersTo([here(0, 20, 'meeting')], WINDOW, [clock({ from: { at: 'referral_to', of: team } })]);
    expect(from(CORE)('clock_mine_running_longest')).toBe(20 + 42);
    expect(from(FRONT)('clock_mine_running')).toBe(0);
  });
});

describe('contacts that were kept before the run', () => {
  const started = (at: ClockMoment['at'], of: number, contacts: Event, ...then: Event[]) =>
    answersTo([here(0, 20, 'meeting'), contacts, ...then], WINDOW, [clock({ from: { at, of } })]);
  const isRunningTo = (at: ClockMoment['at'], of: number, contacts: Event) =>
    answersTo([here(0, 20, 'meeting'), contacts], WINDOW, [clock({ to: { at, of } })])('clock_mine_running');

  it.each([
    ['first_contact', -1, had(0, 'helped'), had(1, 'none')],
    ['second_contact', -1, had(1, 'helped'), had(2, 'none')],
    ['assessment', -1, had(2, 'none'), had(1, 'assessed')],
    ['assessment', -1, had(2, 'none'), had(1, 'helped')],
    ['start_of_help', -1, had(2, 'assessed'), had(2, 'helped')],
    ['step', SUPPORT, had(2, 'helped'), had(2, 'none', 'support')],
    ['list_of', SUPPORT, had(2, 'helped'), had(2, 'none', 'support')],
  ] as const)('say whether a clock has yet to come to %s', (at, of, notYet, hasBeen) => {
    expect(isRunningTo(at, of, notYet)).toBe(1);
    expect(isRunningTo(at, of, hasBeen)).toBe(0);
  });

  it.each([
    ['ending', -1],
    ['acceptance', -1],
    ['referral_to', FRONT],
  ] as const)('say nothing of %s, to which a clock runs on', (at, of) => {
    expect(isRunningTo(at, of, had(2, 'helped'))).toBe(1);
  });

  it.each([
    ['first_contact', had(1, 'none')],
    ['second_contact', had(2, 'none')],
    ['assessment', had(1, 'assessed')],
    ['start_of_help', had(1, 'helped')],
  ] as const)('start a clock at %s where it was the last of them, four days before', (at, last) => {
    expect(started(at, -1, last)('clock_mine_running_longest')).toBe(4 + 42);
  });

  it.each([
    ['first_contact', -1, had(2, 'none')],
    ['second_contact', -1, had(3, 'none')],
    ['assessment', -1, had(2, 'assessed')],
    ['start_of_help', -1, had(2, 'helped')],
    ['step', SUPPORT, had(1, 'none', 'support')],
  ] as const)('leave out a clock from %s where nobody knows when that was', (at, of, earlier) => {
    const again = [met(5, 0), met(8, 0, 'support')];
    expect(started(at, of, earlier, ...again)('clock_mine_running')).toBe(0);
  });

  it.each([
    ['first_contact', had(0, 'none'), met(10, 0)],
    ['second_contact', had(1, 'none'), met(10, 0)],
    ['assessment', had(1, 'none'), met(10, 0)],
    ['start_of_help', had(1, 'assessed'), met(10, 0, 'support')],
  ] as const)('leave a clock from %s to start on day 10, if it is then', (at, before, contact) => {
    expect(started(at, -1, before, contact)('clock_mine_running_longest')).toBe(42 - 10);
  });
});

it('each request of a person has its clock, and each person theirs', () => {
  const of = answersTo(
    [
      asked(0, 0),
      asked(1, 0, 'common old', { request: 1 }),
      asked(2, 0, 'common old', { request: 2 }),
      asked(3, 1),
      met(10, 0, 'meeting', { request: 1 }),
    ],
    WINDOW,
    [clock({ to: { at: 'first_contact', of: -1 } })],
  );
  expect(of('clock_mine_running')).toBe(3);
  expect(of('clock_mine_running_longest')).toBe(42);
  expect(of('clock_mine_mean')).toBe(9);
});
