/** Running sums; the last is made exactly 1, so that every uniform falls somewhere. */
export function cumulative(shares: readonly number[]): Float64Array {
  let sum = 0;
  const sums = Float64Array.from(shares, (share) => (sum += share));
  sums[sums.length - 1] = 1;
  return sums;
}

/** Index of the part that a uniform number falls into. */
export function pick(upTo: Float64Array, u: number): number {
  let index = 0;
  while (u >= upTo[index]) index++;
  return index;
}
