import type { ChartConfiguration, Plugin } from 'chart.js';
import { wrap } from '../words/text.ts';
import type { DrawnChart } from './chart.ts';
import { axis, legend, lettering } from './kit.ts';
import { INK } from './style.ts';

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

/** One lying bar for each label, made of parts, with the number on each part that is wide enough for it. */
export function stackedBars(
  labels: readonly string[],
  parts: readonly Part[],
  title: string,
  words: (value: number) => string,
): ChartConfiguration {
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => wrap(label, 20)),
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
        y: axis('', { stacked: true, grid: { display: false } }),
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
      for (const [index, { ink }] of parts.entries())
        for (const [at, element] of (chart as DrawnChart).getDatasetMeta(index).data.entries()) {
          const { x, y, base } = element as unknown as { x: number; y: number; base: number };
          const text = words(Number(chart.data.datasets[index]!.data[at]));
          if (!(Math.abs(x - base) > ctx.measureText(text).width + 8)) continue;
          ctx.fillStyle = ink;
          ctx.fillText(text, (x + base) / 2, y);
        }
      ctx.restore();
    },
  };
}
