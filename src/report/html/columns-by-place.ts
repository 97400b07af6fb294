import type { SystemResult } from '../../experiment/results.ts';
import type { Unit } from '../../measures/measure.ts';
import { numberIn } from '../words/numbers.ts';

/** A measure as a column of a table. */
export interface MeasureColumn {
  readonly name: string;
  readonly unit: Unit;
  readonly label: string;
}

/** The means of some measures at a team, a role or a place, as words; `–` where there is nothing to say. */
export function meansAt({ cells }: SystemResult, place: string, columns: readonly MeasureColumn[]): string[] {
  return columns.map(({ name, unit }) => {
    const found = cells.find(
      ({ cell }) => cell.measure.name === name && cell.team === place && cell.group === '',
    );
    return numberIn(unit, found?.estimate.mean ?? NaN);
  });
}
