import type { DrawTask } from './draw-on-threads.ts';
import { chartsOf } from './registry.ts';
import { renderChart } from './render-png.ts';

/** Every chart as PNG, on a thread. */
export default function drawAll({ result, style }: DrawTask): Uint8Array[] {
  return chartsOf(result).map((chart) => renderChart(chart, style));
}
