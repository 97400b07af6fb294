import { bootstrap, type Crossed, mean, productOfMeans, type Uniform } from './crossed.ts';
import { sobolSequence } from './sobol-sequence.ts';

/**
 * Which points have to be run for first and total indices: rows of A, then of B, then for each input the rows of A with
 * that input's column taken from B. Each of `rows` rows costs `inputs + 2` points.
 * @returns one row a point, one number in (0, 1) an input
 */
export function saltelliDesign(rows: number, inputs: number, uniform: Uniform): Float64Array[] {
  const both = sobolSequence(rows, 2 * inputs, uniform);
  const a = both.map((row) => row.slice(0, inputs));
  const b = both.map((row) => row.slice(inputs));
  const mixed = Array.from({ length: inputs }, (_, input) =>
    a.map((row, index) => row.map((value, i) => (i === input ? b[index][i] : value))),
  );
  return [...a, ...b, ...mixed.flat()];
}

export interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface Indices {
  /** The share of the variance that would go if this input alone were known. */
  readonly first: Share;
  /** The share that would remain if everything but this input were known. */
  readonly total: Share;
}

/**
 * First and total indices of each input (Sobol 1993; Homma and Saltelli 1996): first by equation (b) of table 2 of
 * Saltelli and others (2010), with answers from which their mean is taken, total by that of Jansen (1999). Intervals by
 * resampling rows. With two or more replications at each point the indices are those of the expected answer: chance,
 * which the same people share out among points, adds nothing to them.
 *
 * Where the answer does not vary at all, every share is NaN.
 * @param values one row a point of `saltelliDesign(rows, inputs)`
 */
export function sobolIndices(values: Crossed, rows: number, inputs: number, uniform: Uniform): Indices[] {
  const replications = values[0].length;
  const centres = Float64Array.from({ length: replications }, (_, r) =>
    mean(values.slice(0, 2 * rows).map((row) => row[r])),
  );
  const f = values.map((row) => Float64Array.from(row, (value, r) => value - centres[r]));
  const [a, b] = [f.slice(0, rows), f.slice(rows, 2 * rows)];
  const squares = (part: readonly Float64Array[]) =>
    Float64Array.from(part, (row) => productOfMeans(row, row));
  const [squareA, squareB] = [squares(a), squares(b)];
  return Array.from({ length: inputs }, (_, input) => {
    const mixed = f.slice((2 + input) * rows, (3 + input) * rows);
    const moved = mixed.map((row, index) => row.map((value, r) => value - a[index][r]));
    const forFirst = Float64Array.from(moved, (row, index) => productOfMeans(b[index], row));
    const forTotal = Float64Array.from(moved, (row) => productOfMeans(row, row) / 2);
    const shareOf = (part: Float64Array): Share => {
      const share = (chosen: ArrayLike<number> | null) => {
        const n = chosen?.length ?? rows;
        let above = 0;
        let below = 0;
        for (let i = 0; i < n; i++) {
          const row = chosen === null ? i : chosen[i];
          above += part[row];
          below += (squareA[row] + squareB[row]) / 2;
        }
        return below > 0 ? above / below : Number.NaN;
      };
      return { share: share(null), ...bootstrap(rows, share, uniform) };
    };
    return { first: shareOf(forFirst), total: shareOf(forTotal) };
  });
}
