/** What makes the difference between two systems, for reading. */
import { signedIn, unitWord } from '../words/numbers.ts';
import { listed } from '../words/text.ts';
import type { AnsweredRow, Asked, Estimated } from './answer.ts';
import { list, type Part, words } from './part.ts';
import type { DesignView } from './view.ts';

export interface ExplainedPart {
  readonly name: string;
  /** Paths of its settings. */
  readonly settings: readonly string[];
}

export interface ExplainedRow extends AnsweredRow {
  /** Null where some bundle had nothing to measure. */
  readonly explained: {
    readonly base: number;
    readonly difference: Estimated;
    /** In the order of the parts. */
    readonly alone: readonly Estimated[];
    readonly shares: readonly Estimated[];
  } | null;
}

export interface ExplainedAnswer extends Asked {
  readonly command: 'explain';
  readonly parts: readonly ExplainedPart[];
  /** Changes that cannot be told apart, because one without the other makes no system. */
  readonly together: readonly (readonly string[])[];
  readonly rows: readonly ExplainedRow[];
}

export const EXPLAINED: DesignView<ExplainedAnswer> = {
  title: 'What makes the difference?',
  parts: partsOf,
  charts: async (answer) => (await import('./explained-chart.ts')).explainedCharts(answer),
};

function partsOf(answer: ExplainedAnswer): Part[] {
  const { systems, replications, parts, together, rows } = answer;
  const numbers = (pick: (explained: NonNullable<ExplainedRow['explained']>) => Estimated) =>
    rows.map(({ unit, explained }) => (explained === null ? '–' : signedIn(unit, pick(explained).mean)));
  const columns = ['', ...rows.map((_, index) => `[${index + 1}]`)];
  return [
    {
      kind: 'table',
      title: `${systems[1]} − ${systems[0]}, shared out`,
      columns,
      rows: [
        ...parts.map(({ name }, part) => [name, ...numbers(({ shares }) => shares[part]!)]),
        ['all of it', ...numbers(({ difference }) => difference)],
      ],
    },
    {
      kind: 'table',
      title: 'One at a time, with nothing else changed',
      columns,
      rows: parts.map(({ name }, part) => [name, ...numbers(({ alone }) => alone[part]!)]),
    },
    ...list(
      'Rows:',
      rows.map(({ label, unit }, index) => {
        const word = unitWord(unit);
        return `[${index + 1}] ${label}${word === '' ? '' : `, ${unit === 'share' ? 'points' : word}`}`;
      }),
    ),
    ...list(
      'In words:',
      rows.flatMap((row) => sentence(row, parts)),
    ),
    ...list(
      'Not to be told apart, because one without the other makes no system:',
      together.map((names) => listed(names)),
    ),
    words(
      `A share is what a change adds on average over all orders in which the changes could be made one by one (Shapley); shares sum to the whole. Where a change does something else alone than its share, it works together with others. Means of ${replications} replications of the same people in all ${1 << parts.length} combinations; intervals are in explained.csv and in the pictures.`,
    ),
  ];
}

/** `Requests that ended with help: of +801, +620 come from posts and +181 from the handover.` Only what is clear is named. */
function sentence({ label, unit, explained }: ExplainedRow, parts: readonly ExplainedPart[]): string[] {
  if (explained === null) return [];
  const clear = explained.shares
    .map((share, part) => ({ ...share, name: parts[part]!.name }))
    .filter(({ low, high }) => low > 0 || high < 0)
    .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean));
  const whole = signedIn(unit, explained.difference.mean);
  if (clear.length === 0) return [`${label}: of ${whole}, no share is clear.`];
  return [
    `${label}: of ${whole}, ${listed(clear.map(({ mean, name }) => `${signedIn(unit, mean)} from ${name}`))}.`,
  ];
}
