import type { StartingState } from '../scenario/people-files/starting-row.ts';
import { ENDS } from './portrait.ts';
import type { Cells } from './seen.ts';
import type { StartLine } from './start-lines.ts';

/** What a log says of somebody whose request is open. Times are minutes. */
interface Open {
  readonly asked: number;
  readonly source: string;
  readonly kind: string;
  readonly groups: string;
  urgency: string;
  team: string;
  /** Where they wait, or are; empty: not said. */
  step: string;
  since: number;
  on: 'list' | 'course' | 'nothing';
  contacts: number;
  lastContact: number;
  inCourse: number;
  planned: number;
}

/** The steps of a team, as a scenario has them. */
export interface StepKnown {
  readonly name: string;
  /** `course`, `stay` or whatever else. */
  readonly kind: string;
  readonly isGroup: boolean;
}

/** What a scenario knows of names. */
export interface StructureKnown {
  readonly teams: ReadonlyMap<string, readonly StepKnown[]>;
  readonly sources: ReadonlySet<string>;
  readonly kinds: ReadonlySet<string>;
  readonly groups: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Who is open in a log, up to a day: for each request where it is, for how long, and what has happened in it. Rows are as in
 * `events.csv`, in order of time.
 */
export class OpenRequests {
  private readonly open = new Map<string, Open>();

  take(minute: number, cell: Cells): void {
    const name = cell('person');
    if (name === '') return;
    const event = cell('event');
    if (event === 'referred' || event === 'was_here') {
      this.referred(minute, cell, name, event === 'was_here');
      return;
    }
    const one = this.open.get(name);
    if (one === undefined) return;
    const step = cell('step');
    switch (event) {
      case 'waited_for':
        Object.assign(one, {
          team: cell('team'),
          step,
          since: minute - Number(cell('minutes') || '0'),
          on: 'list',
        });
        break;
      case 'contacted':
        one.contacts++;
        one.lastContact = minute;
        if (one.on === 'course') one.inCourse++;
        else if (one.on === 'list') one.on = 'nothing';
        break;
      case 'had_contacts':
        one.contacts += Number(cell('count') || '0');
        if (one.on === 'course') one.inCourse += Number(cell('count') || '0');
        if (one.contacts > 0) one.lastContact = minute - Number(cell('minutes') || '0');
        break;
      case 'started':
        Object.assign(one, { team: cell('team'), step, since: minute, on: 'course', inCourse: 0 });
        one.planned = Number(cell('count') || '0');
        break;
      case 'finished':
        one.on = 'nothing';
        break;
      case 'rose':
        one.urgency = cell('urgency');
        break;
      case 'passed_on':
      case 'handed_over':
        Object.assign(one, { step: '', on: 'nothing' });
        break;
      default:
        if (ENDS.has(event)) this.open.delete(name);
    }
  }

  /**
   * Who is there at `minute`, the earliest first; where the structure has no such place, at the nearest that it has:
   * whoever has been seen and is on no list is in the only course of the team, or waits for its last step.
   * @returns and how many of them are of teams that the structure does not have, who are left out
   */
  at(minute: number, structure: StructureKnown): { lines: StartLine[]; unknown: number } {
    const lines: StartLine[] = [];
    let unknown = 0;
    for (const one of this.open.values()) {
      const steps = structure.teams.get(one.team);
      const line = steps === undefined || steps.length === 0 ? null : lineOf(one, minute, steps, structure);
      if (line === null) unknown++;
      else lines.push(line);
    }
    return { lines: lines.sort((a, b) => b.waited - a.waited), unknown };
  }

  private referred(minute: number, cell: Cells, name: string, wasHere: boolean): void {
    const known = this.open.get(name);
    if (known !== undefined) {
      Object.assign(known, { team: cell('team'), step: '', on: 'nothing', urgency: cell('urgency') });
      return;
    }
    this.open.set(name, {
      asked: wasHere ? minute - Number(cell('minutes') || '0') : minute,
      source: cell('source'),
      kind: cell('kind'),
      groups: cell('groups'),
      urgency: cell('urgency'),
      team: cell('team'),
      step: '',
      since: minute,
      on: 'nothing',
      contacts: 0,
      lastContact: Number.NaN,
      inCourse: 0,
      planned: 0,
    });
  }
}

function lineOf(
  one: Open,
  minute: number,
  steps: readonly StepKnown[],
  { sources, kinds, groups }: StructureKnown,
): StartLine {
  const here = steps.find(({ name }) => name === one.step);
  const courses = steps.filter(({ kind, isGroup }) => kind === 'course' && !isGroup);
  const isSeen = one.contacts > 0;
  const place =
    one.on === 'course' && here !== undefined && !here.isGroup && HELD[here.kind] !== undefined
      ? { state: HELD[here.kind]!, step: here.name, isHere: true }
      : here !== undefined && one.on === 'list'
        ? { state: 'waiting' as const, step: here.name, isHere: true }
        : isSeen && courses.length === 1
          ? { state: 'on_caseload' as const, step: courses[0].name, isHere: false }
          : { state: 'waiting' as const, step: (isSeen ? steps.at(-1)! : steps[0]).name, isHere: false };
  const said = new Map(
    one.groups
      .split(/[\s;]+/)
      .map((each) => each.split('='))
      .filter((pair): pair is [string, string] => groups.get(pair[0])?.has(pair[1] ?? '') === true),
  );
  const soFar = place.state === 'on_caseload' ? (place.isHere ? one.inCourse : one.contacts) : one.contacts;
  const left = one.planned - one.inCourse;
  return {
    ...place,
    team: one.team,
    waited: minute - one.asked,
    hereFor: place.isHere && place.state !== 'on_caseload' ? minute - one.since : null,
    lastContact: soFar > 0 && one.lastContact >= one.asked ? minute - one.lastContact : null,
    contactsSoFar: soFar,
    contactsLeft: place.state === 'on_caseload' && place.isHere && left > 0 ? left : null,
    urgency: one.urgency,
    kind: kinds.has(one.kind) ? one.kind : '',
    source: sources.has(one.source) ? one.source : '',
    groups: said,
  };
}

const HELD: Readonly<Record<string, Exclude<StartingState, 'waiting'> | undefined>> = {
  course: 'on_caseload',
  stay: 'in_place',
};
