import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import type { Window } from '../window.ts';
import { FullCaseloads } from './full-caseloads.ts';
import { HeldPlaces } from './held-places.ts';
import { Occupancy } from './occupancy.ts';

/** The place of what has finished stays held. */
const STAYS_HELD = 1;

/** Courses, which hold a place on the caseload of a role where they say so, and stays, which have a place in its stead. */
export class Courses {
  readonly held: HeldPlaces;
  readonly places: Occupancy;
  readonly caseloads: FullCaseloads;
  /** Kind of place that each step holds, or -1. */
  private readonly place: Int16Array;

  constructor(directory: Directory, weeks: number, window: Window) {
    this.held = new HeldPlaces(directory, weeks, window);
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
    if (event.code !== STAYS_HELD) this.change(event, -1);
    else if (isStay(event)) this.places.changeHeld(this.placeAt(event), 1, event.time);
  }

  /** A place that stayed held. */
  released(event: LogEvent): void {
    this.caseloads.released(event);
    if (isStay(event)) this.places.changeHeld(this.placeAt(event), -1, event.time);
    this.change(event, -1);
  }

  /** From now, so many places are there. */
  provided(event: LogEvent): void {
    this.places.provide(this.placeAt(event), event.other, event.time);
  }

  private change(event: LogEvent, by: 1 | -1): void {
    if (isStay(event)) this.places.change(this.placeAt(event), by, event.time);
    else if (by === 1) this.held.take(event);
    else this.held.giveBack(event);
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
