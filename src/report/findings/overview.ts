/** Many systems at a glance: one line a system, with the rows of the answer as columns. */
import type { ExperimentResult, RowDifference, RowResult } from '../../experiment/results.ts';
import { signedChange } from '../words/estimates.ts';
import { numberIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';
import { type BoardLine, boardLabels, boardLines, interactionLines } from './board.ts';
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
 * Systems stand in the order in which they were asked for, or sorted by the row that was named for it. Only what is better
 * or worse for sure, by at least what matters, has a mark. Where every combination of changes was run, what they do together
 * beyond what they do one by one stands below.
 */
export function overview(result: ExperimentResult, width = 100): string {
  const rows = judgedRows(result);
  const base = rows.map(({ measure, estimates }) => `${numberIn(measure.unit, estimates[0]!.mean)} `);
  const lineOf = ({ label, rows: own }: BoardLine) => [
    label,
    ...own.map(({ difference, verdict }, at) => {
      return `${signedChange(rows[at]!.measure.unit, difference)}${MARKS[verdict] ?? ' '}`;
    }),
  ];
  const together = interactionLines(result, 2 * width);
  const { sort } = result.board ?? {};
  const by = rows.findIndex(({ measure }) => measure.name === sort);
  const table = textTable(
    {
      header: ['', ...rows.map((_, at) => `[${at + 1}] `)],
      sections: [
        { title: 'Base', rows: [[boardLabels(result, 2 * width)[0]!, ...base]] },
        {
          title: `Compared with the base${by === -1 ? '' : `, the best by [${by + 1}] first`}`,
          rows: boardLines(result, 2 * width).map(lineOf),
        },
        ...(together.length === 0
          ? []
          : [{ title: 'Together, beyond what they do one by one', rows: together.map(lineOf) }]),
      ],
      align: ['left', ...rows.map(() => 'right' as const)],
    },
    width,
  );
  const note =
    '+ better, − worse, * different: the interval leaves out zero and the difference is at least what matters; the intervals of one system’s rows hold together with 95 %, not those of all systems. Every table: --tables, or rows.csv, summary.csv and differences.csv.';
  const combined =
    together.length === 0
      ? []
      : wrap(
          'A × B: what A and B do together less what each does alone; 0: they add up. Of three, what is left when the pairs are taken out too. Intervals: interactions.csv.',
          width,
        );
  return [
    ...trustLines(result, width, true),
    table,
    '',
    ...legend(rows, width),
    ...wrap(note, width),
    ...combined,
    '',
  ].join('\n');
}

/** What stands in which column. */
function legend(rows: readonly RowResult[], width: number): string[] {
  const words = rows.map(({ measure: { label, unit } }, at) => {
    return `[${at + 1}] ${withItsUnit(label, unit)}`;
  });
  return [...words.flatMap((line) => wrap(line, width)), ''];
}
