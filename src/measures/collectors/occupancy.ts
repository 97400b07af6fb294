import type { Directory } from '../../event-log/directory.ts';
import { type Question, ratio } from '../question.ts';
import type { Window } from '../window.ts';
import type { Collectors } from './collectors.ts';

/** How long so many places of each kind were occupied, over the window; and how many stayed held after a stay. */
export class Occupancy {
  /** Minutes at 0, 1, 2 … places occupied, for each kind of place. */
  private readonly minutesAt: number[][];
  /** Minutes with every place occupied, and minutes times places that there were; NaN where there is no limit. */
  private readonly full: Float64Array;
  private readonly offered: Float64Array;
  /** Places held after the stay was over: how many now, and minutes times places. */
  private readonly held: Int32Array;
  private readonly heldMinutes: Float64Array;
  /** How many there are by what the log last told, where that varies with the hours; -1: it has told nothing. */
  private readonly told: Int32Array;
  private readonly now: Int32Array;
  private readonly since: Float64Array;
  /** For each kind, how many places there are from a moment on. */
  private readonly limits: readonly (readonly { readonly from: number; readonly number: number }[])[];
  private readonly window: Window;

  constructor({ places = [], phases = [] }: Directory, window: Window) {
    this.minutesAt = places.map(() => []);
    this.full = new Float64Array(places.length);
    this.offered = new Float64Array(places.length);
    this.held = new Int32Array(places.length);
    this.heldMinutes = new Float64Array(places.length);
    this.told = new Int32Array(places.length).fill(-1);
    this.now = new Int32Array(places.length);
    this.since = new Float64Array(places.length);
    this.limits = places.map(({ number }, place) => [
      { from: 0, number: number ?? Number.NaN },
      ...phases.map((phase) => ({ from: phase.from, number: phase.places?.[place] ?? Number.NaN })),
    ]);
    this.window = window;
  }

  change(place: number, by: number, time: number): void {
    this.advance(place, time);
    this.now[place] += by;
  }

  /** A stay is over, and its place stays held (`by` 1); or such a place is given back (-1). */
  changeHeld(place: number, by: 1 | -1, time: number): void {
    this.advance(place, time);
    this.held[place] += by;
  }

  /** From now, so many places are there. */
  provide(place: number, number: number, time: number): void {
    this.advance(place, time);
    this.told[place] = number;
  }

  finish(): void {
    for (let place = 0; place < this.now.length; place++) this.advance(place, this.window.to);
  }

  mean(place: number): number {
    return this.minutesAt[place].reduce((sum, minutes, n) => sum + (minutes ?? 0) * n, 0) / this.length;
  }

  /** Mean number of places held after the stay was over. */
  meanHeld(place: number): number {
    return this.heldMinutes[place] / this.length;
  }

  /** Occupied, of the places that there were; NaN without a limit. */
  shareOccupied(place: number): number {
    return (this.mean(place) * this.length) / this.offered[place];
  }

  shareFull(place: number): number {
    return Number.isNaN(this.offered[place]) ? Number.NaN : this.full[place] / this.length;
  }

  /** Share of time with exactly n places occupied. */
  shareAt(place: number, n: number): number {
    return (this.minutesAt[place][n] ?? 0) / this.length;
  }

  /** Share of time with at most n places occupied. */
  shareUpTo(place: number, n: number): number {
    let share = 0;
    for (let k = 0; k <= n; k++) share += this.shareAt(place, k);
    return share;
  }

  private get length(): number {
    return this.window.to - this.window.from;
  }

  private advance(place: number, time: number): void {
    const start = Math.max(this.since[place], this.window.from);
    const end = Math.min(time, this.window.to);
    this.since[place] = time;
    if (end <= start) return;
    const n = this.now[place];
    const at = this.minutesAt[place];
    at[n] = (at[n] ?? 0) + end - start;
    this.heldMinutes[place] += this.held[place] * (end - start);
    if (this.told[place] !== -1) {
      const number = this.told[place];
      this.offered[place] += (end - start) * number;
      if (number > 0 && n >= number) this.full[place] += end - start;
      return;
    }
    const limits = this.limits[place];
    limits.forEach(({ from, number }, index) => {
      const minutes = Math.min(end, limits[index + 1]?.from ?? end) - Math.max(start, from);
      if (minutes <= 0) return;
      this.offered[place] += minutes * number;
      if (n >= number) this.full[place] += minutes;
    });
  }
}

/** Measures of places without staff, such as beds; asked only where there are any. */

const hasPlaces = ({ places = [] }: Directory) => places.length > 0;
const isReported = ({ places = [] }: Directory) => places.some(({ report }) => report.length > 0);

const ofKind = (
  name: string,
  unit: Question['unit'],
  label: string,
  definition: string,
  better: Question['better'],
  answer: (fold: Collectors, place: number) => number,
): Question => ({
  name,
  family: 'places',
  unit,
  label,
  definition,
  better,
  whyEmpty: 'There is no limit to how many places there are.',
  by: ['kind of place'],
  asked: hasPlaces,
  answer: ({ fold }, { place }) => answer(fold, place),
});

const ofNumber = (
  name: string,
  label: string,
  definition: string,
  answer: (fold: Collectors, place: number, number: number) => number,
): Question => ({
  name,
  family: 'places',
  unit: 'share',
  label,
  definition,
  better: 'neither',
  by: ['number of places'],
  asked: isReported,
  answer: ({ fold }, { place, number }) => answer(fold, place, number),
});

export const PLACES: readonly Question[] = [
  ofKind(
    'places_occupied',
    'people',
    'Places occupied, time average',
    'Mean number of places held over the window, counted at every instant; with those that stay held after a stay.',
    'neither',
    ({ courses: { places } }, place) => places.mean(place),
  ),
  ofKind(
    'places_occupied_share',
    'share',
    'Share of places occupied',
    'Places held in the window, divided by the places that there were; above one where more were held than there were, since nobody leaves a place because it closes; nothing where there is no limit.',
    'neither',
    ({ courses: { places } }, place) => places.shareOccupied(place),
  ),
  ofKind(
    'places_full',
    'share',
    'Time with every place occupied',
    'Share of the window in which there were places, and none was free; nothing where there is no limit.',
    'less',
    ({ courses: { places } }, place) => places.shareFull(place),
  ),
  ofKind(
    'places_held_after_stay',
    'people',
    'Places held after the stay was over',
    'Mean number of places over the window that were held by people whose stay was over and who waited for the next step or team to take them.',
    'less',
    ({ courses: { places } }, place) => places.meanHeld(place),
  ),
  ofNumber(
    'time_with_number_occupied',
    'Time with exactly so many places occupied',
    'Share of the window in which exactly this number of places was held.',
    ({ courses: { places } }, place, number) => places.shareAt(place, number),
  ),
  ofNumber(
    'delay_with_number',
    'Chance of a delay with so many places',
    'Share of the window in which exactly this number of places was held, divided by the share in which at most this number was: with unlimited places, the chance that whoever comes finds all of so many taken.',
    ({ courses: { places } }, place, number) =>
      ratio(places.shareAt(place, number), places.shareUpTo(place, number)),
  ),
];
