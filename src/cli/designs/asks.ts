import { mustBeComparable } from '../../experiment/experiment.ts';
import { type NamedRow, rowsOf } from '../../experiment/index.ts';
import type { Scenario } from '../../scenario/index.ts';
import { loadAll } from '../load.ts';
import { withWarmUpFound } from '../warm-up.ts';
import { type DesignOptions, designOptions } from './options.ts';

/** What every design is about. */
export interface Asks {
  readonly options: DesignOptions;
  /** One system, or the base and another. */
  readonly systems: readonly Scenario[];
  /** The rows of the answer, as in a comparison. */
  readonly rows: readonly NamedRow['measure'][];
  readonly seed: string;
}

/** @throws InputFault for scenarios that are wrong or cannot be compared, and for rows that are none */
export async function asksOf(files: readonly string[], argv: Record<string, unknown>): Promise<Asks> {
  const options = designOptions(argv);
  const systems = await withWarmUpFound(loadAll(files, options.set, options.quiet), options);
  mustBeComparable(systems);
  const rows = rowsOf(systems, options.rows).map(({ measure }) => measure);
  return { options, systems, rows, seed: systems[0]!.seed };
}
