/**
 * The rows of an answer: at most eight numbers named beforehand, in the scenario (`headlines:`) or on the command line
 * (`--rows`). Only they get verdicts, from intervals that hold together; of every other number it is not known beforehand
 * that anybody would look at it, so that it is shown as exploratory. One table for the terminal, the files, the report and
 * boards of many systems.
 */
import { type Cell, layoutOf, type Measure, type Unit } from '../measures/index.ts';
import { directoryOf } from '../model/index.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { InputFault, type Problem } from '../problems/problem.ts';
import type { Margin, Scenario } from '../scenario/scenario.ts';
import { placeIn } from '../scenario/where.ts';
import {
  type Interval,
  simultaneousDifference,
  simultaneousLevel,
  skewedInterval,
  type Verdict,
  verdictOf,
} from '../stats/index.ts';

export { ENOUGH_FOR_A_VERDICT } from '../stats/index.ts';

import type { CellResult, RowResult, SystemResult } from './results.ts';

/** More rows than a board can hold in mind, and each makes the intervals of all others wider. */
export const MOST_ROWS = 8;

/** Where nobody names any: what became of all who asked, then what it asks of people and of staff. */
export const USUAL_ROWS: readonly string[] = [
  'seen_within_4_weeks',
  'helped_within_12_weeks',
  'helped_within_26_weeks',
  'gone_without_help_after_26_weeks',
  'bounces_per_person',
  'people_on_list',
  'sorting_per_care_hour',
  'people_helped',
];

export interface NamedRow {
  readonly measure: Measure;
  readonly margin: Margin;
}

/** What matters where nobody says: a point, a day, a twentieth of a bounce, a hundredth of a ratio; of counts and costs 2 % of what the base has. */
function usualMargin(unit: Unit): Margin {
  switch (unit) {
    case 'share':
      return { amount: 1, in: 'points' };
    case 'days':
      return { amount: 1, in: 'days' };
    case 'per person':
      return { amount: 0.05, in: '' };
    case 'ratio':
      return { amount: 0.01, in: '' };
    case 'minutes':
    case 'people':
    case 'referrals':
    case 'contacts':
    case 'hours':
    case 'per week':
    case 'pounds':
    case 'count':
      return { amount: 2, in: '%' };
  }
}

/**
 * The rows of an experiment: those asked for, or those that the first system with any names, or the usual ones that every
 * system has.
 * @param asked names of measures from the command line
 * @throws InputFault for a row that the base does not have, a row named twice, or more than eight
 */
export function rowsOf(scenarios: readonly Scenario[], asked?: readonly string[]): NamedRow[] {
  const [base] = scenarios;
  const measures = new Map(overallCells(base!).map(({ measure }) => [measure.name, measure]));
  const from = scenarios.find(({ headlines }) => headlines !== undefined);
  const names = asked ?? from?.headlines ?? USUAL_ROWS.filter((name) => measures.has(name));
  const known = [...measures.keys()];
  const problems: Problem[] = [];
  const say = (path: string, scenario: Scenario | undefined, message: string, hint: string) => {
    const place =
      scenario === undefined ? { file: '--rows', line: 0, column: 0, path: '' } : placeIn(scenario, path);
    problems.push({ severity: 'error', code: 'unknown-row', message, hint, place });
  };
  const named = asked === undefined ? from : undefined;
  if (names.length > MOST_ROWS)
    say(
      'headlines',
      named,
      `${names.length} rows are more than ${MOST_ROWS}`,
      'each further row makes the intervals of all others wider: name those on which you would decide; every other number is in summary.csv',
    );
  names.forEach((name, index) => {
    if (!measures.has(name))
      say(
        `headlines.${index}`,
        named,
        `there is no measure \`${name}\` of the whole system`,
        didYouMean(name, known),
      );
    else if (names.indexOf(name) !== index)
      say(`headlines.${index}`, named, `\`${name}\` is named twice`, 'name it once');
  });
  const margins = new Map<string, Margin>();
  for (const scenario of [...scenarios].reverse())
    for (const [name, margin] of Object.entries(scenario.matters ?? {})) {
      const wrong = wrongMargin(measures.get(name), margin);
      if (scenario === base && !measures.has(name))
        say(
          `matters.${name}`,
          scenario,
          `there is no measure \`${name}\` of the whole system`,
          didYouMean(name, known),
        );
      else if (wrong !== '')
        say(
          `matters.${name}`,
          scenario,
          wrong,
          'write a number in the unit of the measure, or `5 %` of what the base has',
        );
      margins.set(name, margin);
    }
  if (problems.length > 0) throw new InputFault(problems);
  return names.map((name) => {
    const measure = measures.get(name)!;
    return { measure, margin: margins.get(name) ?? usualMargin(measure.unit) };
  });
}

function overallCells(scenario: Scenario): Cell[] {
  const { warmUp, run } = scenario.time;
  const window = { from: warmUp, to: warmUp + run, standard: scenario.standard };
  return layoutOf(directoryOf(scenario), window).cells.filter(
    ({ team, group }) => team === '' && group === '',
  );
}

/** Points are of shares, days of what is measured in days. */
function wrongMargin(measure: Measure | undefined, margin: Margin): string {
  if (measure === undefined) return '';
  const fits =
    margin.in === '' ||
    margin.in === '%' ||
    (margin.in === 'points' ? measure.unit === 'share' : measure.unit === 'days');
  return fits ? '' : `\`${measure.name}\` is not measured in ${margin.in}, but in ${measure.unit}`;
}

/** In the unit of the measure (shares between 0 and 1), with the base as it is. */
function marginIn({ amount, in: unit }: Margin, base: number): number {
  switch (unit) {
    case 'points':
      return amount / 100;
    case '%':
      return (amount / 100) * Math.abs(base);
    case 'days':
    case '':
      return amount;
  }
}

/**
 * The rows with their verdicts. Differences are paired by replication, with t intervals at 1 − 0.05 / k over the k rows
 * (Bonferroni), one method for marks and intervals. What each system has is shown at 95 % each; where that is a mean, its
 * interval allows for skewness (Willink 2005).
 * @param systems with the values of each replication
 */
export function rowResults(rows: readonly NamedRow[], systems: readonly SystemResult[]): RowResult[] {
  return rows.flatMap(({ measure, margin }): RowResult[] => {
    const cells = systems.map((system) => overallCell(system, measure.name));
    const base = cells[0];
    if (base === undefined) return [];
    return [
      {
        measure,
        level: simultaneousLevel(rows.length),
        estimates: cells.map((cell) => (cell === undefined ? NOTHING : rowEstimate(cell))),
        differences: cells.slice(1).map((cell) => {
          const least = marginIn(margin, base.estimate.mean);
          if (cell === undefined)
            return { difference: NOTHING, margin: least, verdict: 'no verdict' as Verdict };
          const difference = simultaneousDifference(base.values, cell.values, rows.length);
          return { difference, margin: least, verdict: verdictOf(difference, least, measure.better) };
        }),
      },
    ];
  });
}

const NOTHING: Interval = { mean: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0 };

function rowEstimate({ cell: { measure }, estimate, values }: CellResult): Interval {
  if (measure.unit === 'share' || measure.name === 'help_median_of_all') return estimate;
  const { low, ...rest } = skewedInterval(values);
  return { ...rest, low: estimate.low >= 0 ? Math.max(0, low) : low };
}

function overallCell({ cells }: SystemResult, name: string): CellResult | undefined {
  return cells.find(({ cell }) => cell.measure.name === name && cell.team === '' && cell.group === '');
}
