/** The tables that a reader sees first: the headline numbers, and those that only some systems have. */
import type { Cell } from '../measures/measure.ts';
import { isOverall, pick } from './find-cells.ts';
import { HEADLINES } from './headlines.ts';

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
