/** What the numbers of a row can mean; `schema.ts` says it of each kind of event. */

/** A place in a list of words; on disk a word of `detail`. */
export interface Word {
  readonly is: 'word';
  readonly says: string;
  readonly words: readonly string[];
  /** What an empty cell means; without it a word has to be there. */
  readonly otherwise?: string;
  /** The same of an event that counts something, where that is another word. */
  readonly otherwiseIfCounted?: string;
  /** Stands before the word on disk. */
  readonly after?: string;
  /** Said of a word that is none of these. */
  readonly isNone: (word: string) => string;
}

/** 1 or not; on disk the words, or nothing. */
export interface Flag {
  readonly is: 'flag';
  readonly says: string;
  readonly words: string;
  /** The number where it is not so. */
  readonly not: 0 | -1;
}

/** A number; on disk one of `detail`, with a word after it. */
export interface Quantity {
  readonly is: 'quantity';
  readonly says: string;
  readonly of: string;
}

/** A number; on disk the column `count`. */
export interface Count {
  readonly is: 'count';
  readonly says: string;
  /** The number that stands for none and is not written; without it every number is written. */
  readonly none?: 0 | -1;
}

/** A team, or -1; on disk `to TEAM` in `detail`. */
export interface Team {
  readonly is: 'team';
  readonly says: string;
  readonly isNeeded: boolean;
}

/** A source, or -1; on disk the column `source`. */
export interface Source {
  readonly is: 'source';
  readonly says: string;
}

/** A class of person (see Directory); on disk the columns `kind` and `groups`. */
export interface PersonClass {
  readonly is: 'class';
  readonly says: string;
}

export type Code = Word | Flag | Quantity | Source;
export type Other = Flag | Count | Team | PersonClass;

/** A length of time from the event on, or back from it. */
export interface Minutes {
  readonly says: string;
  /** They lie before the event. */
  readonly before?: true;
}

/** One kind of event. */
export interface Meaning {
  readonly says: string;
  /** Whose event it is; of `either` if it may have a person or not. */
  readonly of: 'person' | 'staff' | 'either';
  /** Where there is none, the log has -1, or 0 minutes. */
  readonly code?: Code;
  readonly other?: Other;
  readonly minutes?: Minutes;
  /** What it ends: whoever is passed on or handed over still waits, so that their request does not end. */
  readonly ends?: 'request' | 'referral';
  /** Whether a role does it; `usually`: or nobody, as in a stay or at an appointment that needs no staff. */
  readonly role?: 'always' | 'usually';
  /** It is always at a step. */
  readonly atStep?: true;
  /** It may happen to somebody who is at home and with no team. */
  readonly atHome?: true;
}
