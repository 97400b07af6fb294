/** What can be asked. */

/** Words that the answers use. */
export { OUTCOMES, SPENT_ON, URGENCIES } from '../event-log/kinds.ts';
export { CATALOGUE, CLOCK_MEASURES, questionsFor } from './catalogue.ts';
/** One person's way through. */
export type { Mark, Span } from './doings.ts';
export {
  type Journey,
  type JourneyEvent,
  type JourneyFigures,
  journeyOf,
  type Roll,
  rollOf,
} from './journey.ts';
export { layoutOf } from './layout.ts';
export type {
  Breakdown,
  Cell,
  Family,
  HistogramKey,
  Layout,
  Measure,
  Measured,
  PeopleTable,
  SeriesKey,
  Unit,
} from './measure.ts';
export { FAMILIES } from './measure.ts';
export { measure, newFold } from './measuring.ts';
export { peopleTable } from './people-table.ts';
export { WAYS_OUT, type WayOut } from './ways-out.ts';
export { type WaysOutShares, waysOutShares } from './ways-out-shares.ts';
export type { Window } from './window.ts';
