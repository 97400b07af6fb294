import type { ChartConfiguration, Plugin } from 'chart.js';
import type { CellResult, Estimate, ExperimentResult, SystemResult } from '../../experiment/results.ts';
import type { Unit } from '../../measures/measure.ts';
import { cellsTable } from '../tables.ts';
import { estimateWords } from '../words/estimates.ts';
import { systemLabels } from '../words/labels.ts';
import { shorten, spaced, wrap } from '../words/text.ts';
import { inUnit, valuePanels } from './bars.ts';
import { blankSystems } from './blank.ts';
import type { Chart } from './chart.ts';
import { axis, meansOf, systemLegend, ticksAt, verticalLine } from './kit.ts';
import { INK, MOST_LOOKS, SHAPES, systemStyle, TEXT } from './style.ts';

const MOST_ROWS = 12;
/** So many labels of two lines have room at the usual height. */
const FEW_ROWS = 8;
const NOTHING = 'The scenario has no groups to compare, or nothing was measured of them.';

/** Gaps between groups: one chart for shares, one for waits, which have no axis in common. */
export function equity(result: ExperimentResult): Chart[] {
  return [
    gaps(
      result,
      'equity-shares',
      'share',
      'Gaps between groups in what happens to people',
      'Gap (percentage points)',
    ),
    gaps(result, 'equity-waits', 'days', 'Gaps between groups in waits', 'Gap (days)'),
  ];
}

interface GapRow {
  readonly label: string;
  readonly at: readonly (Estimate | undefined)[];
}

function gaps(result: ExperimentResult, name: string, unit: Unit, title: string, axisTitle: string): Chart {
  const all = rowsOf(result, unit);
  const isKnown = result.systems.map((_, index) => all.some(({ at }) => at[index] !== undefined));
  const rows = all.slice(0, MOST_ROWS);
  const sizes = all
    .flatMap(({ at }) => at.map((one) => Math.abs(one?.mean ?? Number.NaN)))
    .filter(Number.isFinite);
  const most = inUnit(unit, Math.max(...sizes));
  const found =
    sizes.length === 0 ? '' : `: none is larger than ${upTo(most)} ${unit === 'share' ? 'points' : 'days'}`;
  const more = all.length > MOST_ROWS ? ` ${all.length - MOST_ROWS} more gaps are in the table.` : '';
  return {
    name,
    title: `${title}${found}`,
    caption: `${meansOf(result, 'whiskers')} A gap is the number of the group named first, minus that of the group it is held against.${more}${blankSystems(result, isKnown, () => NOTHING)}`,
    alt: `Points with whiskers: ${rows.length} gaps between groups, in each system; zero is no gap.`,
    table: cellsTable(name, result, (measure) => measure.startsWith('gap_in_')),
    whyNothing: NOTHING,
    ...(rows.length === 0
      ? { config: null }
      : result.systems.length > MOST_LOOKS
        ? panelsOf(result, rows, unit)
        : {
            config: configOf(result, rows, unit, axisTitle),
            ...(rows.length > FEW_ROWS ? { height: 44 * rows.length + 80 } : {}),
          }),
  };
}

/** A row for each group and measure; the last group of a kind is what the others are compared with. */
function rowsOf({ systems }: ExperimentResult, unit: Unit): GapRow[] {
  const wanted = ({ cell, estimate }: CellResult) =>
    cell.measure.family === 'equity' &&
    cell.measure.unit === unit &&
    cell.group !== '' &&
    Number.isFinite(estimate.mean) &&
    !isReference(cell.group, systems);
  const keyOf = ({ cell }: CellResult) => `${cell.group}|${cell.measure.name}`;
  const found = systems.map(({ cells }) => new Map(cells.filter(wanted).map((one) => [keyOf(one), one])));
  const keys = [...new Set(found.flatMap((cells) => [...cells.keys()]))];
  return keys.map((key) => {
    const { cell } = found.map((cells) => cells.get(key)).find((one) => one !== undefined)!;
    const what = cell.measure.label.replace(/^Gap: /, '');
    return {
      label: `${groupsOf(cell.group, systems)}: ${what}`,
      at: found.map((cells) => cells.get(key)?.estimate),
    };
  });
}

function panelsOf(result: ExperimentResult, rows: readonly GapRow[], unit: Unit) {
  const bars = rows.map(({ label, at }) => ({
    label,
    unit,
    at: (system: SystemResult) => at[result.systems.indexOf(system)],
  }));
  return valuePanels(result, bars, { at: 0, words: 'no gap' });
}

/** `most deprived fifth against others`. */
function groupsOf(group: string, systems: ExperimentResult['systems']): string {
  const [kind = '', value = group] = group.split('=');
  const values = systems
    .flatMap(({ directory }) => directory.groups)
    .find(({ name }) => name === kind)?.values;
  const other = values?.at(-1);
  return `${shorten(spaced(value), 28)}${other === undefined ? '' : ` against ${shorten(spaced(other), 28)}`}`;
}

/** Rounded up, so that what the sentence says holds. */
function upTo(most: number): string {
  const step = most >= 10 ? 1 : 0.1;
  return String(Number((Math.ceil(most / step - 1e-9) * step).toFixed(1)));
}

function isReference(group: string, systems: ExperimentResult['systems']): boolean {
  return systems.some(({ directory }) =>
    directory.groups.some(({ name, values }) => group === `${name}=${values.at(-1)}`),
  );
}

function configOf(
  result: ExperimentResult,
  rows: readonly GapRow[],
  unit: Unit,
  title: string,
): ChartConfiguration {
  const labels = systemLabels(result, 72);
  const count = result.systems.length;
  // Two lines of the usual size would touch those of the next row.
  const many = rows.length > 6;
  return {
    type: 'scatterWithErrorBars',
    data: {
      datasets: result.systems.map((_, index) => {
        const { colour } = systemStyle(index);
        const points = rows.map(({ at }, row) => {
          const { mean, low, high } = at[index] ?? { mean: NaN, low: NaN, high: NaN };
          const y = row + ((index + 1) / (count + 1) - 0.5) * 0.7;
          const range = Number.isFinite(low) ? { xMin: inUnit(unit, low), xMax: inUnit(unit, high) } : {};
          return { x: inUnit(unit, mean), y, ...range };
        });
        return {
          data: points,
          tips: rows.map(({ label, at }) =>
            at[index] ? `${labels[index]}: ${label}: gap ${estimateWords(unit, at[index])}` : '',
          ),
          pointStyle: SHAPES[index % SHAPES.length],
          radius: 5,
          backgroundColor: colour,
          borderColor: INK,
          errorBarColor: INK,
          errorBarWhiskerColor: INK,
          errorBarLineWidth: 1.5,
          errorBarWhiskerSize: 8,
        };
      }),
    },
    options: {
      scales: {
        x: axis(title),
        y: axis('', {
          min: -0.5,
          max: rows.length - 0.5,
          reverse: true,
          grid: { display: false },
          ...ticksAt(
            rows.map(({ label }, at) => ({ at, label: wrap(label, many ? 46 : 38).slice(0, 2) })),
            many ? { size: TEXT - 2 } : {},
          ),
        }),
      },
      plugins: { legend: systemLegend(labels, 'point') },
    },
    plugins: [zero],
  } as unknown as ChartConfiguration;
}

const zero: Plugin = {
  id: 'zero',
  beforeDatasetsDraw({ ctx, chartArea, scales }) {
    const x = scales.x!.getPixelForValue(0);
    if (x >= chartArea.left && x <= chartArea.right) verticalLine(ctx, x, chartArea);
  },
};
