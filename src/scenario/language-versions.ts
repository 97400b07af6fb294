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

export const MEANING_CHANGES: readonly MeaningChange[] = [
  {
    language: 2,
    what: 'at one instant whoever can start is started before anybody else arrives, so that nobody is turned away while a worker or place is free for them, and `starts_at` takes no one who is referred at that very moment',
  },
];

/** The version that this Doorways reads. */
export const LANGUAGE = 1 + MEANING_CHANGES.length;
