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
  /** A list of factors, in place of one figure; it has no limits. */
  readonly list?: readonly number[];
  /** A time of the week, in place of a figure, as the language says it. */
  readonly text?: string;
}

export interface LeftFigure {
  readonly path: string;
  readonly why: string;
}

/** Fewer of real people than this leave the house only where it is asked for by name. */
export const FEW = 5;

/**
 * The same without figures that rest on fewer than five, but some: they stay as they were in the scenario.
 */
export function withoutFew({ figures, left }: Fitted): Fitted {
  const few = figures.filter(({ counts }) => counts.some((count) => count > 0 && count < FEW));
  const why = 'it rests on fewer than five of the people or events of the log, which are kept back';
  return {
    figures: figures.filter((figure) => !few.includes(figure)),
    left: [...left, ...few.map(({ path }) => ({ path, why }))],
  };
}
