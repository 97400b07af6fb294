import type { ExperimentResult } from '../experiment/results.ts';
import { overall, pick } from './find-cells.ts';
import { numberIn, unitWord } from './format-number.ts';
import { HEADLINES } from './headlines.ts';
import { systemLabels, wrap } from './system-labels.ts';
import { textTable } from './text-table.ts';
import { interval } from './words.ts';

/** One system for the terminal: each headline measure with its mean and 95 % interval. */
export function runTable(result: ExperimentResult, width = 100): string {
  const values = overall(result.systems[0]!);
  const sections = HEADLINES.map(({ title, measures }) => ({
    title,
    rows: pick(values, measures).map(({ measure: { label, unit }, estimate }) => [
      label,
      unitWord(unit),
      numberIn(unit, estimate.mean),
      interval(unit, estimate),
    ]),
  })).filter(({ rows }) => rows.length > 0);
  const title = systemLabels(result, 4 * width)[0]!;
  const note =
    result.replications < 2
      ? 'One replication gives no interval: run more to know how sure these numbers are.'
      : `Means over ${result.replications} replications, with the 95 % interval of the mean.`;
  const header = ['', 'unit', 'mean', '95 % interval'];
  const table = textTable({ header, sections, align: ['left', 'left', 'right', 'right'] }, width);
  return [...wrap(title, width), '', table, '', ...wrap(note, width), ''].join('\n');
}
