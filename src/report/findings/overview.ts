/** Many systems at a glance: one line a system, before anybody reads ten tables. */
import type { ExperimentResult } from '../../experiment/results.ts';
import { isClear } from '../words/estimates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';
import { isOverall } from './cells.ts';

/** The measures that stand as columns, with the words above them. All of them are of everybody who asked, or of all staff. */
const COLUMNS: readonly (readonly [measure: string, words: string])[] = [
  ['first_contact_in_time_of_all', 'in time, %'],
  ['bounces_per_person', 'bounces'],
  ['left_gave_up_waiting', 'gave up, %'],
  ['never_helped', 'no help, %'],
  ['people_helped', 'helped'],
  ['utilisation', 'load, %'],
];

const CLEAR = '*';

/**
 * The base as it is, and each other system by what it differs from the base. Systems stand in the order in which they
 * were asked for; a measure that the results do not have has no column.
 */
export function overview(result: ExperimentResult, width = 100): string {
  const base = new Map(
    result.systems[0]!.cells.filter(({ cell }) => isOverall(cell)).map((row) => [row.cell.measure.name, row]),
  );
  const columns = COLUMNS.filter(([measure]) => base.has(measure));
  const labels = systemLabels(result, 2 * width);
  const baseRow = columns.map(([measure]) => {
    const { cell, estimate } = base.get(measure)!;
    return `${numberIn(cell.measure.unit, estimate.mean)} `;
  });
  const otherRows = result.comparisons.map(({ differences }, index) => [
    labels[index + 1]!,
    ...columns.map(([measure]) => {
      const row = differences.find(({ cell }) => cell.measure.name === measure && isOverall(cell));
      if (row === undefined) return '';
      const { difference } = row;
      return `${signedIn(row.cell.measure.unit, difference.mean)}${isClear(difference) ? CLEAR : ' '}`;
    }),
  ]);
  const table = textTable(
    {
      header: ['', ...columns.map(([, words]) => `${words} `)],
      sections: [
        { title: 'Base', rows: [[labels[0]!, ...baseRow]] },
        { title: 'Compared with the base', rows: otherRows },
      ],
      align: ['left', ...columns.map(() => 'right' as const)],
    },
    width,
  );
  const note = `In time: first contact within the standard, of all who asked. ${CLEAR} the 95 % interval of the difference leaves out zero, each by itself: of many, a few do so by chance. Every table: --tables, or summary.csv and differences.csv.`;
  return [table, '', ...wrap(note, width), ''].join('\n');
}
