/** Logs as files. */

export { EVENT_COLUMNS, type EventRow } from './columns.ts';
export { LOG_FORMATS, type LogFormat } from './log-to-write.ts';
export type { LoggedSystem } from './logged-system.ts';
export { eventRows } from './rows.ts';
