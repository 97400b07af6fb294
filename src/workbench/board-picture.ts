/** The board as a picture that stands alone: for a slide, a letter, a wall. */
import type { ExperimentResult } from '../experiment/results.ts';
import type { NamedRow } from '../experiment/rows.ts';
import { comparedRow } from '../report/findings/rows.ts';
import { judgedRows } from '../report/findings/trust.ts';
import { wrap } from '../report/words/text.ts';
import { xml } from '../report/words/xml.ts';

export interface DrawnCard {
  readonly title: string;
  readonly isStruck: boolean;
  /** With every run; a text says why there is none. */
  readonly answer: ExperimentResult | string;
}

const FIRST = 330;
const COLUMN = 132;
const LINE = 19;
const PAD = 16;
const COLOURS: Readonly<Record<string, string>> = { better: '#00602f', worse: '#a3160b' };

/** An SVG in points of the screen; every name is escaped. */
export function boardPicture(title: string, rows: readonly NamedRow[], cards: readonly DrawnCard[]): string {
  const width = 2 * PAD + FIRST + COLUMN * rows.length;
  const parts: string[] = [];
  let y = PAD;
  const text = (x: number, at: number, words: string, more = '') =>
    parts.push(`<text x="${x}" y="${at}"${more}>${xml(words)}</text>`);
  const rule = () =>
    parts.push(`<line x1="${PAD}" x2="${width - PAD}" y1="${y}" y2="${y}" stroke="#b3b3b3"/>`);
  for (const line of wrap(`What was tried, each against: ${title}`, Math.floor(width / 10))) {
    y += LINE + 4;
    text(PAD, y, line, ' font-size="18" font-weight="bold"');
  }
  y += 8;
  const heads = rows.map(({ measure }) => wrap(measure.label, 17));
  heads.forEach((lines, column) => {
    lines.forEach((line, index) => {
      text(PAD + FIRST + COLUMN * column, y + LINE * (index + 1), line, ' fill="#4d4d4d"');
    });
  });
  y += LINE * Math.max(1, ...heads.map(({ length }) => length)) + 8;
  for (const card of cards) {
    rule();
    const lines = wrap(card.title, 40);
    const struck = card.isStruck ? ' text-decoration="line-through" fill="#4d4d4d"' : '';
    lines.forEach((line, index) => {
      text(PAD, y + LINE * (index + 1), line, struck);
    });
    const cells = cellsOf(card.answer);
    if (typeof cells === 'string') text(PAD + FIRST, y + LINE, cells);
    else
      cells.forEach(([change, interval, verdict], column) => {
        const x = PAD + FIRST + COLUMN * column;
        text(x, y + LINE, change, ' font-weight="bold"');
        text(x, y + 2 * LINE, interval, ' font-size="13" fill="#4d4d4d"');
        text(x, y + 3 * LINE, verdict, ` font-size="14" fill="${COLOURS[verdict] ?? '#1b1b1b'}"`);
      });
    y += LINE * Math.max(lines.length, typeof cells === 'string' ? 1 : 3) + 10;
  }
  const height = y + PAD;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="Arial, 'Liberation Sans', Helvetica, sans-serif" font-size="15" fill="#1b1b1b">` +
    `<rect width="100%" height="100%" fill="#ffffff"/>${parts.join('')}</svg>`
  );
}

function cellsOf(
  answer: ExperimentResult | string,
): [change: string, interval: string, verdict: string][] | string {
  if (typeof answer === 'string') return answer;
  return judgedRows(answer).map((row) => {
    const [, , , change, interval, , verdict] = comparedRow(row, 0);
    return [change!, interval!, verdict!];
  });
}
