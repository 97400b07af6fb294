/**
 * The quantile of numbers in any order: definition 7 of Hyndman and Fan 1996 (linear between the two
 * neighbours, as in R and NumPy). NaN is left out; of nothing it is NaN. `values` stays as it was.
 * @param p from 0 to 1
 */
export function quantile(values: ArrayLike<number>, p: number): number {
  return quantiles(values, [p])[0]!;
}

/** Several quantiles of the same numbers, for the price of one copy. */
export function quantiles(values: ArrayLike<number>, probabilities: readonly number[]): number[] {
  const numbers = withoutNaN(values);
  return probabilities.map((p) => {
    if (!(p >= 0 && p <= 1)) throw new RangeError(`there is no quantile at ${p}`);
    if (numbers.length === 0) return Number.NaN;
    const place = (numbers.length - 1) * p;
    const below = Math.floor(place);
    select(numbers, below, 0, numbers.length - 1);
    const low = numbers[below]!;
    if (place === below) return low;
    let high = Number.POSITIVE_INFINITY;
    for (let i = below + 1; i < numbers.length; i++) if (numbers[i]! < high) high = numbers[i]!;
    return low === high ? low : low + (place - below) * (high - low);
  });
}

function withoutNaN(values: ArrayLike<number>): Float64Array {
  const numbers = new Float64Array(values.length);
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i]!)) numbers[n++] = values[i]!;
  return numbers.subarray(0, n);
}

/**
 * Rearranges `a[left..right]` so that `a[k]` is what it would be if sorted, with nothing larger before it and
 * nothing smaller after it (Floyd and Rivest 1975, algorithm 489 SELECT).
 */
function select(a: Float64Array, k: number, left: number, right: number): void {
  while (right > left) {
    if (right - left > 600) {
      // Choose the pivot well: the k-th is almost certainly within this narrower stretch of a sample.
      const n = right - left + 1;
      const i = k - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * Math.sign(i - n / 2);
      const from = Math.max(left, Math.floor(k - (i * s) / n + sd));
      const to = Math.min(right, Math.floor(k + ((n - i) * s) / n + sd));
      select(a, k, from, to);
    }
    const pivot = a[k]!;
    let i = left;
    let j = right;
    swap(a, left, k);
    if (a[right]! > pivot) swap(a, left, right);
    while (i < j) {
      swap(a, i, j);
      i++;
      j--;
      while (a[i]! < pivot) i++;
      while (a[j]! > pivot) j--;
    }
    if (a[left] === pivot) swap(a, left, j);
    else swap(a, ++j, right);
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
}

function swap(a: Float64Array, i: number, j: number): void {
  const value = a[i]!;
  a[i] = a[j]!;
  a[j] = value;
}
