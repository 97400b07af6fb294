import type { ClockEntry, Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { ENDS_REQUEST, KIND } from '../../event-log/kinds.ts';
import { isWithin, type Window } from '../window.ts';
import { happens, hasBeen, isBehind, REACHES_BACK, wasLast } from './clock-moments.ts';
import { ClockStops } from './clocks.ts';
import { type Persons, placeOf } from './persons.ts';
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

/** One clock, in everybody's hands. */
class Watch implements OwnClock {
  readonly stopped = new ClockStops();
  readonly unstopped = new ClockStops();
  readonly running = new ClockStops();
  private readonly workingDays: WorkingDays | null;
  /** By number of person. */
  private readonly state: number[] = [];
  private readonly since: number[] = [];
  private readonly pausedSince: number[] = [];
  private readonly missed: boolean[] = [];
  private readonly urgency: number[] = [];
  private readonly team: number[] = [];

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
    const person = event.person;
    const kind = event.kind;
    if (kind === KIND.was_here || (kind === KIND.referred && event.code !== -1)) {
      const behind = kind === KIND.was_here && this.liesBehind(event);
      state[person] = !behind && this.isFor(person, event.code) ? NOT_STARTED : DONE;
      missed[person] = false;
    }
    if (state[person] === undefined || state[person] === DONE) return;
    if (kind === KIND.missed) missed[person] = true;
    else if (kind === KIND.contacted) missed[person] = false;
    this.urgency[person] = event.urgency;
    this.team[person] = event.team;
    const at = this.count(event.time - (REACHES_BACK.has(kind) ? event.minutes : 0));
    if (kind === KIND.had_contacts) this.hadContacts(event, at);
    if (state[person] === RUNS && happens(entry.to, event, directory, persons))
      this.end(this.stopped, person, at, inWindow);
    else if (state[person] === NOT_STARTED && happens(entry.from, event, directory, persons)) {
      state[person] = RUNS;
      this.since[person] = at;
      this.pausedSince[person] = Number.NaN;
    } else if (state[person] === NOT_STARTED && happens(entry.to, event, directory, persons))
      state[person] = DONE;
    if (ENDS_REQUEST[kind] === 1 && state[person] === RUNS) this.end(this.unstopped, person, at, inWindow);
    if (state[person] === RUNS) this.pauseOrGoOn(person, at);
  }

  /** Of somebody who was there when the run began: the clock would have to start or stop before it. */
  private liesBehind(event: LogEvent): boolean {
    const { entry, directory } = this;
    return isBehind(entry.from, directory, event) || isBehind(entry.to, directory, event);
  }

  /** A clock that stopped before the run is not counted; one that started then runs if its start is known. */
  private hadContacts(event: LogEvent, at: number): void {
    const { entry, state } = this;
    const person = event.person;
    if (state[person] === NOT_STARTED && hasBeen(entry.from, event)) {
      state[person] = wasLast(entry.from, event) ? RUNS : DONE;
      this.since[person] = at;
      this.pausedSince[person] = Number.NaN;
    }
    if (hasBeen(entry.to, event)) state[person] = DONE;
  }

  finish(): void {
    const end = this.count(this.window.to);
    this.state.forEach((state, person) => {
      if (state === RUNS) this.end(this.running, person, end, true);
    });
  }

  private end(stops: ClockStops, person: number, at: number, inWindow: boolean): void {
    const { entry, urgency, persons } = this;
    this.goOn(person, at);
    this.state[person] = DONE;
    if (!inWindow || entry.urgencies?.includes(urgency[person]) === false) return;
    stops.addOf(at - this.since[person], persons.of(person).class[placeOf(person)], this.team[person]);
  }

  private pauseOrGoOn(person: number, at: number): void {
    const { entry, persons } = this;
    const paused =
      (entry.pausesAfterMissed && this.missed[person]) ||
      entry.pausesOnLists.includes(persons.of(person).list[placeOf(person)]);
    if (!paused) this.goOn(person, at);
    else if (Number.isNaN(this.pausedSince[person])) this.pausedSince[person] = at;
  }

  /** What was paused is left out by moving the start. */
  private goOn(person: number, at: number): void {
    const { since, pausedSince } = this;
    if (Number.isNaN(pausedSince[person])) return;
    since[person] += at - pausedSince[person];
    pausedSince[person] = Number.NaN;
  }

  private isFor(person: number, source: number): boolean {
    const { sources, classes } = this.entry;
    return (
      sources?.includes(source) !== false &&
      classes?.includes(this.persons.of(person).class[placeOf(person)]) !== false
    );
  }

  private count(time: number): number {
    return this.workingDays === null ? time : this.workingDays.until(time);
  }
}
