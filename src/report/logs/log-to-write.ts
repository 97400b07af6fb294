import type { EventRow } from '../../experiment/index.ts';

export const LOG_FORMATS = ['csv', 'jsonl', 'xes', 'parquet'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Takes the log of one system after another, row by row; what is held in memory does not grow with the log. */
export interface LogWriter {
  /** From here on rows are those of this system. */
  system(scenario: string, title: string): void;
  /** One event, in the order of EVENT_COLUMNS. */
  take(row: EventRow): void;
  /** Writes what is left; the file is whole. */
  end(): void;
}

/** Where a log's text goes; whoever writes waits until it is there. */
export interface TextOut {
  write(text: string): void;
}
