import { expect, it } from 'vitest';
import { changeGroups, changesBetween, gainsOf } from '../../src/experiment/changes.ts';
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
  const gains = gainsOf(DIRECTORY, [shares], []);
  expect(changeGroups(DIRECTORY)).toEqual(['', 'kind=common', 'kind=rare', 'age=young', 'age=old']);
  const of = (group: string) =>
    Object.fromEntries(
      gains.filter((one) => one.group === group).map(({ name, gained, lost }) => [name, [gained, lost]]),
    );
  expect(of('')).toEqual({ help: [1 / 5, 1 / 5], sooner: [2 / 5, 1 / 5], fewer_bounces: [1 / 5, 1 / 5] });
  expect(of('kind=rare')).toEqual({ help: [0, 1 / 2], sooner: [1 / 2, 1 / 2], fewer_bounces: [0, 0] });
  expect(of('age=old').help![0]).toBe(1 / 3);
  expect(of('age=young')).toEqual(of('kind=rare'));
  expect(gains[1]!.net.mean).toBeCloseTo(1 / 5, 12);
});

it('what a group gains on the whole is over all replications, and chance alone over those in which the base ran once more', () => {
  // Everyone is the first group; help that begins is the first pair of shares.
  const shares = (gained: number, lost: number) => Float64Array.of(gained, lost, ...new Array(28).fill(0));
  const [help] = gainsOf(
    DIRECTORY,
    [shares(0.2, 0.1), shares(0.3, 0.1), shares(0.4, 0.1)],
    [shares(0.1, 0.3), shares(0.2, 0.2)],
  );
  expect(help).toMatchObject({ name: 'help', group: '', lost: expect.closeTo(0.1, 12) });
  expect([help!.net.mean, help!.net.n]).toEqual([expect.closeTo(0.2, 12), 3]);
  // Student's t with 2 degrees of freedom at 97.5 %: 4.302653; the standard error is 0.1 / √3.
  expect(help!.net.high).toBeCloseTo(0.2 + (4.302653 * 0.1) / Math.sqrt(3), 6);
  // Half of those whose help differs, in either direction: the two ways are alike by law.
  expect([help!.byChance.mean, help!.byChance.n]).toEqual([expect.closeTo(0.2, 12), 2]);
});

it('a group of nobody has no shares', () => {
  const nobody = table(DIRECTORY.sources, [{ source: 'gp', ordinal: 0 }]);
  const gains = gainsOf(DIRECTORY, [changesBetween(DIRECTORY, nobody, DIRECTORY, nobody)], []);
  expect(gains.find(({ group }) => group === 'kind=rare')!.net.mean).toBeNaN();
  expect(gains[0]!.net.mean).toBe(0);
});
