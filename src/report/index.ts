/**
 * What charts and pages need to be drawn is large, so it is loaded by whoever draws: `charts/index.ts` and
 * `html/report-page.ts` are not exported here.
 */

/** Words for a terminal: one system, or a comparison with what it comes to in sentences. */

/** Charts, drawn while something else is done. */
export { drawOnThreads } from './charts/draw-on-threads.ts';
export { comparisonTables } from './comparison-table.ts';
export { readCsv } from './csv-reader.ts';
export type { CsvWriter } from './csv-writer.ts';
/** Tables as data: what the CSV files hold. */
export { differencesTable } from './differences-table.ts';
/** Numbers for reading, for whoever else shows some. */
export { numberIn } from './format-number.ts';
export { histogramsTable } from './histograms-table.ts';
/** The look of an organisation. */
export type { HouseStyle } from './house-style.ts';
/** People's journeys, as stories and as a picture. */
export { besideEachOther, type ToldStory } from './journeys/beside.ts';
export { inShort, outcomeWords, whatDiffers } from './journeys/in-short.ts';
export { type Like, likeOf } from './journeys/like.ts';
export { LikeFault } from './journeys/like-tokens.ts';
export { whoIs } from './journeys/names.ts';
export { type Figures, figuresOf, NEEDED_COLUMNS, type PeopleFound } from './journeys/people-found.ts';
export { peopleList, personaList } from './journeys/people-list.ts';
export { type Persona, personasOf } from './journeys/personas.ts';
export { type JourneyBar, journeysPicture } from './journeys/picture.ts';
export { type StoryLine, storyOf } from './journeys/story.ts';
/** Finished replications of a run under way. */
export type { Partial } from './kept-writer.ts';
/** Event logs on disk. */
export type { LogFormat } from './logs/log-to-write.ts';
export { logCells, measuredTable } from './logs/measured-table.ts';
export { writeLogs } from './logs/write-logs.ts';
/** The system as a picture. */
export { drawMap, type SystemToDraw } from './map/draw-map.ts';
export { type NamedSystem, peopleColumns, peopleRows } from './people-table.ts';
export { type PeopleWriter, peopleWriter } from './people-writer.ts';
export { replicationsTable } from './replications-table.ts';
/** Writing a results folder, whole or not at all. */
export type { ResultsFolder } from './results-folder-writer.ts';
/** Reading a results folder back. */
export { readResults } from './results-reader.ts';
export { ResultsUnreadable } from './results-unreadable.ts';
export { runTable } from './run-table.ts';
export { seriesTable } from './series-table.ts';
export { shownPath, withSlashes } from './shown-path-writer.ts';
export { type Manifest, type StoredResults, type Story, storiesText } from './stored-results.ts';
export { summaryTable } from './summary-table.ts';
export type { Column, Row, Table } from './table.ts';
/** Writing one file. */
export { refuseWhatIsThere, writeTable, writeWhole } from './whole-file-writer.ts';
/** What to know about the run itself. */
export { worthALook } from './worth-a-look.ts';
export { type ResultsToWrite, writeResults } from './write-results.ts';
