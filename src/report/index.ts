/**
 * Results → words, tables, stories, pictures and files. What charts and pages need to be drawn is large, so it is loaded
 * by whoever draws: `charts/index.ts` and `html/report-page.ts` are not exported here.
 */

// Words and numbers for a terminal.

export { recordedIn } from '../measures/index.ts';
export { judgedInteractions } from './findings/board.ts';
export { type Doubt, doubtOf } from './findings/doubt.ts';
export { comparisonTables, runTable } from './findings/headline-tables.ts';
export { type HeldBack, heldBack } from './findings/held-back.ts';
export { overview } from './findings/overview.ts';
export { judgedPeriods } from './findings/periods.ts';
export { type Unequal, unequalResources } from './findings/resources.ts';
export { marginWords } from './findings/rows.ts';
export { judgedRows, type Trust, type TrustVerdict, trustOf } from './findings/trust.ts';
export { numberIn } from './words/numbers.ts';
export { originOf } from './words/origin.ts';
export { wrap } from './words/text.ts';
export { whyNull } from './words/why.ts';

// Tables as data: what the CSV files hold.

export {
  type Column,
  differencesTable,
  histogramsTable,
  type Row,
  replicationsTable,
  seriesTable,
  summaryTable,
  type Table,
} from './tables.ts';

// The results folder.

export {
  type CsvWriter,
  type Manifest,
  MOST_ON_A_PAGE,
  type NamedSystem,
  type Partial,
  type PeopleWriter,
  pairOf,
  peopleColumns,
  peopleRows,
  peopleWriter,
  type ResultsFolder,
  type ResultsToWrite,
  ResultsUnreadable,
  readCsv,
  readDesign,
  readResults,
  refuseWhatIsThere,
  type StoredDesign,
  type StoredResults,
  type Story,
  shownPath,
  storiesText,
  strangeIn,
  writeResults,
  writeTable,
  writeWhole,
} from './results/index.ts';

// Event logs on disk.

export { logCells, measuredTable } from './logs/measured-table.ts';
export { writeLogs } from './logs/write-logs.ts';

// Pictures: the system, and charts, drawn while something else is done.

export { drawOnThreads } from './charts/draw-on-threads.ts';
export type { HouseStyle } from './house-style.ts';
export { type Detail, detailFor, drawMap, type SystemToDraw } from './map/draw-map.ts';

// People's journeys, as stories and as a picture.

export { besideEachOther, type ToldStory } from './journeys/beside.ts';
export { inShort, outcomeWords, whatDiffers } from './journeys/in-short.ts';
export { type Like, LikeFault, likeOf } from './journeys/like.ts';
export { whoIs } from './journeys/names.ts';
export {
  type Figures,
  figuresOf,
  NEEDED_COLUMNS,
  type PeopleFound,
  peopleList,
  personaList,
} from './journeys/people.ts';
export { figuresIn, peopleFound } from './journeys/people-found.ts';
export { type Persona, personasOf } from './journeys/personas.ts';
export { type JourneyBar, journeysPicture } from './journeys/picture.ts';
export { type StoryLine, storyOf } from './journeys/story.ts';
export { type ToldPerson, tell } from './journeys/tell.ts';
