import { closeSync, openSync } from 'node:fs';
import { csvLog } from './csv.ts';
import { jsonLine } from './jsonl.ts';
import type { BytesOut, LogFormat, LogWriter } from './log-to-write.ts';
import { parquet } from './parquet.ts';
import { rowsOf } from './rows.ts';
import { TextFile, writeAll } from './text-file-writer.ts';
import { xesWriter } from './xes-writer.ts';

/** Opens a log file for the systems with these titles. Calls throw what the disk says. */
export function logWriter(format: LogFormat, path: string, titles: readonly string[]): LogWriter {
  switch (format) {
    case 'csv':
      return bytesTo(path, csvLog);
    case 'jsonl': {
      const file = new TextFile(path);
      return {
        system: (system) => rowsOf(system, (row) => file.write(jsonLine(row))),
        end: () => file.end(),
      };
    }
    case 'xes':
      return xesWriter(new TextFile(path), titles, `${path}.people`);
    case 'parquet':
      return bytesTo(path, parquet);
  }
}

function bytesTo(path: string, writerTo: (out: BytesOut) => LogWriter): LogWriter {
  const file = openSync(path, 'w');
  const writer = writerTo((bytes) => writeAll(file, bytes));
  return {
    ...writer,
    end() {
      writer.end();
      closeSync(file);
    },
  };
}
