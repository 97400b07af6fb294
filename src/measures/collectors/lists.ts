import type { Directory, Use } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { type Question, ratio, shareOf, sumAt } from '../question.ts';
import { restsOn } from '../silence.ts';
import { type Window, weeksIn } from '../window.ts';
import { type ClockName, ClockStops } from './clocks.ts';
import type { Counters, Tally } from './counters.ts';
import { Levels } from './levels.ts';
import { type Persons, placeOf, rowOf } from './persons.ts';
import type { TimeOnLists } from './time-on-lists.ts';

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
  /** Those that had fallen due and were never made. */
  readonly touchesNotMade: Float64Array;

  /** Waits on the list of each step: their "team" is the step. */
  readonly ofStep = new ClockStops();

  private readonly stops: Readonly<Record<ClockName, ClockStops>>;
  private readonly stretches: TimeOnLists;
  private readonly persons: Persons;
  /** Of each step. */
  private readonly team: Int16Array;

  constructor(
    { steps }: Directory,
    persons: Persons,
    counters: Counters,
    stops: Readonly<Record<ClockName, ClockStops>>,
    stretches: TimeOnLists,
    weeks: number,
    window: Window,
  ) {
    this.people = new Levels(steps.length, weeks, window);
    this.roseAt = counters.perTeam();
    this.rose = counters.ofPeople();
    this.touches = counters.perTeam();
    this.touchesReached = counters.perTeam();
    this.touchMinutes = counters.perTeam();
    this.touchesNotMade = counters.perTeam();
    this.stops = stops;
    this.stretches = stretches;
    this.persons = persons;
    this.team = Int16Array.from(steps, ({ team }) => team);
  }

  /** The minutes are those on it before the run began. */
  joined(event: LogEvent): void {
    const { step, time, minutes } = event;
    const requests = this.persons.requestOf(event);
    const at = rowOf(event);
    // Entered late, for a referral that has ended: it would stand on the list for ever, or in the next request.
    if (requests.open[at] === 0) return;
    // Whoever was routed stood on the list of that step for no time.
    this.left(event, false);
    requests.list[at] = step;
    requests.listSince[at] = time - minutes;
    this.people.change(step, 1, event);
    this.stretches.begins(step, time - minutes);
  }

  /** Whoever is on a list for this request is on it no more; the wait counts if it ended in being served. */
  left(event: LogEvent, served: boolean): void {
    const requests = this.persons.requestOf(event);
    const at = rowOf(event);
    const step = requests.list[at];
    if (step === -1) return;
    requests.list[at] = -1;
    this.people.change(step, -1, event);
    this.stretches.ends(event, step, requests.listSince[at], served);
    if (!served) return;
    this.stops.list.add(event, requests, at, requests.listSince, this.team[step]);
    this.ofStep.add(event, requests, at, requests.listSince, step);
    if (requests.seen.contactsSince[at] > 0)
      this.stops.hidden_list.add(event, requests, at, requests.listSince, this.team[step]);
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

  wasNotCalled({ team }: LogEvent): void {
    this.touchesNotMade[team]++;
  }
}

const uses = (use: Use) => (directory: Directory) => directory.uses.includes(use);
const perWeek = (count: number, window: Window) => count / weeksIn(window);

/** What is done about people on lists, and about those who come back. */
export const WAITING_LIST: readonly Question[] = [
  {
    name: 'urgency_rose',
    family: 'waits',
    unit: 'per week',
    label: 'Urgency rose while waiting',
    definition:
      'Times per week in the window that the urgency of somebody on a list rose because they had waited so long.',
    better: 'less',
    by: ['team'],
    asked: uses('urgency_rises'),
    answer: ({ fold, window }, { team }) => perWeek(sumAt(fold.lists.roseAt, team), window),
  },
  {
    name: 'urgency_rose_per_request',
    family: 'waits',
    unit: 'ratio',
    label: 'Urgency rose, per request',
    definition: 'Times that urgency rose while waiting, per request made in the window.',
    better: 'less',
    by: ['kind', 'group'],
    asked: uses('urgency_rises'),
    answer: ({ fold }, { scope }) => ratio(fold.lists.rose.of(scope), fold.requests.made.of(scope)),
  },
  {
    name: 'kept_in_touch',
    family: 'waits',
    unit: 'per week',
    label: 'Contacts to keep in touch',
    definition:
      'Contacts per week in the window to keep in touch with people on the lists of the team, whether they were reached or not.',
    better: 'neither',
    by: ['team'],
    asked: uses('keeps_in_touch'),
    answer: ({ fold, window }, { team }) => perWeek(sumAt(fold.lists.touches, team), window),
  },
  {
    name: 'kept_in_touch_reached',
    family: 'waits',
    label: 'Reached, of contacts to keep in touch',
    definition: 'Share of the contacts to keep in touch in the window in which the person was reached.',
    better: 'more',
    by: ['team'],
    asked: uses('keeps_in_touch'),
    ...shareOf(
      ({ fold }, { team }) => sumAt(fold.lists.touchesReached, team),
      ({ fold }, { team }) => sumAt(fold.lists.touches, team),
    ),
  },
  {
    name: 'kept_in_touch_not_made',
    family: 'waits',
    label: 'Not made, of contacts to keep in touch that were due',
    definition:
      'Of the contacts to keep in touch that were made in the window, and those that had fallen due and were not made before the person was served or left the list in it, the share that were not made.',
    better: 'less',
    by: ['team'],
    asked: uses('keeps_in_touch'),
    ...shareOf(
      ({ fold }, { team }) => sumAt(fold.lists.touchesNotMade, team),
      ({ fold }, { team }) => sumAt(fold.lists.touchesNotMade, team) + sumAt(fold.lists.touches, team),
    ),
  },
  {
    ...restsOn('minutes'),
    name: 'hours_keeping_in_touch',
    family: 'waits',
    unit: 'hours',
    label: 'Hours a week spent on keeping in touch',
    definition:
      'Hours of work per week on contacts to keep in touch with people on the lists of the team that began in the window. They are among the hours by what time was spent on, too.',
    better: 'neither',
    by: ['team'],
    asked: uses('keeps_in_touch'),
    answer: ({ fold, window }, { team }) => perWeek(sumAt(fold.lists.touchMinutes, team), window) / 60,
  },
  {
    name: 're_entries',
    family: 'bounce-arounds',
    unit: 'per week',
    label: 'Came straight back to the team',
    definition:
      'People per week in the window who asked again and came straight back to a step of the team that had discharged them.',
    better: 'neither',
    by: ['team'],
    asked: uses('re_entry'),
    answer: ({ fold, window }, { team }) => perWeek(sumAt(fold.requests.straightBackTo, team), window),
  },
  {
    name: 're_entry_share',
    family: 'bounce-arounds',
    label: 'Came straight back, of those who asked again',
    definition:
      'Share of the requests made in the window by people who had asked before in which they came straight back to the team that had discharged them.',
    better: 'more',
    by: ['kind', 'group'],
    asked: uses('re_entry'),
    ...shareOf(
      ({ fold }, { scope }) => fold.requests.straightBack.of(scope),
      ({ fold }, { scope }) => fold.requests.repeated.of(scope),
    ),
  },
];
