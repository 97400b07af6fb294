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

/** As high as the bars need. */
export function heightOfBars(bars: number): Pick<Chart, 'height'> {
  return { height: bars > 5 ? 40 * bars + 120 : 64 * bars + 170 };
}

/** One lying bar for each label, made of parts, with the number on each part that is wide enough for it, or above it. */
export function stackedBars(
  labels: readonly string[],
  parts: readonly Part[],
  title: string,
  words: (value: number) => string,
): ChartConfiguration {
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => wrap(labels.length > 5 ? shorten(label, 40) : label, 20)),
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
        x: axis(title, { stacked: true, beginAtZero: true }),
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

function numbersOn(parts: readonly Part[], words: (value: number) => string): Plugin {
  return {
    id: 'numbers',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
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
