import type { ClockEntry, Directory } from '../../event-log/directory.ts';
import { type LogEvent, OWN_REQUEST } from '../../event-log/event.ts';
import { ENDS_REQUEST, KIND } from '../../event-log/kinds.ts';
import { isWithin, type Window } from '../window.ts';
import { happens, hasBeen, isBehind, REACHES_BACK, wasLast } from './clock-moments.ts';
import { ClockStops } from './clocks.ts';
import { type Persons, placeOf, rowOf } from './persons.ts';
import { WorkingDays } from './working-days.ts';

const NOT_STARTED = 0;
const RUNS = 1;
/** Stopped, ended without its stop, or not to be run in this request. */
const DONE = 2;

/** How one clock of the scenario went. Times are minutes, or minutes of working days. */
export interface OwnClock {
  readonly entry: ClockEntry;
  /** Stopped within the window. */
  readonly stopped: ClockStops;
  /** The request ended within the window and the clock had not stopped. */
  readonly unstopped: ClockStops;
  /** Running when the window ends; filled by `finish`. */
  readonly running: ClockStops;
}

/** The scenario's own clocks, read from the same rows as everything else, each row after `Persons` has heard of it. */
export class OwnClocks {
  readonly clocks: readonly OwnClock[];
  private readonly watches: readonly Watch[];
  private readonly window: Window;

  constructor(directory: Directory, persons: Persons, window: Window) {
    this.watches = directory.clocks.map((entry) => new Watch(entry, directory, persons, window));
    this.clocks = this.watches;
    this.window = window;
  }

  take(event: LogEvent): void {
    if (event.person === -1) return;
    const inWindow = isWithin(event.time, this.window);
    for (const watch of this.watches) watch.see(event, inWindow);
  }

  /** The window has ended. */
  finish(): void {
    for (const watch of this.watches) watch.finish();
  }
}

/** One clock, once for each request. */
class Watch implements OwnClock {
  readonly stopped = new ClockStops();
  readonly unstopped = new ClockStops();
  readonly running = new ClockStops();
  private readonly workingDays: WorkingDays | null;
  /** By request: see `keyOf`. */
  private readonly state: number[] = [];
  private readonly since: number[] = [];
  private readonly pausedSince: number[] = [];
  private readonly missed: boolean[] = [];
  private readonly urgency: number[] = [];
  private readonly team: number[] = [];
  private readonly class: number[] = [];

  constructor(
    readonly entry: ClockEntry,
    private readonly directory: Directory,
    private readonly persons: Persons,
    private readonly window: Window,
  ) {
    this.workingDays = entry.closedDays === null ? null : new WorkingDays(directory.start, entry.closedDays);
  }

  see(event: LogEvent, inWindow: boolean): void {
    const { entry, state, missed, directory, persons } = this;
    const of = keyOf(event);
    const kind = event.kind;
    if (kind === KIND.was_here || (kind === KIND.referred && event.code !== -1)) {
      const behind = kind === KIND.was_here && this.liesBehind(event);
      this.class[of] = persons.of(event.person).class[placeOf(event.person)];
      state[of] = !behind && this.isFor(this.class[of], event.code) ? NOT_STARTED : DONE;
      missed[of] = false;
    }
    if (state[of] === undefined || state[of] === DONE) return;
    if (kind === KIND.missed) missed[of] = true;
    else if (kind === KIND.contacted) missed[of] = false;
    this.urgency[of] = event.urgency;
    this.team[of] = event.team;
    const at = this.count(event.time - (REACHES_BACK.has(kind) ? event.minutes : 0));
    if (kind === KIND.had_contacts) this.hadContacts(event, at);
    const isOver = ENDS_REQUEST[kind] === 1 && persons.requestOf(event).open[rowOf(event)] === 0;
    // A referral may end while another of the same request is open.
    const isMoment = (moment: ClockEntry['to']) =>
      happens(moment, event, directory, persons) && (moment.at !== 'ending' || isOver);
    if (state[of] === RUNS && isMoment(entry.to)) this.end(this.stopped, of, at, inWindow);
    else if (state[of] === NOT_STARTED && isMoment(entry.from)) {
      state[of] = RUNS;
      this.since[of] = at;
      this.pausedSince[of] = Number.NaN;
    } else if (state[of] === NOT_STARTED && isMoment(entry.to)) state[of] = DONE;
    if (isOver && state[of] === RUNS) this.end(this.unstopped, of, at, inWindow);
    // What is entered late, for a request that has ended, starts no clock.
    if (isOver) state[of] = DONE;
    if (state[of] === RUNS) this.pauseOrGoOn(of, event, at);
  }

  /** Of somebody who was there when the run began: the clock would have to start or stop before it. */
  private liesBehind(event: LogEvent): boolean {
    const { entry, directory } = this;
    return isBehind(entry.from, directory, event) || isBehind(entry.to, directory, event);
  }

  /** A clock that stopped before the run is not counted; one that started then runs if its start is known. */
  private hadContacts(event: LogEvent, at: number): void {
    const { entry, state } = this;
    const of = keyOf(event);
    if (state[of] === NOT_STARTED && hasBeen(entry.from, event)) {
      state[of] = wasLast(entry.from, event) ? RUNS : DONE;
      this.since[of] = at;
      this.pausedSince[of] = Number.NaN;
    }
    if (hasBeen(entry.to, event)) state[of] = DONE;
  }

  finish(): void {
    const end = this.count(this.window.to);
    this.state.forEach((state, of) => {
      if (state === RUNS) this.end(this.running, of, end, true);
    });
  }

  private end(stops: ClockStops, of: number, at: number, inWindow: boolean): void {
    const { entry, urgency } = this;
    this.goOn(of, at);
    this.state[of] = DONE;
    if (!inWindow || entry.urgencies?.includes(urgency[of]) === false) return;
    stops.addOf(at - this.since[of], this.class[of], this.team[of]);
  }

  private pauseOrGoOn(of: number, event: LogEvent, at: number): void {
    const { entry, persons } = this;
    const paused =
      (entry.pausesAfterMissed && this.missed[of]) ||
      entry.pausesOnLists.includes(persons.requestOf(event).list[rowOf(event)]);
    if (!paused) this.goOn(of, at);
    else if (Number.isNaN(this.pausedSince[of])) this.pausedSince[of] = at;
  }

  /** What was paused is left out by moving the start. */
  private goOn(of: number, at: number): void {
    const { since, pausedSince } = this;
    if (Number.isNaN(pausedSince[of])) return;
    since[of] += at - pausedSince[of];
    pausedSince[of] = Number.NaN;
  }

  private isFor(personClass: number, source: number): boolean {
    const { sources, classes } = this.entry;
    return sources?.includes(source) !== false && classes?.includes(personClass) !== false;
  }

  private count(time: number): number {
    return this.workingDays === null ? time : this.workingDays.until(time);
  }
}

/** Where the request of an event stands in the columns: people's own requests at even places, those beside them at odd ones. */
function keyOf({ person, request }: LogEvent): number {
  return request === OWN_REQUEST ? 2 * person : 2 * request + 1;
}
