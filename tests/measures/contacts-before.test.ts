import { expect, it } from 'vitest';
import { answersTo, asked, CLASSES, DAY, type Event, met, peopleIn } from './by-hand.ts';

/** Asked twenty days before the run, and was kept so many contacts by the core team, the last of them four days before. */
const before = (contacts: number, progress: 0 | 1 | 2): Event[] => [
  [
    0,
    'was_here',
    { person: 0, team: 'core', step: 'meeting', code: 0, other: CLASSES['common old'], minutes: 20 * DAY },
  ],
  [0, 'had_contacts', { person: 0, team: 'core', code: progress, other: contacts, minutes: 4 * DAY }],
];

it('contacts before the run count among those of a person, with who was met and where the story was told', () => {
  const told = (...events: Event[]) => {
    const { contacts, teamsMet, assessments } = peopleIn(events, 14);
    return [contacts[0], teamsMet[0], assessments[0]];
  };
  expect(told(...before(0, 0))).toEqual([0, 0, 0]);
  expect(told(...before(2, 0))).toEqual([2, 1, 0]);
  expect(told(...before(2, 1))).toEqual([2, 1, 1]);
  // The core team has been met; the front door has not.
  expect(told(...before(2, 1), met(5, 0))).toEqual([3, 1, 2]);
  expect(told(...before(2, 1), met(5, 0), met(6, 0, 'call'))).toEqual([4, 2, 3]);
});

it('help that began before the run is the first that a person has: sixteen days after they asked, whatever comes later', () => {
  const { waitToHelp } = peopleIn([...before(2, 2), met(5, 0, 'support')], 14);
  expect(waitToHelp[0]).toBe(16);
  // Who has help for the first time in the run, and then again.
  expect(peopleIn([asked(0, 0), met(3, 0, 'support'), met(9, 0, 'support')], 14).waitToHelp[0]).toBe(3);
});

it('whom each of several people has met before the run is told apart', () => {
  const ofNext = before(1, 0).map(([day, event, details]): Event => [day, event, { ...details, person: 1 }]);
  expect([...peopleIn([...before(0, 0), ...ofNext, met(5, 1)], 14).teamsMet]).toEqual([0, 1]);
});

it('whoever had two referrals open when the run began has waited since the first, and both are told', () => {
  const here = (waited: number, more: object = {}): Event => [
    0,
    'was_here',
    { person: 0, team: 'core', code: 0, other: CLASSES['common old'], minutes: waited * DAY, ...more },
  ];
  const table = peopleIn([here(20), here(5, { request: 1 }), met(3, 0)], 14);
  expect([table.waitToFirstContact[0], table.referrals[0]]).toEqual([23, 2]);
});

it('the wait from a story told before the run to help is counted from then', () => {
  const of = answersTo([...before(1, 1), met(5, 0, 'support')], { from: 0, to: 14 });
  expect(of('hidden_wait_mean')).toBe(9);
  expect(of('wait_to_second_contact_mean')).toBe(25);
  expect(of('wait_to_first_contact_mean')).toBeNaN();
});

it('nobody waits from a story to help who was helped before they had told it', () => {
  const of = answersTo([asked(0, 0), met(3, 0, 'support'), met(5, 0)], { from: 0, to: 14 });
  expect(of('wait_to_help_mean')).toBe(3);
  expect(of('hidden_wait_mean')).toBeNaN();
});

it('a person becomes an emergency before help once, when a team refers them on as one, and not after help', () => {
  const referredOn = (day: number, urgency: 'routine' | 'emergency') =>
    asked(day, 0, 'common old', { team: 'front', code: -1, urgency });
  const crises = (...events: Event[]) =>
    answersTo([asked(0, 0), ...events], { from: 0, to: 14 })('crises_while_waiting');
  expect(crises(referredOn(5, 'routine'))).toBe(0);
  expect(crises(referredOn(5, 'emergency'), referredOn(6, 'emergency'))).toBe(1);
  expect(crises(met(3, 0, 'support'), referredOn(5, 'emergency'))).toBe(0);
});
