import { chartsOf } from './charts-of.ts';
import type { DrawTask } from './draw-on-threads.ts';
import { renderChart } from './render-chart.ts';

/** Every chart as PNG, on a thread. */
export default function drawAll({ result, style }: DrawTask): Uint8Array[] {
  return chartsOf(result).map((chart) => renderChart(chart, style));
}
