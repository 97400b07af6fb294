/** Curves of many systems: a small panel for each with its own curve, and that of the base in grey in all of them. */
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

/** @param curves the first is the base. */
export function linePanels(
  curves: readonly Curve[],
  axes: PanelAxes,
): Pick<Chart, 'config' | 'height' | 'tips'> {
  const [base, ...others] = curves as [Curve, ...Curve[]];
  const wide = (WIDTH - 28 - LEFT) / ACROSS;
  const names = others.map(({ label }) => wrap(label, (wide - GAP) / TEXT, textWidth).slice(0, 3));
  const most = Math.max(...names.map((lines) => lines.length));
  const tall = most * LETTERS + PLOT + 2 * LETTERS;
  const rows = Math.ceil(others.length / ACROSS);
  const boxes = (drawn: Pick<DrawnChart, 'chartArea'>) =>
    others.map((curve, at) => {
      const left = drawn.chartArea.left + LEFT + (at % ACROSS) * wide;
      const head = drawn.chartArea.top + LETTERS + Math.floor(at / ACROSS) * tall;
      const top = head + most * LETTERS + 2;
      return { curve, at, left, head, top, right: left + wide - GAP, bottom: top + PLOT };
    });
  return {
    height: rows * tall + 2 * LETTERS + 36,
    tips: (drawn): Tip[] =>
      boxes(drawn).map(({ curve, left, right, top }) => ({
        left,
        top,
        width: right - left,
        height: PLOT,
        text: curve.tip,
      })),
    config: {
      type: 'scatter',
      data: { datasets: [{ data: [] }] },
      options: { scales: { x: { display: false }, y: { display: false } } },
      plugins: [drawnPanels(base, names, axes, boxes, rows * tall)],
    } as unknown as ChartConfiguration,
  };
}

function drawnPanels(
  base: Curve,
  names: readonly (readonly string[])[],
  { across, up, right, top: highest, ticks, line }: PanelAxes,
  boxes: (drawn: Pick<DrawnChart, 'chartArea'>) => readonly {
    readonly curve: Curve;
    readonly at: number;
    readonly left: number;
    readonly head: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }[],
  below: number,
): Plugin {
  return {
    id: 'line-panels',
    afterDatasetsDraw({ ctx, chartArea }) {
      ctx.save();
      lettering(ctx);
      ctx.textBaseline = 'top';
      ctx.fillText(`${up}; grey: ${base.label}`, chartArea.left, chartArea.top - 2);
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
        for (const [curve, colour, width] of [
          [base, BASE, 2.5],
          [box.curve, OWN, 2],
        ] as const) {
          ctx.strokeStyle = colour;
          ctx.lineWidth = width;
          stroke(
            ctx,
            curve.points
              .filter(({ y: value }) => Number.isFinite(value))
              .map((p) => ({ x: x(p.x), y: y(p.y) })),
          );
        }
        ctx.fillStyle = INK;
        ctx.textAlign = 'center';
        for (const { at, label } of ticks) ctx.fillText(label, x(at), box.bottom + 4);
        if (box.at % ACROSS !== 0) continue;
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
