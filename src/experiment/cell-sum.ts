import type { Directory } from '../event-log/directory.ts';
import { WEEK } from '../event-log/units.ts';
import { type Cell, type Layout, layoutOf, type Measured, type Window } from '../measures/index.ts';
import { estimateOf, pooledMean, pooledMedian, trialsOf } from './estimate.ts';
import type { CellResult, HistogramResult } from './results.ts';

/** What is a mean of times, by how often there was one: with the level it keeps Little's law. */
const TIMES: Readonly<Record<string, string>> = {
  time_on_list: 'stood_on_list',
  time_on_caseload: 'stood_on_caseload',
};

/** The numbers of one system over one window, one a replication, and people by days, added up. */
export class CellSum {
  private readonly window: Window;
  private readonly layout: Layout;
  /** For each cell, one number a replication. */
  private readonly values: readonly Float64Array[];
  /** For each cell that is a share, of how many people, referrals or contacts in all replications together. */
  private readonly outOf: Float64Array;
  private readonly people: Float64Array;
  private added = 0;

  constructor(directory: Directory, window: Window, replications: number) {
    this.window = window;
    this.layout = layoutOf(directory, window);
    const { cells, histograms } = this.layout;
    this.values = cells.map(() => new Float64Array(replications));
    this.outOf = new Float64Array(cells.length);
    this.people = new Float64Array(histograms.reduce((sum, { bins }) => sum + bins, 0));
  }

  add({ values, outOf, histograms }: Pick<Measured, 'values' | 'outOf' | 'histograms'>): void {
    values.forEach((value, index) => {
      this.values[index][this.added] = value;
    });
    outOf.forEach((count, index) => {
      this.outOf[index] += count;
    });
    histograms.forEach((count, index) => {
      this.people[index] += count;
    });
    this.added++;
  }

  cells(): CellResult[] {
    const { cells } = this.layout;
    const histograms = this.histograms();
    const trials = trialsOf(cells, this.values, this.outOf, this.added * this.weeks());
    return cells.map((cell, index): CellResult => {
      const values = this.values[index];
      const { measure, group } = cell;
      if (measure.name === 'help_median_of_all' && group === '') {
        const { counts } = histograms.find(({ key }) => key.name === 'help_of_all')!;
        return { cell, values, estimate: pooledMedian(counts, values) };
      }
      const times = TIMES[measure.name];
      if (times !== undefined)
        return { cell, values, estimate: pooledMean(values, this.valuesOf(times, cell)) };
      return { cell, values, estimate: estimateOf(measure, values, trials(index)) };
    });
  }

  histograms(): HistogramResult[] {
    let at = 0;
    return this.layout.histograms.map((key) => {
      const counts = this.people.slice(at, at + key.bins);
      at += key.bins;
      return { key, counts };
    });
  }

  /** The values of another measure at the place of a cell. */
  private valuesOf(name: string, { team, group }: Cell): Float64Array {
    const { cells } = this.layout;
    return this.values[
      cells.findIndex((cell) => cell.measure.name === name && cell.team === team && cell.group === group)
    ];
  }

  /** Whole weeks of the window. */
  private weeks(): number {
    const { from, to } = this.window;
    return Math.floor((to - from) / WEEK);
  }
}
