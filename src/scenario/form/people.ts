/** Who they are: kinds of people, needs, groups, and what happens in them meanwhile. */
import type { Distribution } from '../../random/distribution.ts';

export interface People {
  /** Names of the needs, in the order in which `Kind.needs` lists their distributions. */
  readonly needs: readonly string[];
  readonly kinds: readonly Kind[];
  readonly groups: readonly Group[];
}

/** One kind of person, with every setting that the general ones and its own give it. */
export interface Kind {
  readonly name: string;
  readonly title: string;
  readonly share: number;
  /** One distribution for each need; values drawn are kept within 0 to 10. */
  readonly needs: readonly Distribution[];
  /** Minutes waiting without a contact before giving up; null: never gives up. */
  readonly patience: Distribution | null;
  readonly attendance: Attendance;
  readonly engagement: Engagement;
  readonly whileWaiting: WhileWaiting;
  readonly returns: Returns;
  /** Probability of declining a course when its place comes up. */
  readonly declinesOffer: number;
  /** Probability of not coming any more, after each missed contact of a course. */
  readonly stopsAfterMissed: number;
}

/** Probability that a contact is attended, by channel; `firstContact` overrides the channel until one was kept. */
export interface Attendance {
  readonly phone: number;
  readonly video: number;
  readonly face_to_face: number;
  readonly group: number;
  readonly firstContact: number | null;
}

/** Factors on a person's attendance, applied each time the thing happens; the product stays within 0.1 to 1.25. */
export interface Engagement {
  readonly afterBounce: number;
  readonly afterWarmHandover: number;
  readonly afterColdHandover: number;
  readonly afterMissedContact: number;
}

export interface WhileWaiting {
  readonly worsens: { readonly every: Distribution; readonly then: readonly NeedChange[] } | null;
  readonly recovers: { readonly after: Distribution } | null;
}

/** `need` is an index into People.needs. */
export interface NeedChange {
  readonly need: number;
  readonly by: number;
}

export interface Returns {
  /** Probability of asking again, by the outcome of the referral that ended. */
  readonly after: Readonly<Partial<Record<string, number>>>;
  /** What is other after some of these outcomes; null: as in general. */
  readonly ways: Readonly<Partial<Record<string, ReturnWay>>>;
  readonly delay: Distribution;
  /** The source through which they come back; null: the one they first came through. */
  readonly through: string | null;
}

export interface ReturnWay {
  readonly delay: Distribution | null;
  readonly through: string | null;
  readonly to: string | null;
  /** Index into URGENCIES. */
  readonly urgency: number | null;
}

export interface Group {
  readonly name: string;
  readonly values: readonly GroupValue[];
}

export interface GroupValue {
  readonly name: string;
  readonly share: number;
  /** Factor on attendance. */
  readonly attendance: number;
  /** Factor on patience. */
  readonly patience: number;
  /** Added to needs. */
  readonly needs: readonly NeedChange[];
}
