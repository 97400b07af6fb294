/** A table as data: what a CSV file holds, before anybody writes it. Rows may be made one by one as they are read. */
export interface Table {
  /** File name without its ending. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
}

export interface Column {
  readonly name: string;
  /** Empty for names, counts of order and columns whose unit is in another column of the same row. */
  readonly unit: string;
}

/** In the order of the columns. NaN: nothing to say. */
export type Row = readonly (string | number)[];

/** Rows that are made each time they are asked for, so that a long table is never in memory as a whole. */
export function lazily(rows: () => Iterator<Row>): Iterable<Row> {
  return { [Symbol.iterator]: rows };
}

/** Columns from names; a unit follows a name after a space: `wait days`. */
export function columnsOf(...specs: readonly string[]): Column[] {
  return specs.map((spec) => {
    const [name, ...unit] = spec.split(' ');
    return { name: name!, unit: unit.join(' ') };
  });
}
