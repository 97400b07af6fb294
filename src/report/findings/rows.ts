/** The rows of an answer in words: what was named beforehand, what it comes to, and how sure. */
import type { ExperimentResult, RowResult, Verdict } from '../../experiment/results.ts';
import { ENOUGH_FOR_A_VERDICT } from '../../experiment/rows.ts';
import { direction, interval, signedChange, signedInterval } from '../words/estimates.ts';
import { notNought, numberIn, sizeWithUnit, unitWord } from '../words/numbers.ts';
import { capital, listed } from '../words/text.ts';
import { comparedAtDates } from './at-dates.ts';
import { judgedRows } from './trust.ts';

export const ROW_COLUMNS = ['', 'base', 'other', 'change', 'interval', 'matters', 'verdict'];

/** One row of one comparison, in the order of `ROW_COLUMNS`. @param index which comparison */
export function comparedRow({ measure, estimates, differences }: RowResult, index: number): string[] {
  const { unit, label } = measure;
  const { difference, margin, verdict } = differences[index]!;
  return [
    withItsUnit(label, unit),
    numberOr(estimates[0]!.mean, measure),
    numberOr(estimates[index + 1]!.mean, measure),
    signedChange(unit, difference),
    signedInterval(unit, difference),
    marginWords(margin, unit),
    verdict === 'no difference that matters' ? 'none that matters' : verdict,
  ];
}

/** `Seen within 4 weeks of asking, %`: there is no room for a column of units. */
export function withItsUnit(label: string, unit: RowResult['measure']['unit']): string {
  const word = unitWord(unit);
  return word === '' ? label : `${label}, ${word}`;
}

/** A margin that is small beside the digits of its unit has one of its own. */
export function marginWords(margin: number, unit: RowResult['measure']['unit']): string {
  if (!Number.isFinite(margin)) return '';
  return notNought(unit, margin);
}

/** A row of a system alone: what, unit, mean, interval. */
export function singleRow({ measure, estimates: [estimate] }: RowResult): string[] {
  const { unit, label } = measure;
  return [label, unitWord(unit), numberOr(estimate!.mean, measure), interval(unit, estimate!)];
}

/** What was followed for as long as it takes and has not happened to half has no number, and that says something. */
export function numberOr(value: number, { name, unit }: RowResult['measure']): string {
  return Number.isNaN(value) && name === 'help_median_of_all' ? 'not reached' : numberIn(unit, value);
}

const SAID: readonly (readonly [Verdict, string])[] = [
  ['better', 'better'],
  ['worse', 'worse'],
  ['more', 'more'],
  ['less', 'less'],
  ['differs little', 'different, but by less than matters'],
  ['no difference that matters', 'no different as far as matters'],
  ['not clear', 'not clear'],
];

/** What a comparison comes to: each row under its verdict, and none that was not named beforehand. */
export function rowSentences(result: ExperimentResult, index: number): string[] {
  const { replications } = result;
  const rows = judgedRows(result);
  // A page that shows the rows alone has no other numbers of the two systems.
  const comparison = result.comparisons[index];
  const verdicts = rows.map(({ differences }) => differences[index]!.verdict);
  if (verdicts.every((verdict) => verdict === 'no verdict'))
    return [
      replications < 2
        ? 'One replication gives no interval: run more before reading anything into these differences.'
        : replications < ENOUGH_FOR_A_VERDICT
          ? 'There is no verdict: it takes five replications or more.'
          : 'There is no verdict: these systems are not to be compared as they are, for the reasons above. What is said of them holds for these dates only.',
      ...(replications < ENOUGH_FOR_A_VERDICT || !comparison ? [] : comparedAtDates(comparison)),
    ];
  const sentences = SAID.flatMap(([verdict, words]) => {
    const own = rows.filter((_, at) => verdicts[at] === verdict);
    if (own.length === 0) return [];
    const names = own.map((row) => {
      const { difference } = row.differences[index]!;
      const { unit, label } = row.measure;
      const size = `${sizeWithUnit(unit, difference.mean)} ${direction(unit, difference.mean)}`;
      return ['better', 'worse', 'more', 'less'].includes(verdict) ? `“${label}” (${size})` : `“${label}”`;
    });
    return [`${capital(words)}: ${listed(names)}.`];
  });
  return [...sentences, ...wouldTake(rows, verdicts, index), certainty(rows, replications)];
}

/** More replications than that nobody runs. */
const TOO_MANY = 10_000;

/**
 * The rule for how many replications: as many as it takes to know a row that is not clear to within what matters, by the spread
 * of those there are (Stein 1945, as `--precision` does it). Of the row that takes most.
 */
function wouldTake(rows: readonly RowResult[], verdicts: readonly Verdict[], index: number): string[] {
  const needs = rows.flatMap((row, at): { readonly row: RowResult; readonly needed: number }[] => {
    const { difference, margin } = row.differences[index]!;
    if (verdicts[at] !== 'not clear' || !(margin > 0)) return [];
    const half = Math.max(difference.high - difference.mean, difference.mean - difference.low);
    return [{ row, needed: Math.ceil(difference.n * (half / margin) * (half / margin)) }];
  });
  const [most] = needs.sort((a, b) => b.needed - a.needed);
  if (most === undefined) return [];
  const { label } = most.row.measure;
  const many =
    most.needed > TOO_MANY
      ? `more than ${TOO_MANY.toLocaleString('en-GB')}`
      : `about ${rounded(most.needed)}`;
  return [
    needs.length === 1
      ? `To know it to within what matters would take ${many} replications (--precision).`
      : `To know each of them to within what matters would take ${many} replications, for “${label}” (--precision).`,
  ];
}

/** Two digits: more would promise too much. */
function rounded(count: number): string {
  return Number(count.toPrecision(2)).toLocaleString('en-GB');
}

function certainty(rows: readonly RowResult[], replications: number): string {
  const level = Number((rows[0]!.level * 100).toFixed(2));
  return `Paired differences over ${replications} replications of the same people. ${rows.length} rows were named beforehand: their intervals hold together with 95 % (each at ${level} %), and a difference below what matters is neither better nor worse. All other numbers are exploratory: of many, some differ by chance.`;
}
