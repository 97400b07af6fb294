/** Many systems at a glance: one line a system, with the rows of the answer as columns. */
import type { ExperimentResult, RowDifference, RowResult } from '../../experiment/results.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';
import { trustLines } from './headline-tables.ts';
import { withItsUnit } from './rows.ts';
import { judgedRows } from './trust.ts';

const MARKS: Partial<Record<RowDifference['verdict'], string>> = {
  better: '+',
  worse: '−',
  more: '*',
  less: '*',
};

/**
 * Whether the systems can be trusted; then the base as it is, and each other system by what it differs from the base.
 * Systems stand in the order in which they were asked for. Only what is better or worse for sure, by at least what matters,
 * has a mark.
 */
export function overview(result: ExperimentResult, width = 100): string {
  const rows = judgedRows(result);
  const labels = systemLabels(result, 2 * width);
  const base = rows.map(({ measure, estimates }) => `${numberIn(measure.unit, estimates[0]!.mean)} `);
  const others = result.comparisons.map((_, index) => [
    labels[index + 1]!,
    ...rows.map(({ measure, differences }) => {
      const { difference, verdict } = differences[index]!;
      return `${signedIn(measure.unit, difference.mean)}${MARKS[verdict] ?? ' '}`;
    }),
  ]);
  const table = textTable(
    {
      header: ['', ...rows.map((_, at) => `[${at + 1}] `)],
      sections: [
        { title: 'Base', rows: [[labels[0]!, ...base]] },
        { title: 'Compared with the base', rows: others },
      ],
      align: ['left', ...rows.map(() => 'right' as const)],
    },
    width,
  );
  const note =
    '+ better, − worse, * different: the interval leaves out zero and the difference is at least what matters; the intervals of one system’s rows hold together with 95 %, not those of all systems. Every table: --tables, or rows.csv, summary.csv and differences.csv.';
  return [...trustLines(result, width), table, '', ...legend(rows, width), ...wrap(note, width), ''].join(
    '\n',
  );
}

/** What stands in which column. */
function legend(rows: readonly RowResult[], width: number): string[] {
  const words = rows.map(({ measure: { label, unit } }, at) => {
    return `[${at + 1}] ${withItsUnit(label, unit)}`;
  });
  return [...words.flatMap((line) => wrap(line, width)), ''];
}
