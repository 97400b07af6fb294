import { type Interval, interval } from '../interval.ts';
import { type Crossed, mean, square, type Uniform } from './crossed.ts';
import { shuffled } from './latin-hypercube.ts';

/** Ways through the cube that change one input at a time: what has to be run, and what to make of it. */
export interface MorrisDesign {
  /** One row a point, one number from 0 to 1 an input; `inputs + 1` rows a way. */
  readonly points: readonly Float64Array[];
  readonly inputs: number;
  /** For each way, the inputs in the order in which they change. */
  readonly orders: readonly Int32Array[];
}

/** What one input does, in the unit of the answer for its whole range. */
export interface ElementaryEffect {
  /** The mean effect: with its sign, so that what goes up and down may cancel. */
  readonly mean: number;
  /** The mean size of the effect (Campolongo, Cariboni and Saltelli 2007), with its interval over the ways. */
  readonly size: Interval;
  /** How much the effect differs from way to way: curved, or depending on other inputs. */
  readonly spread: number;
}

/**
 * Elementary effects (Morris 1991): `ways` ways through a grid of `levels` levels; each step changes one input by
 * levels/2 steps of the grid, so that all levels are as likely. Of several times as many ways, those that lie far from
 * each other are taken (Campolongo, Cariboni and Saltelli 2007), one after another.
 * @param levels an even number
 */
export function morrisDesign(inputs: number, ways: number, uniform: Uniform, levels = 4): MorrisDesign {
  const candidates = Array.from({ length: ways * CANDIDATES }, () => oneWay(inputs, levels, uniform));
  const chosen = farApart(candidates, ways);
  return {
    inputs,
    points: chosen.flatMap(({ points }) => points),
    orders: chosen.map(({ order }) => order),
  };
}
const CANDIDATES = 10;

interface Way {
  readonly points: readonly Float64Array[];
  readonly order: Int32Array;
}

function oneWay(inputs: number, levels: number, uniform: Uniform): Way {
  const step = levels / 2;
  const order = shuffled(inputs, uniform);
  const at = Float64Array.from({ length: inputs }, () => Math.floor(uniform() * levels));
  const points = [asShares(at, levels)];
  for (const input of order) {
    at[input] += at[input] < step ? step : -step;
    points.push(asShares(at, levels));
  }
  return { points, order };
}

function asShares(at: Float64Array, levels: number): Float64Array {
  return at.map((level) => level / (levels - 1));
}

/** Greedily: first any way, then always the one whose squared distances to those that are there sum to most. */
function farApart(candidates: readonly Way[], ways: number): Way[] {
  const chosen = [candidates[0]];
  const sums = new Float64Array(candidates.length);
  const taken = new Set([0]);
  while (chosen.length < ways) {
    let best = -1;
    candidates.forEach((way, index) => {
      if (taken.has(index)) return;
      sums[index] += squaredDistance(way, chosen.at(-1)!);
      if (best === -1 || sums[index] > sums[best]) best = index;
    });
    taken.add(best);
    chosen.push(candidates[best]);
  }
  return chosen;
}

function squaredDistance(a: Way, b: Way): number {
  let sum = 0;
  for (const p of a.points)
    for (const q of b.points) {
      let squares = 0;
      for (let i = 0; i < p.length; i++) squares += square(p[i] - q[i]);
      sum += Math.sqrt(squares);
    }
  return sum * sum;
}

/**
 * The effect of each input.
 * @param values one row a point of the design
 */
export function elementaryEffects(
  { inputs, points, orders }: MorrisDesign,
  values: Crossed,
): ElementaryEffect[] {
  const answers = values.map(mean);
  const effects = Array.from({ length: inputs }, () => new Float64Array(orders.length));
  orders.forEach((order, way) => {
    const first = way * (inputs + 1);
    order.forEach((input, step) => {
      const [before, after] = [first + step, first + step + 1];
      const moved = points[after][input] - points[before][input];
      effects[input][way] = (answers[after] - answers[before]) / moved;
    });
  });
  return effects.map((each) => {
    const average = mean(each);
    const squares = each.reduce((sum, effect) => sum + square(effect - average), 0);
    return {
      mean: average,
      size: interval(each.map(Math.abs)),
      spread: each.length < 2 ? Number.NaN : Math.sqrt(squares / (each.length - 1)),
    };
  });
}
