/** Where the panels of dots are, with their titles, lines and scales. */
import { wrap } from '../words/text.ts';
import type { DotPanel } from './dot-panels.ts';
import { textWidth } from './kit.ts';
import { TEXT, WIDTH } from './style.ts';

export const LINE = 19;
export const LETTERS = 1.3 * TEXT;
/** Between panels, and between the plot of a panel and its numbers. */
export const GAP = 14;
/** Panels beside each other; more go below. */
const ACROSS = 4;
const NAMES = 0.32;

export interface Layout {
  readonly bands: readonly (readonly DotPanel[])[];
  /** Lines of the longest title of each band. */
  readonly titles: readonly number[];
  readonly names: number;
  readonly wide: number;
  readonly numbers: number;
  /** Values that the scale of every panel holds; null: each its own. */
  readonly ends: readonly number[] | null;
}

export function layOut(labels: readonly string[], panels: readonly DotPanel[]): Omit<Layout, 'ends'> {
  const across = Math.ceil(panels.length / Math.ceil(panels.length / ACROSS));
  const bands = Array.from({ length: Math.ceil(panels.length / across) }, (_, band) =>
    panels.slice(band * across, (band + 1) * across),
  );
  const inner = WIDTH - 28;
  const longest = Math.max(...labels.map(textWidth)) * TEXT + GAP;
  const names = Math.min(NAMES * inner, longest);
  const wide = (inner - names) / across;
  const numbers = Math.max(
    ...panels.flatMap(({ dots }) => dots.map((dot) => textWidth(dot?.text ?? '') * TEXT)),
  );
  const titles = bands.map((band) => Math.max(...band.map(({ title }) => titleLines(title, wide).length)));
  return { bands, titles, names, wide, numbers };
}

export function endsOf({ base, dots }: DotPanel): number[] {
  return [base, ...dots.flatMap((dot) => (dot === null ? [] : [dot.mean, dot.low, dot.high]))].filter(
    Number.isFinite,
  );
}

export function titleLines(title: string, wide: number): string[] {
  return wrap(title, (wide - GAP) / TEXT, textWidth);
}

/** Title, lines, and below them where the base is. */
export function bandHeight(titles: number, lines: number): number {
  return titles * LETTERS + lines * LINE + 2 * LETTERS;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where things are, once it is known where the chart begins. */
export function placed(
  { left, top }: { readonly left: number; readonly top: number },
  lines: number,
  layout: Layout,
) {
  const { bands, titles, names, wide, numbers } = layout;
  let y = top;
  return bands.flatMap((band, at) => {
    const first = y + titles[at]! * LETTERS + 6;
    y += bandHeight(titles[at]!, lines);
    return band.map((panel, column) => {
      const x = left + names + column * wide;
      const [from, to] = [x + 4, x + wide - GAP - numbers - 6];
      const ends = layout.ends ?? endsOf(panel);
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      const middle = (low + high) / 2;
      const half = Math.max(...ends.map((end) => Math.abs(end - middle))) || 1;
      const scale = (value: number) => (from + to) / 2 + ((value - middle) / half) * ((to - from) / 2 - 5);
      const spot = (line: number, value: number): Spot => ({
        x: scale(value),
        y: first + (line + 0.5) * LINE,
      });
      return { panel, column, first, x, number: x + wide - GAP, spot, scale };
    });
  });
}
