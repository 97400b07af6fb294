import { isFew, partsOfFew } from '../logs/few.ts';

/** What came of a fit: figures that the log gives, and those that it cannot know. */
export interface Fitted {
  readonly figures: readonly FittedFigure[];
  /** Figures of the scenario that stay as they were, each with the reason. */
  readonly left: readonly LeftFigure[];
}

export interface FittedFigure {
  /** Dotted, as `--set` spells it. */
  readonly path: string;
  /** In the unit that stands `after` it: ` per week`, ` min`, or none. */
  readonly about: number;
  readonly low: number;
  readonly high: number;
  readonly after: string;
  /** On how many it rests, of what, and by which estimator. */
  readonly note: string;
  /** People or events of which there are so many: what is printed of them may not be few. */
  readonly counts: readonly number[];
  /** Of which whole it is a part, and of how many that is; what is kept back may not be worked out from its other parts. */
  readonly partOf?: { readonly whole: string; readonly of: number };
  /** A list of factors, in place of one figure; it has no limits. */
  readonly list?: readonly number[];
  /** A time of the week, in place of a figure, as the language says it. */
  readonly text?: string;
}

export interface LeftFigure {
  readonly path: string;
  readonly why: string;
}

/**
 * The same without figures that rest on fewer than five, but some, and without those from which these would be worked out: they
 * stay as they were in the scenario.
 */
export function withoutFew({ figures, left }: Fitted): Fitted {
  const few = new Set(figures.filter(({ counts }) => counts.some(isFew)));
  const wholes = new Map(
    figures.flatMap(({ partOf }) => (partOf ? [[partOf.whole, partOf.of] as const] : [])),
  );
  for (const [whole, of] of wholes) {
    const parts = figures.filter(({ partOf }) => partOf?.whole === whole);
    const counts = parts.map(({ counts: [count] }) => count!);
    // Those who went where the rest does have no figure.
    counts.push(of - counts.reduce((sum, count) => sum + count, 0));
    const alone = [...parts.map((part) => few.has(part)), isFew(counts.at(-1)!)];
    for (const at of partsOfFew(counts, alone)) if (parts[at] !== undefined) few.add(parts[at]);
  }
  const why = 'it rests on fewer than five of the people or events of the log, which are kept back';
  return {
    figures: figures.filter((figure) => !few.has(figure)),
    left: [...left, ...[...few].map(({ path }) => ({ path, why }))],
  };
}
