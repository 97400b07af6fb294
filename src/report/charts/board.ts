import type { ExperimentResult, RowDifference, RowResult } from '../../experiment/results.ts';
import {
  type BoardLine,
  boardLabels,
  boardLines,
  interactionLines,
  lettersInWords,
} from '../findings/board.ts';
import { withItsUnit } from '../findings/rows.ts';
import { columnsOf, type Row, type Table } from '../tables.ts';
import { signedInterval } from '../words/estimates.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { blankRows } from './blank.ts';
import type { Chart } from './chart.ts';
import { type DotPanel, dotPanels, type PanelDot } from './dot-panels.ts';
import type { Look } from './dot-panels-marks.ts';
import { fitted } from './kit.ts';

/** More lines than this are no picture. */
const MOST_LINES = 24;
/** Letters of a name, before it is cut to its room. */
const NAME = 34;

/** Many systems beside one base, row by row; with every combination of changes, what they do together too. */
export function board(result: ExperimentResult): Chart[] {
  if (result.comparisons.length < 2 || result.rows.length === 0) return [];
  return [ofSystems(result), ...(result.interactions?.length ? [ofInteractions(result)] : [])];
}

function ofSystems(result: ExperimentResult): Chart {
  const { rows, comparisons } = result;
  const all = boardLines(result, NAME);
  const lines = all.slice(0, MOST_LINES);
  const clear = clearAmong(all);
  const sorted = rows.find(({ measure }) => measure.name === result.board?.sort)?.measure.label;
  const named = result.systems[0]!.scenario.name;
  const base: BoardLine = { system: 0, label: boardLabels(result, NAME)[0]!, rows: [] };
  const panels = rows.map(({ measure, estimates }, at): DotPanel => {
    const own = numberIn(measure.unit, estimates[0]!.mean);
    const dot: PanelDot = {
      mean: 0,
      low: Number.NaN,
      high: Number.NaN,
      look: 'base',
      text: own,
      tip: `${base.label}: ${measure.label}: ${own}`,
    };
    return {
      title: withItsUnit(measure.label, measure.unit),
      base: 0,
      dots: [dot, ...lines.map((line) => dotOf(line, at, rows[at]!))],
    };
  });
  return {
    name: 'board',
    title: `${comparisons.length} systems beside ${named}: ${clearWords(clear, comparisons.length)}`,
    caption: `Differences from ${named}, whose own numbers stand in grey. ${surely(result)}${sorted === undefined ? '' : ` The best by “${sorted}” first.`}${all.length > lines.length ? ` ${all.length - lines.length} more are in the table.` : ''}${blankRows(
      result,
      rows.map(({ measure }) => measure.name),
    )}`,
    alt: `A panel for each of ${rows.length} rows, in it a line for each of ${lines.length} systems: a point with whiskers beside a grey line that is ${named}. What is better points up, what is worse points down.`,
    table: tableOf('board', result, all),
    whyNothing: 'No rows were named.',
    ...dotPanels(
      [base, ...lines].map(({ label }) => label),
      panels,
      fitted(named, 7),
    ),
  };
}

function clearWords(clear: number, systems: number): string {
  if (clear === 0) return 'none differs clearly in any row';
  return clear === systems
    ? 'all differ clearly in some row'
    : `${clear} of them differ${clear === 1 ? 's' : ''} clearly in some row`;
}

function ofInteractions(result: ExperimentResult): Chart {
  const all = interactionLines(result, NAME);
  const lines = all.slice(0, MOST_LINES);
  const clear = clearAmong(all);
  return {
    name: 'interactions',
    title: `What changes do together beyond what they do one by one: ${clear === 0 ? 'nothing is clear' : `clear for ${clear} of ${all.length} combinations`}`,
    caption: `${lettersInWords(result)}. At the grey line they add up. ${surely(result)}`,
    alt: `A panel for each of ${result.rows.length} rows, in it a line for each of ${lines.length} combinations of changes: a point with whiskers beside a grey line at which the changes add up.`,
    table: tableOf('interactions', result, all),
    whyNothing: 'No two changes were combined.',
    ...dotPanels(
      lines.map(({ label }) => label),
      result.rows.map((row, at) => ({
        title: withItsUnit(row.measure.label, row.measure.unit),
        base: 0,
        dots: lines.map((line) => dotOf(line, at, row)),
      })),
      'adds up',
    ),
  };
}

function surely({ replications, rows }: ExperimentResult): string {
  if (replications < 2) return 'One replication: no interval.';
  return `Paired over ${replications} replications of the same people; whiskers: intervals that hold together over the ${rows.length} rows of one system with 95 %, not over all systems. Up, blue: better; down, orange: worse.`;
}

const LOOKS: Readonly<Record<RowDifference['verdict'], Look>> = {
  better: 'better',
  worse: 'worse',
  more: 'differs',
  less: 'differs',
  'differs little': 'unclear',
  'no difference that matters': 'unclear',
  'not clear': 'unclear',
  'no verdict': 'unclear',
};

function clearAmong(lines: readonly BoardLine[]): number {
  return lines.filter(({ rows }) => rows.some(({ verdict }) => LOOKS[verdict] !== 'unclear')).length;
}

function dotOf({ label, rows }: BoardLine, at: number, { measure }: RowResult): PanelDot | null {
  const { difference, verdict } = rows[at]!;
  const { mean, low, high } = difference;
  if (Number.isNaN(mean)) return null;
  const text = signedIn(measure.unit, mean);
  const range = signedInterval(measure.unit, difference);
  const tip = `${label}: ${measure.label}: ${text}${range === '' ? '' : ` (${range})`}, ${verdict}`;
  return { mean, low, high, look: LOOKS[verdict], text, tip };
}

function tableOf(name: string, result: ExperimentResult, lines: readonly BoardLine[]): Table {
  return {
    name,
    columns: columnsOf('scenario', 'measure', 'unit', 'difference', 'low', 'high', 'verdict'),
    rows: lines.flatMap(({ system, rows }) =>
      rows.map(({ difference: { mean, low, high }, verdict }, at): Row => {
        const { label, unit } = result.rows[at]!.measure;
        return [result.systems[system]!.scenario.name, label, unit, mean, low, high, verdict];
      }),
    ),
  };
}
