/** So few are sorted, more are first counted in so many buckets. */
const FEW = 256;
const BUCKETS = 1024;

/**
 * The quantile of numbers in any order: definition 7 of Hyndman and Fan 1996 (linear between the two
 * neighbours, as in R and NumPy). NaN is left out; of nothing it is NaN. `values` stays as it was.
 * @param p from 0 to 1
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantiles(values, [p])[0]!;
}

/** Several quantiles of the same numbers, for little more than the price of one. */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const wrong = probabilities.find((p) => !(p >= 0 && p <= 1));
  if (wrong !== undefined) throw new RangeError(`there is no quantile at ${wrong}`);
  const numbers = withoutNaN(values);
  if (numbers.length === 0) return probabilities.map(() => Number.NaN);
  const places = probabilities.map((p) => (numbers.length - 1) * p);
  const ranks = [...new Set(places.flatMap((place) => [Math.floor(place), Math.ceil(place)]))];
  const at = atRanks(
    numbers,
    ranks.sort((a, b) => a - b),
  );
  return places.map((place) => {
    const below = Math.floor(place);
    const low = at.get(below)!;
    const high = at.get(Math.ceil(place))!;
    return low === high ? low : low + (place - below) * (high - low);
  });
}

/** The numbers themselves where there is no NaN among them. */
function withoutNaN(values: ArrayLike<number>): Float64Array {
  const numbers = values instanceof Float64Array ? values : Float64Array.from(values);
  for (let i = 0; i < numbers.length; i++) {
    if (Number.isNaN(numbers[i])) return numbers.filter((number) => !Number.isNaN(number));
  }
  return numbers;
}

/**
 * The numbers that would stand at some places if all were sorted: by counting how many lie in each of many parts of
 * their range, and looking again only at the parts in which those places are.
 * @param ranks from 0, rising
 */
function atRanks(numbers: Float64Array, ranks: readonly number[]): Map<number, number> {
  let least = numbers[0]!;
  let most = least;
  for (let i = 1; i < numbers.length; i++) {
    const number = numbers[i]!;
    if (number < least) least = number;
    if (number > most) most = number;
  }
  if (least === most) return new Map(ranks.map((rank) => [rank, least]));
  const scale = (BUCKETS - 1) / (most - least);
  // A range too wide or too narrow to be divided is sorted, too.
  if (numbers.length <= FEW || scale === 0 || scale === Number.POSITIVE_INFINITY) {
    const sorted = numbers.slice().sort();
    return new Map(ranks.map((rank) => [rank, sorted[rank]!]));
  }
  const counts = new Int32Array(BUCKETS);
  for (let i = 0; i < numbers.length; i++) counts[Math.trunc((numbers[i]! - least) * scale)]!++;
  const wanted = wantedBuckets(counts, ranks);
  gather(numbers, least, scale, wanted);
  return new Map(
    wanted.flatMap(({ before, inside, ranks }) => {
      const found = atRanks(
        inside,
        ranks.map((rank) => rank - before),
      );
      return Array.from(found, ([rank, number]): [number, number] => [rank + before, number]);
    }),
  );
}

/** A bucket with places that are asked for. */
interface Bucket {
  readonly bucket: number;
  readonly ranks: number[];
  /** How many numbers lie in the buckets below. */
  readonly before: number;
  /** Those that lie in it. */
  readonly inside: Float64Array;
}

function wantedBuckets(counts: Int32Array, ranks: readonly number[]): Bucket[] {
  const wanted: Bucket[] = [];
  let before = 0;
  let bucket = 0;
  for (const rank of ranks) {
    while (before + counts[bucket]! <= rank) before += counts[bucket++]!;
    const last = wanted.at(-1);
    if (last?.bucket === bucket) last.ranks.push(rank);
    else wanted.push({ bucket, ranks: [rank], before, inside: new Float64Array(counts[bucket]!) });
  }
  return wanted;
}

function gather(numbers: Float64Array, least: number, scale: number, wanted: readonly Bucket[]): void {
  const place = new Int16Array(BUCKETS).fill(-1);
  wanted.forEach(({ bucket }, index) => {
    place[bucket] = index;
  });
  const next = new Int32Array(wanted.length);
  for (let i = 0; i < numbers.length; i++) {
    const index = place[Math.trunc((numbers[i]! - least) * scale)]!;
    if (index !== -1) wanted[index]!.inside[next[index]!++] = numbers[i]!;
  }
}
