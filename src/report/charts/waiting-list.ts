import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult, SeriesResult } from '../../experiment/results.ts';
import { findingOr } from '../findings/finding.ts';
import { seriesRows } from '../tables.ts';
import { dateOfWeek, weeksOf } from '../words/dates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { blankSystems, whyNoList } from './blank.ts';
import type { Chart, DrawnChart, Tip } from './chart.ts';
import {
  axis,
  dateAxis,
  endMonths,
  endsOfWeeks,
  lettering,
  meansOf,
  runsOf,
  systemLegend,
  verticalLine,
} from './kit.ts';
import { linePanels, roundUp } from './line-panels.ts';
import { MOST_LOOKS, SHADE, systemStyle } from './style.ts';

/** People on any waiting list at the end of each week, systems overlaid, warm-up shaded. */
export function waitingList(result: ExperimentResult): Chart {
  const found = result.systems.map(({ series }) =>
    series.find(({ key, mean }) => key.name === 'waiting' && key.team === '' && mean.some(Number.isFinite)),
  );
  const isKnown = found.map((series) => series !== undefined);
  return {
    name: 'waiting-list',
    title: findingOr(result, 'people_on_list', 'People waiting at the end of each week'),
    caption: `People waiting at the end of each week. ${found.length > MOST_LOOKS ? runsOf(result) : meansOf(result, 'band')}${blankSystems(result, isKnown, whyNoList)}`,
    alt: 'Lines over time: people on any waiting list at the end of each week, in each system, with the warm-up shaded.',
    table: seriesRows('waiting-list', result, 'waiting', (team) => team === ''),
    whyNothing: whyNoList(result.systems[0]!),
    ...drawnAs(result, found),
  };
}

function drawnAs(
  result: ExperimentResult,
  found: readonly (SeriesResult | undefined)[],
): Pick<Chart, 'config' | 'height' | 'tips'> {
  if (!found.some((series) => series !== undefined)) return { config: null };
  if (found.length > MOST_LOOKS) return panelsOf(result, found);
  return {
    tips: (drawn) => tipsOfWeeks(drawn, found, systemLabels(result, 72), result.systems[0]!.directory.start),
    config: configOf(result, found),
  };
}

/** A panel for each of many systems. */
function panelsOf(result: ExperimentResult, found: readonly (SeriesResult | undefined)[]) {
  const labels = systemLabels(result, 60);
  const { directory, window } = result.systems[0]!;
  const weeks = Math.max(...found.map((series) => series?.mean.length ?? 0));
  return linePanels(
    found.map((series, index) => ({
      label: labels[index]!,
      points: endsOfWeeks(series?.mean),
      tip: `${labels[index]}: ${numberIn('people', series?.mean.at(-1) ?? Number.NaN)} people at the end`,
    })),
    {
      across: 'Date; dashed: end of the warm-up',
      up: 'People waiting (all lists)',
      right: weeks,
      top: roundUp(Math.max(...found.flatMap((series) => [...(series?.mean ?? [])]).filter(Number.isFinite))),
      // There is room for two only where they are far apart.
      ticks: endMonths(directory.start, weeks, 0.6),
      line: weeksOf(window.from),
    },
  );
}

function configOf(
  result: ExperimentResult,
  found: readonly (SeriesResult | undefined)[],
): ChartConfiguration {
  const labels = systemLabels(result, 72);
  const { directory, window } = result.systems[0]!;
  const weeks = Math.max(...found.map((series) => series?.mean.length ?? 0));
  const datasets = found.flatMap((series, index) => {
    const { colour, band, dash } = systemStyle(index);
    const line = { borderColor: colour, pointRadius: 0, tension: 0 };
    const edge = { ...line, borderWidth: 0 };
    return [
      { ...edge, data: endsOfWeeks(series?.low) },
      { ...edge, data: endsOfWeeks(series?.high), fill: '-1', backgroundColor: band },
      { ...line, data: endsOfWeeks(series?.mean), borderWidth: 2.5, borderDash: [...dash] },
    ];
  });
  return {
    type: 'line',
    data: { datasets },
    options: {
      scales: {
        x: dateAxis(directory.start, weeks, 7),
        y: axis('People waiting (all lists)', { min: 0 }),
      },
      plugins: { legend: systemLegend(labels, 'line'), filler: { propagate: false } },
    },
    plugins: [warmUp(weeksOf(window.from))],
  } as ChartConfiguration;
}

/** Shades the weeks before the window, with words where there is room for them. */
function warmUp(weeks: number): Plugin {
  return {
    id: 'warm-up',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const { left, top, right, bottom } = chartArea;
      const end = Math.min(right, scales.x!.getPixelForValue(weeks));
      if (end - left < 1) return;
      ctx.save();
      ctx.fillStyle = SHADE;
      ctx.fillRect(left, top, end - left, bottom - top);
      verticalLine(ctx, end, chartArea, { dash: [4, 3] });
      lettering(ctx);
      ctx.textBaseline = 'top';
      const words = ['warm-up, not counted', 'warm-up'].find(
        (text) => ctx.measureText(text).width < end - left - 8,
      );
      if (words) ctx.fillText(words, left + 5, top + 5);
      ctx.restore();
    },
  };
}

/** One strip for each week, with what every system had then. */
function tipsOfWeeks(
  { chartArea: { top, bottom }, scales }: DrawnChart,
  found: readonly (SeriesResult | undefined)[],
  labels: readonly string[],
  start: string,
): Tip[] {
  const x = scales.x!;
  const weeks = Math.max(0, ...found.map((series) => series?.mean.length ?? 0));
  const width = x.getPixelForValue(1) - x.getPixelForValue(0);
  return Array.from({ length: weeks }, (_, week) => {
    const numbers = found.map(
      (series, index) => `${labels[index]}: ${numberIn('people', series?.mean[week] ?? NaN)} people`,
    );
    const text = [`Week of ${dateOfWeek(start, week)}`, ...numbers].join('\n');
    return { left: x.getPixelForValue(week + 1) - width / 2, top, width, height: bottom - top, text };
  });
}
