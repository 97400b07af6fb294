import { WEEK } from '../event-log/units.ts';
import { type Cell, type Layout, layoutOf } from '../measures/index.ts';
import { directoryOf } from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { pairedInterval, Running, studentQuantile } from '../stats/index.ts';
import { gainsOf } from './changes.ts';
import { estimateOf, pooledMean, pooledMedian, trialsOf } from './estimate.ts';
import { type ReplicationAnswer, windowOf } from './one-replication.ts';
import type {
  CellResult,
  Comparison,
  DifferenceResult,
  HistogramResult,
  RowResult,
  SeriesResult,
  SystemResult,
} from './results.ts';
import { rowResults } from './row-results.ts';
import type { NamedRow } from './rows.ts';
import { type Blocks, blockMean, blocksOf, settlingOfSeries } from './settled.ts';

/** Adds up replications, which must come in their order; of each it keeps one number for each thing measured, and no more. */
export class Summary {
  private readonly rows: readonly NamedRow[];
  private readonly systems: SystemSum[];
  /** For each system after the first, the shares of those who gained and lost, by replication; and by chance alone, of some. */
  private readonly changes: Float64Array[][];
  private readonly byChance: Float64Array[] = [];
  events = 0;

  constructor(scenarios: readonly Scenario[], rows: readonly NamedRow[]) {
    this.rows = rows;
    const [{ replications }] = scenarios;
    this.systems = scenarios.map((scenario) => new SystemSum(scenario, replications));
    this.changes = scenarios.slice(1).map(() => []);
  }

  add(answer: ReplicationAnswer): void {
    answer.systems.forEach((measured, index) => {
      this.systems[index].add(measured);
    });
    answer.changes.forEach((shares, index) => {
      this.changes[index].push(shares);
    });
    if (answer.byChance !== null) this.byChance.push(answer.byChance);
    this.events += answer.events;
  }

  results(): { systems: SystemResult[]; comparisons: Comparison[]; rows: RowResult[] } {
    const systems = this.systems.map((sum) => sum.result());
    const [base, ...others] = systems;
    return {
      rows: rowResults(this.rows, systems),
      systems,
      comparisons: others.map((other, index) => ({
        base: base.scenario.name,
        other: other.scenario.name,
        differences: differencesOf(base, other),
        gains: gainsOf(base.directory, this.changes[index], this.byChance),
      })),
    };
  }
}

class SystemSum {
  private readonly scenario: Scenario;
  private readonly layout: Layout;
  /** For each cell, one number a replication. */
  private readonly values: readonly Float64Array[];
  /** For each cell that is a share, of how many people, referrals or contacts in all replications together. */
  private readonly outOf: Float64Array;
  private added = 0;
  private readonly series: Running[];
  private readonly blocks: Blocks | null;
  /** For each series, the mean of the first and of the last block of the window, one number a replication. */
  private readonly first: readonly Float64Array[];
  private readonly last: readonly Float64Array[];
  private readonly histograms: Float64Array;

  constructor(scenario: Scenario, replications: number) {
    this.scenario = scenario;
    this.layout = layoutOf(directoryOf(scenario), windowOf(scenario));
    this.values = this.layout.cells.map(() => new Float64Array(replications));
    this.outOf = new Float64Array(this.layout.cells.length);
    const { series, weeks, histograms } = this.layout;
    this.series = Array.from({ length: series.length * weeks }, () => new Running());
    this.blocks = blocksOf(scenario);
    this.first = series.map(() => new Float64Array(replications).fill(Number.NaN));
    this.last = series.map(() => new Float64Array(replications).fill(Number.NaN));
    this.histograms = new Float64Array(histograms.reduce((sum, { bins }) => sum + bins, 0));
  }

  add(measured: Omit<ReplicationAnswer['systems'][number], 'people'>): void {
    measured.values.forEach((value, index) => {
      this.values[index][this.added] = value;
    });
    measured.outOf.forEach((count, index) => {
      this.outOf[index] += count;
    });
    this.addBlocks(measured.series);
    this.added++;
    measured.series.forEach((value, index) => {
      if (!Number.isNaN(value)) this.series[index].add(value);
    });
    measured.histograms.forEach((count, index) => {
      this.histograms[index] += count;
    });
  }

  private addBlocks(series: Float64Array): void {
    const { blocks } = this;
    if (blocks === null) return;
    const { weeks } = this.layout;
    for (let index = 0; index < this.first.length; index++) {
      const weekly = series.subarray(index * weeks, (index + 1) * weeks);
      this.first[index][this.added] = blockMean(weekly, blocks.from, blocks.length);
      this.last[index][this.added] = blockMean(weekly, blocks.to - blocks.length, blocks.length);
    }
  }

  result(): SystemResult {
    const { from, to } = windowOf(this.scenario);
    const histograms = this.histogramResults();
    const series = this.seriesResults();
    const ends = this.first.map((first, index) => ({ first, last: this.last[index] }));
    return {
      scenario: this.scenario,
      directory: directoryOf(this.scenario),
      window: { from, to },
      cells: this.cellResults(histograms),
      series,
      settling: settlingOfSeries(series, this.blocks, ends),
      histograms,
    };
  }

  private cellResults(histograms: readonly HistogramResult[]): CellResult[] {
    const { cells } = this.layout;
    const trials = trialsOf(cells, this.values, this.outOf, this.added * this.weeksCounted());
    return cells.map((cell, index): CellResult => {
      const values = this.values[index];
      const { measure, group } = cell;
      if (measure.name === 'help_median_of_all' && group === '') {
        const { counts } = histograms.find(({ key }) => key.name === 'help_of_all')!;
        return { cell, values, estimate: pooledMedian(counts, values) };
      }
      if (measure.name === 'time_on_list')
        return { cell, values, estimate: pooledMean(values, this.valuesOf('stood_on_list', cell)) };
      return { cell, values, estimate: estimateOf(measure, values, trials(index)) };
    });
  }

  /** The values of another measure at the place of a cell. */
  private valuesOf(name: string, { team, group }: Cell): Float64Array {
    const { cells } = this.layout;
    return this.values[
      cells.findIndex((cell) => cell.measure.name === name && cell.team === team && cell.group === group)
    ];
  }

  /** Weeks of the window. */
  private weeksCounted(): number {
    const { from, to } = windowOf(this.scenario);
    return Math.floor((to - from) / WEEK);
  }

  private seriesResults(): SeriesResult[] {
    const { series, weeks } = this.layout;
    return series.map((key, index) => {
      const running = this.series.slice(index * weeks, (index + 1) * weeks);
      const half = running.map(halfWidth);
      return {
        key,
        mean: Float64Array.from(running, ({ mean }) => mean),
        low: Float64Array.from(running, ({ mean }, week) => mean - half[week]),
        high: Float64Array.from(running, ({ mean }, week) => mean + half[week]),
        n: this.added,
      };
    });
  }

  private histogramResults(): HistogramResult[] {
    let at = 0;
    return this.layout.histograms.map((key) => {
      const counts = this.histograms.slice(at, at + key.bins);
      at += key.bins;
      return { key, counts };
    });
  }
}

/** Half the width of the 95 % t interval; NaN of fewer than two. */
function halfWidth({ n, sd }: Running): number {
  return n < 2 ? Number.NaN : studentQuantile(0.975, n - 1) * (sd / Math.sqrt(n));
}

/** For every cell that both systems have. */
function differencesOf(base: SystemResult, other: SystemResult): DifferenceResult[] {
  const name = ({ cell }: CellResult) => `${cell.measure.name}|${cell.team}|${cell.group}`;
  const there = new Map(other.cells.map((cell) => [name(cell), cell]));
  return base.cells.flatMap((cell) => {
    const twin = there.get(name(cell));
    if (twin === undefined) return [];
    const difference = pairedInterval(cell.values, twin.values);
    return [{ cell: cell.cell, base: cell.estimate, other: twin.estimate, difference }];
  });
}
