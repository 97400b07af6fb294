/** The tables of an answer: its rows with their verdicts, and what changes do together. */
import type { ExperimentResult, RowResult } from '../experiment/results.ts';
import { recordedIn, whyEmpty } from '../measures/index.ts';
import { judgedInteractions } from './findings/board.ts';
import { judgedRows } from './findings/trust.ts';
import { columnsOf, lazily, type Row, type Table } from './tables.ts';

/**
 * The rows of the answer: what each system has, and (but for the base) how it differs from the base with the interval that
 * holds together with those of all rows, the smallest difference that matters, and the verdict.
 */
export function rowsTable(result: ExperimentResult): Table {
  return {
    name: 'rows',
    columns: columnsOf(...ANSWER_COLUMNS),
    rows: lazily(() => answerRows(result, judgedRows(result))),
  };
}

export const ANSWER_COLUMNS = [
  'scenario',
  'measure',
  'unit',
  'mean',
  'low',
  'high',
  'n',
  'difference',
  'difference_low',
  'difference_high',
  'pairs',
  'level',
  'margin',
  'verdict',
  'recorded_in',
  'why_empty',
];

/** In the columns of `rows.csv`. */
export function* answerRows(
  { systems }: Pick<ExperimentResult, 'systems'>,
  rows: readonly RowResult[],
): Generator<Row> {
  for (const [index, { scenario }] of systems.entries())
    for (const { measure, level, estimates, differences } of rows) {
      const { mean, low, high, n } = estimates[index]!;
      const start = [scenario.name, measure.name, measure.unit, mean, low, high, n];
      const compared = differences[index - 1];
      const record = recordedIn(measure.name);
      if (compared === undefined)
        yield [...start, NaN, NaN, NaN, NaN, NaN, NaN, '', record, whyEmpty(measure, mean)];
      else {
        const { difference, margin, verdict } = compared;
        const paired = [difference.mean, difference.low, difference.high, difference.n];
        const why = whyEmpty(measure, Number.isNaN(mean) ? mean : difference.mean);
        yield [...start, ...paired, level, margin, verdict, record, why];
      }
    }
}

/** What changes do together beyond what they do one by one, where every combination was run. */
export function interactionsTable(result: ExperimentResult): Table {
  const { systems, rows } = result;
  return {
    name: 'interactions',
    columns: columnsOf(
      'scenario',
      'changes',
      'measure',
      'unit',
      'interaction',
      'low',
      'high',
      'n',
      'margin',
      'verdict',
    ),
    rows: judgedInteractions(result).flatMap(({ system, rows: all }) =>
      all.map(({ difference: { mean, low, high, n }, margin, verdict }, at): Row => {
        const { name, title } = systems[system]!.scenario;
        const { measure } = rows[at]!;
        return [name, title, measure.name, measure.unit, mean, low, high, n, margin, verdict];
      }),
    ),
  };
}
