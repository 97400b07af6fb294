import { earthMovers, elsewhere, largest, meanApart, sharesOf } from './distances.ts';
import { type Followed, LENGTH_DAYS, type Portrait, WAIT_DAYS } from './portrait.ts';

/** One side of a system by which a log and a model are held against each other. */
export interface HeldPart {
  readonly name: string;
  /** What the distance is, in words with its unit. */
  readonly distance: string;
  /** A number for each side: of the log, and of the model on average. */
  readonly said: { readonly what: string; readonly log: number; readonly model: number };
  readonly apart: number;
  /** The distance of a run from the other runs, at the middle and at 95 of 100. */
  readonly byChance: { readonly median: number; readonly high: number };
  /** How often a run of the model lies as far from the others as the log does, at most. */
  readonly p: number;
  readonly verdict: 'like the model' | 'apart';
  /** People or events of the log on which its number rests, and those on which it does not. */
  readonly counts: readonly number[];
  /** Why its numbers are not told. */
  readonly whyKept?: string;
  /** Of what has a course in time: the log, the mean of the runs, and between what 95 in 100 of them lie. */
  readonly curve?: HeldCurve;
}

/** One number for each day since asking, in per cent, or for each week of the window, in people. */
export interface HeldCurve {
  readonly across: 'days' | 'weeks';
  readonly log: Float64Array;
  readonly model: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Of shares: to how many people of the log it has come by each day, of how many, and at which day the number is taken. */
  readonly came?: { readonly by: Float64Array; readonly people: number; readonly at: number };
}

type Vector = ArrayLike<number>;

interface Side {
  readonly name: string;
  readonly distance: string;
  readonly what: string;
  /** Where it has a course in time, across what; of shares, of whom they are, and the day at which the number is taken. */
  readonly across?: 'days' | 'weeks';
  followed?(portrait: Portrait): readonly Followed[];
  readonly at?: number;
  /** Those of the number, and the others; without it those are told by its course. */
  counts?(portrait: Portrait): readonly number[];
  of(portrait: Portrait, keys: Keys): Vector;
  number(vector: Vector): number;
  apart(a: Vector, b: Vector): number;
}

interface Keys {
  readonly endings: readonly string[];
  readonly pairs: readonly string[];
}

const sumOf = (vector: Vector) => Array.from(vector).reduce((sum, each) => sum + each, 0);
const meanOf = (vector: Vector) => sumOf(vector) / vector.length;
/** So many of a part, and of the rest of all. */
const parted = (part: number, all: number) => [part, all - part];
const ofAll = (vector: Vector, isPart: (at: number) => boolean) =>
  parted(sumOf(Array.from(vector).filter((_, at) => isPart(at))), sumOf(vector));
const sorted = (vector: Float64Array) => Float64Array.from(vector).sort();

/** Days after asking at which numbers are taken of the curves, and of events. */
const [SEEN_BY, ENDED_BY, SOON] = [84, 182, 28];
const isMorning = (hour: number) => hour % 24 < 12;

const SIDES: readonly Side[] = [
  {
    name: 'Referrals',
    distance: 'Wasserstein distance of the weeks, referrals',
    what: 'a week',
    counts: ({ referrals }) => [sumOf(referrals)],
    of: ({ referrals }) => sorted(referrals),
    number: meanOf,
    apart: meanApart,
  },
  {
    name: 'Wait to first contact, of all who asked',
    distance: 'Kolmogorov–Smirnov distance of the curves, points',
    what: 'seen within 12 weeks, %',
    across: 'days',
    followed: ({ waits }) => waits,
    at: SEEN_BY,
    of: ({ waits }) => curveOf(waits, WAIT_DAYS),
    number: (curve) => 100 * curve[SEEN_BY],
    apart: (a, b) => 100 * largest(a, b),
  },
  {
    name: 'Waiting for a first contact, by week',
    distance: 'mean distance, people',
    what: 'people on average',
    across: 'weeks',
    of: ({ waiting }) => waiting,
    number: meanOf,
    apart: meanApart,
  },
  {
    name: 'Open requests, by week',
    distance: 'mean distance, people',
    what: 'people on average',
    across: 'weeks',
    of: ({ open }) => open,
    number: meanOf,
    apart: meanApart,
  },
  {
    name: 'Contacts kept',
    distance: 'Wasserstein distance of the weeks, contacts',
    what: 'a week',
    counts: ({ contacts }) => [sumOf(contacts)],
    of: ({ contacts }) => sorted(contacts),
    number: meanOf,
    apart: meanApart,
  },
  {
    name: 'Contacts missed (DNA)',
    distance: 'points',
    what: '%',
    counts: ({ kept, missed }) => [missed, kept],
    of: ({ kept, missed }) => [(100 * missed) / Math.max(1, kept + missed)],
    number: ([share]: Vector & Iterable<number>) => share,
    apart: largest,
  } as Side,
  {
    name: 'How requests end',
    distance: 'share that ends otherwise, points',
    what: 'helped, %',
    counts: ({ endings }) => parted(endings.get('helped') ?? 0, sumOf([...endings.values()])),
    of: ({ endings }, keys) => sharesOf(keys.endings.map((key) => endings.get(key) ?? 0)),
    number: (shares) => 100 * shares[0],
    apart: (a, b) => 100 * elsewhere(a, b),
  },
  {
    name: 'How long requests last',
    distance: 'area between the curves, days',
    what: 'ended within 26 weeks, %',
    across: 'days',
    followed: ({ lengths }) => lengths,
    at: ENDED_BY,
    of: ({ lengths }) => curveOf(lengths, LENGTH_DAYS),
    number: (curve) => 100 * curve[ENDED_BY],
    apart: (a, b) => meanApart(a, b) * a.length,
  },
  {
    name: 'When in the week contacts are',
    distance: 'circadian event distribution, earth mover’s, hours',
    what: 'before noon, %',
    counts: ({ hours }) => ofAll(hours, isMorning),
    of: ({ hours }) => sharesOf(hours),
    number: (shares) =>
      100 * Array.from(shares).reduce((sum, each, hour) => sum + (isMorning(hour) ? each : 0), 0),
    apart: earthMovers,
  },
  {
    name: 'When events are after asking',
    distance: 'relative event distribution, earth mover’s, days',
    what: 'within 4 weeks, %',
    counts: ({ sinceAsking }) => ofAll(sinceAsking, (day) => day < SOON),
    of: ({ sinceAsking }) => sharesOf(sinceAsking),
    number: (shares) =>
      100 *
      Array.from(shares)
        .slice(0, SOON)
        .reduce((sum, each) => sum + each, 0),
    apart: earthMovers,
  },
  {
    name: 'When events are in all that time',
    distance: 'absolute event distribution, earth mover’s, weeks',
    what: 'in the first half, %',
    counts: ({ absolute }) => ofAll(absolute, (week) => week < absolute.length >> 1),
    of: ({ absolute }) => sharesOf(absolute),
    number: (shares) =>
      100 *
      Array.from(shares)
        .slice(0, shares.length >> 1)
        .reduce((sum, each) => sum + each, 0),
    apart: earthMovers,
  },
  {
    name: 'What follows what',
    distance: 'n-gram distance of pairs of events, points',
    what: 'missed after missed, %',
    counts: ({ pairs }) => parted(pairs.get('missed > missed') ?? 0, sumOf([...pairs.values()])),
    of: ({ pairs }, keys) => sharesOf(keys.pairs.map((key) => pairs.get(key) ?? 0)),
    number: (shares) => 100 * shares[0],
    apart: (a, b) => 100 * elsewhere(a, b),
  },
];

/** A verdict rests on so many runs at least: with 19, one in twenty is the least that can be told. */
export const LEAST_RUNS = 19;

/**
 * Holds a log against runs of a model, side by side. A service's log is one realisation, and so is each run: the log lies
 * apart where its distance from the mean of the runs is larger than that of 95 in 100 runs from the mean of the others (a
 * Monte Carlo test: Barnard 1963; Besag and Clifford 1989). Of many parts one in twenty stands apart by chance.
 *
 * @param runs at least `LEAST_RUNS`
 */
export function heldAgainst(log: Portrait, runs: readonly Portrait[]): HeldPart[] {
  const keys = keysOf([log, ...runs]);
  return SIDES.map((side) => {
    const own = side.of(log, keys);
    const each = runs.map((run) => side.of(run, keys));
    const length = Math.min(own.length, ...each.map((vector) => vector.length));
    const total = new Float64Array(length);
    for (const vector of each) for (let i = 0; i < length; i++) total[i] += vector[i];
    const mean = total.map((sum) => sum / runs.length);
    // As far from the mean of all as each run is from that of the others: both are means that it has no part in.
    const chance = each
      .map((vector) =>
        side.apart(
          vector,
          total.map((sum, i) => (sum - vector[i]) / (runs.length - 1)),
        ),
      )
      .sort((a, b) => a - b);
    const apart = side.apart(own, mean);
    const p = (1 + chance.filter((distance) => distance >= apart).length) / (runs.length + 1);
    const curve = side.across && curveOfSide(side, log, own, mean, each);
    const { by, people, at } = curve?.came ?? { by: [], people: 0, at: 0 };
    return {
      name: side.name,
      distance: side.distance,
      said: { what: side.what, log: side.number(own), model: side.number(mean) },
      apart,
      byChance: { median: chance[chance.length >> 1], high: chance[Math.ceil(0.95 * chance.length) - 1] },
      p,
      verdict: p <= 0.05 ? 'apart' : 'like the model',
      counts: side.counts?.(log) ?? (curve?.came ? parted(by[at], people) : []),
      ...(curve && { curve }),
    };
  });
}

function curveOfSide(
  { across = 'weeks', followed, at: day = 0 }: Side,
  portrait: Portrait,
  log: Vector,
  model: Float64Array,
  runs: readonly Vector[],
): HeldCurve {
  const whom = followed?.(portrait);
  const times = across === 'days' ? 100 : 1;
  const at = (place: (sorted: Float64Array) => number) =>
    model.map((_, i) => times * place(Float64Array.from(runs, (run) => run[i]).sort()));
  // Of 39 runs these are the least and the largest.
  const out = Math.floor(0.025 * (runs.length + 1));
  return {
    across,
    log: Float64Array.from({ length: model.length }, (_, i) => times * log[i]),
    model: model.map((value) => times * value),
    low: at((sorted) => sorted[Math.max(0, out - 1)]),
    high: at((sorted) => sorted[Math.min(sorted.length - 1, sorted.length - out)]),
    ...(whom && { came: { by: cameBy(whom, model.length), people: whom.length, at: day } }),
  };
}

function cameBy(followed: readonly Followed[], days: number): Float64Array {
  const by = new Float64Array(days);
  for (const one of followed) if (one.how === 1 && one.days < days) by[Math.max(0, Math.ceil(one.days))]++;
  for (let day = 1; day < days; day++) by[day] += by[day - 1];
  return by;
}

function keysOf(portraits: readonly Portrait[]): Keys {
  const all = (of: (portrait: Portrait) => ReadonlyMap<string, number>, first: string) => {
    const found = new Set([first, ...portraits.flatMap((portrait) => [...of(portrait).keys()])]);
    return [...found];
  };
  return {
    endings: all(({ endings }) => endings, 'helped'),
    pairs: all(({ pairs }) => pairs, 'missed > missed'),
  };
}

/** The share to whom it has come by each whole day, other ways out competing (Aalen and Johansen 1978). */
function curveOf(followed: readonly Followed[], days: number): Float64Array {
  const curve = new Float64Array(days + 1);
  const ordered = [...followed].sort((a, b) => a.days - b.days);
  let [risk, survival, incidence, next] = [ordered.length, 1, 0, 0];
  for (let day = 0; day <= days; day++) {
    for (; next < ordered.length && ordered[next].days <= day; next++) {
      const { how } = ordered[next];
      if (how === 1) incidence += survival / risk;
      if (how !== 0) survival *= 1 - 1 / risk;
      risk--;
    }
    curve[day] = incidence;
  }
  return curve;
}
