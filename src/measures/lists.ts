import type { Directory } from '../event-log/directory.ts';
import type { LogEvent } from '../event-log/event.ts';
import type { ClockName, ClockStops } from './clocks.ts';
import type { Counters } from './counters.ts';
import { Levels } from './levels.ts';
import { type Persons, placeOf } from './persons.ts';
import type { Tally } from './tally.ts';
import type { Window } from './window.ts';

/** Waiting lists: who joins and leaves them, and what is done for those who wait; over the window. */
export class Lists {
  /** People on the list of each step. */
  readonly people: Levels;
  /** Times that urgency rose, by team and by scope. */
  readonly roseAt: Float64Array;
  readonly rose: Tally;
  /** Contacts to keep in touch, those reached, and minutes of them, by team. */
  readonly touches: Float64Array;
  readonly touchesReached: Float64Array;
  readonly touchMinutes: Float64Array;

  private readonly stops: Readonly<Record<ClockName, ClockStops>>;
  private readonly persons: Persons;
  /** Of each step. */
  private readonly team: Int16Array;

  constructor(
    { steps }: Directory,
    persons: Persons,
    counters: Counters,
    stops: Readonly<Record<ClockName, ClockStops>>,
    weeks: number,
    window: Window,
  ) {
    this.people = new Levels(steps.length, weeks, window);
    this.roseAt = counters.perTeam();
    this.rose = counters.ofPeople();
    this.touches = counters.perTeam();
    this.touchesReached = counters.perTeam();
    this.touchMinutes = counters.perTeam();
    this.stops = stops;
    this.persons = persons;
    this.team = Int16Array.from(steps, ({ team }) => team);
  }

  /** The minutes are those on it before the run began. */
  joined(event: LogEvent): void {
    const { person, step, time, minutes } = event;
    const who = this.persons.of(person);
    const at = placeOf(person);
    who.list[at] = step;
    who.listSince[at] = time - minutes;
    this.people.change(step, 1, event);
  }

  /** Whoever is on a list is on it no more; the wait counts if it ended in being served. */
  left(event: LogEvent, served: boolean): void {
    const person = event.person;
    const who = this.persons.of(person);
    const at = placeOf(person);
    const step = who.list[at];
    if (step === -1) return;
    who.list[at] = -1;
    this.people.change(step, -1, event);
    if (!served) return;
    this.stops.list.add(event, who, at, who.listSince, this.team[step]);
    if (who.seen.contactsSince[at] > 0)
      this.stops.hidden_list.add(event, who, at, who.listSince, this.team[step]);
  }

  urgencyRose({ person, team }: LogEvent): void {
    this.roseAt[team]++;
    this.rose.add(this.persons.of(person).class[placeOf(person)]);
  }

  keptInTouch({ team, minutes, other }: LogEvent): void {
    this.touches[team]++;
    this.touchMinutes[team] += minutes;
    if (other === 1) this.touchesReached[team]++;
  }
}
