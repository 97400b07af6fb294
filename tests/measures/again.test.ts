import { expect, it } from 'vitest';
import { measure, newFold, peopleTable } from '../../src/measures/index.ts';
import {
  answersTo,
  asked,
  DIRECTORY,
  discharged,
  type Event,
  joined,
  left,
  met,
  peopleIn,
  returned,
} from './by-hand.ts';

const DAYS = { from: 0, to: 100 };

/** Nothing happens to these people but that they ask. */
const UNSEEN: readonly Event[] = [0, 1, 2, 3].map((person) => asked(1, person));

/** Something of everything happens to these. */
const SEEN: readonly Event[] = [
  asked(1, 0),
  joined(1, 0),
  met(2, 0),
  met(3, 0, 'support'),
  discharged(4, 0),
  [4, 'will_return', { person: 0, code: 0 }],
  asked(5, 1),
  [6, 'handed_over', { person: 1, team: 'core', code: 2, other: 0 }],
  [6, 'referred', { person: 1, team: 'front', code: -1, other: 1, urgency: 'emergency' }],
  joined(6, 1, 'call'),
  asked(7, 2),
  returned(8, 2),
  asked(9, 2),
  met(10, 2),
  asked(11, 3),
  left(12, 3),
];

it('a log is measured as if it were the first, whoever was measured before', () => {
  const first = answersTo(UNSEEN, DAYS).measured;
  const seen = answersTo(SEEN, DAYS).measured;
  const third = { name: 'third', title: 'Third team', sector: 'secondary' };
  const otherTeams = { ...DIRECTORY, teams: [...DIRECTORY.teams, third] };

  expect(answersTo(UNSEEN, DAYS).measured).toEqual(first);
  expect(answersTo(SEEN, DAYS).measured).toEqual(seen);
  answersTo(SEEN, DAYS, [], otherTeams);
  expect(answersTo(SEEN, DAYS).measured).toEqual(seen);
  expect(answersTo(UNSEEN, DAYS).measured).toEqual(first);
});

it('a log tells of its people as if it were the first, whoever was told of before', () => {
  const first = peopleIn(UNSEEN, 100);
  const back: Event = [13, 'will_return', { person: 3, code: 0 }];
  peopleIn([...SEEN, asked(9, 1, 'common old', { request: 1 }), back], 100);
  expect(peopleIn(UNSEEN, 100)).toEqual(first);
});

it('a log is measured once, and tells of its people before that', () => {
  const window = { ...DAYS, standard: 28 };
  const fold = newFold(DIRECTORY, window);
  expect(peopleTable(fold, window).length).toBe(0);
  measure(fold, DIRECTORY, window);
  expect(() => measure(fold, DIRECTORY, window)).toThrow('once');
  expect(() => peopleTable(fold, window)).toThrow('before');
});
