import type { Cell } from '../../measures/measure.ts';
import { isOverall, pick } from './cells.ts';

/** Which measures a reader sees first. A name that the results do not have is left out silently. */

export interface Section {
  readonly title: string;
  readonly measures: readonly string[];
}

/** The rows of the tables on the terminal. */
export const HEADLINES: readonly Section[] = [
  {
    title: 'Of all who asked',
    measures: [
      'seen_within_4_weeks',
      'helped_within_12_weeks',
      'helped_within_26_weeks',
      'help_median_of_all',
      'waiting_after_26_weeks',
      'gone_without_help_after_26_weeks',
      'first_contact_in_time_of_all',
      'people_on_list',
      'still_waiting',
      'still_waiting_for_help',
    ],
  },
  {
    // Those who gave up are not among them: these look better when more people do.
    title: 'Waits of those seen',
    measures: [
      'wait_to_first_contact_mean',
      'wait_to_first_contact_median',
      'wait_to_first_contact_p90',
      'wait_to_help_median',
    ],
  },
  {
    title: 'Bounce-arounds',
    measures: [
      'bounces_per_person',
      'people_with_3_or_more_bounces',
      'wrong_doors_per_person',
      'assessments_per_person',
      're_referred_within_12_months',
    ],
  },
  {
    title: 'Drop-outs',
    measures: [
      'left_gave_up_waiting',
      'left_after_missed_contacts',
      'left_stopped_coming',
      'left_declined_offer',
      'never_helped',
      'never_helped_advised',
    ],
  },
  { title: 'Endings', measures: ['people_helped', 'ended_helped_share', 'ended_with_plan_share'] },
  {
    title: 'Staff load',
    measures: [
      'utilisation',
      'weeks_over_85',
      'hours_sorting',
      'sorting_per_care_hour',
      'cost_per_person_helped',
    ],
  },
  { title: 'People reached', measures: ['two_or_more_contacts'] },
];

export const BOUNCES: readonly string[] = [
  'people_with_0_bounces',
  'people_with_1_bounce',
  'people_with_2_bounces',
  'people_with_3_or_more_bounces',
];

export const DROP_OUTS: readonly string[] = [
  'left_gave_up_waiting',
  'left_after_missed_contacts',
  'left_stopped_coming',
  'left_declined_offer',
];

export const LEFT_AT: readonly string[] = [
  'left_before_any_contact',
  'left_between_contact_and_help',
  'left_during_help',
];

/** The tables that a reader sees first: the headline numbers, and those that only some systems have. */
export interface HeadlineSection<Row> {
  readonly title: string;
  readonly rows: readonly { readonly label: string; readonly row: Row }[];
}

/** Of systems that have meetings. */
const MEETINGS = ['meetings_held', 'meetings_called_off', 'cases_left_waiting', 'hours_in_meetings'];
/** Of each clock that the scenario gives. */
const OF_CLOCK = /^clock_.*_(median|within_standard)$/;
/** Of each kind of place; the first where there is a limit, the second where there is none. */
const OF_PLACE: readonly string[] = ['places_occupied_share', 'places_occupied', 'places_held_after_stay'];

/** @param has whether a row has a number: places without a limit have no share that is occupied */
export function headlineSections<Row extends { readonly cell: Cell }>(
  rows: readonly Row[],
  has: (row: Row) => boolean,
): HeadlineSection<Row>[] {
  const overall = rows.filter(({ cell }) => isOverall(cell));
  const byName = new Map(overall.map((row) => [row.cell.measure.name, row]));
  const labelled = (row: Row) => ({ label: row.cell.measure.label, row });
  const sections = [...HEADLINES, { title: 'Meetings', measures: MEETINGS }].map(({ title, measures }) => ({
    title,
    rows: pick(byName, measures).map(labelled),
  }));
  const clocks = overall.filter(({ cell }) => OF_CLOCK.test(cell.measure.name)).map(labelled);
  const places = rows
    .filter((row) => OF_PLACE.includes(row.cell.measure.name) && has(row))
    .map((row) => ({ label: `${row.cell.team}: ${row.cell.measure.label}`, row }));
  return [
    ...sections,
    { title: 'Clocks of the scenario', rows: clocks },
    { title: 'Places', rows: places },
  ].filter((section) => section.rows.length > 0);
}
