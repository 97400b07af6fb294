/** The folder of results on disk: written whole or not at all, and read back into what was written. */

// Writing a folder, and what goes into it.

export type { ResultsFolder } from './folder-writer.ts';
export {
  type NamedSystem,
  type PeopleWriter,
  peopleColumns,
  peopleRows,
  peopleWriter,
} from './people.ts';
export { type ResultsToWrite, writeResults } from './write-results.ts';

// Replications that are finished, while a run is under way.

export type { Partial } from './kept-writer.ts';

// Reading a folder back.

export { readCsv } from './csv-reader.ts';
export { readDesign, type StoredDesign, strangeIn } from './design-reader.ts';
export { readResults } from './folder-reader.ts';
export { type Manifest, type StoredResults, type Story, storiesText } from './stored.ts';

// One file.

export type { CsvWriter } from './csv-writer.ts';
export { shownPath } from './paths-writer.ts';
export { refuseWhatIsThere, writeTable, writeWhole } from './whole-file-writer.ts';

// What can go wrong.

export { ResultsUnreadable } from './faults.ts';
export { MOST_ON_A_PAGE, pairOf } from './pair-of.ts';
