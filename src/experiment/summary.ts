import { type Layout, layoutOf } from '../measures/index.ts';
import { directoryOf } from '../model/index.ts';
import type { Period, Scenario } from '../scenario/scenario.ts';
import { halfWidth, pairedInterval, Running } from '../stats/index.ts';
import { CellSum } from './cell-sum.ts';
import { gainsOf } from './changes.ts';
import { type ReplicationAnswer, windowOf } from './one-replication.ts';
import { periodsOf, windowOfPeriod } from './periods.ts';
import type {
  CellResult,
  DifferenceResult,
  ExperimentResult,
  PeriodResult,
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
  /** Each with the numbers of every system. */
  private readonly periods: readonly { readonly period: Period; readonly systems: readonly CellSum[] }[];
  events = 0;

  constructor(scenarios: readonly Scenario[], rows: readonly NamedRow[]) {
    this.rows = rows;
    const [{ replications }] = scenarios;
    this.systems = scenarios.map((scenario) => new SystemSum(scenario, replications));
    this.changes = scenarios.slice(1).map(() => []);
    this.periods = periodsOf(scenarios).map((period) => ({
      period,
      systems: scenarios.map(
        (scenario) => new CellSum(directoryOf(scenario), windowOfPeriod(scenario, period), replications),
      ),
    }));
  }

  add(answer: ReplicationAnswer): void {
    answer.systems.forEach((measured, index) => {
      this.systems[index].add(measured);
      this.periods.forEach(({ systems }, period) => {
        systems[index].add(measured.periods[period]);
      });
    });
    answer.changes.forEach((shares, index) => {
      this.changes[index].push(shares);
    });
    if (answer.byChance !== null) this.byChance.push(answer.byChance);
    this.events += answer.events;
  }

  results(): Pick<ExperimentResult, 'systems' | 'comparisons' | 'rows' | 'periods'> {
    const systems = this.systems.map((sum) => sum.result());
    const [base, ...others] = systems;
    return {
      rows: rowResults(this.rows, systems),
      systems,
      ...(this.periods.length > 0 && { periods: this.periods.map((one) => this.periodResult(one)) }),
      comparisons: others.map((other, index) => ({
        base: base.scenario.name,
        other: other.scenario.name,
        differences: differencesOf(base, other),
        // Without what chance alone gives they would say what they do not know.
        gains: this.byChance.length === 0 ? [] : gainsOf(base.directory, this.changes[index], this.byChance),
      })),
    };
  }

  private periodResult({ period, systems }: Summary['periods'][number]): PeriodResult {
    const cells = systems.map((sum) => ({ cells: sum.cells() }));
    return { ...period, systems: cells, rows: rowResults(this.rows, cells, this.periods.length) };
  }
}

class SystemSum {
  private readonly scenario: Scenario;
  private readonly layout: Layout;
  private readonly numbers: CellSum;
  private added = 0;
  private readonly series: Running[];
  private readonly blocks: Blocks | null;
  /** For each series, the mean of the first and of the last block of the window, one number a replication. */
  private readonly first: readonly Float64Array[];
  private readonly last: readonly Float64Array[];

  constructor(scenario: Scenario, replications: number) {
    this.scenario = scenario;
    const directory = directoryOf(scenario);
    this.layout = layoutOf(directory, windowOf(scenario));
    this.numbers = new CellSum(directory, windowOf(scenario), replications);
    const { series, weeks } = this.layout;
    this.series = Array.from({ length: series.length * weeks }, () => new Running());
    this.blocks = blocksOf(scenario);
    this.first = series.map(() => new Float64Array(replications).fill(Number.NaN));
    this.last = series.map(() => new Float64Array(replications).fill(Number.NaN));
  }

  add(measured: Omit<ReplicationAnswer['systems'][number], 'people' | 'periods'>): void {
    this.numbers.add(measured);
    this.addBlocks(measured.series);
    this.added++;
    measured.series.forEach((value, index) => {
      if (!Number.isNaN(value)) this.series[index].add(value);
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
    const series = this.seriesResults();
    const ends = this.first.map((first, index) => ({ first, last: this.last[index] }));
    return {
      scenario: this.scenario,
      directory: directoryOf(this.scenario),
      window: { from, to },
      cells: this.numbers.cells(),
      series,
      settling: settlingOfSeries(series, this.blocks, ends),
      histograms: this.numbers.histograms(),
    };
  }

  private seriesResults(): SeriesResult[] {
    const { series, weeks } = this.layout;
    return series.map((key, index) => {
      const running = this.series.slice(index * weeks, (index + 1) * weeks);
      const half = running.map((each) => halfWidth(each, 0.95));
      return {
        key,
        mean: Float64Array.from(running, ({ mean }) => mean),
        low: Float64Array.from(running, ({ mean }, week) => mean - half[week]),
        high: Float64Array.from(running, ({ mean }, week) => mean + half[week]),
        n: this.added,
      };
    });
  }
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
