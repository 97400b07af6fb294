import type { ChartConfiguration, Plugin } from 'chart.js';
import { shorten, wrap } from '../words/text.ts';
import type { Chart, DrawnChart } from './chart.ts';
import { axis, legend, lettering } from './kit.ts';
import { INK, TEXT } from './style.ts';

/** One part of every bar. */
export interface Part {
  readonly label: string;
  readonly colour: string;
  /** Of letters on it. */
  readonly ink: string;
  /** One for each bar. */
  readonly values: readonly number[];
  /** What pointing at it says, one for each bar. */
  readonly tips: readonly string[];
}

/** Parts that are narrower, in pixels, are told by the table. */
const SEEN = 2;

/** Of more bars, numbers stand on them only: above one they would touch the next. */
const MOST_WITH_NUMBERS_ABOVE = 3;
const LABEL = 26;
const MOST_LINES = 2;

/** As high as the bars need. */
export function heightOfBars(bars: number): Pick<Chart, 'height'> {
  return { height: bars > 5 ? 46 * bars + 130 : 64 * bars + 170 };
}

/** One lying bar for each label, made of parts, with the number on each part that is wide enough for it, or above it. */
export function stackedBars(
  labels: readonly string[],
  parts: readonly Part[],
  title: string,
  words: (value: number) => string,
  scale: { readonly max?: number } = {},
): ChartConfiguration {
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) =>
        labels.length > MOST_WITH_NUMBERS_ABOVE ? inLines(label) : wrap(label, 20),
      ),
      datasets: parts.map(({ values, tips, colour }) => ({
        data: values,
        tips,
        backgroundColor: colour,
        borderColor: INK,
        borderWidth: 1,
      })),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: axis(title, { stacked: true, beginAtZero: true, ...scale }),
        y: axis('', {
          stacked: true,
          grid: { display: false },
          ticks: { autoSkip: false, color: INK, font: { size: TEXT } },
        }),
      },
      plugins: {
        legend: legend(
          parts.map(({ label, colour }) => ({
            text: label,
            fillStyle: colour,
            strokeStyle: INK,
            lineWidth: 1,
          })),
          { boxWidth: 34 },
        ),
      },
    },
    plugins: [numbersOn(parts, words)],
  } as unknown as ChartConfiguration;
}

function inLines(label: string): string[] {
  for (let longest = label.length; ; longest -= 1) {
    const lines = wrap(shorten(label, longest), LABEL);
    if (lines.length <= MOST_LINES || longest <= LABEL) return lines;
  }
}

function numbersOn(parts: readonly Part[], words: (value: number) => string): Plugin {
  return {
    id: 'numbers',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const few = (chart.data.labels ?? []).length <= MOST_WITH_NUMBERS_ABOVE;
      ctx.save();
      lettering(ctx);
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      /** Of each bar, where the last number above it ends. */
      const taken: number[] = [];
      for (const [index, { ink }] of parts.entries())
        for (const [at, element] of (chart as DrawnChart).getDatasetMeta(index).data.entries()) {
          const { x, y, base, height } = element as unknown as Record<'x' | 'y' | 'base' | 'height', number>;
          const text = words(Number(chart.data.datasets[index]!.data[at]));
          const [wide, middle] = [ctx.measureText(text).width, (x + base) / 2];
          if (Math.abs(x - base) > wide + 8) {
            ctx.fillStyle = ink;
            ctx.fillText(text, middle, y);
          } else if (
            few &&
            Math.abs(x - base) >= SEEN &&
            middle - wide / 2 > (taken[at] ?? Number.NEGATIVE_INFINITY)
          ) {
            ctx.fillStyle = INK;
            ctx.fillText(text, middle, y - height / 2 - TEXT / 2 - 2);
            taken[at] = middle + wide / 2 + 4;
          }
        }
      ctx.restore();
    },
  };
}
