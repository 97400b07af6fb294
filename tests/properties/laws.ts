import type { Directory } from '../../src/event-log/directory.ts';
import { EventRecord } from '../../src/event-log/event.ts';
import { KeptEvents } from '../../src/event-log/kept-events.ts';
import { layoutOf, measure, newFold, type Window } from '../../src/measures/index.ts';

/** A log, whoever wrote it, and what holds of everything that is measured of it. */
export interface Log {
  readonly directory: Directory;
  readonly events: KeptEvents;
}

/** Every number of a log, with what it is. */
export interface Answer {
  readonly name: string;
  readonly unit: string;
  readonly team: string;
  readonly group: string;
  readonly value: number;
}

export function answersOf({ directory, events }: Log, window: Window): Answer[] {
  const fold = newFold(directory, window);
  events.replay(fold);
  const { values } = measure(fold, directory, window);
  return layoutOf(directory, window).cells.map(({ measure: { name, unit }, team, group }, index) => ({
    name,
    unit,
    team,
    group,
    value: values[index]!,
  }));
}

/** The log as it was on that day: nothing of then or later. */
export function cutAt({ directory, events }: Log, end: number): Log {
  const cut = new KeptEvents();
  events.replay({ take: (event) => void (event.time < end && cut.take(event)) });
  return { directory, events: cut };
}

/** All times moved by so many minutes. */
export function moved({ directory, events }: Log, minutes: number): Log {
  const later = new KeptEvents();
  const event = new EventRecord();
  events.replay({
    take: (each) => later.take(Object.assign(event, each, { time: each.time + minutes })),
  });
  return { directory, events: later };
}

/** Measures over the length of the window that are no longer divided by it: they add up over windows that adjoin. */
const PEOPLE_OVER_TIME = [
  'people_on_list',
  'people_on_caseload',
  'places_occupied',
  'places_held_after_stay',
  'places_full',
  'time_with_number_occupied',
];
const COUNTED = ['people', 'people_helped'];
/** Whoever stands on a list when one window ends and the next begins is of both. */
const DISTINCT = ['stood_on_list', 'stood_on_caseload'];

/** What adds up over windows that adjoin: events, time of people, time of staff; NaN for what does not. */
export function sumOf({ name, unit, value }: Answer, { from, to }: Window): number {
  if (DISTINCT.includes(name)) return Number.NaN;
  if (unit === 'per week' || unit === 'hours' || name === 'cost' || PEOPLE_OVER_TIME.includes(name))
    return value * (to - from);
  if (COUNTED.includes(name) || (name.startsWith('clock_') && name.endsWith('_stopped'))) return value;
  return Number.NaN;
}

/** Of the teams of a system this is the whole, if the parts add up. */
export function isSumOfTeams({ name, unit }: Answer): boolean {
  return (
    unit === 'per week' ||
    unit === 'hours' ||
    ['people_on_list', 'open_at_start', 'open_at_end'].includes(name)
  );
}

/** Shown as a whole, for a message. */
export const wordsOf = ({ name, team, group }: Answer): string => `${name} ${team} ${group}`.trim();

export function near(a: number, b: number): boolean {
  return (Number.isNaN(a) && Number.isNaN(b)) || Math.abs(a - b) <= 1e-6 * (1 + Math.abs(a) + Math.abs(b));
}
