import { layoutOf, type Measure } from '../../measures/index.ts';
import { directoryOf } from '../../model/index.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { windowOf } from '../one-replication.ts';

/** One number that a replication gives of a system. */
export type DesignRow = Measure;

/** By name, all of everybody or of the whole system. */
export function wholeRows(scenario: Scenario): ReadonlyMap<string, DesignRow> {
  const { cells } = layoutOf(directoryOf(scenario), windowOf(scenario));
  return new Map(
    cells
      .filter(({ team, group }) => team === '' && group === '')
      .map(({ measure }) => [measure.name, measure]),
  );
}
