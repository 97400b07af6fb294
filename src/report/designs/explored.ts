/** What an exploration says, for reading. */
import type { Explored } from '../../experiment/index.ts';
import type { Measure } from '../../measures/measure.ts';
import type { Input } from '../../scenario/index.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { plural } from '../words/text.ts';
import { type AnsweredRow, type Asked, answeredRow } from './answer.ts';
import { list, type Part, words } from './part.ts';
import type { DesignView } from './view.ts';

export interface ExploredRow extends AnsweredRow {
  /** Null where there were too few points with a number. */
  readonly explored:
    | (Omit<Explored, 'decides' | 'standsOut'> & {
        /** What each input alone decides of what is not known, by its path. */
        readonly decides: Readonly<Record<string, number>>;
        /** Paths of the inputs that stand out from what chance shows. */
        readonly standsOut: readonly string[];
      })
    | null;
}

/** What decides, by the paths of the inputs. */
export function rowByName(
  measure: Measure,
  explored: Explored | null,
  inputs: readonly Pick<Input, 'path'>[],
): ExploredRow {
  const row = answeredRow(measure);
  if (explored === null) return { ...row, explored };
  const { decides, standsOut, ...rest } = explored;
  return {
    ...row,
    explored: {
      ...rest,
      decides: Object.fromEntries(inputs.map(({ path }, index) => [path, decides[index]!])),
      standsOut: inputs.flatMap(({ path }, index) => (standsOut[index] ? [path] : [])),
    },
  };
}

export interface ExploredAnswer extends Asked {
  readonly command: 'explore';
  readonly rows: readonly ExploredRow[];
  /** What each input is called, and between what it was varied. */
  readonly inputs: readonly { readonly path: string; readonly words: string }[];
  readonly points: number;
  /** Figures that stayed as they are, and how many of them rest on no source. */
  readonly fixed: number;
  readonly assumed: number;
}

export const EXPLORED: DesignView<ExploredAnswer> = {
  title: 'Does it hold where the figures are not known?',
  parts: partsOf,
  charts: async (answer) =>
    answer.systems.length > 1 ? [(await import('./explored-chart.ts')).signChart(answer)] : [],
};

/** Inputs that are named for a row: those that decide most, and at least so much of what is not known. */
const NAMED = 3;
const LEAST_NAMED = 0.1;

function partsOf(answer: ExploredAnswer): Part[] {
  const { rows, inputs, systems, points, replications, fixed, assumed } = answer;
  const compared = systems.length > 1;
  const number = ({ unit }: AnsweredRow, value: number) =>
    compared ? signedIn(unit, value) : numberIn(unit, value);
  const columns = ['', 'mean', 'nine tenths of the range', ...(compared ? ['keeps its sign'] : [])];
  const decided = rows.flatMap((row) => {
    const most = deciding(row);
    if (most.length === 0) return [];
    const said = most.map(({ path, share }) => {
      const { words } = inputs.find((input) => input.path === path)!;
      return `${path} ${percent(share)} (${words})`;
    });
    return [`${row.label}: ${said.join('; ')}`];
  });
  return [
    {
      kind: 'table',
      title: compared ? `${systems[1]} − ${systems[0]}` : systems[0]!,
      columns,
      rows: rows.map((row) => [
        row.label,
        ...(row.explored === null
          ? columns.slice(1).map(() => '–')
          : [
              number(row, row.explored.mean),
              `${number(row, row.explored.low)} to ${number(row, row.explored.high)}`,
              ...(compared ? [keeps(row.explored.keeps)] : []),
            ]),
      ]),
    },
    ...moreWords(answer),
    ...list('What decides it (share of what is not known, each input by itself):', decided),
    words(
      `${points} points of ${plural(inputs.length, 'range')}, ${replications} replications each, the same people at every point. ` +
        `Chance has been taken out of the range and of how often the sign holds. ` +
        `${plural(fixed, 'figure')} stayed as ${fixed === 1 ? 'it is' : 'they are'}, ${assumed} without a source: --others 20% varies them too.`,
    ),
  ];
}

/** What some of the points come to, a line for each row, while the others are run. */
export function firstWords(rows: readonly ExploredRow[], points: number, replications: number): string[] {
  return [
    `A first answer, from ${points} points with ${replications} replications each:`,
    ...rows.flatMap(({ label, unit, explored }) =>
      explored === null
        ? []
        : [
            `  ${label}: ${numberIn(unit, explored.low)} to ${numberIn(unit, explored.high)} over nine tenths of the range, keeps its sign in ${keeps(explored.keeps)} of it`,
          ],
    ),
  ];
}

/** Rows of which it is not clear that the sign holds in more than half of the range, and what it would take to tell. */
function moreWords({ rows, systems, points }: ExploredAnswer): Part[] {
  if (systems.length === 1) return [];
  const lines = rows.flatMap(({ label, explored }) => {
    if (explored === null || explored.keeps.low > 0.5) return [];
    const { share, low } = explored.keeps;
    const off = share - 0.5;
    // The interval narrows with the root of the points.
    const enough = Math.ceil((points * (share - low) * (share - low)) / (off * off));
    return off < ABOUT_HALF
      ? [`${label}: in about half of the range`]
      : [`${label}: about ${enough.toLocaleString('en-GB')} points would tell (--points)`];
  });
  return list('Not clear that the sign holds in more than half of the range:', lines);
}
const ABOUT_HALF = 0.05;

/** The inputs that decide most of a row and stand out from what chance shows, the strongest first. */
export function deciding({ explored }: ExploredRow): { readonly path: string; readonly share: number }[] {
  if (explored === null) return [];
  return explored.standsOut
    .map((path) => ({ path, share: explored.decides[path]! }))
    .filter(({ share }) => share >= LEAST_NAMED)
    .sort((a, b) => b.share - a.share)
    .slice(0, NAMED);
}

/** `73 % (64 % to 86 %)`. */
export function keeps({ share, low, high }: Explored['keeps']): string {
  return `${percent(share)} (${percent(low)} to ${percent(high)})`;
}

export function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
