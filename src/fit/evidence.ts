import { DAY, HOUR, WEEK } from '../units/minutes.ts';
import { Growing } from './growing.ts';
import { type Known, newPerson } from './known-person.ts';
import { add, type Cells, newSource, newStep, type SourceSeen, type StepSeen } from './seen.ts';

/** By these somebody is at a step. */
const COMES_TO: ReadonlySet<string> = new Set([
  'waited_for',
  'contacted',
  'missed',
  'desk_worked',
  'started',
  'discussed',
]);

/** Which outcome an event is; empty: the one that it names. */
const ENDINGS: Readonly<Record<string, string>> = {
  declined: 'declined',
  returned: 'returned_to_referrer',
  signposted: 'signposted',
  advised: 'advice_and_signposting',
  passed_on: 'passed_on',
  handed_over: 'handed_over',
  discharged: '',
  left: '',
};

/**
 * What a log tells of the figures of a scenario: one pass over its rows, and nothing kept of anybody who has gone but
 * numbers. Rows are as in `events.csv`, in order of time; what they do not say is not needed.
 *
 * A wait for patience begins with the request, after each contact and at the end of a course, as patience does in a
 * run, and ends with a contact, a course, an ending or the log: only `gave_up_waiting` is the end of patience, all others
 * are censored.
 */
export class Evidence {
  readonly sources = new Map<string, SourceSeen>();
  /** By team, the step to which people came first after a referral to it. */
  readonly entries = new Map<string, Map<string, number>>();
  /** The same by source and team, as `gp_to_hub`: where sources refer to several. */
  readonly doors = new Map<string, SourceSeen & { readonly source: string; readonly team: string }>();
  readonly kinds = new Map<string, number>();
  readonly groups = new Map<string, Map<string, number>>();
  readonly steps = new Map<string, StepSeen>();
  /** Which steps each team was seen to have, in the order in which they were. */
  readonly teams = new Map<string, Set<string>>();
  readonly rolesOf = new Map<string, string>();
  readonly gaveUp = new Growing();
  readonly stillWaiting = new Growing();
  /** Endings of requests, by outcome; and for how long those who had ended so did not ask again, or until they did. */
  readonly outcomes = new Map<string, number>();
  readonly askedAgain = new Map<string, Growing>();
  readonly notAgain = new Map<string, Growing>();
  readonly endings = new Map<string, Map<string, number>>();
  events = 0;
  people = 0;
  begins = Number.NaN;
  ends = Number.NaN;
  private readonly known = new Map<string, Known>();
  /** Minutes since 1970 of minute 0. */
  readonly offset: number;

  /** @param start minutes since 1970 of minute 0, for weekdays and months */
  constructor(start: number) {
    this.offset = start;
  }

  take(minute: number, cell: Cells): void {
    this.events++;
    if (Number.isNaN(this.begins)) this.begins = minute;
    this.ends = minute;
    const event = cell('event');
    const name = cell('person');
    if (event === 'met' && cell('step') !== '') {
      const seen = this.step(`${cell('team')}.${cell('step')}`);
      seen.met.push(minute);
      seen.mostCases = Math.max(seen.mostCases, Number(cell('count') || '0'));
    }
    if (name === '') return;
    if (event === 'referred' || event === 'was_here') {
      this.referred(minute, cell, name, event === 'was_here');
      return;
    }
    const person = this.known.get(name);
    if (person === undefined) return;
    const at = cell('step');
    const step = at === '' ? null : `${cell('team')}.${at}`;
    if (person.enters && COMES_TO.has(event)) this.enters(person, cell('team'), at || 'contact');
    this.of(event, minute, cell, person, step);
  }

  /** The log has ended: who still waits then, and who has not asked again, is counted so far. */
  end(minute = this.ends): void {
    this.ends = minute;
    for (const person of this.known.values()) {
      this.stopWaiting(person, minute, false);
      if (person.onCourse !== null) this.step(person.onCourse).lastsYet.push(minute - person.onSince);
      if (person.endedAs !== '') this.within(this.notAgain, person.endedAs).push(minute - person.endedAt);
    }
    this.known.clear();
  }

  get weeks(): number {
    return (this.ends - this.begins) / WEEK;
  }

  step(name: string): StepSeen {
    let step = this.steps.get(name);
    if (step === undefined) {
      step = newStep();
      this.steps.set(name, step);
      const [team, own] = [name.slice(0, name.indexOf('.')), name.slice(name.indexOf('.') + 1)];
      this.teams.set(team, (this.teams.get(team) ?? new Set()).add(own));
    }
    return step;
  }

  private referred(minute: number, cell: Cells, name: string, wasHere: boolean): void {
    const source = cell('source');
    const person = this.known.get(name);
    if (person === undefined) {
      this.known.set(name, newPerson(wasHere ? Number.NaN : minute, wasHere));
      if (wasHere) return;
      this.people++;
      this.firstReferral(minute, source === '' ? 'not_recorded' : source, cell('team'));
      const kind = cell('kind');
      if (kind !== '') add(this.kinds, kind);
      for (const said of cell('groups').split(/[\s;]+/)) {
        const [group, value] = said.split('=');
        if (value !== undefined) {
          const values = this.groups.get(group) ?? new Map<string, number>();
          this.groups.set(group, values);
          add(values, value);
        }
      }
      return;
    }
    if (person.endedAs !== '' && source !== '') {
      this.within(this.askedAgain, person.endedAs).push(minute - person.endedAt);
      person.endedAs = '';
      person.contacts = 0;
      person.missedLast = false;
    }
    this.wentOn(person, `to ${cell('team')}`);
    person.lastAt = null;
    person.enters = true;
    if (source !== '') person.waiting = minute;
  }

  private of(event: string, minute: number, cell: Cells, person: Known, step: string | null): void {
    const minutes = Number(cell('minutes') || '0');
    switch (event) {
      case 'waited_for':
        this.wentOn(person, step ?? '');
        person.lastAt = null;
        return;
      case 'contacted':
        this.contacted(minute, minutes, cell, person, step ?? `${cell('team')}.contact`);
        return;
      case 'missed': {
        const seen = this.step(step ?? `${cell('team')}.contact`);
        if (person.contacts === 0) seen.firstMissed++;
        seen.missed++;
        seen.lost += minutes;
        person.lastAt = step;
        person.missedLast = true;
        if (person.onCourse !== null) seen.missedInCourse++;
        return;
      }
      case 'desk_worked':
        if (step === null) return;
        if (minutes > 0) this.step(step).desk.push(minutes);
        if (minute === person.lastGap) person.lastGap += minutes;
        this.rolesOf.set(step, cell('role'));
        person.lastAt = step;
        return;
      case 'interrupted':
        if (step !== null) this.step(step).interrupted = true;
        return;
      case 'discussed':
        if (step === null) return;
        if (minutes > 0) this.step(step).cases.push(minutes);
        person.lastAt = step;
        return;
      case 'started': {
        if (step === null) return;
        const seen = this.step(step);
        seen.started++;
        const planned = Number(cell('count') || '0');
        if (planned > 0) add(seen.planned, planned);
        // Who has a place may still give up until the first contact of the course is kept.
        person.onCourse = step;
        person.onSince = minute;
        person.lastGap = Number.NaN;
        return;
      }
      case 'finished':
        if (step !== null) {
          add(this.step(step).finished, Number(cell('count') || '0'));
          if (person.onCourse === step) this.step(step).lasted.push(minute - person.onSince);
        }
        person.onCourse = null;
        person.waiting = minute;
        person.lastAt = step;
        return;
      case 'kept_in_touch':
        if (cell('count') === '1' && !Number.isNaN(person.waiting)) {
          this.stopWaiting(person, minute, false);
          person.waiting = minute + minutes;
        }
        return;
    }
    this.mayEnd(event, minute, cell, person, step);
  }

  private contacted(minute: number, minutes: number, cell: Cells, person: Known, step: string): void {
    const seen = this.step(step);
    seen.kept++;
    person.visits ??= new Map();
    add(person.visits, step);
    const on = cell('detail').split(' ')[0];
    if (on !== '') add(seen.spentOn, on);
    if (person.contacts === 0) seen.firstKept++;
    person.contacts++;
    if (minutes > 0) seen.contacts.push(minutes);
    // A log that does not say when courses begin still has contacts after each other at a step.
    const goesOn = person.onCourse === step || person.lastAt === step;
    if (goesOn && !person.missedLast && !Number.isNaN(person.lastGap))
      seen.gaps.push(minute - person.lastGap);
    // The next is due so long after the end of this one, and of its writing up where that is told.
    person.lastGap = minute + minutes;
    if (!this.rolesOf.has(step)) this.rolesOf.set(step, cell('role'));
    this.stopWaiting(person, minute, false);
    if (person.onCourse === null) person.waiting = minute + minutes;
    if (person.lastAt !== step) this.wentOn(person, step);
    person.lastAt = step;
    person.missedLast = false;
  }

  private mayEnd(event: string, minute: number, cell: Cells, person: Known, step: string | null): void {
    const detail = cell('detail');
    const [first = ''] = detail.split(' ');
    const outcome = ENDINGS[event];
    if (outcome === undefined) return;
    const said = outcome === '' ? first : outcome;
    if (event === 'passed_on' || event === 'handed_over') {
      this.wentOn(person, detail.slice(Math.max(0, detail.indexOf('to '))));
      person.lastAt = null;
      this.leavesCourse(person, minute);
      return;
    }
    const at = person.lastAt ?? step;
    if (at !== null && said === 'declined_the_offer') this.step(step ?? at).declinedOffer++;
    if (at !== null && said === 'stopped_coming') this.step(step ?? at).stopped++;
    if (said !== 'discharged_after_missed_contacts' && event !== 'left') this.wentOn(person, said);
    const waited = Number(cell('minutes') || '0');
    if (said === 'gave_up_waiting' && waited > 0 && !person.wasHere) {
      this.gaveUp.push(waited);
      person.waiting = Number.NaN;
    }
    this.stopWaiting(person, minute, said === 'gave_up_waiting');
    add(this.outcomes, said);
    const team = cell('team');
    const ofTeam = this.endings.get(team) ?? new Map<string, number>();
    this.endings.set(team, ofTeam);
    add(ofTeam, `${person.contacts > 0 ? 'after' : 'before'} ${said}`);
    person.endedAs = said;
    person.endedAt = minute;
    for (const [where, kept] of person.visits ?? []) add(this.step(where).visits, kept);
    person.visits = null;
    this.leavesCourse(person, minute);
    person.lastAt = null;
    person.wasHere = false;
  }

  private enters(person: Known, team: string, step: string): void {
    person.enters = false;
    const steps = this.entries.get(team) ?? new Map<string, number>();
    this.entries.set(team, steps);
    add(steps, step);
  }

  private leavesCourse(person: Known, minute: number): void {
    if (person.onCourse !== null) this.step(person.onCourse).lastsYet.push(minute - person.onSince);
    person.onCourse = null;
  }

  private stopWaiting(person: Known, minute: number, gaveUp: boolean): void {
    const waited = minute - person.waiting;
    person.waiting = Number.NaN;
    if (!(waited > 0) || person.wasHere) return;
    (gaveUp ? this.gaveUp : this.stillWaiting).push(waited);
  }

  /** From the step at which something was last done the person went there. */
  private wentOn(person: Known, to: string): void {
    if (person.lastAt === null || person.lastAt === to) return;
    add(this.step(person.lastAt).onwards, to);
  }

  private firstReferral(minute: number, source: string, team: string): void {
    const seen = this.sources.get(source) ?? newSource();
    this.sources.set(source, seen);
    this.count(minute, seen);
    const door = `${source}_to_${team}`;
    const there = this.doors.get(door) ?? { ...newSource(), source, team };
    this.doors.set(door, there);
    this.count(minute, there);
  }

  private count(minute: number, seen: SourceSeen): void {
    seen.first++;
    const week = Math.floor((minute - this.begins) / WEEK);
    while (seen.weeks.length <= week) seen.weeks.push(0);
    seen.weeks[week]++;
    const date = this.offset + minute;
    // 1 January 1970 was a Thursday.
    seen.weekdays[(Math.floor(date / DAY) + 3) % 7]++;
    seen.hours[Math.floor((date % DAY) / HOUR)]++;
    seen.months[new Date(date * 60_000).getUTCMonth()]++;
  }

  private within(map: Map<string, Growing>, name: string): Growing {
    let list = map.get(name);
    if (list === undefined) {
      list = new Growing();
      map.set(name, list);
    }
    return list;
  }
}
