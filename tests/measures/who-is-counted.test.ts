import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../src/measures/index.ts';
import { answersTo, asked, CLASSES, DAY, DIRECTORY, discharged, type Event, left, met } from './by-hand.ts';

const here = (person: number, minutes = 0): Event => [
  0,
  'was_here',
  { person, team: 'core', code: 0, other: CLASSES['common old'], minutes },
];

describe('people first referred in the window', () => {
  it('are counted one and all, however many thousands of them there are', () => {
    const people = Array.from({ length: 5_000 }, (_, person) => asked(1 + person / 1_000, person));
    expect(answersTo(people, { from: 0, to: 20 })('people')).toBe(5_000);
  });

  it('are not those who were there when the run began, even if they had asked at that very instant', () => {
    const of = answersTo([here(0), asked(0, 1), met(3, 0), met(3, 1)], { from: 0, to: 20 });
    expect(of('people')).toBe(1);
    expect(of('contacts_per_person')).toBe(1);
  });

  it('are all who ask as the run begins, also where a log tells of those who were there after them', () => {
    const of = answersTo([asked(0, 0), asked(0, 1), here(2, 30 * DAY)], { from: 0, to: 20 });
    expect(of('people')).toBe(2);
  });

  it('and who left without help after that was not advised at the end', () => {
    const of = answersTo([asked(1, 0), left(5, 0), asked(2, 1)], { from: 0, to: 20 });
    expect(of('never_helped')).toBe(1 / 2);
    expect(of('never_helped_advised')).toBe(0);
  });
});

it('nobody is counted of a log that ends before the window begins', () => {
  const of = answersTo([asked(2, 0), met(3, 0), left(5, 0)], { from: 14, to: 42 });
  for (const name of ['people', 'requests', 'still_waiting']) expect(of(name), name).toBe(0);
  expect(of('wait_to_first_contact_mean')).toBeNaN();
});

it('people of one kind alone are not told apart by kind, and by group as ever', () => {
  const oneKind = {
    ...DIRECTORY,
    kinds: ['common'],
    classes: [
      { kind: 0, values: [0] },
      { kind: 0, values: [1] },
    ],
  };
  const window = { from: 0, to: 28_800, standard: 40_320 };
  const groups = new Set(layoutOf(oneKind, window).cells.map(({ group }) => group));
  expect([...groups].sort()).toEqual(['', 'age=old', 'age=young']);
  const people = [asked(1, 0, 'common young'), asked(2, 1, 'common old'), asked(3, 2, 'common old')];
  const of = answersTo(people, { from: 0, to: 20 }, [], oneKind);
  expect([of('people'), of('people', '', 'age=young'), of('people', '', 'age=old')]).toEqual([3, 1, 2]);
});

it('how many people each member of staff helps is no number where there is no staff', () => {
  const nobody = { ...DIRECTORY, roles: DIRECTORY.roles.map((role) => ({ ...role, wte: 0 })) };
  const log = [asked(1, 0), met(2, 0, 'support'), discharged(3, 0)];
  expect(answersTo(log, { from: 0, to: 20 }, [], nobody)('people_helped_per_wte')).toBeNaN();
  expect(answersTo(log, { from: 0, to: 20 })('people_helped_per_wte')).toBeGreaterThan(0);
});
