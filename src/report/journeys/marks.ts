import type { Mark } from '../../measures/index.ts';
import { xml } from '../words/xml.ts';

/**
 * How journeys look. Colours are those of Okabe and Ito (2008); every meaning also has its own pattern or shape, so
 * that the picture can be read in black and white.
 */
export const COLOURS = {
  waiting: '#F5D9A6',
  waitingLines: '#A66B00',
  helped: '#009E73',
  home: '#FFFFFF',
  contact: '#0072B2',
  bounced: '#D55E00',
  ink: '#222222',
  faint: '#d9d9d9',
} as const;

/** Names of fonts that are found on any machine. */
export const FONTS = 'DejaVu Sans, Verdana, Helvetica, Arial, sans-serif';

export const TEXT = 13;
export const TITLE = 17;
/** Mean width of a letter, for text that cannot be measured: a little more than it is. */
export const LETTER = 0.56;
export const BOLD_LETTER = 0.66;

/** Text inside SVG, on one line: what cannot be seen, or XML cannot hold, is a mark. */
export function svgText(text: string): string {
  return xml(text.replace(/[\t\r\n]/g, ' '));
}

/** In the order in which they are drawn: what matters most comes last, on top. */
export const MARKS: readonly Mark['what'][] = [
  'care',
  'contact',
  'told',
  'missed',
  'handed_over',
  'ended',
  'bounced',
];

/** One moment on a bar: each kind has a shape of its own, besides its colour. */
export function markShape(what: Mark['what'], x: number, middle: number, bar: number): string {
  const [top, bottom] = [middle - bar / 2, middle + bar / 2];
  switch (what) {
    case 'care':
      return `<line x1="${n(x)}" y1="${n(top + 5)}" x2="${n(x)}" y2="${n(bottom - 5)}" stroke="#ffffff" stroke-width="1.6"/>`;
    case 'contact':
      return `<rect x="${n(x - 2)}" y="${n(top - 4)}" width="4" height="${n(bar + 8)}" fill="${COLOURS.contact}"/>`;
    case 'told':
      return `<rect x="${n(x - 2)}" y="${n(top - 4)}" width="4" height="${n(bar + 8)}" fill="${COLOURS.contact}"/><circle cx="${n(x)}" cy="${n(top - 6)}" r="4.5" fill="${COLOURS.contact}"/>`;
    case 'missed':
      return `<circle cx="${n(x)}" cy="${n(middle)}" r="4" fill="#ffffff" stroke="${COLOURS.ink}" stroke-width="1.5"/>`;
    case 'handed_over':
      return `<path d="M${n(x - 5)} ${n(bottom + 7)} L${n(x + 5)} ${n(bottom + 7)} L${n(x)} ${n(bottom)} Z" fill="${COLOURS.ink}"/>`;
    case 'bounced':
      return `<g stroke="#ffffff" stroke-width="6" stroke-linecap="round">${cross(x, middle)}</g><g stroke="${COLOURS.bounced}" stroke-width="3.2" stroke-linecap="round">${cross(x, middle)}</g>`;
    case 'ended':
      return `<line x1="${n(x)}" y1="${n(top - 4)}" x2="${n(x)}" y2="${n(bottom + 4)}" stroke="${COLOURS.ink}" stroke-width="2.5"/>`;
  }
}

function cross(x: number, y: number): string {
  const r = 6;
  return `<line x1="${n(x - r)}" y1="${n(y - r)}" x2="${n(x + r)}" y2="${n(y + r)}"/><line x1="${n(x - r)}" y1="${n(y + r)}" x2="${n(x + r)}" y2="${n(y - r)}"/>`;
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10);
}

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
