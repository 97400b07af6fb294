import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import type { Window } from '../window.ts';
import { FullCaseloads } from './full-caseloads.ts';
import { Levels } from './levels.ts';
import { Occupancy } from './occupancy.ts';

/** The finished stay's place stays held. */
const STAYS_HELD = 1;

/** Courses with a role, and stays, which have a place in its stead. */
export class Courses {
  /** People on a course with each role. */
  readonly people: Levels;
  readonly places: Occupancy;
  readonly caseloads: FullCaseloads;
  /** Kind of place that each step holds, or -1. */
  private readonly place: Int16Array;

  constructor(directory: Directory, weeks: number, window: Window) {
    this.people = new Levels(directory.roles.length, weeks, window);
    this.places = new Occupancy(directory, window);
    this.caseloads = new FullCaseloads(directory, window);
    this.place = Int16Array.from(directory.steps, ({ place = -1 }) => place);
  }

  started(event: LogEvent): void {
    this.caseloads.started(event);
    this.change(event, 1);
  }

  finished(event: LogEvent): void {
    this.caseloads.finished(event);
    if (!isStay(event) || event.code !== STAYS_HELD) this.change(event, -1);
    else this.places.changeHeld(this.placeAt(event), 1, event.time);
  }

  /** A place that stayed held; that of a course was given back to the caseload when it finished. */
  released(event: LogEvent): void {
    this.caseloads.released(event);
    if (!isStay(event)) return;
    this.places.changeHeld(this.placeAt(event), -1, event.time);
    this.change(event, -1);
  }

  /** From now, so many places are there. */
  provided(event: LogEvent): void {
    const place = this.placeAt(event);
    if (place !== -1) this.places.provide(place, event.other, event.time);
  }

  private change(event: LogEvent, by: 1 | -1): void {
    if (isStay(event)) this.places.change(this.placeAt(event), by, event.time);
    else this.people.change(event.role, by, event);
  }

  private placeAt({ step }: LogEvent): number {
    return this.place[step];
  }
}

/** Of a `started`: a stay that is marked as help. All other stays are places to be or to wait in. */
export function isHelp(event: LogEvent): boolean {
  return isStay(event) && event.code === 1;
}

/** Of a `started`, `finished` or `released`. */
function isStay({ role }: LogEvent): boolean {
  return role === -1;
}
