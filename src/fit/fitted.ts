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
  /** A list of factors, in place of one figure; it has no limits. */
  readonly list?: readonly number[];
}

export interface LeftFigure {
  readonly path: string;
  readonly why: string;
}
