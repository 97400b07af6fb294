/**
 * One value from one uniform number: the distribution's quantile at `u` (strictly between 0 and 1), in the
 * distribution's own unit. `count` says how many values the same asker had before; only `sequence` heeds it. Made once,
 * when the run is planned; each draw takes one uniform number and a bounded number of steps.
 */
export type Sampler = (u: number, count: number) => number;

/** Why figures make no such distribution, in words for whoever wrote them. */
export class Refusal {
  readonly message: string;
  readonly hint: string;
  readonly because: 'figures' | 'shares';

  constructor(message: string, hint = '', because: 'figures' | 'shares' = 'figures') {
    this.message = message;
    this.hint = hint;
    this.because = because;
  }
}

/** A figure as it is written: a value in the unit of whatever the distribution is of, or a shape, which has none. */
export type Parameter = {
  /** For the reference. */
  readonly about: string;
  readonly optional?: true;
} & (
  | { readonly is: 'value' }
  | {
      readonly is: 'shape';
      readonly called: string;
      readonly bound: 'shape' | 'betaShape';
      readonly whole?: true;
    }
  /** A plain number of either sign. */
  | { readonly is: 'number'; readonly called: string; readonly bound: 'logarithm' }
  /** A unit of time, read as the minutes in one; not written of what has no unit. */
  | { readonly is: 'unit' }
);

/** How a distribution is written in the language. */
export type Written =
  /** One value. */
  | { readonly is: 'value' }
  /** A list of values. */
  | { readonly is: 'values' }
  /** Values, each with its share. */
  | { readonly is: 'shares' }
  /** A map of figures; for short its mean alone, or a list of its two ends. */
  | {
      readonly is: 'figures';
      readonly called: string;
      readonly of: Readonly<Record<string, Parameter>>;
      readonly short?: 'mean' | 'ends';
    };

/**
 * All that is known of one family of distributions. `D` is a distribution as data, plain JSON in the unit of whatever it
 * describes (minutes for durations); `S` is what was said of it, its figures by name.
 */
export interface Family<D extends { readonly kind: string }, S = object> {
  /** For the reference: what it is, and by what it is said. */
  readonly about: string;
  readonly written: Written;
  /** The distribution from its figures, of the right types and within their bounds; durations are never negative. */
  read(said: S, ofDurations: boolean): D | Refusal;
  /** What stands in it in its own unit, for the bounds of the language. */
  figures(d: D): readonly number[];
  /** Whether every value is the same. */
  isConstant(d: D): boolean;
  /** The inverse transform of one that is not constant, with everything worked out beforehand that can be. */
  sampler(d: D): Sampler;
  mean(d: D): number;
  variance(d: D): number;
  /** One line of plain English; `say` writes a number in the distribution's unit. */
  words(d: D, say: (value: number) => string): string;
}

/** The parameters that several families have. */
export const MEAN: Parameter = { is: 'value', about: 'Its mean.' };
export const MEDIAN: Parameter = { is: 'value', about: 'Half are below this.', optional: true };
export const SHAPE: Parameter = {
  is: 'shape',
  called: 'a shape',
  bound: 'shape',
  about: 'The square of mean over standard deviation.',
  optional: true,
};
export const SD: Parameter = { is: 'value', about: 'Its standard deviation.' };
export const LOW: Parameter = { is: 'value', about: 'The least value that it takes.' };
export const HIGH: Parameter = { is: 'value', about: 'The greatest value that it takes.' };

/** `value`, or the bound that it has passed by rounding. */
export function clamped(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
