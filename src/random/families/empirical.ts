import { type Family, Refusal, type Sampler } from './family.ts';
import { allSame, meanOf, varianceOf } from './observed.ts';

/** Observed values, each as likely as the next. */
export interface Empirical {
  readonly kind: 'empirical';
  readonly values: readonly number[];
}

export const empirical: Family<Empirical, { readonly values: readonly number[] }> = {
  about: 'Observed values, each as likely as the next.',
  written: { is: 'values' },
  read: ({ values }) =>
    values.length > 0 ? { kind: 'empirical', values } : new Refusal('empirical needs at least one value'),
  figures: (d) => d.values,
  isConstant: (d) => allSame(d.values),
  sampler,
  mean: (d) => meanOf(d.values),
  variance: (d) => varianceOf(d.values),
  words: (d, say) =>
    `one of ${d.values.length} observed values, ${range(d.values, say)}, mean ${say(meanOf(d.values))}`,
};

function sampler({ values }: Empirical): Sampler {
  const sorted = Float64Array.from(values).sort();
  return (u) => sorted[Math.floor(u * sorted.length)]!;
}

function range(values: readonly number[], say: (value: number) => string): string {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return `from ${say(low)} to ${say(high)}`;
}
