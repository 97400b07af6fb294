import type { ExperimentResult } from '../experiment/results.ts';
import { numberIn, unitWord } from './format-number.ts';
import { headlineSections } from './headline-sections.ts';
import { systemLabels, wrap } from './system-labels.ts';
import { textTable } from './text-table.ts';
import { interval } from './words.ts';

/** One system for the terminal: each headline measure with its mean and 95 % interval. */
export function runTable(result: ExperimentResult, width = 100): string {
  const { cells } = result.systems[0]!;
  const sections = headlineSections(cells, ({ estimate }) => Number.isFinite(estimate.mean)).map(
    ({ title, rows }) => ({
      title,
      rows: rows.map(({ label, row: { cell, estimate } }) => {
        const { unit } = cell.measure;
        return [label, unitWord(unit), numberIn(unit, estimate.mean), interval(unit, estimate)];
      }),
    }),
  );
  const title = systemLabels(result, 4 * width)[0]!;
  const note =
    result.replications < 2
      ? 'One replication gives no interval: run more to know how sure these numbers are.'
      : `Means over ${result.replications} replications, with the 95 % interval of the mean.`;
  const header = ['', 'unit', 'mean', '95 % interval'];
  const table = textTable({ header, sections, align: ['left', 'left', 'right', 'right'] }, width);
  return [...wrap(title, width), '', table, '', ...wrap(note, width), ''].join('\n');
}
