import type { Directory } from '../event-log/directory.ts';
import { EventRecord, type LogEvent } from '../event-log/event.ts';
import type { KeptEvents } from '../event-log/kept-events.ts';
import { EVENT_KINDS, type EventKind, KIND } from '../event-log/kinds.ts';
import { doingsOf, type Mark, type Span } from './doings.ts';
import { Fold } from './fold.ts';
import { peopleTable } from './people-table.ts';

/** One person's way through one system: everything that the log says of them. */
export interface Journey {
  /** Number in the log. */
  readonly person: number;
  /** With these the same person is found again in another system. */
  readonly source: number;
  readonly ordinal: number;
  /** Index into Directory.classes. */
  readonly class: number;
  /** End of the run, in minutes. */
  readonly end: number;
  readonly events: readonly JourneyEvent[];
  readonly spans: readonly Span[];
  readonly marks: readonly Mark[];
  readonly figures: JourneyFigures;
}

/** Indices as in the log (see kinds.ts); -1: does not apply. */
export interface JourneyEvent {
  readonly time: number;
  readonly kind: EventKind;
  readonly urgency: number;
  readonly team: number;
  readonly step: number;
  readonly rule: number;
  readonly code: number;
  readonly other: number;
  readonly minutes: number;
}

/** The columns of the table of people, for one. NaN: has not happened. */
export interface JourneyFigures {
  readonly daysToFirstContact: number;
  readonly daysToHelp: number;
  readonly referrals: number;
  readonly bounces: number;
  readonly assessments: number;
  readonly teamsMet: number;
  readonly contacts: number;
  /** Index into OUTCOMES; -1 while the journey is open. */
  readonly outcome: number;
}

/**
 * Who is in a log: for each person the source of the first referral and the ordinal among those of that source; those
 * who were there when the run began have ordinals of their own, from -1 downwards, whatever their source.
 */
export interface Roll {
  readonly source: readonly number[];
  readonly ordinal: readonly number[];
}

export function rollOf(log: KeptEvents, directory: Directory): Roll {
  const counts = new Array<number>(directory.sources.length).fill(0);
  const source: number[] = [];
  const ordinal: number[] = [];
  log.replay({
    take({ kind, person, code }) {
      if ((kind !== KIND.referred && kind !== KIND.was_here) || person < source.length) return;
      source.push(code);
      ordinal.push(kind === KIND.was_here ? -source.length : counts[code]++);
    },
  });
  return { source, ordinal };
}

/** @param person who must be on the roll */
export function journeyOf(
  log: KeptEvents,
  directory: Directory,
  roll: Roll,
  person: number,
  end: number,
): Journey {
  const own = eventsOf(log, person);
  const events = own.map((event): JourneyEvent => ({ ...event, kind: EVENT_KINDS[event.kind] }));
  return {
    person,
    source: roll.source[person],
    ordinal: roll.ordinal[person],
    class: own[0].other,
    end,
    events,
    ...doingsOf(events, directory, end),
    figures: figuresOf(own, directory, end),
  };
}

/** The person's events alone, as in a log in which they are the only person. */
function eventsOf(log: KeptEvents, person: number): LogEvent[] {
  const own: LogEvent[] = [];
  log.replay({
    take(event) {
      if (event.person === person) own.push(Object.assign(new EventRecord(), event, { person: 0 }));
    },
  });
  return own;
}

/** By the fold that measures everybody, so that a story never says other numbers than the tables. */
function figuresOf(own: readonly LogEvent[], directory: Directory, end: number): JourneyFigures {
  const window = { from: 0, to: end, standard: 0 };
  const fold = new Fold(directory, window);
  for (const event of own) fold.take(event);
  const table = peopleTable(fold, window);
  return {
    daysToFirstContact: table.waitToFirstContact[0],
    daysToHelp: table.waitToHelp[0],
    referrals: table.referrals[0],
    bounces: table.bounces[0],
    assessments: table.assessments[0],
    teamsMet: table.teamsMet[0],
    contacts: table.contacts[0],
    outcome: table.outcome[0],
  };
}
