/** Stretches of the run by themselves: the rows of the answer in each. */
import type { ExperimentResult, PeriodResult } from '../../experiment/results.ts';
import { dateTimeAt } from '../words/dates.ts';
import { comparedRow, singleRow } from './rows.ts';
import { judged } from './trust.ts';

/** With verdicts but where a system is not to be used. */
export function judgedPeriods(result: ExperimentResult): PeriodResult[] {
  return (result.periods ?? []).map((period) => ({ ...period, rows: judged(result, period.rows) }));
}

/** `Before the change (6 January 2025 …)`. */
export function periodTitle({ title, from, to }: PeriodResult, { systems }: ExperimentResult): string {
  const { start } = systems[0]!.scenario.time;
  const at = (minutes: number) =>
    dateTimeAt(start, minutes)
      .replace('T', ' ')
      .replace(/ 00:00:00$|:00$/, '');
  return `${title}: ${at(from)} to ${at(to)}`;
}

/** The rows of one system in each period, in the columns of `singleRow`. */
export function singlePeriods(result: ExperimentResult): { title: string; rows: string[][] }[] {
  return (result.periods ?? []).map((period) => ({
    title: periodTitle(period, result),
    rows: period.rows.map(singleRow),
  }));
}

/** Those of a comparison, in the columns of `comparedRow`. @param index which comparison */
export function comparedPeriods(
  result: ExperimentResult,
  index: number,
): { title: string; rows: string[][] }[] {
  return judgedPeriods(result).map((period) => ({
    title: periodTitle(period, result),
    rows: period.rows.map((row) => comparedRow(row, index)),
  }));
}
