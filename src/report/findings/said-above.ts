/** What the rows of an answer say already, so that no number stands twice with two kinds of interval. */
import type { ExperimentResult } from '../../experiment/results.ts';
import type { Cell } from '../../measures/measure.ts';
import { WEEK } from '../../units/minutes.ts';
import { isOverall } from './cells.ts';

/** With the usual standard these are one number under two names. */
const SAME = ['seen_within_4_weeks', 'first_contact_in_time_of_all'] as const;

/** Whether a number of the whole system is one of the rows, by its own name or as the same number under another. */
export function saidAbove({
  rows,
  systems,
}: Pick<ExperimentResult, 'rows' | 'systems'>): (cell: Cell) => boolean {
  const named = new Set(rows.map(({ measure }) => measure.name));
  const isUsual = systems.every(({ scenario }) => scenario.standard === 4 * WEEK);
  if (isUsual && SAME.some((name) => named.has(name))) for (const name of SAME) named.add(name);
  return (cell) => isOverall(cell) && named.has(cell.measure.name);
}
