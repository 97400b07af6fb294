/** Small panels with curves that share both axes: of many systems each with the base in grey, or of teams with all systems. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { wrap } from '../words/text.ts';
import type { Chart, DrawnChart, Tip } from './chart.ts';
import { lettering, type Pen, textWidth } from './kit.ts';
import { FAINT, INK, TEXT, WIDTH } from './style.ts';

export interface Curve {
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Whoever points at it is told. */
  readonly tip: string;
}

export interface PanelAxes {
  /** What runs across and what runs up. */
  readonly across: string;
  readonly up: string;
  readonly right: number;
  readonly top: number;
  /** Places with words below each panel. */
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** A line in every panel. */
  readonly line?: number;
}

const OWN = '#0072B2';
const BASE = '#9a9a9a';
const ACROSS = 4;
const PLOT = 92;
const LETTERS = 1.3 * TEXT;
const GAP = 16;
const LEFT = 44;
/** What a legend of one line takes, and each further line of it. */
const LEGEND = 36;
const LEGEND_LINE = 22;
/** Beside the words of a label. */
const SAMPLE = 52;

/** In how many lines the labels of a legend stand. */
function linesOf(labels: readonly string[]): number {
  let lines = 1;
  let used = 0;
  for (const label of labels) {
    const wide = textWidth(label) * TEXT + SAMPLE;
    if (used > 0 && used + wide > WIDTH - 28) {
      lines += 1;
      used = 0;
    }
    used += wide;
  }
  return lines;
}

/** A small picture: words above it, lines in it. */
export interface LinePanel {
  readonly label: string;
  readonly tip: string;
  readonly lines: readonly PanelLine[];
}

export interface PanelLine {
  readonly points: Curve['points'];
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
}

/** A panel for each but the base, which is grey in all of them. @param curves the first is the base. */
export function linePanels(
  curves: readonly Curve[],
  axes: PanelAxes,
): Pick<Chart, 'config' | 'height' | 'tips'> {
  const [base, ...others] = curves as [Curve, ...Curve[]];
  const grey = { points: base.points, colour: BASE, width: 2.5 };
  const panels = others.map(({ label, tip, points }) => ({
    label,
    tip,
    lines: [grey, { points, colour: OWN, width: 2 }],
  }));
  return smallMultiples(panels, { ...axes, up: `${axes.up}; grey: ${base.label}` });
}

/** Panels that share both axes, four abreast unless `across` says otherwise. */
export function smallMultiples(
  panels: readonly LinePanel[],
  axes: PanelAxes,
  {
    abreast = ACROSS,
    mostLines = 3,
    legend = undefined as object | undefined,
    labels = [] as readonly string[],
  } = {},
): Pick<Chart, 'config' | 'height' | 'tips'> {
  const wide = (WIDTH - 28 - LEFT) / abreast;
  const names = panels.map(({ label }) =>
    label
      .split('\n')
      .flatMap((line) => wrap(line, (wide - GAP) / TEXT, textWidth))
      .slice(0, mostLines),
  );
  const most = Math.max(...names.map((lines) => lines.length));
  const tall = most * LETTERS + PLOT + 2 * LETTERS;
  const rows = Math.ceil(panels.length / abreast);
  const boxes = (drawn: Pick<DrawnChart, 'chartArea'>) =>
    panels.map((panel, at) => {
      const left = drawn.chartArea.left + LEFT + (at % abreast) * wide;
      const head = drawn.chartArea.top + LETTERS + Math.floor(at / abreast) * tall;
      const top = head + most * LETTERS + 2;
      return { panel, at, left, head, top, right: left + wide - GAP, bottom: top + PLOT };
    });
  return {
    height:
      rows * tall +
      2 * LETTERS +
      36 +
      (legend === undefined ? 0 : LEGEND + LEGEND_LINE * (linesOf(labels) - 1)),
    tips: (drawn): Tip[] =>
      boxes(drawn).map(({ panel, left, right, top }) => ({
        left,
        top,
        width: right - left,
        height: PLOT,
        text: panel.tip,
      })),
    config: {
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: {
        scales: { x: { display: false }, y: { display: false } },
        plugins: legend === undefined ? {} : { legend },
      },
      plugins: [drawnPanels(names, axes, boxes, rows * tall, abreast)],
    } as unknown as ChartConfiguration,
  };
}

function drawnPanels(
  names: readonly (readonly string[])[],
  { across, up, right, top: highest, ticks, line }: PanelAxes,
  boxes: (drawn: Pick<DrawnChart, 'chartArea'>) => readonly {
    readonly panel: LinePanel;
    readonly at: number;
    readonly left: number;
    readonly head: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }[],
  below: number,
  abreast: number,
): Plugin {
  return {
    id: 'line-panels',
    afterDatasetsDraw({ ctx, chartArea }) {
      ctx.save();
      lettering(ctx);
      ctx.textBaseline = 'top';
      ctx.fillText(up, chartArea.left, chartArea.top - 2);
      for (const box of boxes({ chartArea })) {
        const x = (value: number) => box.left + (value / right) * (box.right - box.left);
        const y = (value: number) => box.bottom - (Math.max(0, Math.min(value, highest)) / highest) * PLOT;
        lettering(ctx);
        ctx.textAlign = 'left';
        ctx.textBaseline = 'top';
        for (const [at, words] of names[box.at]!.entries())
          ctx.fillText(words, box.left, box.head + at * LETTERS);
        ctx.strokeStyle = FAINT;
        ctx.lineWidth = 1;
        ctx.strokeRect(box.left, box.top, box.right - box.left, PLOT);
        if (line !== undefined && line <= right) {
          ctx.strokeStyle = INK;
          ctx.setLineDash([4, 3]);
          stroke(ctx, [
            { x: x(line), y: box.top },
            { x: x(line), y: box.bottom },
          ]);
          ctx.setLineDash([]);
        }
        for (const { points, colour, width, dash = [] } of box.panel.lines) {
          ctx.strokeStyle = colour;
          ctx.lineWidth = width;
          ctx.setLineDash([...dash]);
          stroke(
            ctx,
            points.filter(({ y: value }) => Number.isFinite(value)).map((p) => ({ x: x(p.x), y: y(p.y) })),
          );
        }
        ctx.setLineDash([]);
        ctx.fillStyle = INK;
        ctx.textAlign = 'center';
        for (const { at, label } of ticks) ctx.fillText(label, x(at), box.bottom + 4);
        if (box.at % abreast !== 0) continue;
        ctx.textAlign = 'right';
        ctx.textBaseline = 'middle';
        for (const value of [0, highest / 2, highest])
          ctx.fillText(value.toLocaleString('en-GB'), box.left - 6, y(value));
      }
      lettering(ctx);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'top';
      ctx.fillText(across, (chartArea.left + chartArea.right) / 2, chartArea.top + LETTERS + below);
      ctx.restore();
    },
  };
}

function stroke(pen: Pen, points: readonly { readonly x: number; readonly y: number }[]): void {
  pen.beginPath();
  for (const [at, { x, y }] of points.entries()) {
    if (at === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.stroke();
}

/** A round number that is no less. */
export function roundUp(value: number): number {
  if (!(value > 0)) return 1;
  let power = 1;
  while (power < value) power *= 10;
  while (power >= 10 * value) power /= 10;
  return [0.1, 0.2, 0.4, 0.6, 0.8, 1].map((step) => step * power).find((step) => step >= value)!;
}
