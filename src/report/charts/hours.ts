import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import { overall } from '../findings/cells.ts';
import { findingOr } from '../findings/finding.ts';
import { overallTable } from '../tables.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import type { Chart, DrawnChart } from './chart.ts';
import { axis, legend, lettering, runsOf } from './kit.ts';
import { INK } from './style.ts';

/** What time is spent on, from what decides to what helps; light and dark apart in grey as well. */
const PARTS = [
  { name: 'hours_sorting', label: 'sorting', colour: '#E69F00', ink: INK },
  { name: 'hours_understanding', label: 'understanding', colour: '#F0E442', ink: INK },
  { name: 'hours_care', label: 'care', colour: '#0072B2', ink: '#ffffff' },
  { name: 'hours_admin', label: 'admin', colour: '#BBBBBB', ink: INK },
] as const;

/** Hours of staff a week by what they were spent on: one bar for each system. */
export function hours(result: ExperimentResult): Chart {
  const names = PARTS.map(({ name }) => name);
  const found = result.systems.map(overall);
  const has = found.some((cells) => names.some((name) => (cells.get(name)?.estimate.mean ?? 0) > 0));
  return {
    name: 'hours',
    title: findingOr(result, 'hours_care', 'What the hours of staff were spent on'),
    caption: `What the hours of staff were spent on. ${runsOf(result)}${result.replications > 1 ? ' Intervals are in the table.' : ''}`,
    alt: 'Stacked bars: hours of work a week spent on sorting, understanding, care and admin, in each system.',
    table: overallTable('hours', result, names),
    config: has ? configOf(result) : null,
  };
}

function configOf(result: ExperimentResult): ChartConfiguration {
  const found = result.systems.map(overall);
  const labels = systemLabels(result, 60);
  return {
    type: 'bar',
    data: {
      labels: labels.map((label) => wrap(label, 20)),
      datasets: PARTS.map(({ name, label, colour }) => ({
        data: found.map((cells) => cells.get(name)?.estimate.mean ?? NaN),
        tips: found.map((cells, index) => {
          const mean = cells.get(name)?.estimate.mean ?? NaN;
          return `${labels[index]}: ${numberIn('hours', mean)} hours a week on ${label}`;
        }),
        backgroundColor: colour,
        borderColor: INK,
        borderWidth: 1,
      })),
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: axis('Hours a week', { stacked: true, beginAtZero: true }),
        y: axis('', { stacked: true, grid: { display: false } }),
      },
      plugins: {
        legend: legend(
          PARTS.map(({ label, colour }) => ({
            text: label,
            fillStyle: colour,
            strokeStyle: INK,
            lineWidth: 1,
          })),
          { boxWidth: 34 },
        ),
      },
    },
    plugins: [numbers],
  } as unknown as ChartConfiguration;
}

/** The hours, on each part that is wide enough for them. */
const numbers: Plugin = {
  id: 'numbers',
  afterDatasetsDraw(chart) {
    const { ctx } = chart;
    ctx.save();
    lettering(ctx);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    for (const [index, { ink }] of PARTS.entries())
      for (const [at, element] of (chart as DrawnChart).getDatasetMeta(index).data.entries()) {
        const { x, y, base } = element as unknown as { x: number; y: number; base: number };
        const text = numberIn('hours', Number(chart.data.datasets[index]!.data[at]));
        if (!(Math.abs(x - base) > ctx.measureText(text).width + 8)) continue;
        ctx.fillStyle = ink;
        ctx.fillText(text, (x + base) / 2, y);
      }
    ctx.restore();
  },
};
