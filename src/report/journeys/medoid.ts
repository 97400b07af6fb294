import type { Figures } from './people.ts';

type Figure = (person: Figures) => number;
type Word = (person: Figures) => string;

const FIGURES: readonly Figure[] = [
  ({ contact }) => contact,
  ({ help }) => help,
  ({ bounces }) => bounces,
  ({ told }) => told,
  ({ contacts }) => contacts,
];

const WORDS: readonly Word[] = [({ kind }) => kind, ({ source }) => source, ({ outcome }) => outcome];

/**
 * The typical person: the medoid of the journeys, which is the one with the smallest sum of distances to all others
 * (Kaufman and Rousseeuw, 1990, chapter 2). The distance between two journeys is Gower's (1971), with figures by their
 * mean ranks over the number of people (Podani, 1999), so that none weighs more for its unit and what never happened
 * comes after all that did; words (kind, source, how it ended) are the same or not. Such a distance is a sum over
 * figures, so the sums to all others are exact in n log n. Ties go to whoever was referred first.
 *
 * @param people at least one
 */
export function medoidOf(people: readonly Figures[]): Figures {
  const sums = new Float64Array(people.length);
  for (const figure of FIGURES) addRankDistances(people.map(figure), sums);
  for (const word of WORDS) addMismatches(people.map(word), sums);
  let best = 0;
  // A hair's breadth is the rounding of sums in another order, and no reason to prefer anybody.
  for (let at = 1; at < sums.length; at += 1) if (sums[at]! < sums[best]! - 1e-6) best = at;
  return people[best]!;
}

/** To each one the sum of |its mean rank - that of another| over all others, in parts of the number of people. */
function addRankDistances(values: readonly number[], sums: Float64Array): void {
  const count = values.length;
  const value = (at: number) => (Number.isNaN(values[at]!) ? Number.POSITIVE_INFINITY : values[at]!);
  const order = [...values.keys()].sort((a, b) => (value(a) === value(b) ? 0 : value(a) - value(b)));
  const ranks = new Float64Array(count);
  for (let first = 0; first < count; ) {
    let end = first + 1;
    while (end < count && value(order[end]!) === value(order[first]!)) end += 1;
    ranks.fill((first + end - 1) / 2, first, end);
    first = end;
  }
  const whole = ranks.reduce((sum, rank) => sum + rank, 0);
  let before = 0;
  for (let place = 0; place < count; place += 1) {
    const rank = ranks[place]!;
    const below = place * rank - before;
    const above = whole - before - (count - place) * rank;
    sums[order[place]!]! += (below + above) / count;
    before += rank;
  }
}

/** To each one the number of others with another word. */
function addMismatches(words: readonly string[], sums: Float64Array): void {
  const same = new Map<string, number>();
  for (const word of words) same.set(word, (same.get(word) ?? 0) + 1);
  words.forEach((word, at) => {
    sums[at]! += words.length - same.get(word)!;
  });
}
