import { expect, it } from 'vitest';
import { CHANGES, changeGroups, changesBetween } from '../../src/experiment/changes.ts';
import type { PeopleTable } from '../../src/measures/index.ts';
import { CLASSES, DIRECTORY } from '../measures/by-hand.ts';

interface Person {
  readonly source: 'gp' | 'self';
  readonly ordinal: number;
  readonly who?: keyof typeof CLASSES;
  /** Days to first contact and to help; none without. */
  readonly contact?: number;
  readonly help?: number;
  readonly bounces?: number;
}

function table(sources: readonly string[], people: readonly Person[]): PeopleTable {
  const zeros = new Int16Array(people.length);
  return {
    length: people.length,
    source: Int16Array.from(people, ({ source }) => sources.indexOf(source)),
    ordinal: Int32Array.from(people, ({ ordinal }) => ordinal),
    person: Int32Array.from(people, (_, index) => index),
    class: Int16Array.from(people, ({ who }) => CLASSES[who ?? 'common old']),
    firstReferred: new Float64Array(people.length),
    waitToFirstContact: Float64Array.from(people, ({ contact }) => contact ?? Number.NaN),
    waitToHelp: Float64Array.from(people, ({ help }) => help ?? Number.NaN),
    referrals: zeros,
    bounces: Int16Array.from(people, ({ bounces }) => bounces ?? 0),
    moves: zeros,
    teamsMet: zeros,
    assessments: zeros,
    contacts: zeros,
    outcome: new Int8Array(people.length),
    helped: new Uint8Array(people.length),
  };
}

it('a person is laid beside their twin, and gains or loses by what happened to both', () => {
  const base = table(DIRECTORY.sources, [
    { source: 'gp', ordinal: 0, contact: 30, bounces: 2 },
    { source: 'gp', ordinal: 1, contact: 10, help: 20, who: 'rare young' },
    { source: 'self', ordinal: 0, contact: 10, help: 20 },
    { source: 'self', ordinal: 1, who: 'rare young' },
    { source: 'self', ordinal: 2, contact: 5 },
    { source: 'self', ordinal: 9, contact: 5 },
  ]);
  // The other system has its sources and its people in another order, and lacks one person.
  const other = table(
    ['self', 'gp'],
    [
      { source: 'self', ordinal: 2, contact: 11.9 }, // later by less than a week
      { source: 'self', ordinal: 1, contact: 90, who: 'rare young' }, // seen at all
      { source: 'self', ordinal: 0, contact: 3, help: 20, bounces: 1 }, // a week sooner, and a bounce
      { source: 'gp', ordinal: 0, contact: 23.1, help: 40, bounces: 1 }, // helped, a bounce less, sooner by less than a week
      { source: 'gp', ordinal: 1, who: 'rare young' }, // not seen
    ],
  );
  const shares = changesBetween(DIRECTORY, base, { ...DIRECTORY, sources: ['self', 'gp'] }, other);
  const groups = changeGroups(DIRECTORY);
  const of = (group: string) =>
    Object.fromEntries(
      CHANGES.map(({ name }, index) => [name, shares[groups.indexOf(group) * CHANGES.length + index]]),
    );
  expect(groups).toEqual(['', 'kind=common', 'kind=rare', 'age=young', 'age=old']);
  expect(of('')).toEqual({
    gained_help: 1 / 5,
    lost_help: 1 / 5,
    contact_sooner: 2 / 5,
    contact_later: 1 / 5,
    fewer_bounces: 1 / 5,
    more_bounces: 1 / 5,
  });
  expect(of('kind=rare')).toEqual({
    gained_help: 0,
    lost_help: 1 / 2,
    contact_sooner: 1 / 2,
    contact_later: 1 / 2,
    fewer_bounces: 0,
    more_bounces: 0,
  });
  expect(of('age=old').gained_help).toBe(1 / 3);
  expect(of('age=young')).toEqual(of('kind=rare'));
});

it('a group of nobody has no shares', () => {
  const nobody = table(DIRECTORY.sources, [{ source: 'gp', ordinal: 0 }]);
  const shares = changesBetween(DIRECTORY, nobody, DIRECTORY, nobody);
  const rare = changeGroups(DIRECTORY).indexOf('kind=rare') * CHANGES.length;
  expect(shares[rare]).toBeNaN();
  expect(shares[0]).toBe(0);
});
