import type { Directory } from '../event-log/directory.ts';
import type { PeopleTable } from '../measures/index.ts';
import { skewedInterval } from '../stats/index.ts';
import type { GainResult } from './results.ts';

/** Days by which a first contact must move to count as sooner or later. */
const SOONER = 7;

/** What may change for somebody, one way and the other. */
export const GAINS: readonly Pick<GainResult, 'name' | 'label'>[] = [
  { name: 'help', label: 'Help began' },
  { name: 'sooner', label: `First contact at least ${SOONER} days sooner, or at all` },
  { name: 'fewer_bounces', label: 'Fewer bounces' },
];
/** For each of them, one share of those who gain and one of those who lose. */
const WAYS = 2;
const SHARES = WAYS * GAINS.length;

/** Groups of people in the order of the shares: everyone, each kind, each value of each group. */
export function changeGroups(directory: Directory): string[] {
  return [
    '',
    ...directory.kinds.map((kind) => `kind=${kind}`),
    ...directory.groups.flatMap(({ name, values }) => values.map((value) => `${name}=${value}`)),
  ];
}

/**
 * Who gained and who lost: shares of the people found in both systems (by source and ordinal), group after group in
 * the order of `changeGroups`, each with two shares for each of `GAINS`: those who gain, and those who lose. NaN: nobody in
 * that group.
 */
export function changesBetween(
  baseDirectory: Directory,
  base: PeopleTable,
  otherDirectory: Directory,
  other: PeopleTable,
): Float64Array {
  const groups = changeGroups(baseDirectory);
  const counts = new Float64Array(groups.length * SHARES);
  const people = new Float64Array(groups.length);
  const twin = twins(baseDirectory, base, otherDirectory, other);
  for (let row = 0; row < base.length; row++) {
    const there = twin[row];
    if (there === -1) continue;
    const contact = soonerBy(base.waitToFirstContact[row], other.waitToFirstContact[there]);
    const helpHere = !Number.isNaN(base.waitToHelp[row]);
    const helpThere = !Number.isNaN(other.waitToHelp[there]);
    const bounces = other.bounces[there] - base.bounces[row];
    const holds = [
      !helpHere && helpThere,
      helpHere && !helpThere,
      contact >= SOONER,
      contact <= -SOONER,
      bounces < 0,
      bounces > 0,
    ];
    for (const group of groupsOf(baseDirectory, base.class[row])) {
      people[group]++;
      for (let change = 0; change < holds.length; change++) {
        if (holds[change]) counts[group * SHARES + change]++;
      }
    }
  }
  return counts.map((count, index) => {
    const n = people[Math.floor(index / SHARES)];
    return n === 0 ? Number.NaN : count / n;
  });
}

/** Days sooner; infinite when a contact happens in one system only, 0 when in neither. */
function soonerBy(base: number, other: number): number {
  if (Number.isNaN(base)) return Number.isNaN(other) ? 0 : Number.POSITIVE_INFINITY;
  return Number.isNaN(other) ? Number.NEGATIVE_INFINITY : base - other;
}

/** Places of a class in `changeGroups`. */
function groupsOf({ kinds, groups, classes }: Directory, classNumber: number): number[] {
  const { kind, values } = classes[classNumber];
  let first = 1 + kinds.length;
  const places = [0, 1 + kind];
  groups.forEach((group, index) => {
    places.push(first + values[index]);
    first += group.values.length;
  });
  return places;
}

/** For each row of the base, the row of the same person in the other table, or -1. */
function twins(
  baseDirectory: Directory,
  base: PeopleTable,
  otherDirectory: Directory,
  other: PeopleTable,
): Int32Array {
  const rows = otherDirectory.sources.map(() => new Map<number, number>());
  const wereHere = new Map<number, number>();
  for (let row = 0; row < other.length; row++)
    (other.ordinal[row] < 0 ? wereHere : rows[other.source[row]]).set(other.ordinal[row], row);
  const sources = baseDirectory.sources.map((name) => otherDirectory.sources.indexOf(name));
  return Int32Array.from({ length: base.length }, (_, row) => {
    if (base.ordinal[row] < 0) return wereHere.get(base.ordinal[row]) ?? -1;
    const source = sources[base.source[row]];
    return source === -1 ? -1 : (rows[source].get(base.ordinal[row]) ?? -1);
  });
}

/**
 * Of each group, what it gains on the whole, with what chance alone gives to each side.
 * @param shares as `changesBetween` gives them, one a replication
 * @param byChance the same of the base against itself, of some replications
 */
export function gainsOf(
  directory: Directory,
  shares: readonly Float64Array[],
  byChance: readonly Float64Array[],
): GainResult[] {
  const over = (all: readonly Float64Array[], share: (one: Float64Array) => number) =>
    skewedInterval(Float64Array.from(all, share));
  return changeGroups(directory).flatMap((group, place) =>
    GAINS.map(({ name, label }, gain): GainResult => {
      const more = place * SHARES + gain * WAYS;
      const less = more + 1;
      return {
        name,
        label,
        group,
        net: over(shares, (one) => one[more] - one[less]),
        gained: over(shares, (one) => one[more]).mean,
        lost: over(shares, (one) => one[less]).mean,
        // By law both ways are alike.
        byChance: over(byChance, (one) => (one[more] + one[less]) / WAYS),
      };
    }),
  );
}
