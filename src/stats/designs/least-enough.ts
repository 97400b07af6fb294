import { interval } from '../interval.ts';

/** What to look for: the least value that achieves a goal, where more of it never takes the goal away. */
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

export interface Found {
  /** The least value that clearly achieves the goal; null where not even the largest does. */
  readonly enough: Tried | null;
  /** The largest value that clearly does not; null where the least does. */
  readonly tooLittle: Tried | null;
  /** Everything that was tried, rising. */
  readonly tried: readonly Tried[];
}

/**
 * Bisection with a sequential test at each value: a t interval after each look, at a level by which the error is shared
 * among all looks at all values that a bisection can come to (Bonferroni), until the interval lies on one side of the
 * goal. What stays undecided is passed as its mean says, and then the least value that is clearly enough is looked for
 * above it. `enough` and `tooLittle` are then both right with probability 1 − error at least; what lies between them
 * could not be told apart with so many replications.
 */
export async function leastEnough(search: Search): Promise<Found> {
  const { from, to, step } = search;
  const last = Math.floor((to - from) / step + 1e-9);
  const most = 2 * (32 - Math.clz32(last) + 2);
  const level = 1 - search.error / (most * search.looks.length);
  const tried = new Map<number, Tried>();
  const look = async (index: number): Promise<Tried> => {
    const known = tried.get(index) ?? (await judge(search, from + index * step, level));
    tried.set(index, known);
    return known;
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
  if ((await look(last)).mean >= 0 && (await look(0)).verdict !== 'enough') {
    const likely = await least(0, last, ({ mean }) => mean >= 0);
    if ((await look(last)).verdict === 'enough' && (await look(likely)).verdict !== 'enough')
      await least(likely, last, ({ verdict }) => verdict === 'enough');
  }
  const all = [...tried].sort(([a], [b]) => a - b).map(([, each]) => each);
  return {
    enough: all.find(({ verdict }) => verdict === 'enough') ?? null,
    tooLittle: all.findLast(({ verdict }) => verdict === 'too little') ?? null,
    tried: all,
  };
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
