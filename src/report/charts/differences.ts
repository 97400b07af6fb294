import type { ChartConfiguration, Plugin } from 'chart.js';
import type { ExperimentResult } from '../../experiment/results.ts';
import { type RelativeDifference, relativeDifferences } from '../findings/cells.ts';
import { CHARTED } from '../findings/headlines.ts';
import { columnsOf, type Row } from '../tables.ts';
import { systemLabels } from '../words/labels.ts';
import { cut } from '../words/text.ts';
import type { Chart } from './chart.ts';
import { axis, BEYOND, lettering, ticksAt, verticalLine } from './kit.ts';
import { INK } from './style.ts';

const CLEAR = '#0072B2';

/** Differences beyond this many per cent would squeeze all others: they are drawn at the edge as an arrow with their number. */
const WIDEST = 150;

/** One chart for each comparison: headline measures as per cent of the base, with intervals and the verdict in words. */
export function differences(result: ExperimentResult): Chart[] {
  const labels = systemLabels(result, 100);
  return result.comparisons.map((comparison, index) => {
    const rows = relativeDifferences(comparison, CHARTED);
    const sure =
      result.replications < 2
        ? 'One replication: no interval.'
        : `Paired differences over ${result.replications} replications of the same people; whiskers: 95 % interval; filled: it leaves out zero.`;
    const name = result.comparisons.length === 1 ? 'differences' : `differences-${comparison.other}`;
    const clear = rows.filter((row) => row.clear).length;
    return {
      name,
      title: `What changes, as per cent of the base: ${clear} of ${rows.length} headline numbers differ clearly`,
      caption: `Base: ${labels[0]!}. Compared with it: ${labels[index + 1]!}. ${sure}${beyond(rows)}`,
      alt: `Points with whiskers: by how many per cent ${rows.length} headline numbers of the other system differ from the base.`,
      table: {
        name,
        columns: columnsOf('measure', 'unit', 'percent', 'low', 'high', 'verdict'),
        rows: rows.map(
          ({ measure, percent, low, high, mark }): Row => [
            measure.label,
            '% of the base',
            percent,
            low,
            high,
            mark,
          ],
        ),
      },
      whyNothing: 'No measure has a value in both systems.',
      config: rows.length > 0 ? configOf(rows) : null,
    };
  });
}

function configOf(rows: readonly RelativeDifference[]): ChartConfiguration {
  const reach = Math.max(
    10,
    ...rows.flatMap(({ percent, low, high }) => [percent, low || 0, high || 0].map(Math.abs)),
  );
  const edge = Math.min(WIDEST, Math.ceil(reach / 10) * 10);
  const rowScale = { min: -0.5, max: rows.length - 0.5, reverse: true, grid: { display: false } };
  const colours = rows.map(({ clear }) => (clear ? CLEAR : INK));
  return {
    type: 'scatterWithErrorBars',
    data: {
      datasets: [
        {
          data: rows.map((row, index) => point(row, index, edge)),
          tips: rows.map(
            ({ measure, percent, mark }) => `${measure.label}: ${percent.toFixed(1)} % of the base, ${mark}`,
          ),
          pointStyle: rows.map(({ percent }) => (Math.abs(percent) > edge ? 'triangle' : 'circle')),
          rotation: rows.map(({ percent }) => (percent > 0 ? 90 : -90)),
          radius: 4,
          borderWidth: 1.5,
          borderColor: colours,
          backgroundColor: rows.map(({ clear }) => (clear ? CLEAR : '#ffffff')),
          errorBarColor: colours,
          errorBarWhiskerColor: colours,
          errorBarLineWidth: 2,
          errorBarWhiskerSize: 14,
          clip: BEYOND,
        },
      ],
    },
    options: {
      scales: {
        // Wider than it shows, to make room for the verdicts.
        x: axis('Difference from the base (% of the base)', {
          min: -edge,
          max: 2.5 * edge,
          ...ticksAt(percents(edge)),
        }),
        y: axis('', {
          ...rowScale,
          ...ticksAt(rows.map(({ measure }, index) => ({ at: index, label: cut(measure.label, 38) }))),
        }),
      },
    },
    plugins: [zeroLine(), verdicts(rows, edge)],
  } as unknown as ChartConfiguration;
}

function beyond(rows: readonly RelativeDifference[]): string {
  const cut = rows.some(({ percent, low, high }) => [percent, low, high].some((x) => Math.abs(x) > WIDEST));
  return cut ? ` Arrows and whiskers at the edge go on beyond ${WIDEST} %.` : '';
}

function point({ percent, low, high }: RelativeDifference, y: number, edge: number): object {
  const within = (x: number) => Math.max(-edge, Math.min(edge, x));
  const interval = Number.isFinite(low) ? { xMin: within(low), xMax: within(high) } : {};
  return { x: within(percent), y, ...interval };
}

function zeroLine(): Plugin {
  return {
    id: 'zero',
    beforeDatasetsDraw({ ctx, chartArea, scales }) {
      verticalLine(ctx, scales.x!.getPixelForValue(0), chartArea);
    },
  };
}

/** Ticks from -edge to edge: at most five, because there is little room. */
function percents(edge: number): { at: number; label: string }[] {
  const step = [5, 10, 20, 50, 100].find((one) => edge / one < 3) ?? 100;
  const ticks = [];
  for (let at = -Math.floor(edge / step) * step; at <= edge; at += step)
    ticks.push({ at, label: String(at).replace('-', '−') });
  return ticks;
}

/** To the right of each row: what the picture says, in words. */
function verdicts(rows: readonly RelativeDifference[], edge: number): Plugin {
  return {
    id: 'verdicts',
    afterDatasetsDraw({ ctx, scales }) {
      ctx.save();
      lettering(ctx);
      ctx.textBaseline = 'middle';
      const left = scales.x!.getPixelForValue(edge) + 16;
      for (const [index, row] of rows.entries())
        ctx.fillText(verdict(row), left, scales.y!.getPixelForValue(index));
      ctx.restore();
    },
  };
}

/** `66 % shorter, better`; without an interval only the number, with its sign. */
function verdict({ percent, clear, mark }: RelativeDifference): string {
  if (clear) return `${Math.abs(percent).toFixed(0)} % ${mark}`;
  if (mark === 'no clear difference') return 'not clear';
  return `${percent > 0 ? '+' : ''}${percent.toFixed(0)} %`.replace('-', '−');
}
