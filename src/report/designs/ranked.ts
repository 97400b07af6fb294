/** Which assumptions matter, for reading. */
import { sizeWithUnit, unitWord } from '../words/numbers.ts';
import { listed, plural } from '../words/text.ts';
import type { AnsweredRow, Asked, Estimated } from './answer.ts';
import { fine } from './fine.ts';
import { list, type Part, words } from './part.ts';
import { decisiveRow } from './ranked-row.ts';
import type { DesignView } from './view.ts';

export interface RankedInput {
  readonly path: string;
  /** Between what it was varied. */
  readonly words: string;
}

/** A share of the variance, with its 95 % interval. */
interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

export interface RankedRow extends AnsweredRow {
  /** How far each input moves the row over its range (Morris), by path; null: at some point nothing was to be measured. */
  readonly effects: Readonly<Record<string, Estimated & { readonly spread: number }>> | null;
  /** First and total index of each input that was left after screening. */
  readonly indices: Readonly<Record<string, { readonly first: Share; readonly total: Share }>> | null;
}

export interface RankedAnswer extends Asked {
  readonly command: 'rank';
  readonly inputs: readonly RankedInput[];
  /** Paths of those that were left after screening, the strongest first. */
  readonly left: readonly string[];
  readonly ways: number;
  readonly draws: number;
  readonly points: number;
  readonly rows: readonly RankedRow[];
  /** The row on which the choice rests. */
  readonly decisive: string;
  /** Of two systems: what it would be worth to know, in the unit of that row; null of one, or where it cannot be said. */
  readonly choice: {
    readonly gain: number;
    readonly share: number;
    readonly all: number;
    readonly knowing: Readonly<
      Record<string, { readonly value: number; readonly low: number; readonly high: number }>
    >;
  } | null;
  /** What to measure first, and why these. */
  readonly measure: readonly string[];
  readonly because: 'choice' | 'size';
}

export const RANKED: DesignView<RankedAnswer> = {
  title: 'Which assumptions matter?',
  parts: partsOf,
  charts: async (answer) => (await import('./ranked-chart.ts')).indexCharts(answer),
};

function partsOf(answer: RankedAnswer): Part[] {
  const { rows, inputs, left, systems, replications, ways, draws, points, choice } = answer;
  const row = decisiveRow(answer);
  const said = (path: string) => {
    const effect = row.effects?.[path];
    const index = row.indices?.[path];
    const knowing = choice?.knowing[path];
    return [
      path,
      effect === undefined ? '–' : fine(row.unit, effect.mean),
      index === undefined ? '–' : shareWords(index.first),
      index === undefined ? '–' : shareWords(index.total),
      ...(choice === null ? [] : [knowing === undefined ? '–' : fine(row.unit, knowing.value)]),
    ];
  };
  return [
    {
      kind: 'table',
      title: `${systems.length > 1 ? `${systems[1]} − ${systems[0]}: ` : ''}${row.label}${unitIn(row)}`,
      columns: ['', 'moves it by', 'alone', 'in all', ...(choice === null ? [] : ['worth knowing'])],
      rows: left.map(said),
    },
    {
      kind: 'table',
      title: 'In all, by row (%)',
      columns: ['', ...rows.map((_, index) => `[${index + 1}]`)],
      rows: left.map((path) => [
        path,
        ...rows.map(({ indices }) => {
          const index = indices?.[path];
          return index === undefined ? '–' : String(percent(index.total.share));
        }),
      ]),
    },
    ...list(
      'Rows:',
      rows.map(({ label }, index) => `[${index + 1}] ${label}`),
    ),
    words(
      `“Moves it by” is the mean size of the effect over an input’s whole range (Morris, ${plural(ways, 'way')}). “Alone” is the share of what is not known that would go if this input were known, “in all” the share that would stay if all others were (Sobol, ${draws} draws), each in per cent with its 95 % interval, chance taken out. ` +
        `${left.length === inputs.length ? '' : `The other ${inputs.length - left.length} of ${plural(inputs.length, 'input')} moved less and stayed as they are. `}${points} points, ${replications} replications each of the same people.`,
    ),
    ...choiceParts(answer, row),
    words(measureWords(answer)),
  ];
}

function choiceParts({ choice, systems }: RankedAnswer, row: RankedRow): Part[] {
  if (choice === null) return [];
  const { gain, share, all } = choice;
  const better = gain >= 0 ? systems[1]! : systems[0]!;
  return [
    words(
      `Choosing by “${row.label}”: ${better} is better by ${sizeWithUnit(row.unit, gain)} on average, and in ${percent(gain >= 0 ? share : 1 - share)} % of the range. ` +
        (all <= 0
          ? 'Nothing that was varied would change the choice: knowing more is worth nothing to it.'
          : `Knowing everything before choosing would be worth ${fine(row.unit, all)}${unitIn(row).replace(', ', ' ')} on average; “worth knowing” is that of one input alone.`),
    ),
  ];
}

function measureWords(answer: RankedAnswer): string {
  const { measure, because, inputs, choice } = answer;
  if (decisiveRow(answer).effects === null)
    return `At some point there was nothing to measure of “${decisiveRow(answer).label}”, so that nothing can be said of what it hangs on: choose another row with --decide, or a longer run.`;
  if (measure.length === 0) return 'Nothing stands out that should be measured first.';
  const said = measure.map((path) => `${path} (${inputs.find((input) => input.path === path)!.words})`);
  const which = ['', 'this', 'these two', 'these three'][measure.length]!;
  return because === 'choice'
    ? `Measure ${which} before you decide: ${listed(said)}.`
    : `${choice !== null && choice.all > 0 ? 'The choice hangs on none of them alone. ' : ''}To know how large ${choice === null ? 'it' : 'the difference'} is, measure ${which}: ${listed(said)}.`;
}

function unitIn({ unit }: AnsweredRow): string {
  const word = unit === 'share' ? 'points' : unitWord(unit);
  return word === '' ? '' : `, ${word}`;
}

function shareWords({ share, low, high }: Share): string {
  return `${percent(share)} (${percent(low)} to ${percent(high)})`;
}

function percent(share: number): number {
  return Math.round(100 * Math.max(0, Math.min(1, share)));
}
