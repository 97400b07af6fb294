import type { Distribution } from './distribution.ts';
import type { Refusal, Sampler } from './families/family.ts';
import { percent } from './plain.ts';
import { cumulative, place, refusedShares, weightedMean, weightedVariance } from './shares.ts';

/** One of several distributions, each with its share. What is known of its parts is asked through `of`. */
export interface Mixture {
  readonly kind: 'mixture';
  readonly parts: readonly { readonly share: number; readonly of: Distribution }[];
}

type About<T> = (part: Distribution) => T;

export function readMixture(parts: Mixture['parts']): Mixture | Refusal {
  return (
    refusedShares(
      parts.map((part) => part.share),
      'the parts of a mixture',
    ) ?? { kind: 'mixture', parts }
  );
}

export function mixtureSampler({ parts }: Mixture, of: About<Sampler>): Sampler {
  const samplers = parts.map((part) => of(part.of));
  const ends = cumulative(sharesOf(parts));
  return (u, count) => {
    const part = place(ends, u);
    const start = part > 0 ? ends[part - 1]! : 0;
    // Within its part u is uniform again; kept off 0 and 1, where some quantiles are infinite.
    const within = (u - start) / (ends[part]! - start);
    return samplers[part]!(Math.min(Math.max(within, 2 ** -53), 1 - 2 ** -53), count);
  };
}

export function mixtureMean({ parts }: Mixture, of: About<number>): number {
  return weightedMean(
    parts.map((part) => of(part.of)),
    sharesOf(parts),
  );
}

/** The law of total variance: within the parts, and between them. */
export function mixtureVariance({ parts }: Mixture, mean: About<number>, variance: About<number>): number {
  const shares = sharesOf(parts);
  const within = parts.map((part) => variance(part.of));
  const means = parts.map((part) => mean(part.of));
  return weightedMean(within, shares) + weightedVariance(means, shares);
}

export function mixtureIsConstant(
  { parts }: Mixture,
  mean: About<number>,
  isConstant: About<boolean>,
): boolean {
  const possible = parts.filter((part) => part.share > 0);
  return possible.every((part) => isConstant(part.of) && mean(part.of) === mean(possible[0]!.of));
}

export function mixtureWords({ parts }: Mixture, of: About<string>): string {
  const sum = parts.reduce((total, part) => total + part.share, 0);
  return parts.map((part) => `${percent(part.share / sum)} ${of(part.of)}`).join('; ');
}

function sharesOf(parts: Mixture['parts']): number[] {
  return parts.map((part) => part.share);
}
