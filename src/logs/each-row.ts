import type { CellOf } from './block.ts';
import { Clock } from './clock.ts';
import { logFault } from './facts.ts';
import { columnsOf, type LogLine } from './measure-log.ts';
import { CellFault } from './names.ts';

/** A log whose rows are handed over as they stand. */
export interface LogToRead {
  /** For messages. */
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<LogLine> | Iterable<LogLine>;
}

/** Whoever takes the rows of one system and replication. */
export interface TakesRows {
  /** @param start date and time of minute 0, local, as `2025-04-07T00:00` */
  begin(start: string): void;
  take(minute: number, cell: CellOf): void;
}

/**
 * Hands over each row of a log of one service, or of one replication of one system, with its minute.
 * @throws InputFault with the line of what cannot be read: a log of several replications among it
 */
export async function eachRow(log: LogToRead, taker: TakesRows): Promise<void> {
  const at = columnsOf(log);
  let clock: Clock | null = null;
  let cells: readonly string[] = [];
  const cell: CellOf = (column) => cells[at.get(column) ?? -1] ?? '';
  let last = Number.NEGATIVE_INFINITY;
  let of = '';
  for await (const { line, cells: row } of log.rows) {
    cells = row;
    try {
      if (clock === null) {
        clock = new Clock(cell, null);
        of = `${cell('scenario')}\n${cell('replication')}`;
        taker.begin(clock.start);
      }
      if (of !== `${cell('scenario')}\n${cell('replication')}`)
        throw new CellFault('replication', SEVERAL, ONE);
      const minute = clock.minute(cell);
      if (minute < last)
        throw new CellFault('minute', 'this happened before the line above it', 'sort the log by time');
      last = minute;
      taker.take(minute, cell);
    } catch (error) {
      if (!(error instanceof CellFault)) throw error;
      throw logFault(log.file, line, error.column, error.message, error.hint);
    }
  }
  if (clock === null) throw logFault(log.file, 0, '', 'the log has no events', '');
}

const SEVERAL = 'here begins another system or replication, and a service’s log is one';
const ONE = 'give a log of one replication of one system';
