import type { Directory } from '../event-log/directory.ts';
import type { Fold } from './fold.ts';
import { type Question, ratio, sumAt } from './question.ts';
import { weeksIn } from './window.ts';

/** Measures of places without staff, such as beds; asked only where there are any. */

const hasPlaces = ({ places = [] }: Directory) => places.length > 0;
const isReported = ({ places = [] }: Directory) => places.some(({ report }) => report.length > 0);

const ofKind = (
  name: string,
  unit: Question['unit'],
  label: string,
  definition: string,
  better: Question['better'],
  answer: (fold: Fold, place: number) => number,
): Question => ({
  name,
  family: 'places',
  unit,
  label,
  definition,
  better,
  by: ['kind of place'],
  asked: hasPlaces,
  answer: ({ fold }, { place }) => answer(fold, place),
});

const ofNumber = (
  name: string,
  label: string,
  definition: string,
  answer: (fold: Fold, place: number, number: number) => number,
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

const hasDiaries = ({ steps }: Directory) => steps.some(({ booked }) => booked === true);

/** Appointment slots of diaries. */
export const SLOTS: readonly Question[] = [
  {
    name: 'slots_offered',
    family: 'slots',
    unit: 'per week',
    label: 'Appointment slots, a week',
    definition: 'Slots of diaries per week whose time came in the window.',
    better: 'neither',
    by: ['team'],
    asked: hasDiaries,
    answer: ({ fold, window }, { team }) => sumAt(fold.appointments.slots, team) / weeksIn(window),
  },
  {
    name: 'slots_used',
    family: 'slots',
    unit: 'per week',
    label: 'Appointment slots used, a week',
    definition: 'Slots of diaries per week that were booked when their time came, whoever came.',
    better: 'neither',
    by: ['team'],
    asked: hasDiaries,
    answer: ({ fold, window }, { team }) => sumAt(fold.appointments.booked, team) / weeksIn(window),
  },
  {
    name: 'slots_used_share',
    family: 'slots',
    unit: 'share',
    label: 'Share of appointment slots used',
    definition:
      'Slots of diaries that were booked when their time came, of all whose time came in the window.',
    better: 'more',
    by: ['team'],
    asked: hasDiaries,
    answer: ({ fold }, { team }) =>
      ratio(sumAt(fold.appointments.booked, team), sumAt(fold.appointments.slots, team)),
  },
];

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
    'Places held in the window, divided by the places that there were; nothing where there is no limit.',
    'neither',
    ({ courses: { places } }, place) => places.shareOccupied(place),
  ),
  ofKind(
    'places_full',
    'share',
    'Time with every place occupied',
    'Share of the window in which no place was free; nothing where there is no limit.',
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
