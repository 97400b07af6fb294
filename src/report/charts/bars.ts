import type { ChartConfiguration, Plugin } from 'chart.js';
import type { Estimate, ExperimentResult, SystemResult } from '../../experiment/results.ts';
import type { Unit } from '../../measures/measure.ts';
import { overall } from '../findings/cells.ts';
import { withItsUnit } from '../findings/rows.ts';
import { estimateWords } from '../words/estimates.ts';
import { systemLabels } from '../words/labels.ts';
import { numberIn } from '../words/numbers.ts';
import { wrap } from '../words/text.ts';
import type { Chart, DrawnChart } from './chart.ts';
import { type DotPanel, dotPanels, type PanelDot } from './dot-panels.ts';
import { axis, fitted, lettering, systemLegend, whiskered } from './kit.ts';
import { INK, MOST_LOOKS, systemStyle, TEXT } from './style.ts';

/** One group of bars: a label, and a number for each system. */
export interface BarRow {
  readonly label: string;
  readonly unit: Unit;
  readonly at: (system: SystemResult) => Estimate | undefined;
}

export interface BarLook {
  readonly lying: boolean;
  /** Characters. */
  readonly labelWidth: number;
  /** Title of the axis of values. */
  readonly axis: string;
}

/** Rows for measures of the whole system; those that no system has are left out. */
export function overallRows(result: ExperimentResult, names: readonly string[]): BarRow[] {
  const systems = new Map(result.systems.map((system) => [system, overall(system)]));
  return names.flatMap((name): BarRow[] => {
    const found = [...systems.values()].map((cells) => cells.get(name));
    const measure = found.find((one) => one !== undefined)?.measure;
    if (!measure || !found.some((one) => Number.isFinite(one?.estimate.mean))) return [];
    const { label, unit } = measure;
    return [{ label, unit, at: (system) => systems.get(system)!.get(name)?.estimate }];
  });
}

/**
 * Bars side by side for each row, one for each system, with the 95 % interval; of more systems than have a look of their
 * own, points in a panel for each row.
 */
export function groupedBars(
  result: ExperimentResult,
  rows: readonly BarRow[],
  look: BarLook,
): Pick<Chart, 'config' | 'height' | 'tips'> {
  if (rows.length === 0) return { config: null };
  if (result.systems.length > MOST_LOOKS) return valuePanels(result, rows);
  return { ...heightOfRows(result, rows, look), config: barsOf(result, rows, look) };
}

/** So many bars say their value; of more, only whoever points at one is told. */
const MOST_VALUES = 16;

/** A few lying bars need no half page: as much as they and their axis take. */
function heightOfRows(
  { systems }: ExperimentResult,
  rows: readonly BarRow[],
  { lying, labelWidth }: BarLook,
): Pick<Chart, 'height'> {
  const bars = rows.length * systems.length;
  if (!lying || bars > 8) return {};
  const lines = Math.max(...rows.map(({ label }) => wrap(label, labelWidth).length));
  const row = Math.max(28 * systems.length, 18 * lines) + 14;
  const legendLines = systems.length > 2 ? systems.length : 1;
  return { height: rows.length * row + 76 + 24 * legendLines };
}

/** A panel for each row, a line for each system; the base, and where it is, in grey. */
export function valuePanels(
  result: ExperimentResult,
  rows: readonly BarRow[],
  reference?: { readonly at: number; readonly words: string },
): Pick<Chart, 'config' | 'height' | 'tips'> {
  const labels = systemLabels(result, 34);
  const panels = rows.map(({ label, unit, at }): DotPanel => {
    const dots = result.systems.map((system, index): PanelDot | null => {
      const found = at(system);
      if (found === undefined || Number.isNaN(found.mean)) return null;
      const { mean, low, high } = found;
      return {
        ...{ mean, low, high },
        look: index === 0 ? 'base' : 'plain',
        text: numberIn(unit, mean),
        tip: `${labels[index]}: ${label}: ${estimateWords(unit, found)}`,
      };
    });
    const base = reference?.at ?? dots[0]?.mean ?? Number.NaN;
    return { title: withItsUnit(label, unit), dots, base };
  });
  return dotPanels(labels, panels, reference?.words ?? fitted(result.systems[0]!.scenario.name, 7));
}

function barsOf(
  result: ExperimentResult,
  rows: readonly BarRow[],
  { lying, labelWidth, axis: title }: BarLook,
): ChartConfiguration {
  const labels = systemLabels(result, 72);
  const datasets = result.systems.map((system, index) => ({
    data: rows.map(({ unit, at }) => bar(unit, at(system), lying)),
    tips: rows.map(({ label, unit, at }) => {
      const found = at(system);
      return found ? `${labels[index]}: ${label}: ${estimateWords(unit, found)}` : '';
    }),
    ...whiskered(systemStyle(index).colour, systemStyle(index).whisker),
  }));
  const told = rows.length * result.systems.length <= MOST_VALUES;
  const values = axis(title, { min: 0, ...(told ? { grace: lying ? '16%' : '8%' } : {}) });
  const groups = axis('', {
    grid: { display: false },
    ticks: { autoSkip: false, maxRotation: 0, color: INK, font: { size: rows.length > 8 ? TEXT - 2 : TEXT } },
  });
  return {
    type: 'barWithErrorBars',
    data: { labels: rows.map(({ label }) => wrap(label, labelWidth)), datasets },
    options: {
      indexAxis: lying ? 'y' : 'x',
      scales: lying ? { x: values, y: groups } : { x: groups, y: values },
      plugins: { legend: systemLegend(labels, 'box') },
    },
    plugins: told ? [valuesBeyond(result, rows, lying)] : [],
  } as unknown as ChartConfiguration;
}

/** Each bar's value beyond the end of its whisker, where the bars are thick enough for letters. */
function valuesBeyond(result: ExperimentResult, rows: readonly BarRow[], lying: boolean): Plugin {
  return {
    id: 'values',
    afterDatasetsDraw(chart) {
      const { ctx, scales } = chart;
      const { width = 0, height = 0 } = ((chart as DrawnChart).getDatasetMeta(0).data[0] ??
        {}) as unknown as Partial<Record<'width' | 'height', number>>;
      if (lying ? height < TEXT : width < 2.4 * TEXT) return;
      ctx.save();
      lettering(ctx);
      ctx.textAlign = lying ? 'left' : 'center';
      ctx.textBaseline = lying ? 'middle' : 'bottom';
      for (const [index, system] of result.systems.entries())
        for (const [at, element] of (chart as DrawnChart).getDatasetMeta(index).data.entries()) {
          const { unit } = rows[at]!;
          const found = rows[at]!.at(system);
          if (found === undefined || !Number.isFinite(found.mean)) continue;
          const end = inUnit(
            unit,
            Number.isFinite(found.high) ? Math.max(found.high, found.mean) : found.mean,
          );
          const text = numberIn(unit, found.mean);
          if (lying) ctx.fillText(text, scales.x!.getPixelForValue(end) + 6, element.y);
          else ctx.fillText(text, element.x, scales.y!.getPixelForValue(end) - 4);
        }
      ctx.restore();
    },
  };
}

/** Error bars are left out where there is no interval: the plugin would draw one from NaN to nowhere. */
function bar(unit: Unit, found: Estimate | undefined, lying: boolean): object {
  const { mean, low, high } = found ?? { mean: NaN, low: NaN, high: NaN };
  const drawn = (value: number) => inUnit(unit, value);
  const value = lying ? { x: drawn(mean) } : { y: drawn(mean) };
  if (!Number.isFinite(low)) return value;
  return lying
    ? { ...value, xMin: drawn(low), xMax: drawn(high) }
    : { ...value, yMin: drawn(low), yMax: drawn(high) };
}

export function inUnit(unit: Unit, value: number): number {
  return unit === 'share' ? value * 100 : value;
}
