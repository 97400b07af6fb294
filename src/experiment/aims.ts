/**
 * How many replications an answer needs: until rows are known as tightly as is wanted, or until it is known which system is
 * best. Looked at between runs of more and more of the same replications; what is decided is said with the answer.
 */
import type { Measure } from '../measures/index.ts';
import type { Margin } from '../scenario/scenario.ts';
import { pairedDifferences, selectBest, steinHalfWidth, twoStage } from '../stats/index.ts';
import { marginIn } from './margins.ts';
import type { ExperimentResult, SystemResult } from './results.ts';
import type { NamedRow } from './rows.ts';

/** What is wanted: one half width a row, or the best by one row. */
export interface Aims {
  /** Half the width of the row's interval at the most; of each difference from the base where there is one. */
  readonly precision: readonly { readonly measure: Measure; readonly halfWidth: Margin }[];
  /** The row by which one of the systems is to be selected, and the difference below which it does not matter. */
  readonly best: NamedRow | null;
}

/** After so many replications it is first looked at: their spread decides. */
export const FIRST_LOOK = 10;

/** What has come of one aim. */
export interface Reached {
  readonly measure: string;
  readonly is: 'precision' | 'best';
  /** Whether it is reached. */
  readonly reached: boolean;
  /** Replications that it takes, or may take at the most; NaN where nothing can be said. */
  readonly needed: number;
  /** Of a precision, in the unit of the measure: half the width that was wanted, and that it has come to. */
  readonly wanted: number;
  readonly halfWidth: number;
  /** Of the best: names of those that are not ruled out; one if it is reached. */
  readonly inPlay: readonly string[];
}

/**
 * What has come of each aim. A precision is decided once, by the spread of the first replications (Stein 1945), at the level
 * of the rows; the best is selected by the procedure of Kim and Nelson (2001), which looks at every replication in turn.
 * @param first replications of the first stage
 */
export function reachedOf(result: ExperimentResult, aims: Aims, first: number): Reached[] {
  const best = aims.best === null ? [] : [bestOf(result, aims.best, first)];
  return [...aims.precision.map((each) => precisionOf(result, each, first)), ...best];
}

/** So many replications are to be run next; as many as there are when every aim is reached. */
export function nextCount(reached: readonly Reached[], done: number, most: number): number {
  const wanted = reached.map((one) => {
    if (one.reached) return done;
    // The best is usually known long before it must be.
    return one.is === 'best' ? Math.max(done + 1, Math.min(one.needed, Math.ceil(1.5 * done))) : one.needed;
  });
  return Math.min(most, Math.max(done, ...wanted.filter(Number.isFinite)));
}

function precisionOf(
  { systems, rows }: ExperimentResult,
  { measure, halfWidth }: Aims['precision'][number],
  first: number,
): Reached {
  const values = systems.map((system) => valuesOf(system, measure));
  const [base = new Float64Array()] = values;
  const compared = values.length > 1;
  const of = compared ? values.slice(1).map((other) => pairedDifferences(base, other)) : [base];
  const level = compared ? (rows.find((row) => row.measure.name === measure.name)?.level ?? 0.95) : 0.95;
  const begun = base.slice(0, first);
  // A share of the base is of what it had in the first stage: what is wanted does not move meanwhile.
  const wanted = marginIn(halfWidth, begun.reduce((sum, value) => sum + value, 0) / begun.length);
  const needed = Math.max(...of.map((one) => twoStage(one.slice(0, first), wanted, level)));
  const half = Math.max(...of.map((one) => steinHalfWidth(one.slice(0, first), one.length, level)));
  return {
    measure: measure.name,
    is: 'precision',
    reached: needed <= base.length,
    needed,
    wanted,
    halfWidth: half,
    inPlay: [],
  };
}

function bestOf({ systems }: ExperimentResult, { measure, margin }: NamedRow, first: number): Reached {
  const sign = measure.better === 'less' ? -1 : 1;
  const values = systems.map((system) => valuesOf(system, measure).map((value) => sign * value));
  const begun = values[0]!.slice(0, first);
  const indifference = marginIn(margin, begun.reduce((sum, value) => sum + value, 0) / begun.length);
  const { best, inPlay, atMost } = selectBest(values, { indifference, first });
  const named = best === -1 ? inPlay : [best];
  return {
    measure: measure.name,
    is: 'best',
    reached: best !== -1,
    needed: atMost,
    wanted: indifference,
    halfWidth: Number.NaN,
    inPlay: named.map((index) => systems[index]!.scenario.name),
  };
}

function valuesOf({ cells }: SystemResult, { name }: Measure): Float64Array {
  return (
    cells.find(({ cell }) => cell.measure.name === name && cell.team === '' && cell.group === '')?.values ??
    new Float64Array()
  );
}
