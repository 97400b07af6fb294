/** What an exploration says, for reading. */
import type { Explored } from '../../experiment/index.ts';
import type { Measure } from '../../measures/measure.ts';
import { numberIn, signedIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';

export interface ExploredRow {
  readonly measure: Measure;
  /** Null where there were too few points with a number. */
  readonly explored: Explored | null;
}

export interface ExploredAnswer {
  readonly rows: readonly ExploredRow[];
  /** What each input is called, and between what it was varied. */
  readonly inputs: readonly { readonly path: string; readonly words: string }[];
  readonly points: number;
  readonly replications: number;
  /** Titles; of two systems the rows are differences of the second from the first. */
  readonly systems: readonly string[];
  /** Figures that stayed as they are, and how many of them rest on no source. */
  readonly fixed: number;
  readonly assumed: number;
}

/** Inputs that are named for a row: those that decide most, and at least so much of what is not known. */
const NAMED = 3;
const LEAST_NAMED = 0.1;

export function exploredTable(answer: ExploredAnswer, width = 100): string {
  const { rows, inputs, systems, points, replications, fixed, assumed } = answer;
  const compared = systems.length > 1;
  const number = ({ unit }: Measure, value: number) =>
    compared ? signedIn(unit, value) : numberIn(unit, value);
  const header = ['', 'mean', 'nine tenths of the range', ...(compared ? ['keeps its sign'] : [])];
  const table = textTable(
    {
      header,
      sections: [
        {
          title: compared ? `${systems[1]} − ${systems[0]}` : systems[0],
          rows: rows.map(({ measure, explored }) => [
            measure.label,
            ...(explored === null
              ? header.slice(1).map(() => '–')
              : [
                  number(measure, explored.mean),
                  `${number(measure, explored.low)} to ${number(measure, explored.high)}`,
                  ...(compared ? [keeps(explored)] : []),
                ]),
          ]),
        },
      ],
      align: ['left', 'right', 'right', 'right'],
    },
    width,
  );
  const decided = rows.flatMap(({ measure, explored }) => {
    const most = explored === null ? [] : deciding(explored);
    if (most.length === 0) return [];
    const words = most.map(
      ({ input, share }) => `${inputs[input].path} ${percent(share)} (${inputs[input].words})`,
    );
    return wrap(`${measure.label}: ${words.join('; ')}`, width - 2).map(
      (line, index) => `${index === 0 ? '  ' : '    '}${line}`,
    );
  });
  const note =
    `${points} points of ${count(inputs.length, 'range')}, ${replications} replications each, the same people at every point. ` +
    `Chance has been taken out of the range and of how often the sign holds. ` +
    `${count(fixed, 'figure')} stayed as ${fixed === 1 ? 'it is' : 'they are'}, ${assumed} without a source: --others 20% varies them too.`;
  return [
    table,
    '',
    ...(decided.length === 0
      ? []
      : ['What decides it (share of what is not known, each input by itself):', ...decided, '']),
    ...wrap(note, width),
    '',
  ].join('\n');
}

/** The inputs that decide most of a row and stand out from what chance shows, the strongest first. */
export function deciding({
  decides,
  standsOut,
}: Explored): { readonly input: number; readonly share: number }[] {
  return decides
    .map((share, input) => ({ input, share }))
    .filter(({ input, share }) => standsOut[input] && share >= LEAST_NAMED)
    .sort((a, b) => b.share - a.share)
    .slice(0, NAMED);
}

function keeps({ keeps: { share, low, high } }: Explored): string {
  return `${percent(share)} (${percent(low)} to ${percent(high)})`;
}

function count(n: number, word: string): string {
  return `${n} ${word}${n === 1 ? '' : 's'}`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
