import { exp, ln } from '../maths/index.ts';

/** The look of an organisation: a colour, a name, a logo. Colours that tell systems or numbers apart are never changed by it. */
export interface HouseStyle {
  /** `#005eb8`: bars and lines that only decorate. */
  readonly colour: string;
  /** The same where it can be read on white, else the usual ink: titles, links. */
  readonly text: string;
  /** Said above the title of the page; may be empty. */
  readonly organisation: string;
  /** A picture as a data address, so that the page needs no other file; may be empty. */
  readonly logo: string;
}

/** Contrast that text needs on its ground (WCAG 2.2, 1.4.3). */
const READABLE = 4.5;

/** @param colour as `#rgb` or `#rrggbb` */
export function houseStyle(colour: string, organisation = '', logo = ''): HouseStyle {
  const full = `#${channels(colour)
    .map((channel) => channel.toString(16).padStart(2, '0'))
    .join('')}`;
  return { colour: full, text: contrastOnWhite(full) >= READABLE ? full : '#1b1b1b', organisation, logo };
}

export function isColour(text: string): boolean {
  return /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text);
}

/** From 1 (white) to 21 (black): WCAG 2.2, relative luminance. */
export function contrastOnWhite(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => linear(channel / 255));
  return 1.05 / (0.2126 * red! + 0.7152 * green! + 0.0722 * blue! + 0.05);
}

function channels(colour: string): number[] {
  const digits = colour.slice(1);
  const each = digits.length === 3 ? [...digits].map((digit) => digit + digit) : digits.match(/../g)!;
  return each.map((pair) => Number.parseInt(pair, 16));
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : exp(2.4 * ln((value + 0.055) / 1.055));
}
