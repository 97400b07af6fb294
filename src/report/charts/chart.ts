/** A chart before it is drawn: plain data for Chart.js, made from a result without any arithmetic of its own. */
import type { ChartConfiguration } from 'chart.js';
// The types of `barWithErrorBars` and `scatterWithErrorBars`.
import type {} from 'chartjs-chart-error-bars';

export interface Chart {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  /** What a reader needs who has only the picture: how many replications, what the interval is, which systems. */
  readonly caption: string;
  /** null: the result holds nothing to draw. */
  readonly config: ChartConfiguration | null;
}
