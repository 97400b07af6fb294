/** A distribution as data: plain JSON, in the unit of whatever it describes (minutes for durations). */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'exponential'; readonly mean: number }
  | { readonly kind: 'erlang'; readonly mean: number; readonly shape: number }
  | { readonly kind: 'gamma'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'lognormal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'weibull'; readonly scale: number; readonly shape: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }
  /** Truncated to the bounds (by conditioning, not by piling up at them); absent bounds are infinite. */
  | {
      readonly kind: 'normal';
      readonly mean: number;
      readonly sd: number;
      readonly low?: number;
      readonly high?: number;
    }
  | {
      readonly kind: 'beta';
      readonly alpha: number;
      readonly beta: number;
      readonly low: number;
      readonly high: number;
    }
  | { readonly kind: 'discrete'; readonly values: readonly number[]; readonly shares: readonly number[] }
  /** Observed values, each as likely as the next. */
  | { readonly kind: 'empirical'; readonly values: readonly number[] }
  /** The values in turn, from the first again after the last. */
  | { readonly kind: 'sequence'; readonly values: readonly number[] }
  | {
      readonly kind: 'mixture';
      readonly parts: readonly { readonly share: number; readonly of: Distribution }[];
    };
