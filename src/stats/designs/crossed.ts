/**
 * What a crossed experiment gives: `values[point][replication]`, with the same people in a replication at every point.
 * All rows have the same length, and no number in them is NaN.
 */
export type Crossed = readonly ArrayLike<number>[];

/** Numbers from [0, 1), each independent of the others: who calls says from where. */
export type Uniform = () => number;

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/**
 * The product of two expectations of which each is known only from replications: the mean of a[r]·b[s] over all pairs
 * of different replications, which chance does not inflate though both rest on the same people (a U-statistic,
 * Hoeffding 1948). Of one replication it is the plain product, chance included.
 */
export function productOfMeans(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const n = a.length;
  if (n === 1) return a[0] * b[0];
  let sumA = 0;
  let sumB = 0;
  let same = 0;
  for (let r = 0; r < n; r++) {
    sumA += a[r];
    sumB += b[r];
    same += a[r] * b[r];
  }
  return (sumA * sumB - same) / (n * (n - 1));
}

/** Resamples rows and gives the interval between the centiles of what comes out (Efron 1979, the percentile method). */
export function bootstrap(
  rows: number,
  statistic: (chosen: Int32Array) => number,
  uniform: Uniform,
  { level = 0.95, times = 500 } = {},
): { readonly low: number; readonly high: number } {
  const found = new Float64Array(times);
  const chosen = new Int32Array(rows);
  for (let time = 0; time < times; time++) {
    for (let row = 0; row < rows; row++) chosen[row] = Math.floor(uniform() * rows);
    found[time] = statistic(chosen);
  }
  found.sort();
  const at = (p: number) => found[Math.min(times - 1, Math.max(0, Math.round(p * times - 0.5)))];
  return { low: at((1 - level) / 2), high: at((1 + level) / 2) };
}

export function square(x: number): number {
  return x * x;
}
