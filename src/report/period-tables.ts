/** What `summary.csv` and `rows.csv` hold, of each period of the run. */
import type { ExperimentResult } from '../experiment/results.ts';
import { ANSWER_COLUMNS, answerRows } from './answer-tables.ts';
import { judgedPeriods } from './findings/periods.ts';
import { columnsOf, lazily, SUMMARY_COLUMNS, summaryRows, type Table } from './tables.ts';
import { dateTimeAt } from './words/dates.ts';

/** Both tables; none of a run without periods. */
export function periodTables(result: ExperimentResult): Table[] {
  const { periods = [] } = result;
  return periods.length === 0 ? [] : [periodRowsTable(result), periodsTable(result)];
}

/** Every number of every system in each period. */
function periodsTable({ systems, periods = [] }: ExperimentResult): Table {
  return {
    name: 'periods',
    columns: columnsOf('period', 'from', 'to', ...SUMMARY_COLUMNS),
    rows: lazily(function* () {
      for (const period of periods) {
        const when = whenOf(systems, period);
        const all = period.systems.map(({ cells }, index) => ({
          scenario: systems[index]!.scenario.name,
          cells,
        }));
        for (const row of summaryRows(all)) yield [...when, ...row];
      }
    }),
  };
}

/** The rows of the answer in each period. */
function periodRowsTable(result: ExperimentResult): Table {
  return {
    name: 'period-rows',
    columns: columnsOf('period', 'from', 'to', ...ANSWER_COLUMNS),
    rows: lazily(function* () {
      for (const period of judgedPeriods(result)) {
        const when = whenOf(result.systems, period);
        for (const row of answerRows(result, period.rows)) yield [...when, ...row];
      }
    }),
  };
}

/** Its name, when it begins and when it ends. */
function whenOf(
  [base]: ExperimentResult['systems'],
  { name, from, to }: NonNullable<ExperimentResult['periods']>[number],
): string[] {
  const { start } = base!.scenario.time;
  return [name, dateTimeAt(start, from), dateTimeAt(start, to)];
}
