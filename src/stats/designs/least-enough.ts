import { interval } from '../interval.ts';

/** What to look for: the least value that achieves a goal. */
export interface Search {
  readonly from: number;
  readonly to: number;
  /** Values looked at are `from` and whole steps above it. */
  readonly step: number;
  /** The chance that any of the verdicts is wrong, at most. */
  readonly error: number;
  /** Replications at which it is looked, rising; after the last a value stays undecided. */
  readonly looks: readonly number[];
  /** How far beyond the goal each of the first so many replications is; below 0: short of it. */
  beyond(value: number, replications: number): Promise<ArrayLike<number>>;
}

export interface Tried {
  readonly value: number;
  /** Of how far it is beyond the goal, with an interval at the level of the test. */
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
  readonly verdict: 'enough' | 'too little' | 'undecided';
}

/** Two values, the larger of which is clearly further from the goal than the smaller: more does not always do more. */
export interface Against {
  readonly better: Tried;
  readonly worse: Tried;
}

export interface Found {
  /** The least value that clearly achieves the goal; null where not even the largest does. */
  readonly enough: Tried | null;
  /** The largest value below it that clearly does not; null where there is none. */
  readonly tooLittle: Tried | null;
  /** What shows that more does not always do more; null where nothing that was tried does. */
  readonly against: Against | null;
  /** Everything that was tried, rising. */
  readonly tried: readonly Tried[];
}

/**
 * Bisection with a sequential test at each value: a t interval after each look, at a level by which the error is shared
 * among all looks at all values that a search can come to (Bonferroni), until the interval lies on one side of the
 * goal. What stays undecided is passed as its mean says, and then the least value that is clearly enough is looked for
 * above it. `enough` and `tooLittle` are then both right with probability 1 − error at least; what lies between them
 * could not be told apart with so many replications.
 *
 * Bisection rests on more doing more, so both ends and the quarters between them are looked at first, once. Where a larger
 * value is clearly worse than a smaller one, the intervals of both apart, values all over the range are judged instead,
 * and `enough` is the least of these that clearly is.
 */
export async function leastEnough(search: Search): Promise<Found> {
  const { from, to, step } = search;
  const last = Math.floor((to - from) / step + 1e-9);
  const glances = evenly(last, GLANCES);
  const most = 2 * (32 - Math.clz32(last) + 2) + glances.length + MOST_SCANNED;
  const level = 1 - search.error / (most * search.looks.length);
  const tried = new Map<number, Tried>();
  const judged = new Set<number>();
  const look = async (index: number): Promise<Tried> => {
    if (!judged.has(index)) tried.set(index, await judge(search, from + index * step, level));
    judged.add(index);
    return tried.get(index)!;
  };
  /** The least index that passes, where the upper end does. */
  const least = async (below: number, above: number, passes: (each: Tried) => boolean) => {
    let [low, high] = [below, above];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (passes(await look(middle))) high = middle;
      else low = middle;
    }
    return high;
  };
  for (const index of glances)
    tried.set(index, await judge({ ...search, looks: search.looks.slice(0, 1) }, from + index * step, level));
  // An inner value that seems enough while the end is not is looked at as long as the end.
  if ((await look(last)).mean < 0)
    for (const index of glances) if (tried.get(index)!.mean >= 0) await look(index);
  if (againstIn(tried) === null && (await look(last)).mean >= 0 && (await look(0)).verdict !== 'enough') {
    const likely = await least(0, last, ({ mean }) => mean >= 0);
    if ((await look(last)).verdict === 'enough' && (await look(likely)).verdict !== 'enough')
      await least(likely, last, ({ verdict }) => verdict === 'enough');
  }
  if (againstIn(tried) !== null) for (const index of evenly(last, MOST_SCANNED)) await look(index);
  const all = inOrder(tried);
  const enough = all.find(({ verdict }) => verdict === 'enough') ?? null;
  return {
    enough,
    tooLittle:
      all.findLast(
        ({ verdict, value }) => verdict === 'too little' && value < (enough?.value ?? to + step),
      ) ?? null,
    tried: all,
    against: againstIn(tried),
  };
}
/** Values at which it is glanced, and those that are judged where bisection does not do. */
const GLANCES = 5;
export const MOST_SCANNED = 17;

/** So many of the numbers from 0 to the last, the ends among them, each once. */
function evenly(last: number, count: number): number[] {
  const each = Array.from({ length: count }, (_, at) => Math.round((at * last) / (count - 1)));
  return [...new Set(each)];
}

function inOrder(tried: ReadonlyMap<number, Tried>): Tried[] {
  return [...tried].sort(([a], [b]) => a - b).map(([, each]) => each);
}

/** The pair furthest apart, of those of which the larger value is clearly worse. */
function againstIn(tried: ReadonlyMap<number, Tried>): Against | null {
  let found: Against | null = null;
  let best: Tried | null = null;
  for (const each of inOrder(tried)) {
    if (best !== null && best.low > each.high) {
      const apart = best.low - each.high;
      if (found === null || apart > found.better.low - found.worse.high)
        found = { better: best, worse: each };
    }
    if (best === null || each.low > best.low) best = each;
  }
  return found;
}

async function judge(search: Search, value: number, level: number): Promise<Tried> {
  for (const replications of search.looks) {
    const { mean, low, high, n } = interval(await search.beyond(value, replications), level);
    if (low >= 0) return { value, mean, low, high, n, verdict: 'enough' };
    if (high < 0) return { value, mean, low, high, n, verdict: 'too little' };
    if (replications === search.looks.at(-1)) return { value, mean, low, high, n, verdict: 'undecided' };
  }
  throw new RangeError('a search looks at least once');
}
