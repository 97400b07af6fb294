import type { Chunk } from '../event-log/columns.ts';
import type { Directory } from '../event-log/directory.ts';
import { Levels } from './levels.ts';
import { Occupancy } from './occupancy.ts';
import type { Window } from './window.ts';

/** The finished stay's place stays held. */
const STAYS_HELD = 1;

/** Courses with a role, and stays, which have a place in its stead. */
export class Courses {
  /** People on a course with each role. */
  readonly people: Levels;
  readonly places: Occupancy;
  /** Kind of place that each step holds, or -1. */
  private readonly place: Int16Array;

  constructor(directory: Directory, weeks: number, window: Window) {
    this.people = new Levels(directory.roles.length, weeks, window);
    this.places = new Occupancy(directory, window);
    this.place = Int16Array.from(directory.steps, ({ place = -1 }) => place);
  }

  started(chunk: Chunk, row: number): void {
    this.change(chunk, row, 1);
  }

  finished(chunk: Chunk, row: number): void {
    if (!isStay(chunk, row) || chunk.code[row] !== STAYS_HELD) this.change(chunk, row, -1);
  }

  /** A place that stayed held; that of a course was given back to the caseload when it finished. */
  released(chunk: Chunk, row: number): void {
    if (!isStay(chunk, row)) return;
    this.change(chunk, row, -1);
    this.places.released(this.placeAt(chunk, row), chunk.time[row], chunk.minutes[row]);
  }

  private change(chunk: Chunk, row: number, by: 1 | -1): void {
    if (isStay(chunk, row)) this.places.change(this.placeAt(chunk, row), by, chunk.time[row]);
    else this.people.change(chunk.role[row], by, chunk, row);
  }

  private placeAt({ step }: Chunk, row: number): number {
    return this.place[step[row]];
  }
}

/** Of a `started`, `finished` or `released`. */
export function isStay({ role }: Chunk, row: number): boolean {
  return role[row] === -1;
}
