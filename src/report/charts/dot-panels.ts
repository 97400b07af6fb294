/**
 * Many systems by many rows: a panel for each row, a line for each system with its name beside it, a point with its
 * interval, and its number. What a point means is its shape as well as its colour; the base is grey.
 */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { wrap } from '../words/text.ts';
import type { Chart, DrawnChart, Tip } from './chart.ts';
import { fitted, legend, lettering, type Pen, textWidth, verticalLine } from './kit.ts';
import { INK, TEXT, WIDTH } from './style.ts';

/** How a point looks. */
export type Look = 'better' | 'worse' | 'differs' | 'unclear' | 'plain' | 'base';

export interface PanelDot {
  readonly mean: number;
  /** NaN: no interval. */
  readonly low: number;
  readonly high: number;
  readonly look: Look;
  /** Beside it. */
  readonly text: string;
  /** Whoever points at it is told. */
  readonly tip: string;
}

export interface DotPanel {
  readonly title: string;
  /** One for each line; null: nothing to draw. */
  readonly dots: readonly (PanelDot | null)[];
  /** Where the base is: a grey line. */
  readonly base: number;
}

const GREY = '#8a8a8a';
const COLOURS: Readonly<Record<Look, string>> = {
  better: '#0072B2',
  worse: '#D55E00',
  differs: INK,
  unclear: '#ffffff',
  plain: '#0072B2',
  base: GREY,
};
const WORDS: Readonly<Record<Exclude<Look, 'plain' | 'base'>, string>> = {
  better: 'better',
  worse: 'worse',
  differs: 'different',
  unclear: 'not clear, or less than matters',
};

const LINE = 19;
const LETTERS = 1.3 * TEXT;
/** Between panels, and between the plot of a panel and its numbers. */
const GAP = 14;
/** Panels beside each other; more go below. */
const ACROSS = 4;
const NAMES = 0.32;

interface Layout {
  readonly bands: readonly (readonly DotPanel[])[];
  /** Lines of the longest title of each band. */
  readonly titles: readonly number[];
  readonly names: number;
  readonly wide: number;
  readonly numbers: number;
  /** Values that the scale of every panel holds; null: each its own. */
  readonly ends: readonly number[] | null;
}

/**
 * @param labels one for each line
 * @param base what stands below the grey line
 * @param oneScale whether a length is the same in all panels, which must then be of one unit
 * @returns what a chart needs to draw them, with its height
 */
export function dotPanels(
  labels: readonly string[],
  panels: readonly DotPanel[],
  base: string,
  oneScale = false,
): Pick<Chart, 'config' | 'height' | 'tips'> {
  const layout = { ...layOut(labels, panels), ends: oneScale ? panels.flatMap(endsOf) : null };
  const looks = (Object.keys(WORDS) as (keyof typeof WORDS)[]).filter((look) =>
    panels.some(({ dots }) => dots.some((dot) => dot?.look === look)),
  );
  return {
    height:
      layout.titles.reduce((sum, lines) => sum + bandHeight(lines, labels.length), 0) +
      (looks.length > 0 ? 56 : 28),
    tips: (drawn) => tipsOf(drawn, labels, layout),
    config: {
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        scales: { x: { display: false }, y: { display: false } },
        plugins: {
          legend: {
            ...legend(
              looks.map((look) => ({
                text: WORDS[look],
                fillStyle: COLOURS[look],
                strokeStyle: INK,
                lineWidth: 1,
                pointStyle: POINTS[look].style,
                rotation: POINTS[look].turned,
              })),
              { usePointStyle: true, pointStyleWidth: 12 },
            ),
            display: looks.length > 0,
          },
        },
      },
      plugins: [panelsDrawn(labels, layout, base)],
    } as unknown as ChartConfiguration,
  };
}

const POINTS: Readonly<Record<keyof typeof WORDS, { readonly style: string; readonly turned: number }>> = {
  better: { style: 'triangle', turned: 0 },
  worse: { style: 'triangle', turned: 180 },
  differs: { style: 'rectRot', turned: 0 },
  unclear: { style: 'circle', turned: 0 },
};

function layOut(labels: readonly string[], panels: readonly DotPanel[]): Omit<Layout, 'ends'> {
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

function endsOf({ base, dots }: DotPanel): number[] {
  return [base, ...dots.flatMap((dot) => (dot === null ? [] : [dot.mean, dot.low, dot.high]))].filter(
    Number.isFinite,
  );
}

function titleLines(title: string, wide: number): string[] {
  return wrap(title, (wide - GAP) / TEXT, textWidth);
}

/** Title, lines, and below them where the base is. */
function bandHeight(titles: number, lines: number): number {
  return titles * LETTERS + lines * LINE + 2 * LETTERS;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where things are, once it is known where the chart begins. */
function placed(
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

function panelsDrawn(labels: readonly string[], layout: Layout, base: string): Plugin {
  return {
    id: 'dot-panels',
    afterDatasetsDraw({ ctx, chartArea }) {
      ctx.save();
      const bottom = (first: number) => first + labels.length * LINE;
      for (const place of placed(chartArea, labels.length, layout)) {
        const { panel, column, first, x, number, spot, scale } = place;
        lettering(ctx);
        ctx.textBaseline = 'top';
        ctx.textAlign = 'left';
        const title = titleLines(panel.title, layout.wide);
        for (const [line, words] of title.entries())
          ctx.fillText(words, x, first - 6 - (title.length - line) * LETTERS);
        ctx.textBaseline = 'middle';
        if (column === 0) {
          for (const [line, label] of labels.entries()) {
            const y = first + (line + 0.5) * LINE;
            if (line % 2 === 0) {
              ctx.fillStyle = '#f4f4f4';
              ctx.fillRect(chartArea.left, y - LINE / 2, chartArea.right - chartArea.left, LINE);
            }
            ctx.fillStyle = panel.dots[line]?.look === 'base' ? GREY_WORDS : INK;
            ctx.fillText(fitted(label, (layout.names - GAP) / TEXT), chartArea.left, y);
          }
        }
        if (Number.isFinite(panel.base)) {
          const at = scale(panel.base);
          verticalLine(ctx, at, { ...chartArea, top: first, bottom: bottom(first) }, { colour: GREY });
          lettering(ctx);
          ctx.fillStyle = GREY_WORDS;
          ctx.textAlign = 'center';
          ctx.textBaseline = 'top';
          ctx.fillText(base, Math.max(x + 4 + ctx.measureText(base).width / 2, at), bottom(first) + 3);
          ctx.textBaseline = 'middle';
        }
        for (const [line, dot] of panel.dots.entries()) {
          if (dot === null) continue;
          whisker(ctx, dot, spot(line, dot.low), spot(line, dot.high));
          if (Number.isFinite(dot.mean)) point(ctx, dot.look, spot(line, dot.mean));
          lettering(ctx);
          ctx.textAlign = 'right';
          ctx.fillStyle = dot.look === 'unclear' || dot.look === 'base' ? GREY_WORDS : INK;
          ctx.fillText(dot.text, number, first + (line + 0.5) * LINE);
          ctx.textAlign = 'left';
        }
      }
      ctx.restore();
    },
  };
}

/** Grey that can be read. */
const GREY_WORDS = '#6b6b6b';

function whisker(pen: Pen, { look }: PanelDot, low: Spot, high: Spot): void {
  if (!Number.isFinite(low.x)) return;
  pen.strokeStyle = look === 'unclear' || look === 'base' ? GREY : COLOURS[look];
  pen.lineWidth = 2;
  pen.beginPath();
  pen.moveTo(low.x, low.y);
  pen.lineTo(high.x, high.y);
  pen.stroke();
}

function point(pen: Pen, look: Look, { x, y }: Spot): void {
  pen.fillStyle = COLOURS[look];
  pen.strokeStyle = look === 'unclear' ? GREY_WORDS : INK;
  pen.lineWidth = 1;
  pen.beginPath();
  switch (look) {
    case 'better':
    case 'worse': {
      const up = look === 'better' ? 1 : -1;
      pen.moveTo(x, y - 5 * up);
      pen.lineTo(x + 5, y + 4 * up);
      pen.lineTo(x - 5, y + 4 * up);
      break;
    }
    case 'differs':
      pen.moveTo(x, y - 5);
      pen.lineTo(x + 5, y);
      pen.lineTo(x, y + 5);
      pen.lineTo(x - 5, y);
      break;
    case 'unclear':
    case 'plain':
    case 'base':
      pen.arc(x, y, 3.5, 0, 2 * Math.PI);
      break;
  }
  pen.closePath();
  pen.fill();
  pen.stroke();
}

/** A strip for each point, as wide as its panel. */
function tipsOf({ chartArea }: DrawnChart, labels: readonly string[], layout: Layout): Tip[] {
  return placed(chartArea, labels.length, layout).flatMap(({ panel, first, x }) =>
    panel.dots.flatMap((dot, line) =>
      dot === null
        ? []
        : [{ left: x, top: first + line * LINE, width: layout.wide - 4, height: LINE, text: dot.tip }],
    ),
  );
}
