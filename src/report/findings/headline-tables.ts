import { movedSplitWords } from '../../experiment/moved-splits.ts';
import type { DifferenceResult, ExperimentResult, SystemResult } from '../../experiment/results.ts';
import { direction, interval, isClear, signedChange, signedInterval } from '../words/estimates.ts';
import { systemLabels } from '../words/labels.ts';
import { unitWord } from '../words/numbers.ts';
import { cut, wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';
import { sentences } from './answers.ts';
import { isOverall } from './cells.ts';
import { doubtOf } from './doubt.ts';
import { gainLines } from './gains.ts';
import { headlineSections } from './headlines.ts';
import { loadWords } from './load.ts';
import { comparedPeriods, singlePeriods } from './periods.ts';
import { unequalResources } from './resources.ts';
import { comparedRow, numberOr, ROW_COLUMNS, singleRow } from './rows.ts';
import { saidAbove } from './said-above.ts';
import { firstReasons, judgedRows, trustOf } from './trust.ts';
import { unknown } from './unknown.ts';

/**
 * One system for the terminal: whether it can be trusted, the rows of the answer, what is not known; then every headline
 * measure with its mean and 95 % interval, as exploratory.
 */
export function runTable(result: ExperimentResult, width = 100): string {
  const { cells } = result.systems[0]!;
  const isSaid = saidAbove(result);
  const sections = headlineSections(
    cells.filter(({ cell }) => !isSaid(cell)),
    ({ estimate }) => Number.isFinite(estimate.mean),
  ).map(({ title, rows }) => ({
    title,
    rows: rows.map(({ label, row: { cell, estimate } }) => {
      const { unit } = cell.measure;
      return [label, unitWord(unit), numberOr(estimate.mean, cell.measure), interval(unit, estimate)];
    }),
  }));
  const title = systemLabels(result, 4 * width)[0]!;
  const note =
    result.replications < 2
      ? 'One replication gives no interval: run more to know how sure these numbers are.'
      : `Means over ${result.replications} replications, with the 95 % interval of the mean. Waits to a contact or to help are of those seen; what became of all who asked is above.`;
  const header = ['', 'unit', 'mean', '95 % interval'];
  const align = ['left', 'left', 'right', 'right'] as const;
  const all = [
    { title: ANSWER, rows: result.rows.map(singleRow) },
    ...singlePeriods(result),
    ...explored(sections),
  ];
  const table = textTable({ header, sections: all.filter(({ rows }) => rows.length > 0), align }, width);
  return [
    ...wrap(title, width),
    '',
    ...trustLines(result, width),
    table,
    '',
    ...withoutCost(result, width),
    ...unknown([cells], width, result.rows),
    ...loadLines(result.systems, width),
    ...wrap(note, width),
    ...wrap(doubtOf(result).words, width),
    '',
  ].join('\n');
}

/** A load of all staff does not stand alone. */
function loadLines(systems: readonly SystemResult[], width: number): string[] {
  const words = loadWords(systems);
  return words === '' ? [] : wrap(words, width);
}

const ANSWER = 'The answer: rows named beforehand';

/** Everything else, marked as what nobody had named beforehand. */
function explored<S extends { readonly title: string }>(sections: readonly S[]): S[] {
  return sections.map((section) => ({ ...section, title: `${section.title} (exploratory)` }));
}

/**
 * `Can it be trusted? LOOK HERE`, with the gravest reasons and how many more there are.
 * @param isBoard one line a system stands below, which is to stay in sight: reasons are cut short
 */
export function trustLines(result: ExperimentResult, width: number, isBoard = false): string[] {
  const trust = trustOf(result);
  const { shown, more } = firstReasons(trust);
  const where = isBoard ? ', of all systems together: --tables, or the report' : ': --json, or the report';
  const lines = [
    ...(isBoard && more > 0 ? shown.map((reason) => cut(reason, 2 * width - 8)) : shown),
    ...(more > 0 ? [`${more} more${where}`] : []),
  ];
  return [
    `Can it be trusted? ${trust.verdict.toUpperCase()}`,
    ...lines.flatMap((reason) =>
      wrap(reason, width - 4).map((line, at) => (at === 0 ? '  - ' : '    ') + line),
    ),
    '',
  ];
}

/**
 * The comparison for the terminal, for each other system: whether it can be trusted, the rows of the answer with their
 * verdicts, what is not known, for whom; then what nobody had named beforehand.
 */
export function comparisonTables(result: ExperimentResult, width = 100): string {
  return result.comparisons.map((_, index) => comparisonTable(result, index, width)).join('\n\n');
}

/** @param index which comparison: the base with system `index + 1` */
export function comparisonTable(result: ExperimentResult, index: number, width = 100): string {
  const comparison = result.comparisons[index]!;
  const labels = systemLabels(result, 4 * width);
  const rows = judgedRows(result).map((row) => comparedRow(row, index));
  const isSaid = saidAbove(result);
  const sections = headlineSections(
    comparison.differences.filter(({ cell }) => !isSaid(cell)),
    ({ difference }) => Number.isFinite(difference.mean),
  ).map(({ title, rows }) => ({ title, rows: rows.map(differenceRow) }));
  const answer = textTable(
    {
      header: ROW_COLUMNS,
      sections: [{ title: ANSWER, rows }, ...comparedPeriods(result, index)],
      align: ['left', 'right', 'right', 'right', 'right', 'right', 'left'],
    },
    width,
  );
  const others = textTable(
    {
      header: ['', 'unit', 'base', 'other', 'change', '95 % interval', ''],
      sections: explored(sections),
      align: ['left', 'left', 'right', 'right', 'right', 'right', 'left'],
    },
    width,
  );
  const pair = { ...result, systems: [result.systems[0]!, result.systems[index + 1]!] };
  return [
    ...titled('Base:  ', labels[0]!, width),
    ...titled('Other: ', labels[index + 1]!, width),
    '',
    ...trustLines(pair, width),
    ...unequalLines(result, index, width),
    ...movedLines(result, index, width),
    ...(rows.length === 0 ? [] : [answer, '']),
    ...sentences(result, index).flatMap((sentence) => wrap(sentence, width)),
    ...wrap(doubtOf(pair).words, width),
    '',
    ...gainLines(comparison, width),
    others,
    '',
    ...withoutCost(pair, width),
    ...unknown([result.systems[0]!.cells, result.systems[index + 1]!.cells], width, result.rows),
    ...loadLines(pair.systems, width),
  ].join('\n');
}

/** Unequal staff, hours or money, before any row. */
function unequalLines(result: ExperimentResult, index: number, width: number): string[] {
  const unequal = unequalResources(result, index);
  return unequal === null ? [] : [...wrap(unequal.words, width), ''];
}

/** Splits that have moved, likewise. */
function movedLines({ systems }: ExperimentResult, index: number, width: number): string[] {
  const words = movedSplitWords(systems[0]!.scenario, systems[index + 1]!.scenario);
  return words === null ? [] : [...wrap(words, width), ''];
}

function differenceRow({ label, row }: { readonly label: string; readonly row: DifferenceResult }): string[] {
  const { base, other, difference } = row;
  const { measure } = row.cell;
  const { unit } = measure;
  return [
    label,
    unitWord(unit),
    numberOr(base.mean, measure),
    numberOr(other.mean, measure),
    signedChange(unit, difference),
    signedInterval(unit, difference),
    isClear(difference) ? direction(unit, difference.mean) : '',
  ];
}

/** Why a cost is not there. A role without a price costs nothing, and where nothing has a price there is no cost. */
export function withoutCostWords({ systems }: Pick<ExperimentResult, 'systems'>): string[] {
  const isUnknown = (cells: SystemResult['cells'], name: string) =>
    cells.some(
      ({ cell, estimate }) => cell.measure.name === name && isOverall(cell) && Number.isNaN(estimate.mean),
    );
  const unpriced = systems.some(({ cells }) => isUnknown(cells, 'cost'));
  if (!unpriced && !systems.some(({ cells }) => isUnknown(cells, 'cost_per_person_helped'))) return [];
  const why = unpriced
    ? 'No cost is shown where no staff have a price: costs: {per_hour: …} in the scenario gives one for each band.'
    : 'No cost for each request that ended with help is shown where none did.';
  return [why];
}

function withoutCost(systems: Pick<ExperimentResult, 'systems'>, width: number): string[] {
  const [why] = withoutCostWords(systems);
  return why === undefined ? [] : [...wrap(why, width), ''];
}

function titled(word: string, title: string, width: number): string[] {
  return wrap(title, width - word.length).map(
    (line, index) => (index === 0 ? word : ' '.repeat(word.length)) + line,
  );
}
