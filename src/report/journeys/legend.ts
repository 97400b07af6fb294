import type { Mark } from '../../measures/index.ts';
import { COLOURS, LETTER, svgText, TEXT } from './look.ts';
import { markShape } from './marks.ts';

const BAR = 14;
const LINE = 29;

/** Two lines: what the person is doing, and what happens to them. */
export const LEGEND_HEIGHT = 2 * LINE + 24;

const DOING: readonly { readonly words: string; readonly draw: (x: number, y: number) => string }[] = [
  {
    words: 'waiting',
    draw: (x, y) =>
      `<rect x="${x}" y="${y - BAR / 2}" width="26" height="${BAR}" fill="url(#journeys-waiting)"/>`,
  },
  {
    words: 'being helped (white: contacts)',
    draw: (x, y) =>
      `<rect x="${x}" y="${y - BAR / 2}" width="26" height="${BAR}" fill="${COLOURS.helped}"/>${markShape('care', x + 9, y, BAR + 4)}${markShape('care', x + 18, y, BAR + 4)}`,
  },
  {
    words: 'at home, to ask again',
    draw: (x, y) =>
      `<line x1="${x}" y1="${y}" x2="${x + 26}" y2="${y}" stroke="${COLOURS.ink}" stroke-width="1.5" stroke-dasharray="2 4"/>`,
  },
];

const HAPPENS: readonly { readonly words: string; readonly what: Mark['what'] }[] = [
  { words: 'met', what: 'contact' },
  { words: 'met, told their story', what: 'told' },
  { words: 'missed a contact', what: 'missed' },
  { words: 'handed to another team', what: 'handed_over' },
  { words: 'bounced', what: 'bounced' },
  { words: 'ended', what: 'ended' },
];

export function key(left: number, top: number): string {
  const parts: string[] = [];
  let x = left;
  const y = top + LINE / 2;
  for (const { words, draw } of DOING) {
    parts.push(draw(x, y), label(x + 34, y, words));
    x += 34 + words.length * TEXT * LETTER + 22;
  }
  x = left;
  for (const { words, what } of HAPPENS) {
    const middle = what === 'handed_over' ? y + LINE - 10 : y + LINE;
    parts.push(markShape(what, x + 8, middle, BAR), label(x + 22, y + LINE, words));
    x += 22 + words.length * TEXT * LETTER + 20;
  }
  return `<g>${parts.join('')}</g>`;
}

function label(x: number, y: number, words: string): string {
  return `<text x="${Math.round(x)}" y="${y + TEXT * 0.35}">${svgText(words)}</text>`;
}
