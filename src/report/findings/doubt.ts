/** What an answer does not know: figures that are assumed, and that nobody has tried otherwise. */
import type { ExperimentResult } from '../../experiment/results.ts';
import { figuresOnce, isUnknown } from '../../experiment/unknown-figures.ts';

export interface Doubt {
  /** Figures of all systems, each once. */
  readonly figures: number;
  /** Those that rest on an assumption or on nothing that is said, without a range in which they may lie. */
  readonly unknown: number;
  readonly words: string;
}

/**
 * How much of the answer is known, and what to do to find out what the rest does.
 * @param explored whether an exploration of the same systems stands beside it, in which figures were varied
 */
export function doubtOf({ systems }: Pick<ExperimentResult, 'systems'>, explored = false): Doubt {
  const all = figuresOnce(systems.map(({ scenario }) => scenario));
  const unknown = all.filter(isUnknown).length;
  const figures = all.length;
  const ranges = all.filter(({ from }) => from !== undefined).length;
  if (explored) {
    const words = `The intervals here show only how runs differ by luck. What the figures with a range do is shown with the exploration${unknown === 0 ? '' : `; ${unknown} of ${figures} figures are assumed, or not marked, and have no range`}.`;
    return { figures, unknown, words };
  }
  const onlyLuck = 'the intervals show only how runs differ by luck';
  const known =
    unknown === 0
      ? `All ${figures} figures have a source or a range. They were not varied: ${onlyLuck}.`
      : `${unknown} of ${figures} figures${ofWhich(systems, figures)} are assumed, or not marked, and have no range, and none was varied: ${onlyLuck}, and a verdict may turn with a figure.`;
  const tried =
    ranges === 0
      ? 'Try those that you doubt: the same command with --set PATH=VALUE.'
      : `To see how often the signs hold over the ranges that are written: npx doorways explore, with the same systems.`;
  const words = `${known} ${tried}`;
  return { figures, unknown, words };
}

/** A figure that two systems share is counted once: of several systems it is said how many each has, as `check` counts them. */
function ofWhich(systems: Pick<ExperimentResult, 'systems'>['systems'], figures: number): string {
  if (systems.every(({ scenario }) => (scenario.ledger ?? []).length === figures)) return '';
  return ` of the systems together (${systems.map(({ scenario }) => (scenario.ledger ?? []).length).join(', ')} of each)`;
}
