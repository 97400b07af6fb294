import type { ChartConfiguration } from 'chart.js';
import type { Estimate, ExperimentResult } from '../../experiment/results.ts';
import type { Measure, Unit } from '../../measures/measure.ts';
import { overall, pick } from '../find-cells.ts';
import { systemLabels, wrap } from '../system-labels.ts';
import { axis } from './axes.ts';
import { systemLegend } from './legend.ts';
import { INK, systemStyle } from './style.ts';

/** Bars side by side for each of `names`, one for each system, with the 95 % interval. null: nothing to draw. */
export function groupedBars(
  result: ExperimentResult,
  names: readonly string[],
  { lying, labelWidth }: { lying: boolean; labelWidth: number },
): ChartConfiguration | null {
  const systems = result.systems.map(overall);
  const rows = names.filter((name) =>
    systems.some((system) => Number.isFinite(system.get(name)?.estimate.mean)),
  );
  if (rows.length === 0) return null;
  const measures = rows.map(
    (name) => pick(new Map(systems.flatMap((system) => [...system])), [name])[0]!.measure,
  );
  const { unit } = measures[0]!;
  const labels = systemLabels(result, 72);
  const datasets = systems.map((system, index) => ({
    data: rows.map((name) => bar(system.get(name), lying)),
    backgroundColor: systemStyle(index).colour,
    borderColor: INK,
    borderWidth: 1,
    errorBarColor: systemStyle(index).whisker,
    errorBarWhiskerColor: systemStyle(index).whisker,
    errorBarLineWidth: 1.5,
    errorBarWhiskerLineWidth: 1.5,
    errorBarWhiskerSize: 8,
  }));
  const values = axis(unit === 'share' ? 'Share of people (%)' : capital(unit), { beginAtZero: true });
  const groups = axis('', { grid: { display: false } });
  return {
    type: 'barWithErrorBars',
    data: { labels: measures.map(({ label }) => wrap(label, labelWidth)), datasets },
    options: {
      indexAxis: lying ? 'y' : 'x',
      scales: lying ? { x: values, y: groups } : { x: groups, y: values },
      plugins: { legend: systemLegend(labels, 'box') },
    },
  } as unknown as ChartConfiguration;
}

/** Error bars are left out where there is no interval: the plugin would draw one from NaN to nowhere. */
function bar(found: { measure: Measure; estimate: Estimate } | undefined, lying: boolean): object {
  const { mean, low, high } = found?.estimate ?? { mean: NaN, low: NaN, high: NaN };
  const drawn = (value: number) => inUnit(found?.measure.unit ?? 'count', value);
  const value = lying ? { x: drawn(mean) } : { y: drawn(mean) };
  if (!Number.isFinite(low)) return value;
  return lying
    ? { ...value, xMin: drawn(low), xMax: drawn(high) }
    : { ...value, yMin: drawn(low), yMax: drawn(high) };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function inUnit(unit: Unit, value: number): number {
  return unit === 'share' ? value * 100 : value;
}
