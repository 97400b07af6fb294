import type {
  Comparison,
  DifferenceResult,
  ExperimentResult,
  SystemResult,
} from '../../experiment/results.ts';
import { interval, mark, signedInterval } from '../words/estimates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn, signedIn, unitWord } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';
import { sentences } from './answers.ts';
import { isOverall } from './cells.ts';
import { headlineSections } from './headlines.ts';
import { unknown } from './unknown.ts';

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
  return [
    ...wrap(title, width),
    '',
    table,
    '',
    ...withoutCost(result, width),
    ...unknown([cells], width),
    ...wrap(note, width),
    '',
  ].join('\n');
}

/** The comparison for the terminal: for each other system a table, who gained and lost, and what it comes to in words. */
export function comparisonTables(result: ExperimentResult, width = 100): string {
  return result.comparisons.map((_, index) => comparisonTable(result, index, width)).join('\n\n');
}

/** @param index which comparison: the base with system `index + 1` */
export function comparisonTable(result: ExperimentResult, index: number, width = 100): string {
  const comparison = result.comparisons[index]!;
  const labels = systemLabels(result, 4 * width);
  const sections = headlineSections(comparison.differences, ({ difference }) =>
    Number.isFinite(difference.mean),
  ).map(({ title, rows }) => ({ title, rows: rows.map(differenceRow) }));
  const table = textTable(
    {
      header: ['', 'unit', 'base', 'other', 'change', '95 % interval', ''],
      sections,
      align: ['left', 'left', 'right', 'right', 'right', 'right', 'left'],
    },
    width,
  );
  return [
    ...titled('Base:  ', labels[0]!, width),
    ...titled('Other: ', labels[index + 1]!, width),
    '',
    table,
    '',
    ...withoutCost({ systems: [result.systems[0]!, result.systems[index + 1]!] }, width),
    ...unknown([result.systems[0]!.cells, result.systems[index + 1]!.cells], width),
    ...gainsAndLosses(comparison, width),
    ...sentences(result, index).flatMap((sentence) => wrap(sentence, width)),
    '',
  ].join('\n');
}

function differenceRow({ label, row }: { readonly label: string; readonly row: DifferenceResult }): string[] {
  const { base, other, difference } = row;
  const { measure } = row.cell;
  const { unit } = measure;
  return [
    label,
    unitWord(unit),
    numberIn(unit, base.mean),
    numberIn(unit, other.mean),
    signedIn(unit, difference.mean),
    signedInterval(unit, difference),
    mark(measure, difference),
  ];
}

/** Why a cost is not there. A role without a price costs nothing, and where nothing has a price there is no cost. */
function withoutCost({ systems }: Pick<ExperimentResult, 'systems'>, width: number): string[] {
  const isUnknown = (cells: SystemResult['cells'], name: string) =>
    cells.some(
      ({ cell, estimate }) => cell.measure.name === name && isOverall(cell) && Number.isNaN(estimate.mean),
    );
  const unpriced = systems.some(({ cells }) => isUnknown(cells, 'cost'));
  if (!unpriced && !systems.some(({ cells }) => isUnknown(cells, 'cost_per_person_helped'))) return [];
  const why = unpriced
    ? 'No cost is shown where no staff have a price: costs: {per_hour: …} in the scenario gives one for each band.'
    : 'No cost for each request that ended with help is shown where none did.';
  return [...wrap(why, width), ''];
}

function gainsAndLosses({ changes }: Comparison, width: number): string[] {
  const rows = changes
    .filter(({ group, share }) => group === '' && Number.isFinite(share.mean))
    .map(({ label, share }) => [label, '%', numberIn('share', share.mean), interval('share', share)]);
  if (rows.length === 0) return [];
  const title = 'The same people under both systems';
  const header = ['', 'unit', 'share', '95 % interval'];
  const align = ['left', 'left', 'right', 'right'] as const;
  return [textTable({ header, sections: [{ title, rows }], align }, width), ''];
}

function titled(word: string, title: string, width: number): string[] {
  return wrap(title, width - word.length).map(
    (line, index) => (index === 0 ? word : ' '.repeat(word.length)) + line,
  );
}
