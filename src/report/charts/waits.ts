import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import type { HistogramKey } from '../../measures/measure.ts';
import { findingOr } from '../findings/finding.ts';
import { shareWithinWeeks } from '../findings/waits.ts';
import { columnsOf, type Row } from '../tables.ts';
import { weeksOf } from '../words/dates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import type { Chart } from './chart.ts';
import { axis, lettering, systemLegend, verticalLine } from './kit.ts';
import { linePanels } from './line-panels.ts';
import { MOST_LOOKS, systemStyle } from './style.ts';

export function waitsToFirstContact(result: ExperimentResult): Chart {
  return waits(result, 'wait_to_first_contact', 'waits-to-first-contact', 'a first contact');
}

export function waitsToHelp(result: ExperimentResult): Chart {
  return waits(result, 'wait_to_help', 'waits-to-help', 'help to start');
}

/** The share whose wait had ended, by weeks waited, systems overlaid, with the standard as a line. */
function waits(result: ExperimentResult, clock: HistogramKey['name'], name: string, until: string): Chart {
  const shares = result.systems.map(({ histograms }) => {
    const histogram = histograms.find(({ key }) => key.name === clock);
    return histogram ? shareWithinWeeks(histogram) : [];
  });
  const runs = result.replications === 1 ? 'One replication' : `${result.replications} replications added up`;
  return {
    name,
    title: findingOr(result, `${clock}_median`, `How long people waited for ${until}`),
    caption: `How long people waited for ${until}. ${runs}. Only people whose wait ended: those who left or still wait are not in this chart.`,
    alt: `Lines: of those whose wait ended, the share for whom it had ended by each week, in each system, with the waiting-time standard as a vertical line.`,
    table: {
      name,
      columns: columnsOf('scenario', 'weeks', 'share'),
      rows: shares.flatMap((one, index) =>
        one.map((share, week): Row => [result.systems[index]!.scenario.name, week, share]),
      ),
    },
    whyNothing: 'Nobody’s wait of this kind ended in the window.',
    ...(!shares.some((one) => one.length > 0)
      ? { config: null }
      : shares.length > MOST_LOOKS
        ? panelsOf(result, shares, until)
        : { config: configOf(result, shares, until) }),
  };
}

function configOf(
  result: ExperimentResult,
  shares: readonly (readonly number[])[],
  until: string,
): ChartConfiguration {
  const labels = systemLabels(result, 72);
  const weeks = Math.max(4, ...shares.map((one) => one.length - 1));
  const datasets = shares.map((one, index) => {
    const { colour, dash } = systemStyle(index);
    return {
      // To the right edge: after its last wait a share stays what it is.
      data: one.length === 0 ? [] : [...one, ...Array(weeks + 1 - one.length).fill(one.at(-1)!)].map(point),
      tips: one.map((share, week) => `${labels[index]}: ${numberIn('share', share)} % within ${week} weeks`),
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
        x: axis(weeksUntil(until), {
          type: 'linear',
          min: 0,
          max: weeks,
        }),
        y: axis('Share of those whose wait ended (%)', { min: 0, max: 100 }),
      },
      plugins: { legend: systemLegend(labels, 'line') },
    },
    plugins: [standardLine(standard, shares)],
  } as ChartConfiguration;
}

/** A panel for each of many systems. */
function panelsOf(result: ExperimentResult, shares: readonly (readonly number[])[], until: string) {
  const labels = systemLabels(result, 60);
  const standard = weeksOf(result.systems[0]!.scenario.standard);
  const weeks = Math.max(4, ...shares.map((one) => one.length - 1));
  return linePanels(
    shares.map((one, index) => ({
      label: labels[index]!,
      points: [...one, ...Array(weeks + 1 - one.length).fill(one.at(-1) ?? Number.NaN)].map(point),
      tip: `${labels[index]}: ${numberIn('share', one[Math.round(standard)] ?? one.at(-1) ?? Number.NaN)} % within ${Math.round(7 * standard)} days`,
    })),
    {
      across: `${weeksUntil(until)}; dashed: standard, ${Math.round(7 * standard)} days`,
      up: 'Share of those whose wait ended (%)',
      right: weeks,
      top: 100,
      ticks: [0, Math.round(weeks / 2), weeks].map((at) => ({ at, label: String(at) })),
      line: standard,
    },
  );
}

function weeksUntil(until: string): string {
  return `Weeks from first referral until ${until === 'help to start' ? 'help started' : until}`;
}

function point(share: number, week: number): { x: number; y: number } {
  return { x: week, y: share * 100 };
}

/** Its words are above where curves run low. */
function standardLine(weeks: number, shares: readonly (readonly number[])[]): Plugin {
  const low = shares.some((one) => one.length > 0 && (one[Math.ceil(weeks) + 1] ?? 1) < 0.2);
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
      const days = Math.round(weeks * 7);
      const words = `standard: ${days} days`;
      const fits = x + 4 + ctx.measureText(words).width < right;
      ctx.textAlign = fits ? 'left' : 'right';
      ctx.fillText(words, fits ? x + 4 : x - 4, low ? top + 6 : bottom - 4);
      ctx.restore();
    },
  };
}
