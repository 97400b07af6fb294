/** Rows of text as aligned columns for a terminal. The first column takes the room that is left and is wrapped. */
import { wrap } from './text.ts';

export interface TextTable {
  readonly header: readonly string[];
  /** Sections, each with a title and its rows. */
  readonly sections: readonly { readonly title: string; readonly rows: readonly (readonly string[])[] }[];
  /** For each column. */
  readonly align: readonly ('left' | 'right')[];
}

const NARROWEST_LABEL = 14;

export function textTable({ header, sections, align }: TextTable, width: number): string {
  const rows = [header, ...sections.flatMap((section) => section.rows)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => [...row[column]!].length)));
  const room = (gap: number) => width - widths.slice(1).reduce((sum, one) => sum + one + gap, 0);
  const gap = room(2) >= NARROWEST_LABEL ? 2 : 1;
  widths[0] = Math.min(widths[0]!, Math.max(NARROWEST_LABEL, room(gap)));

  const lines = (row: readonly string[]): string[] => {
    const label = wrap(row[0]!, widths[0]!);
    return (label.length === 0 ? [''] : label).map((part, index) =>
      row
        .map((text, column) => {
          const shown = column === 0 ? part : index === 0 ? text : '';
          return align[column] === 'right' ? shown.padStart(widths[column]!) : shown.padEnd(widths[column]!);
        })
        .join(' '.repeat(gap))
        .trimEnd(),
    );
  };

  return [
    ...lines(header),
    ...sections.flatMap((section) => ['', section.title, ...section.rows.flatMap(lines)]),
  ].join('\n');
}
