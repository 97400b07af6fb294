/** A chart before it is drawn: plain data for Chart.js, made from a result without any arithmetic of its own. */
import type { ChartConfiguration } from 'chart.js';
// The types of `barWithErrorBars` and `scatterWithErrorBars`.
import type {} from 'chartjs-chart-error-bars';
import type { Meaning, Table } from '../tables.ts';

export interface Chart {
  /** File name without its ending. */
  readonly name: string;
  /** What the chart shows, with what was found where there is something to say. */
  readonly title: string;
  /** What a reader needs who has only the picture: how many replications, what the interval is, which systems. */
  readonly caption: string;
  /** For whoever cannot see it: what kind of picture of what, in a sentence. The title and the table say the rest. */
  readonly alt: string;
  /** The numbers drawn. */
  readonly table: Table;
  /** In pixels, without title and caption; where it is not said all charts are as high. */
  readonly height?: number;
  /** null: the result holds nothing to draw. */
  readonly config: ChartConfiguration | null;
  /** Why there may be nothing to draw, as a sentence. */
  readonly whyNothing: string;
  /** Words for places in the drawn chart, for whoever points at them. */
  readonly tips?: (drawn: DrawnChart) => readonly Tip[];
}

/** Where the page shows a chart. */
export type Topic = 'answer' | 'waits' | 'bounce-arounds' | 'drop-outs' | 'staff' | 'equity';

/** A chart with what its row of the registry says. */
export interface PlacedChart extends Chart {
  readonly topic: Topic;
  /** There is one for each system, which it is of. */
  readonly isOfOneSystem?: boolean;
  /** What columns of its table mean, where they mean something else than elsewhere. */
  readonly columns: Readonly<Record<string, Meaning>>;
}

/** A chart that Chart.js has laid out. */
export type DrawnChart = import('chart.js').Chart;

/** A rectangle of the picture, in its own pixels, and what it says. */
export interface Tip {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}
