/** Many systems beside one base: in which order they stand, and what they are called. */
import type { ExperimentResult, Interaction, RowDifference } from '../../experiment/results.ts';
import { systemLabels } from '../words/labels.ts';
import { shorten } from '../words/text.ts';
import { judgedRows } from './trust.ts';

/** One system, or one combination of changes, with what is said of each row. */
export interface BoardLine {
  /** Among all systems. */
  readonly system: number;
  readonly label: string;
  readonly rows: readonly RowDifference[];
}

/** Every system but the base, the best first where a row to sort by was named. */
export function boardLines(result: ExperimentResult, longest: number): BoardLine[] {
  const labels = boardLabels(result, longest);
  const rows = judgedRows(result);
  const lines = result.comparisons.map((_, index) => ({
    system: index + 1,
    label: labels[index + 1]!,
    rows: rows.map(({ differences }) => differences[index]!),
  }));
  const at = rows.findIndex(({ measure }) => measure.name === result.board?.sort);
  if (at === -1) return lines;
  const way = rows[at]!.measure.better === 'less' ? 1 : -1;
  const by = ({ rows: own }: BoardLine) => {
    const { mean } = own[at]!.difference;
    // What is not known stands last.
    return Number.isNaN(mean) ? Number.POSITIVE_INFINITY : way * mean;
  };
  return lines.sort((a, b) => (by(a) === by(b) ? a.system - b.system : by(a) - by(b)));
}

/** What combinations of changes do beyond what their parts do. */
export function interactionLines(result: ExperimentResult, longest: number): BoardLine[] {
  const labels = boardLabels(result, longest);
  return judgedInteractions(result).map(({ system, rows }) => ({
    system,
    label: labels[system]!.replaceAll(' + ', ' × '),
    rows,
  }));
}

/** With no verdict where the combination has none. */
export function judgedInteractions(result: ExperimentResult): Interaction[] {
  const judged = judgedRows(result);
  return (result.interactions ?? []).map(({ system, rows }) => ({
    system,
    rows: rows.map((row, at) =>
      judged[at]!.differences[system - 1]!.verdict === 'no verdict' ? { ...row, verdict: 'no verdict' } : row,
    ),
  }));
}

/** `Base`, `A more staff`, `B longer hours`, `A + B`: where every combination was run, changes go by letters. */
export function boardLabels(result: ExperimentResult, longest: number): string[] {
  const makes = result.board?.makes;
  if (makes === undefined) return systemLabels(result, longest);
  const plain = systemLabels(result, longest - 3);
  return makes.map((changes, system) => {
    if (changes === null || changes.length === 0) return plain[system]!;
    const letters = changes.map(letter);
    return changes.length === 1 ? `${letters[0]} ${plain[system]}` : shorten(letters.join(' + '), longest);
  });
}

/** `A: more staff; B: longer hours`; empty where changes do not go by letters. */
export function lettersInWords(result: ExperimentResult): string {
  const labels = systemLabels(result, 60);
  const single = (result.board?.makes ?? []).flatMap((changes, system) =>
    changes?.length === 1 ? [`${letter(changes[0]!)}: ${labels[system]}`] : [],
  );
  return single.join('; ');
}

function letter(change: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + change);
}
