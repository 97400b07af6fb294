/**
 * The version of the language: what a scenario means. Every change that gives an existing scenario another meaning
 * raises it by one: add an entry here, and one in CHANGELOG.md that says what to do.
 */
export interface MeaningChange {
  /** The version that it made. */
  readonly language: number;
  /** What is other than before, in a sentence, for whoever wrote a scenario for an earlier version. */
  readonly what: string;
}

export const MEANING_CHANGES: readonly MeaningChange[] = [];

/** The version that this Doorways reads. */
export const LANGUAGE = 1 + MEANING_CHANGES.length;
