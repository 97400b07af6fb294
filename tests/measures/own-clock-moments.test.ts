import { describe, expect, it } from 'vitest';
import type { ClockEntry, ClockMoment, Directory } from '../../src/event-log/directory.ts';
import { answersTo, asked, DIRECTORY, discharged, type Event, joined, met, returned } from './by-hand.ts';
import { ownClock } from './own-clock.ts';

/** Reported: days 0 to 42. */
const WINDOW = { from: 0, to: 42 };
const CORE = 1;
const SUPPORT = 2;

/** Help is a course or a stay, for which there is one place. */
const WITH_A_PLACE: Directory = {
  ...DIRECTORY,
  steps: DIRECTORY.steps.map((step, number) => (number === SUPPORT ? { ...step, place: 0 } : step)),
  places: [{ name: 'bed', team: 1, number: 1, report: [] }],
};

/** A clock from asking to a moment, unless it says otherwise. */
function answers(
  events: readonly Event[],
  at: ClockMoment['at'],
  of = -1,
  more: Partial<ClockEntry> = {},
): ReturnType<typeof answersTo> {
  const clock = ownClock({ to: { at, of }, ...more });
  return answersTo(events, WINDOW, [clock], WITH_A_PLACE);
}

const HELP = 1;
const started = (more: { role?: 'worker'; code?: number }): Event => [
  8,
  'started',
  { person: 0, team: 'core', step: 'support', other: 3, ...more },
];
const onStep = (kind: 'desk_worked' | 'discussed'): Event => [
  4,
  kind,
  { person: 0, team: 'core', step: 'support', role: 'worker', spentOn: 'admin', minutes: 60 },
];

describe('a clock stops', () => {
  it('at help when a stay begins that is help, and not when one begins that is none', () => {
    const stays = (code: number) => [asked(0, 0), started({ code }), met(10, 0, 'support')];
    expect(answers(stays(HELP), 'start_of_help')('clock_mine_mean')).toBe(8);
    expect(answers(stays(0), 'start_of_help')('clock_mine_mean')).toBe(10);
  });

  it('at a step when a stay in it begins, and of a course with the first contact, not with the place on it', () => {
    const begins = (begun: Event) => [asked(0, 0), begun, met(10, 0, 'support')];
    expect(answers(begins(started({ code: 0 })), 'step', SUPPORT)('clock_mine_mean')).toBe(8);
    expect(answers(begins(started({ role: 'worker' })), 'step', SUPPORT)('clock_mine_mean')).toBe(10);
  });

  it.each(['desk_worked', 'discussed'] as const)('at a step at which somebody is %s', (kind) => {
    const events = [asked(0, 0), met(2, 0), onStep(kind), met(10, 0, 'support')];
    expect(answers(events, 'step', SUPPORT)('clock_mine_mean')).toBe(4);
  });

  it('at an assessment with the first contact at which people tell their story, though it is the second', () => {
    const events = [asked(0, 0), met(3, 0, 'support'), met(5, 0), met(9, 0)];
    expect(answers(events, 'assessment')('clock_mine_mean')).toBe(5);
  });

  it('at the list of a step when that list is joined: no other list, nor what is done at the step before', () => {
    const events = [asked(0, 0), joined(1, 0), met(2, 0), met(3, 0, 'support'), joined(5, 0, 'support')];
    expect(answers(events, 'list_of', SUPPORT)('clock_mine_mean')).toBe(5);
  });

  it('at a referral to a team when that team is referred to, though it has had the person before', () => {
    const passedOn = (day: number, team: 'front' | 'core', other: number): Event[] => [
      [day, 'handed_over', { person: 0, team, code: 0, other }],
      asked(day, 0, 'common old', { team: other === CORE ? 'core' : 'front', code: -1 }),
    ];
    const events = [asked(0, 0), met(3, 0), ...passedOn(12, 'core', 0), ...passedOn(15, 'front', CORE)];
    expect(answers(events, 'referral_to', CORE)('clock_mine_mean')).toBe(15);
  });

  it('at the ending when the last open referral ends, and has then not failed to stop', () => {
    const two = [asked(0, 0), asked(1, 0, 'common old', { team: 'front', code: -1 })];
    const events = [...two, returned(5, 0, { team: 'front' }), met(9, 0), discharged(20, 0)];
    const toEnding = answers(events, 'ending');
    expect(toEnding('clock_mine_mean')).toBe(20);
    expect(toEnding('clock_mine_never_stopped')).toBe(0);
    // Until then other clocks run on, too.
    const toContact = answers(events, 'first_contact');
    expect(toContact('clock_mine_mean')).toBe(9);
    expect(toContact('clock_mine_never_stopped')).toBe(0);
  });
});

it('a clock runs from the first time that its start comes, whenever it comes again', () => {
  const events = [asked(0, 0), met(3, 0), met(5, 0), met(10, 0, 'support')];
  const from = { from: { at: 'first_contact', of: -1 } } as const;
  expect(answers(events, 'step', SUPPORT, from)('clock_mine_mean')).toBe(10 - 3);
});

it('a clock that has paused for a missed contact goes on with the next contact, and with nothing before it', () => {
  const missed: Event = [
    2,
    'missed',
    { person: 0, team: 'core', step: 'meeting', role: 'worker', spentOn: 'understanding', other: 1 },
  ];
  const accepted: Event = [4, 'accepted', { person: 0, team: 'core' }];
  const events = [asked(0, 0), missed, accepted, met(6, 0), met(9, 0, 'support')];
  // From day 2 to day 6 it stands still.
  expect(answers(events, 'step', SUPPORT, { pausesAfterMissed: true })('clock_mine_mean')).toBe(9 - 4);
});
