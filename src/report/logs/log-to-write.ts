import type { EventRow } from '../../experiment/index.ts';

/** The events of one replication of one system, as rows in the order of EVENT_COLUMNS; they may be read several times. */
export interface LogToWrite {
  readonly scenario: string;
  readonly title: string;
  readonly rows: () => Iterable<EventRow>;
}

export const LOG_FORMATS = ['csv', 'jsonl', 'xes', 'parquet'] as const;
export type LogFormat = (typeof LOG_FORMATS)[number];

/** Text in pieces of a size worth writing, from pieces of any size. */
export function* inPieces(texts: Iterable<string>): Generator<string> {
  let piece: string[] = [];
  let length = 0;
  for (const text of texts) {
    piece.push(text);
    length += text.length;
    if (length < 1 << 16) continue;
    yield piece.join('');
    piece = [];
    length = 0;
  }
  if (length > 0) yield piece.join('');
}
