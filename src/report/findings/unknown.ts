import { whyEmpty } from '../../measures/empty.ts';
import type { Cell, Measure } from '../../measures/measure.ts';
import { wrap } from '../words/text.ts';
import { isOverall } from './cells.ts';
import { HEADLINES } from './headlines.ts';

interface Row {
  readonly cell: Cell;
  readonly estimate: { readonly mean: number };
}

/**
 * Why numbers are not there; a sentence for each reason: headline numbers that rest on what a system or a log does not say,
 * and every row that was named beforehand and is blank.
 */
export function unknownWords(
  systems: readonly (readonly Row[])[],
  rows: readonly { readonly measure: Pick<Measure, 'name'> }[] = [],
): string[] {
  const headlines = new Set(HEADLINES.flatMap(({ measures }) => measures));
  const named = new Set(rows.map(({ measure }) => measure.name));
  const labels = new Map<string, Set<string>>();
  for (const { cell, estimate } of systems.flat()) {
    const { measure } = cell;
    const isMeant =
      named.has(measure.name) || (measure.whyUnknown !== undefined && headlines.has(measure.name));
    if (!isMeant || !isOverall(cell) || !Number.isNaN(estimate.mean)) continue;
    const why = whyEmpty(measure, estimate.mean);
    labels.set(why, (labels.get(why) ?? new Set()).add(measure.label));
  }
  return [...labels].map(([why, which]) => `Not known: ${[...which].join(', ')}. ${why}`);
}

/** The same as lines, and an empty one after them. */
export function unknown(
  systems: readonly (readonly Row[])[],
  width: number,
  rows: Parameters<typeof unknownWords>[1] = [],
): string[] {
  const words = unknownWords(systems, rows);
  return words.length === 0 ? [] : [...words.flatMap((each) => wrap(each, width)), ''];
}
