/** Shares by time since asking: a curve for each system with a point for each day, or a panel for each of many. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import { weeksOf } from '../words/dates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import type { Chart } from './chart.ts';
import { axis, lettering, systemLegend, verticalLine } from './kit.ts';
import { linePanels } from './line-panels.ts';
import { INK, MOST_LOOKS, systemStyle } from './style.ts';

/** The share (0 to 1) by the end of each day since asking, from day 0. */
export type DailyShares = readonly number[];

/** A share whose interval is known, at so many weeks. */
export interface Known {
  readonly week: number;
  readonly low: number;
  readonly high: number;
}

export interface CurveAxes {
  /** What runs across, in weeks, and what runs up, in per cent. */
  readonly across: string;
  readonly up: string;
  /** Upper end of the axis, per cent. */
  readonly top: number;
}

/** @param known intervals to be drawn as whiskers on the curves, for each system */
export function dailyCurves(
  result: ExperimentResult,
  shares: readonly DailyShares[],
  axes: CurveAxes,
  known: readonly (readonly Known[])[] = [],
): Pick<Chart, 'config' | 'height' | 'tips'> {
  if (!shares.some((one) => one.length > 0)) return { config: null };
  return shares.length > MOST_LOOKS
    ? panelsOf(result, shares, axes)
    : { config: configOf(result, shares, axes, known) };
}

const WEEK_DAYS = 7;
const weeksShown = (shares: readonly DailyShares[]) =>
  Math.max(4, ...shares.map((one) => Math.ceil((one.length - 1) / WEEK_DAYS)));

/** To the right edge: after the last day a share stays what it is. */
function points(one: DailyShares, weeks: number): { x: number; y: number }[] {
  const drawn = one.map((share, day) => ({ x: day / WEEK_DAYS, y: share * 100 }));
  const last = drawn.at(-1);
  return last === undefined || last.x >= weeks ? drawn : [...drawn, { x: weeks, y: last.y }];
}

function configOf(
  result: ExperimentResult,
  shares: readonly DailyShares[],
  { across, up, top }: CurveAxes,
  known: readonly (readonly Known[])[],
): ChartConfiguration {
  const labels = systemLabels(result, 72);
  const weeks = weeksShown(shares);
  const datasets = shares.map((one, index) => {
    const { colour, dash } = systemStyle(index);
    return {
      data: points(one, weeks),
      tips: one.map((share, day) =>
        day % WEEK_DAYS === 0
          ? `${labels[index]}: ${numberIn('share', share)} % within ${day / WEEK_DAYS} weeks`
          : '',
      ),
      borderColor: colour,
      borderWidth: 2.5,
      borderDash: [...dash],
      pointRadius: 0,
    };
  });
  const standard = weeksOf(result.systems[0]!.scenario.standard);
  return {
    type: 'line',
    data: { datasets },
    options: {
      scales: {
        x: axis(across, { type: 'linear', min: 0, max: weeks }),
        y: axis(up, { min: 0, max: top }),
      },
      plugins: { legend: systemLegend(labels, 'line') },
    },
    plugins: [standardLine(standard, shares), whiskers(known)],
  } as ChartConfiguration;
}

/** Those of later systems a little to the right, so that none covers another. */
function whiskers(known: readonly (readonly Known[])[]): Plugin {
  const [HALF, APART] = [4, 3];
  return {
    id: 'whiskers',
    afterDatasetsDraw({ ctx, scales }) {
      ctx.save();
      ctx.lineWidth = 1.5;
      ctx.strokeStyle = INK;
      for (const [index, each] of known.entries())
        for (const { week, low, high } of each) {
          const x = scales.x!.getPixelForValue(week) + index * APART;
          const [bottom, top] = [low, high].map((share) => scales.y!.getPixelForValue(share * 100)) as [
            number,
            number,
          ];
          ctx.beginPath();
          ctx.moveTo(x, bottom);
          ctx.lineTo(x, top);
          for (const y of [bottom, top]) {
            ctx.moveTo(x - HALF, y);
            ctx.lineTo(x + HALF, y);
          }
          ctx.stroke();
        }
      ctx.restore();
    },
  };
}

/** A panel for each of many systems. */
function panelsOf(result: ExperimentResult, shares: readonly DailyShares[], { across, up, top }: CurveAxes) {
  const labels = systemLabels(result, 60);
  const standard = weeksOf(result.systems[0]!.scenario.standard);
  const weeks = weeksShown(shares);
  return linePanels(
    shares.map((one, index) => ({
      label: labels[index]!,
      points: points(one, weeks),
      tip: `${labels[index]}: ${numberIn('share', one[Math.round(standard * WEEK_DAYS)] ?? one.at(-1) ?? Number.NaN)} % within ${Math.round(WEEK_DAYS * standard)} days`,
    })),
    {
      across: `${across}; dashed: standard, ${Math.round(WEEK_DAYS * standard)} days`,
      up,
      right: weeks,
      top,
      ticks: [0, Math.round(weeks / 2), weeks].map((at) => ({ at, label: String(at) })),
      line: standard,
    },
  );
}

/** Its words are above where curves run low. */
function standardLine(weeks: number, shares: readonly DailyShares[]): Plugin {
  const low = shares.some((one) => one.length > 0 && (one[(Math.ceil(weeks) + 1) * WEEK_DAYS] ?? 1) < 0.2);
  return {
    id: 'standard',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      const { right, top, bottom } = chartArea;
      const x = scales.x!.getPixelForValue(weeks);
      if (!(weeks > 0) || x > right) return;
      ctx.save();
      verticalLine(ctx, x, chartArea, { dash: [4, 3] });
      lettering(ctx);
      ctx.textBaseline = low ? 'top' : 'bottom';
      const days = Math.round(weeks * WEEK_DAYS);
      const words = `standard: ${days} days`;
      const fits = x + 4 + ctx.measureText(words).width < right;
      ctx.textAlign = fits ? 'left' : 'right';
      ctx.fillText(words, fits ? x + 4 : x - 4, low ? top + 6 : bottom - 4);
      ctx.restore();
    },
  };
}
