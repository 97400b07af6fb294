/** What can be asked. */

/** Words that the answers use. */
export { OUTCOMES, SPENT_ON, URGENCIES } from '../event-log/kinds.ts';
export { CATALOGUE, CLOCK_MEASURES, questionsFor } from './catalogue.ts';
export { WAYS_OUT, type WayOut, type WaysOutShares, waysOutShares } from './collectors/ways-out.ts';
/** One person's way through. */
export type { Mark, Span } from './doings.ts';
export { whyEmpty } from './empty.ts';
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
export { recordedIn } from './recorded.ts';
export { whyUnsaid } from './silence.ts';
export { endOfObservation, type Window } from './window.ts';
