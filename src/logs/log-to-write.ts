import type { Sink } from '../event-log/event.ts';
import type { LoggedSystem } from './logged-system.ts';

export const LOG_FORMATS = ['csv', 'jsonl', 'xes', 'parquet'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Takes the log of one system after another, event by event; what is held in memory does not grow with the log. */
export interface LogWriter {
  /** Takes the events of this system; those of the one before are all there. */
  system(system: LoggedSystem): Sink;
  /** Writes what is left; the file is whole. */
  end(): void;
}

/** Where a log's text goes; whoever writes waits until it is there. */
export interface TextOut {
  write(text: string): void;
}

/** Where a log's bytes go: they are done with when it returns. */
export type BytesOut = (bytes: Uint8Array) => void;
