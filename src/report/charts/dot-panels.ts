/**
 * Many systems by many rows: a panel for each row, a line for each system with its name beside it, a point with its
 * interval, and its number. What a point means is its shape as well as its colour; the base is grey.
 */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Chart, DrawnChart, Tip } from './chart.ts';
import {
  bandHeight,
  endsOf,
  GAP,
  type Layout,
  LETTERS,
  LINE,
  layOut,
  placed,
  titleLines,
} from './dot-panels-layout.ts';
import { COLOURS, GREY, GREY_WORDS, type Look, POINTS, point, WORDS, whisker } from './dot-panels-marks.ts';
import { fitted, legend, lettering, verticalLine } from './kit.ts';
import { INK, TEXT } from './style.ts';

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
          whisker(ctx, dot.look, spot(line, dot.low), spot(line, dot.high));
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
