/** The charts of a result. Each is made as plain data by its own file and drawn here. */
import type { ExperimentResult } from '../../experiment/results.ts';
import type { Meaning, Table } from '../tables.ts';
import type { Look } from './frame.ts';
import { chartsOf, chartsToDraw } from './registry.ts';
import { renderChart } from './render-png.ts';
import { inSvg } from './render-svg.ts';

export { chartsOf };

export interface RenderedChart {
  /** File name without its ending. */
  readonly name: string;
  /** 1360 × 960 dots. */
  readonly png: Uint8Array;
  readonly svg: string;
  readonly caption: string;
  readonly table: Table;
  /** What columns of the table mean, where they mean something else than elsewhere. */
  readonly columns: Readonly<Record<string, Meaning>>;
}

/** Every chart, drawn, with its numbers. */
export function renderCharts(result: ExperimentResult, look?: Look): RenderedChart[] {
  return chartsToDraw(result).map((chart) => ({ ...inSvg(chart, look), png: renderChart(chart, look) }));
}
