import { closeSync, openSync } from 'node:fs';
import { CSV_HEAD, csvLines } from './csv.ts';
import { jsonLine } from './jsonl.ts';
import type { LogFormat, LogWriter } from './log-to-write.ts';
import { parquet } from './parquet.ts';
import { TextFile, writeAll } from './text-file-writer.ts';
import { xesWriter } from './xes-writer.ts';

/** Opens a log file for the systems with these titles. Calls throw what the disk says. */
export function logWriter(format: LogFormat, path: string, titles: readonly string[]): LogWriter {
  switch (format) {
    case 'csv': {
      const file = new TextFile(path);
      const line = csvLines();
      file.write(CSV_HEAD);
      return {
        system: () => undefined,
        take: (row) => file.write(line(row)),
        end: () => file.end(),
      };
    }
    case 'jsonl': {
      const file = new TextFile(path);
      return {
        system: () => undefined,
        take: (row) => file.write(jsonLine(row)),
        end: () => file.end(),
      };
    }
    case 'xes':
      return xesWriter(new TextFile(path), titles, `${path}.people`);
    case 'parquet': {
      const file = openSync(path, 'w');
      const writer = parquet((bytes) => writeAll(file, bytes));
      return {
        ...writer,
        end() {
          writer.end();
          closeSync(file);
        },
      };
    }
  }
}
