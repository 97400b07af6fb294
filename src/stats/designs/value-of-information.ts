import { bootstrap, mean, type Uniform } from './crossed.ts';
import { smooth } from './local-regression.ts';

export interface ValueOfInformation {
  /** In the unit of the gain: by how much the choice would be better on average if this input were known. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The expected value of knowing one input before choosing between two systems (EVPPI), from points that were run
 * anyway: the gain of the other system is regressed on the input, and what is gained by choosing at each point what is
 * expected to be better there is held against choosing once for all (Strong, Oakley and Brennan 2014, equation 9;
 * theirs is a spline, this is local regression). The interval resamples points. Never below 0.
 * @param gain at each point, what the other system has more than the base of what is wanted, mean over replications
 * @param input its value at each point
 */
export function valueOfKnowing(
  gain: ArrayLike<number>,
  input: ArrayLike<number>,
  uniform: Uniform,
): ValueOfInformation {
  const { fitted, width } = smooth(input, gain);
  const interval = bootstrap(
    gain.length,
    (chosen) => {
      const some = (values: ArrayLike<number>) => Float64Array.from(chosen, (index) => values[index]);
      return ofChoosing(smooth(some(input), some(gain), width).fitted);
    },
    uniform,
    { times: 100 },
  );
  const value = ofChoosing(fitted);
  return { value, low: Math.min(value, interval.low), high: Math.max(value, interval.high) };
}

/** The same for knowing everything that was varied (EVPI), where chance has been taken out of the gains. */
export function valueOfKnowingAll(gain: ArrayLike<number>): number {
  return ofChoosing(Float64Array.from(gain));
}

function ofChoosing(expected: Float64Array): number {
  return Math.max(0, mean(expected.map((gain) => Math.max(0, gain))) - Math.max(0, mean(expected)));
}
