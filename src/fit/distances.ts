/**
 * How far two curves or distributions lie apart. Those of process simulation are as Chapela-Campa, Benchekroun, Baron,
 * Dumas, Krass and Senderovich (2023), "Can I trust my simulation model?", have them.
 */

type Numbers = ArrayLike<number>;

/** The largest distance of two curves: of two distributions that of Kolmogorov and Smirnov. */
export function largest(a: Numbers, b: Numbers): number {
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i] - b[i]));
  return most;
}

/** The mean distance of two series, or of two samples by their quantiles, where it is Wasserstein's. */
export function meanApart(a: Numbers, b: Numbers): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
  return sum / a.length;
}

/** The earth mover's distance of two histograms, in bins: what of one has to be moved by how many bins to be the other. */
export function earthMovers(a: Numbers, b: Numbers): number {
  let [carried, work] = [0, 0];
  for (let i = 0; i < a.length; i++) {
    carried += a[i] - b[i];
    work += Math.abs(carried);
  }
  return work;
}

/** Half of what shares differ in all: the share that is elsewhere (total variation; of pairs of events the n-gram distance). */
export function elsewhere(a: Numbers, b: Numbers): number {
  return (meanApart(a, b) * a.length) / 2;
}

/** Shares of all. */
export function sharesOf(counts: Numbers): Float64Array {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += counts[i];
  return Float64Array.from(counts, (count) => (sum === 0 ? 0 : count / sum));
}
