import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { EVENT_COLUMNS, type EventRow } from './columns.ts';
import type { BytesOut, LogWriter } from './log-to-write.ts';
import { rowsOf } from './rows.ts';

type Kind = 'STRING' | 'DOUBLE' | 'INT32' | 'TIMESTAMP';

/** Columns that are not text. `minute` is exact; `time` is local time, which Parquet calls UTC. */
const KINDS: Readonly<Record<string, Kind>> = {
  replication: 'INT32',
  minute: 'DOUBLE',
  time: 'TIMESTAMP',
  person: 'INT32',
  referral: 'INT32',
  worker: 'INT32',
  count: 'INT32',
  minutes: 'DOUBLE',
};

const ROWS = 100_000;

/**
 * Apache Parquet, with the columns of the CSV; what does not apply is null. Rows go out in groups, as they fill;
 * `put` must be done with the bytes when it returns.
 */
export function parquet(put: BytesOut): LogWriter {
  const writer = new ByteWriter();
  const putOut = () => {
    put(writer.getBytes());
    writer.index = 0;
  };
  const file = new ParquetWriter({
    writer: Object.assign(writer, { flush: putOut, finish: putOut }),
    schema: schemaFromColumnData({ columnData: columnsOf([]) }),
    createdBy: 'doorways',
  });
  let rows: EventRow[] = [];
  const group = () => {
    file.write({ columnData: columnsOf(rows), rowGroupSize: ROWS });
    rows = [];
  };
  return {
    system: (system) =>
      rowsOf(system, (row) => {
        rows.push(row);
        if (rows.length === ROWS) group();
      }),
    end() {
      if (rows.length > 0) group();
      file.finish();
    },
  };
}

function columnsOf(rows: readonly EventRow[]) {
  return EVENT_COLUMNS.map((name, index) => {
    const type = KINDS[name] ?? 'STRING';
    return { name, type, nullable: true, data: rows.map((row) => cellOf(row[index]!, type)) };
  });
}

function cellOf(value: string | number, type: Kind): string | number | Date | null {
  if (value === '') return null;
  return type === 'TIMESTAMP' ? new Date(`${value}Z`) : value;
}
