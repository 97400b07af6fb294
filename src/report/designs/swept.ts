/** One or two settings over their range, for reading. */
import type { Turn } from '../../experiment/index.ts';
import { unitWord } from '../words/numbers.ts';
import type { AnsweredRow, Asked, Estimated } from './answer.ts';
import { list, type Part, words } from './part.ts';
import { numberOf, valueWords } from './swept-words.ts';
import type { DesignView } from './view.ts';

export interface SweptSetting {
  readonly path: string;
  /** What stands after its numbers. */
  readonly after: string;
  /** Rising. */
  readonly values: readonly number[];
  /** As the scenario has it. */
  readonly about: number;
}

export interface SweptRow extends AnsweredRow {
  /** At each value of `over`; with `by`, all of these for each of its values. Null: nothing to measure. */
  readonly points: readonly (Estimated | null)[];
  /** Of a difference over one setting: where it changes its sign. */
  readonly turns: readonly Turn[];
}

export interface SweptAnswer extends Asked {
  readonly command: 'sweep';
  readonly over: SweptSetting;
  readonly by: SweptSetting | null;
  readonly rows: readonly SweptRow[];
}

export const SWEPT: DesignView<SweptAnswer> = {
  title: 'How far, and where does it turn?',
  parts: partsOf,
  charts: async (answer) => (await import('./swept-chart.ts')).sweptCharts(answer),
};

function partsOf(answer: SweptAnswer): Part[] {
  const { systems, replications, over, by, rows } = answer;
  const title = systems.length > 1 ? `${systems[1]} − ${systems[0]}` : systems[0]!;
  const note = words(
    `Means of ${replications} replications of the same people at every value; all else as the scenario has it (${over.path}: ${valueWords(over, over.about)}${by === null ? '' : `, ${by.path}: ${valueWords(by, by.about)}`}). Intervals are in sweep.csv and in the pictures.`,
  );
  if (by !== null) return [...rows.map((row) => mapOf(answer, by, row)), note];
  return [
    {
      kind: 'table',
      title: `${title}, by ${over.path}`,
      columns: ['', ...rows.map((_, index) => `[${index + 1}]`)],
      rows: over.values.map((value, point) => [
        valueWords(over, value),
        ...rows.map((row) => meanAt(answer, row, point)),
      ]),
    },
    ...list(
      'Rows:',
      rows.map(({ label, unit }, index) => `[${index + 1}] ${label}${unitIn(unit)}`),
    ),
    ...turnParts(answer),
    note,
  ];
}

function mapOf(answer: SweptAnswer, by: SweptSetting, row: SweptRow): Part {
  const { over } = answer;
  return {
    kind: 'table',
    title: `${row.label}${unitIn(row.unit)}: ${over.path} across, ${by.path} down`,
    columns: ['', ...over.values.map((value) => valueWords(over, value))],
    rows: by.values.map((value, line) => [
      valueWords(by, value),
      ...over.values.map((_, column) => meanAt(answer, row, line * over.values.length + column)),
    ]),
  };
}

function meanAt(answer: SweptAnswer, row: SweptRow, point: number): string {
  const there = row.points[point];
  return there === null || there === undefined ? '–' : numberOf(answer, row, there.mean);
}

function unitIn(unit: AnsweredRow['unit']): string {
  const word = unitWord(unit);
  return word === '' ? '' : `, ${word}`;
}

/** Where each difference changes its sign, or that it does not. */
function turnParts(answer: SweptAnswer): Part[] {
  const { systems, over, rows } = answer;
  if (systems.length === 1) return [];
  const lines = rows.flatMap((row) => row.turns.map((turn) => `${row.label}: ${turnWords(over, turn)}`));
  const firm = rows.filter(({ turns }) => turns.length === 0).map(({ label }) => label);
  return [
    ...list('Where the difference changes its sign (95 % interval):', lines),
    ...(firm.length === 0
      ? []
      : [
          words(
            `No change of sign between ${valueWords(over, over.values[0]!)} and ${valueWords(over, over.values.at(-1)!)}: ${firm.join('; ')}.`,
          ),
        ]),
  ];
}

function turnWords(over: SweptSetting, { at, low, high, before, fresh }: Turn): string {
  const [least, most] = [over.values[0]!, over.values.at(-1)!];
  const ends = `${low === null ? `below ${valueWords(over, least)}` : valueWords(over, low)} to ${high === null ? `above ${valueWords(over, most)}` : valueWords(over, high)}`;
  const sign = before === 1 ? 'more below it, less above' : 'less below it, more above';
  return `at ${valueWords(over, at)} (${ends}), ${sign}; ${fresh ? 'found again with other people' : 'not found again with other people, so not sure'}`;
}
