/** What the page asks of its workers, and what they say: plain data, sent as it is. */
import type { PointAnswer, PointTask } from '../experiment/designs/point.ts';
import type { Measured } from '../measures/index.ts';
import type { ToldPerson } from '../report/journeys/tell.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** One replication of one system. */
export interface ReplicationAsk {
  readonly ask: 'replication';
  readonly scenario: Scenario;
  readonly seed: string;
  /** Counted from 0. */
  readonly replication: number;
}

/** The same person in two systems. */
export interface PeopleAsk {
  readonly ask: 'people';
  readonly scenarios: readonly [base: Scenario, now: Scenario];
  readonly seed: string;
  /** Number of the person in the log of the base, from 1; null: those that are worth following. */
  readonly person: number | null;
  /** The number is of the log of the system now, where whoever is the same has another. */
  readonly isOfNow?: boolean;
}

/** How people move through a system. */
export interface FilmAsk {
  readonly ask: 'film';
  readonly scenario: Scenario;
  readonly seed: string;
  /** How many people at most, of those who come while it runs. */
  readonly people: number;
}

export interface PointAsk {
  readonly ask: 'point';
  readonly task: PointTask;
}

/** The language as a JSON Schema: making it takes too long for whoever is typing. */
export interface LanguageAsk {
  readonly ask: 'language';
}

export type Ask = ReplicationAsk | PeopleAsk | FilmAsk | PointAsk | LanguageAsk;

export interface ToldPeople {
  readonly people: readonly { readonly why: string; readonly person: number; readonly told: ToldPerson }[];
  /** How many were referred in the base. */
  readonly of: number;
}

/** Where each of some people is: at a time (minutes), a box of the map; empty: nowhere any more. */
export interface Film {
  readonly people: readonly {
    readonly person: number;
    readonly kind: number;
    readonly at: readonly { readonly time: number; readonly box: string }[];
  }[];
}

export interface Answers {
  readonly replication: Measured;
  readonly people: ToldPeople;
  readonly film: Film;
  readonly point: PointAnswer;
  readonly language: Readonly<Record<string, unknown>>;
}

export type AnswerTo<A extends Ask> = Answers[A['ask']];

export interface Said {
  readonly id: number;
  readonly answer?: Answers[keyof Answers];
  /** In words, where it went wrong. */
  readonly fault?: string;
}
