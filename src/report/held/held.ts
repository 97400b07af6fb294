/** What came of holding a log against a model: as `fit` has it, and what is said with it. */
export interface Held {
  /** File of the log, without its folder. */
  readonly log: string;
  /** Title of the model. */
  readonly title: string;
  /** First day of the window, and how many whole weeks it has. */
  readonly from: string;
  readonly weeks: number;
  readonly replications: number;
  /** How each run begins, as a sentence. */
  readonly begins: string;
  readonly parts: readonly HeldPart[];
  /** Whether what rests on fewer than five people is shown. */
  readonly smallCounts: boolean;
}

export interface HeldPart {
  readonly name: string;
  readonly distance: string;
  readonly said: { readonly what: string; readonly log: number; readonly model: number };
  readonly apart: number;
  readonly byChance: { readonly median: number; readonly high: number };
  readonly p: number;
  readonly verdict: 'like the model' | 'apart';
  /** Why numbers of the log are not told; without it they are. */
  readonly whyKept?: string;
  /** One number for each day since asking (per cent) or week of the window (people). */
  readonly curve?: {
    readonly across: 'days' | 'weeks';
    readonly log: Float64Array;
    readonly model: Float64Array;
    readonly low: Float64Array;
    readonly high: Float64Array;
  };
}
