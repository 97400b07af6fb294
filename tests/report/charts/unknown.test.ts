/** What is not known of a system is drawn of it in no picture, not as nought either, and the picture says why. */
import { beforeAll, describe, expect, it } from 'vitest';
import { runExperiment } from '../../../src/experiment/index.ts';
import type { ExperimentResult, SystemResult } from '../../../src/experiment/results.ts';
import type { Chart } from '../../../src/report/charts/chart.ts';
import { chartsOf } from '../../../src/report/charts/registry.ts';
import { OTHER, RIVERSIDE, systemNamed } from '../small-run.ts';

/** Long enough for people to be followed for half a year. */
const BASE = RIVERSIDE.replace('run: 12 weeks', 'run: 40 weeks');
const BESIDE = OTHER.replace('run: 12 weeks', 'run: 40 weeks');

const NOTHING = { mean: Number.NaN, low: Number.NaN, high: Number.NaN, n: 0 };

/** Of which nothing is known. */
function blank(system: SystemResult): SystemResult {
  return {
    ...system,
    cells: system.cells.map((each) => ({
      ...each,
      estimate: NOTHING,
      values: each.values.map(() => Number.NaN),
    })),
    series: system.series.map((each) => {
      const none = () => each.mean.map(() => Number.NaN);
      return { ...each, mean: none(), low: none(), high: none(), n: 0 };
    }),
    histograms: system.histograms.map((each) => ({ ...each, counts: each.counts.map(() => 0) })),
  };
}

function without(result: ExperimentResult, isBlank: (index: number) => boolean): ExperimentResult {
  const noRow = { difference: NOTHING, margin: 0, verdict: 'no verdict' } as const;
  return {
    ...result,
    systems: result.systems.map((system, index) => (isBlank(index) ? blank(system) : system)),
    comparisons: result.comparisons.map((comparison) => ({
      ...comparison,
      differences: comparison.differences.map((each) => ({ ...each, difference: NOTHING })),
    })),
    rows: result.rows.map((row) => ({
      ...row,
      estimates: row.estimates.map((each, index) => (isBlank(index) ? NOTHING : each)),
      differences: row.differences.map(() => noRow),
    })),
  };
}

/** A picture of one system, of which there is one for each. */
const OF_EACH = /^(flow|moves|staff-load)/;

let result: ExperimentResult;
beforeAll(async () => {
  result = await runExperiment([systemNamed('base', BASE), systemNamed('other', BESIDE)], {
    workers: 1,
    kernel: 'calendar',
  });
});

describe('of two systems, of the second of which nothing is known,', () => {
  let charts: Chart[];
  beforeAll(() => {
    charts = chartsOf(without(result, (index) => index === 1)).filter(({ name }) => !OF_EACH.test(name));
  });

  it('every picture that is drawn names it and says why', () => {
    const drawn = charts.filter(({ config }) => config !== null);
    expect(drawn.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'waiting-list',
        'help-begun',
        'waits-to-help',
        'ways-out',
        'days-to-help',
        'wait-dots',
      ]),
    );
    const silent = drawn.filter(({ caption }) => !/ Not known in other\b.*\. \S.*\.$/.test(caption));
    expect(silent.map(({ name, caption }) => `${name}: ${caption}`)).toEqual([]);
  });

  it('no picture has a number of it', () => {
    const numbers = charts.flatMap(({ name, config }) => {
      const datasets = (config?.data.datasets ?? []) as { data: unknown[] }[];
      // Stacked bars have a part for each thing and a value for each system; all others a dataset for each system.
      const own = /^(hours|days-to-help)$/.test(name)
        ? datasets.map(({ data }) => data[1])
        : name === 'waiting-list'
          ? datasets.slice(3).flatMap(({ data }) => data)
          : name === 'ways-out'
            ? datasets.filter((each) => (each as { xAxisID?: string }).xAxisID === 'x1')
            : (datasets[1]?.data ?? []);
      return own.filter((value) => hasNumber(value)).map((value) => `${name}: ${JSON.stringify(value)}`);
    });
    expect(numbers).toEqual([]);
  });
});

it('where nothing is known of any system nothing is drawn, and every picture says why in a sentence', () => {
  for (const { name, config, whyNothing } of chartsOf(without(result, () => true))) {
    expect(config, name).toBeNull();
    expect(whyNothing, name).toMatch(/^[A-Z].*\.$/);
  }
});

it('where nothing is known as help, pictures of help are empty and say so, beside a system that has it', async () => {
  const calls = BASE.replace(/ {6}help:\n.*\n.*\n/, '');
  expect(calls).not.toBe(BASE);
  const both = await runExperiment([systemNamed('base', BASE), systemNamed('calls', calls)], {
    workers: 1,
    kernel: 'calendar',
  });
  const ofHelp = ['help-begun', 'waits-to-help', 'ways-out', 'days-to-help', 'wait-dots', 'reached'];
  for (const name of ofHelp) {
    const chart = chartsOf(both).find((each) => each.name === name)!;
    expect(chart.caption, name).toMatch(/ Not known in calls\. Nothing is known as help: /);
    const alone = chartsOf({ ...both, systems: both.systems.slice(1), comparisons: [], rows: [] });
    const own = alone.find((each) => each.name === name)!;
    expect(own.config, name).toBeNull();
    expect(own.whyNothing, name).toMatch(/^Nothing is known as help: /);
  }
});

/** A point has its place in the picture, whatever its value: its value is what runs along the axis of values. */
function hasNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  const { x, y, xMin } = value as { x?: number; y?: number; xMin?: number };
  if (y !== undefined && x !== undefined) return Number.isFinite(x) && Number.isFinite(y);
  return [x, y, xMin].some((each) => each !== undefined && Number.isFinite(each));
}
