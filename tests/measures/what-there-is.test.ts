import { describe, expect, it } from 'vitest';
import { answersTo, asked, DIRECTORY, type Event, met } from './by-hand.ts';

/** Half a year: 1,000 live there, a quarter of them young; £60,000 a year are there for staff. */
const WINDOW = { from: 0, to: 182 };
const YEARS = 182 / 365.25;

const PLACE = {
  ...DIRECTORY,
  groups: [{ name: 'age', values: ['young', 'old'], ofPopulation: [0.25, 0.75] }],
  population: 1000,
  budget: 60_000,
};

const PEOPLE: readonly Event[] = [
  asked(1, 1, 'common young'),
  asked(2, 2, 'common old'),
  met(3, 2, 'support'),
  asked(4, 3, 'rare old'),
  met(5, 3, 'support'),
  asked(5, 4, 'rare old'),
  [0, 'staffed', { team: 'core', role: 'worker', other: 1 }],
  [10, 'staffed', { team: 'core', role: 'worker', other: 0 }],
];

/** By age, and by where people live: the rare kind far. */
const TWO_GROUPINGS = {
  ...DIRECTORY,
  classes: DIRECTORY.classes.map(({ kind, values: [age] }) => ({ kind, values: [age!, kind] })),
  groups: [...DIRECTORY.groups, { name: 'home', values: ['near', 'far'] }],
};

describe('of those who live there', () => {
  const of = answersTo(PEOPLE, WINDOW, [], PLACE);

  it('so many ask and are helped in a year, in each group by how many of it there are', () => {
    expect(of('asked_per_1000')).toBeCloseTo(4 / YEARS, 9);
    expect(of('helped_per_1000')).toBeCloseTo(2 / YEARS, 9);
    expect(of('asked_per_1000', '', 'age=young')).toBeCloseTo((1 * 1000) / 250 / YEARS, 9);
    expect(of('helped_per_1000', '', 'age=old')).toBeCloseTo((2 * 1000) / 750 / YEARS, 9);
    expect(of('gap_in_helped_per_1000', '', 'age=young')).toBeCloseTo(-(2 * 1000) / 750 / YEARS, 9);
  });

  it('so many ask in a year, also where counting begins late', () => {
    // Within days 3 to 182 the last two asked first.
    const late = answersTo(PEOPLE, { from: 3, to: 182 }, [], PLACE);
    expect(late('asked_per_1000')).toBeCloseTo(2 / (179 / 365.25), 9);
  });

  it('so many ask in a year, by every grouping that says how many there are', () => {
    const homes = { name: 'home', values: ['near', 'far'], ofPopulation: [0.9, 0.1] };
    const of = answersTo(PEOPLE, WINDOW, [], {
      ...TWO_GROUPINGS,
      groups: [PLACE.groups[0]!, homes],
      population: 1000,
    });
    // The two of the rare kind live far.
    expect(of('asked_per_1000', '', 'home=far')).toBeCloseTo((2 * 1000) / 100 / YEARS, 9);
    expect(of('asked_per_1000', '', 'age=young')).toBeCloseTo((1 * 1000) / 250 / YEARS, 9);
    // The young are held against the old, not against those of another grouping.
    expect(of('gap_in_helped_per_1000', '', 'age=young')).toBeCloseTo(-(2 * 1000) / 750 / YEARS, 9);
    expect(of('gap_in_helped_per_1000', '', 'home=near')).toBeCloseTo((1000 / 900 - 1000 / 100) / YEARS, 9);
  });

  it('nothing is known where nobody says how many there are, or how many of a group', () => {
    const { population: _, ...nowhere } = PLACE;
    expect(answersTo(PEOPLE, WINDOW, [], nowhere)('asked_per_1000')).toBeNaN();
    const someone = answersTo(PEOPLE, WINDOW, [], { ...PLACE, groups: DIRECTORY.groups });
    expect(someone('asked_per_1000')).toBe(of('asked_per_1000'));
    expect(someone('asked_per_1000', '', 'age=old')).toBeNaN();
  });
});

describe('the widest gap between groups', () => {
  it('is between the value that has most and the one that has least, whichever comes last', () => {
    // All who asked are followed for 12 weeks: none of the young was helped, and 2 of the 3 old.
    expect(answersTo(PEOPLE, WINDOW)('widest_gap_in_helped_within_12_weeks')).toBeCloseTo(2 / 3, 12);
    const other = { ...DIRECTORY, groups: [{ name: 'age', values: ['old', 'young'] }] };
    expect(answersTo(PEOPLE, WINDOW, [], other)('widest_gap_in_helped_within_12_weeks')).toBeCloseTo(
      2 / 3,
      12,
    );
  });

  it('is that of the grouping in which it is widest', () => {
    // Of the rare, who live far, one of two was helped; of the common one of two: no gap there.
    const of = answersTo(PEOPLE, WINDOW, [], TWO_GROUPINGS);
    expect(of('widest_gap_in_helped_within_12_weeks')).toBeCloseTo(2 / 3, 12);
  });

  it('is between values of which there are people, and of a grouping in which there are at least two such', () => {
    const older = { name: 'age', values: ['young', 'old', 'very old'] };
    const nobodyVeryOld = { ...DIRECTORY, groups: [older] };
    const of = answersTo(PEOPLE, WINDOW, [], nobodyVeryOld);
    expect(of('helped_within_12_weeks', '', 'age=very old')).toBeNaN();
    expect(of('widest_gap_in_helped_within_12_weeks')).toBeCloseTo(2 / 3, 12);
    // All live near, of the common kind.
    const near = answersTo(PEOPLE.slice(0, 3), WINDOW, [], TWO_GROUPINGS);
    expect(near('widest_gap_in_helped_within_12_weeks')).toBe(1);
  });

  it('is not there where there are no groups, or people of one of them alone', () => {
    const none = {
      ...DIRECTORY,
      groups: [],
      classes: DIRECTORY.classes.map(({ kind }) => ({ kind, values: [] })),
    };
    expect(answersTo(PEOPLE, WINDOW, [], none)('widest_gap_in_helped_within_12_weeks')).toBeNaN();
    const old = PEOPLE.slice(1);
    expect(answersTo(old, WINDOW)('widest_gap_in_helped_within_12_weeks')).toBeNaN();
  });
});

describe('the budget', () => {
  it('is held against what staff cost for as long', () => {
    // One worker on duty for ten days and nights, at £60 an hour.
    expect(answersTo(PEOPLE, WINDOW, [], PLACE)('budget_spent')).toBeCloseTo(
      (10 * 24 * 60) / (60_000 * YEARS),
      9,
    );
  });

  it('is not spent where nobody says how much there is, or what staff cost', () => {
    expect(answersTo(PEOPLE, WINDOW)('budget_spent')).toBeNaN();
    const free = { ...PLACE, roles: PLACE.roles.map((role) => ({ ...role, costPerHour: 0 })) };
    expect(answersTo(PEOPLE, WINDOW, [], free)('budget_spent')).toBeNaN();
  });
});
