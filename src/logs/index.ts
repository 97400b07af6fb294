/** Logs as files. */

export type { CellOf } from './block.ts';
/** Writing them. */
export { EVENT_COLUMNS, type EventRow } from './columns.ts';
/** Reading them row by row. */
export { eachRow, type TakesRows } from './each-row.ts';
/** What stands beside them. */
export { LOG_DIRECTORY, type LogFacts, printFacts, readLogFacts } from './facts.ts';
export type { TableMapping } from './foreign/mapping.ts';
/** Those of record systems that name things in their own way. */
export { type ColumnSeen, proposeMapping, type TableSeen } from './foreign/propose.ts';
export { readMapping } from './foreign/read-mapping.ts';
export { translate } from './foreign/translate.ts';
export { withoutFewPeople } from './kept-back.ts';
export { LOG_FORMATS, type LogFormat } from './log-to-write.ts';
export type { LoggedSystem } from './logged-system.ts';
/** Measuring them. */
export { type LogLine, type LogToMeasure, type MeasuredLog, measureLog } from './measure-log.ts';
export { eventRows } from './rows.ts';
export type { LogWeeks } from './weekly.ts';
export type { WindowSaid } from './window.ts';
export { withoutWords } from './without-words.ts';
