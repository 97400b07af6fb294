/** The least of a setting that achieves a goal, and how likely it is met by people who had no part in finding it. */
import { betaQuantile } from '../../maths/index.ts';
import { type Found, leastEnough, type Tried } from '../../stats/designs/index.ts';

export { MOST_SCANNED } from '../../stats/designs/index.ts';

/** What is to be achieved, of one row, in its unit. */
export interface Goal {
  readonly row: number;
  readonly side: 'at least' | 'at most';
  readonly at: number;
}

/** How far each number is beyond the goal; below 0: short of it. */
export function beyond({ side, at }: Goal, values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values, (value) => (side === 'at least' ? value - at : at - value));
}

export interface SearchSpace {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly error: number;
  readonly looks: readonly number[];
}

/** Of one goal: from where on, or up to where, it is achieved. */
export interface Achieved extends Found {
  /** Whether more of the setting achieves it; otherwise less of it does. */
  readonly rising: boolean;
  /** Where the setting does not lead one way, how far what is enough goes without a break; null: to the end. */
  readonly until: number | null;
}

/**
 * Looks for the least value that achieves a goal, or where less of the setting achieves it for the largest: which it is,
 * the two ends say. Where what is seen contradicts that the setting leads one way, values all over the range are looked at,
 * and what is found holds for these.
 * @param values the row at a value of the setting, for the first so many replications
 */
export async function achieved(
  goal: Goal,
  { from, to, step, error, looks }: SearchSpace,
  values: (value: number, replications: number) => Promise<ArrayLike<number>>,
): Promise<Achieved> {
  const last = from + step * Math.floor((to - from) / step + 1e-9);
  const far = async (value: number) => average(beyond(goal, await values(value, looks[0]!)));
  const [first, other] = [await far(from), await far(last)];
  // Where both ends achieve it, the least is the first of them.
  const rising = other >= first || (first >= 0 && other >= 0);
  // The other way round the setting is counted from its other end.
  const real = (value: number) => (rising ? value : from + (last - value));
  const found = await leastEnough({
    from,
    to: last,
    step,
    error,
    looks,
    beyond: async (value, replications) => beyond(goal, await values(real(value), replications)),
  });
  const turned = (each: Tried) => ({ ...each, value: real(each.value) });
  const tried = found.tried.map(turned);
  const against = found.against && {
    better: turned(found.against.better),
    worse: turned(found.against.worse),
  };
  const enough = found.enough && turned(found.enough);
  return {
    rising,
    enough,
    tooLittle: found.tooLittle && turned(found.tooLittle),
    // The values that come next and are enough as well.
    until: against === null || enough === null ? null : lastEnough(tried, enough.value),
    tried: [...tried].sort((a, b) => a.value - b.value),
    against,
  };
}

function lastEnough(tried: readonly Tried[], first: number): number {
  const at = tried.findIndex(({ value }) => value === first);
  const end = tried.findIndex(({ verdict }, index) => index > at && verdict !== 'enough');
  return tried.at(end === -1 ? -1 : end - 1)!.value;
}

/**
 * The values that achieve all goals: from the largest of the least ones to the smallest of the largest ones. Null where a
 * goal is never clearly achieved, or where what one needs another forbids.
 */
export function allowed(
  goals: readonly Achieved[],
  { from, to }: Pick<SearchSpace, 'from' | 'to'>,
): { readonly from: number; readonly to: number } | null {
  if (goals.some(({ enough }) => enough === null)) return null;
  const ends = goals.map(({ rising, enough, until }) => {
    const [near, far] = [enough!.value, until ?? (rising ? to : from)];
    return { from: Math.min(near, far), to: Math.max(near, far) };
  });
  const least = Math.max(from, ...ends.map((each) => each.from));
  const most = Math.min(to, ...ends.map((each) => each.to));
  return least > most ? null : { from: least, to: most };
}

/** How many replications it would take until the interval leaves out the goal, if mean and spread stayed as they are. */
export function wouldTake({ mean, low, n }: Tried): number {
  return mean === 0 ? Number.POSITIVE_INFINITY : Math.ceil(n * square((mean - low) / mean));
}

/** The share of so many trials in which something held, with its exact 95 % interval (Clopper and Pearson 1934). */
export function shareMet(held: number, of: number) {
  return {
    share: held / of,
    low: held === 0 ? 0 : betaQuantile(held, of - held + 1)(0.025),
    high: held === of ? 1 : betaQuantile(held + 1, of - held)(0.975),
  };
}

function average(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

function square(x: number): number {
  return x * x;
}
