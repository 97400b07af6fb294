/** A table as Apache Parquet: columns of text, whole numbers or numbers; what is an empty cell in CSV, no number, is null. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Table } from '../tables.ts';

type Kind = 'STRING' | 'INT32' | 'DOUBLE';

/** Rows that are in memory at once. */
const ROWS = 100_000;

/**
 * The bytes of the file, group of rows after group.
 * @param kinds of the columns that are not text
 */
export function* parquetBytes(
  { columns, rows }: Table,
  kinds: Readonly<Record<string, Kind>>,
): Generator<Uint8Array> {
  const types = columns.map(({ name }) => kinds[name] ?? 'STRING');
  const empty = () => columns.map((): (string | number | null)[] => []);
  const columnData = (cells: (string | number | null)[][]) =>
    columns.map(({ name }, index) => ({ name, type: types[index]!, nullable: true, data: cells[index]! }));
  const ready: Uint8Array[] = [];
  const writer = new ByteWriter();
  const flush = () => {
    ready.push(writer.getBytes().slice());
    writer.index = 0;
  };
  const file = new ParquetWriter({
    writer: Object.assign(writer, { flush, finish: flush }),
    schema: schemaFromColumnData({ columnData: columnData(empty()) }),
    createdBy: 'doorways',
  });
  let cells = empty();
  const group = () => {
    file.write({ columnData: columnData(cells), rowGroupSize: ROWS });
    cells = empty();
  };
  for (const row of rows) {
    for (const [index, cell] of row.entries())
      cells[index]!.push(typeof cell === 'string' || Number.isFinite(cell) ? cell : null);
    if (cells[0]!.length === ROWS) group();
    yield* ready.splice(0);
  }
  if (cells[0]!.length > 0) group();
  file.finish();
  yield* ready.splice(0);
}
