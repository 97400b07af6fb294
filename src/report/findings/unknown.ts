import type { Cell } from '../../measures/measure.ts';
import { wrap } from '../words/text.ts';
import { isOverall } from './cells.ts';
import { HEADLINES } from './headlines.ts';

interface Row {
  readonly cell: Cell;
  readonly estimate: { readonly mean: number };
}

/** Why headline numbers are not there that rest on what a system or a log does not say; a sentence for each reason. */
export function unknownWords(systems: readonly (readonly Row[])[]): string[] {
  const headlines = new Set(HEADLINES.flatMap(({ measures }) => measures));
  const labels = new Map<string, Set<string>>();
  for (const { cell, estimate } of systems.flat()) {
    const { name, label, whyUnknown } = cell.measure;
    if (whyUnknown === undefined || !headlines.has(name)) continue;
    if (!isOverall(cell) || !Number.isNaN(estimate.mean)) continue;
    labels.set(whyUnknown, (labels.get(whyUnknown) ?? new Set()).add(label));
  }
  return [...labels].map(([why, which]) => `Not known: ${[...which].join(', ')}. ${why}`);
}

/** The same as lines, and an empty one after them. */
export function unknown(systems: readonly (readonly Row[])[], width: number): string[] {
  const words = unknownWords(systems);
  return words.length === 0 ? [] : [...words.flatMap((each) => wrap(each, width)), ''];
}
