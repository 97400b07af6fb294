import jstat from 'jstat';

/**
 * The probability of a chi-square statistic at least as large as that of these counts, were they drawn with
 * these shares (Pearson 1900).
 */
export function chiSquareP(counts: ArrayLike<number>, shares: (i: number) => number): number {
  let n = 0;
  for (let i = 0; i < counts.length; i++) n += counts[i]!;
  let statistic = 0;
  for (let i = 0; i < counts.length; i++) statistic += (counts[i]! - n * shares(i)) ** 2 / (n * shares(i));
  return 1 - jstat.jStat.chisquare.cdf(statistic, counts.length - 1);
}

/** The probability of a Kolmogorov–Smirnov distance at least as large as that of these values (Kolmogorov 1933). */
export function kolmogorovSmirnovP(values: readonly number[], cdf: (x: number) => number): number {
  const sorted = Float64Array.from(values).sort();
  let distance = 0;
  sorted.forEach((x, i) => {
    const expected = cdf(x);
    distance = Math.max(distance, expected - i / sorted.length, (i + 1) / sorted.length - expected);
  });
  const t = distance * (Math.sqrt(sorted.length) + 0.12 + 0.11 / Math.sqrt(sorted.length));
  let p = 0;
  for (let k = 1; k < 100; k++) p += 2 * (-1) ** (k - 1) * Math.exp(-2 * k * k * t * t);
  return t < 0.2 ? 1 : p;
}
