import { CsvError, type Options, parse } from 'csv-parse/browser/esm/sync';
import { AS_UTF8 } from './encoding.ts';

/** How every table is read that people give us or that we wrote; for the reader of text and for those of streams. */
export const CSV_FORM = {
  bom: true,
  info: true,
  trim: true,
  skip_empty_lines: true,
  /** Told by `unfit`, for each line, and not by the first. */
  relax_column_count: true,
  /** Characters of a line: a quote that is never closed, or a file that is no table, ends here. */
  max_record_size: 1_000_000,
};

/** Why a text is no table at all, from this line on. */
export class CsvFault extends Error {
  readonly line: number;
  readonly hint: string;
  constructor(line: number, message: string, hint: string) {
    super(message);
    this.line = line;
    this.hint = hint;
  }
}

/** Hands over the fields of every line, of the first too, which names the columns. @throws CsvFault */
export function readCsv(text: string, take: (fields: readonly string[], line: number) => void): void {
  try {
    const options: Options<string[], string[]> = {
      ...CSV_FORM,
      info: false,
      bom: false,
      // Nothing is kept: `take` has each line as it is read.
      on_record: (fields, { lines }) => {
        take(fields, firstLine(fields, lines));
        return null;
      },
    };
    // As bytes: of text the library makes a list with a number for each byte, a gigabyte for 25 million of them.
    parse(new TextEncoder().encode(text.startsWith('\uFEFF') ? text.slice(1) : text), options);
  } catch (error) {
    throw asCsvFault(error) ?? error;
  }
}

/** Where a record begins that ends on this line: a field in quotes may go over several. */
export function firstLine(fields: readonly string[], lastLine: number): number {
  let line = lastLine;
  for (const field of fields) if (field.includes('\n')) line -= field.split('\n').length - 1;
  return line;
}

/** What the library says of a text that is no table, in words for people; null for any other error. */
export function asCsvFault(error: unknown): CsvFault | null {
  if (!isCsvError(error)) return null;
  const line = Number(error.lines ?? 1);
  switch (error.code) {
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE':
      return new CsvFault(
        line,
        'a quotation mark stands in the middle of a field',
        'put the field in quotation marks and write those within it twice: "5"" team"',
      );
    case 'CSV_QUOTE_NOT_CLOSED':
      return new CsvFault(line, 'a quotation mark is opened and never closed', 'close it, or write it twice');
    case 'CSV_MAX_RECORD_SIZE':
      return new CsvFault(
        line,
        `a line is longer than ${CSV_FORM.max_record_size.toLocaleString('en-GB')} characters`,
        'is a quotation mark never closed, or is this no table?',
      );
    default:
      return new CsvFault(
        line,
        `this is not a table: ${error.message}`,
        'write it as CSV: fields with commas between',
      );
  }
}

function isCsvError(error: unknown): error is CsvError & { lines?: number } {
  // There are two copies of the class: that of streams is another.
  return error instanceof CsvError || (error instanceof Error && error.constructor.name === 'CsvError');
}

/** What cannot be seen and is no text; the last is what a decoder puts where bytes are no UTF-8. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_TEXT = /[\0-\x08\v\f\x0E-\x1F\x7F\uFFFD]/;

/** What makes a line unfit to be read: another number of fields than columns, or what is no text. Null: nothing. */
export function unfit(
  fields: readonly string[],
  columns: number,
): { readonly field: number; readonly message: string; readonly hint: string } | null {
  if (fields.length !== columns)
    return {
      field: 0,
      message: `this line has ${count(fields.length)}, the first line ${columns}`,
      hint: 'a field with a comma needs quotes',
    };
  const field = fields.findIndex((each) => NO_TEXT.test(each));
  if (field === -1) return null;
  return fields[field]!.includes('\uFFFD')
    ? { field, message: 'this is not text in UTF-8', hint: AS_UTF8 }
    : {
        field,
        message: 'here stands a character that cannot be seen',
        hint: `take it out; if there are many, ${AS_UTF8}`,
      };
}

function count(fields: number): string {
  return `${fields} ${fields === 1 ? 'field' : 'fields'}`;
}

/** Undoes the apostrophe that keeps a spreadsheet from running text as a formula. */
export function plainText(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
