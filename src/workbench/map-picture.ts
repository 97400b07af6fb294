/** The teams as a picture that stands alone: each with its list and what is at its limit, as the page shows them. */
import { numberIn } from '../report/words/numbers.ts';
import { cut, wrap } from '../report/words/text.ts';
import { xml } from '../report/words/xml.ts';
import type { Tile } from './tiles.ts';

export interface DrawnTile extends Tile {
  /** People on its list; NaN: not known. */
  readonly waiting: number;
  /** The same before the change; NaN: it is the base. */
  readonly before: number;
}

const WIDTH = 330;
const GAP = 12;
const COLUMNS = 3;
const PAD = 16;
const LINE = 19;
const BAR = 22;
/** Letters of a bar beside `at limit`. */
const FITS = 34;
const CIRCLE = { x: WIDTH - 48, y: 44, least: 15, more: 21 } as const;

/** An SVG in points of the screen; every name is escaped. @param title and what else is said above it, line by line */
export function teamsPicture(title: string, said: string, tiles: readonly DrawnTile[]): string {
  const width = 2 * PAD + COLUMNS * WIDTH + (COLUMNS - 1) * GAP;
  const most = Math.max(1, ...tiles.map(({ waiting }) => waiting).filter(Number.isFinite));
  const parts: string[] = [];
  let y = PAD;
  for (const line of wrap(title, Math.floor(width / 10))) {
    y += LINE + 4;
    parts.push(text(PAD, y, line, 'font-size="18" font-weight="bold"'));
  }
  for (const line of wrap(said, Math.floor(width / 8))) {
    y += LINE;
    parts.push(text(PAD, y, line, 'fill="#4d4d4d"'));
  }
  y += 12;
  for (let first = 0; first < tiles.length; first += COLUMNS) {
    const row = tiles.slice(first, first + COLUMNS);
    const height = Math.max(...row.map(heightOf));
    row.forEach((tile, column) => {
      parts.push(
        `<g transform="translate(${PAD + column * (WIDTH + GAP)} ${y})">${drawn(tile, height, most)}</g>`,
      );
    });
    y += height + GAP;
  }
  const height = y - GAP + PAD;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="Arial, 'Liberation Sans', Helvetica, sans-serif" font-size="15" fill="#1b1b1b">` +
    `<rect width="100%" height="100%" fill="#ffffff"/>${parts.join('')}</svg>`
  );
}

function nameOf({ title }: Tile): string[] {
  return wrap(title, 26);
}

/** Where its bars begin. */
function topOf(tile: DrawnTile): number {
  return Math.max(14 + LINE * (nameOf(tile).length + 1), 104);
}

function heightOf(tile: DrawnTile): number {
  return topOf(tile) + BAR * tile.bars.length + 12;
}

function drawn(tile: DrawnTile, height: number, most: number): string {
  const { weekly, bars, held, waiting, before } = tile;
  const edge = held.length > 0 ? 'stroke="#1b1b1b" stroke-width="2"' : 'stroke="#b3b3b3"';
  const lines = nameOf(tile);
  const more = Math.round(waiting) - Math.round(before);
  const change =
    Number.isFinite(more) && more !== 0 ? (more > 0 ? `, ▲ ${more} more` : `, ▼ ${-more} fewer`) : '';
  const { x, y, least, more: swell } = CIRCLE;
  return [
    `<rect width="${WIDTH}" height="${height}" rx="6" fill="#eef2f6" ${edge}/>`,
    ...lines.map((line, index) => text(10, 24 + LINE * index, line, 'font-weight="bold"')),
    Number.isFinite(weekly)
      ? text(
          10,
          24 + LINE * lines.length,
          `${numberIn('per week', weekly)} referrals a week`,
          'font-size="13" fill="#4d4d4d"',
        )
      : '',
    ...(Number.isFinite(waiting)
      ? [
          `<circle cx="${x}" cy="${y}" r="${(least + swell * Math.sqrt(Math.max(0, waiting) / most)).toFixed(1)}" fill="#a04a00"/>`,
          text(
            x,
            y + 5,
            String(Math.round(waiting)),
            'text-anchor="middle" font-weight="bold" fill="#ffffff"',
          ),
          text(WIDTH - 12, 96, `waiting${change}`, 'text-anchor="end" font-size="13" fill="#4d4d4d"'),
        ]
      : []),
    ...bars.map(({ title, full, isFull }, index) => {
      const at = topOf(tile) + BAR * index;
      const inner = WIDTH - 20;
      return (
        `<rect x="10" y="${at}" width="${inner}" height="${BAR - 3}" rx="3" fill="${isFull ? '#1b1b1b' : '#ffffff'}" stroke="#b3b3b3"/>` +
        (isFull
          ? ''
          : `<rect x="10" y="${at}" width="${(inner * Math.min(1, full)).toFixed(1)}" height="${BAR - 3}" rx="3" fill="#bcd6ee"/>`) +
        text(16, at + 14, cut(title, FITS), `font-size="13"${isFull ? ' fill="#ffffff"' : ''}`) +
        (isFull
          ? text(
              WIDTH - 16,
              at + 14,
              'at limit',
              'text-anchor="end" font-size="13" font-weight="bold" fill="#ffffff"',
            )
          : '')
      );
    }),
  ].join('');
}

function text(x: number, y: number, words: string, more: string): string {
  return words === '' ? '' : `<text x="${x}" y="${y}" ${more}>${xml(words)}</text>`;
}
