/** An answer as it is read, on a terminal and on a page alike: words and tables, one after another. */
import { wrap } from '../words/text.ts';
import { textTable } from '../words/text-table.ts';

export type Part =
  | { readonly kind: 'words'; readonly text: string }
  /** Each line hangs under its first word. */
  | { readonly kind: 'list'; readonly title: string; readonly lines: readonly string[] }
  /** The first column names the rows; all others stand to the right. */
  | {
      readonly kind: 'table';
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export const words = (text: string): Part => ({ kind: 'words', text });
/** No part where there are no lines. */
export const list = (title: string, lines: readonly string[]): Part[] =>
  lines.length === 0 ? [] : [{ kind: 'list', title, lines }];

/** For a terminal of a width. */
export function partsAsText(parts: readonly Part[], width: number): string {
  return `${parts.map((part) => textOf(part, width)).join('\n\n')}\n`;
}

function textOf(part: Part, width: number): string {
  switch (part.kind) {
    case 'words':
      return wrap(part.text, width).join('\n');
    case 'list':
      return [
        ...wrap(part.title, width),
        ...part.lines.flatMap((line) =>
          wrap(line, width - 4).map((each, index) => `${index === 0 ? '  ' : '    '}${each}`),
        ),
      ].join('\n');
    case 'table':
      return textTable(
        {
          header: part.columns,
          sections: [{ title: part.title, rows: part.rows }],
          align: part.columns.map((_, column) => (column === 0 ? 'left' : 'right')),
        },
        width,
      );
  }
}
