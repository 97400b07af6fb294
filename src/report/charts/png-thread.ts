import type { DrawTask } from './draw-on-threads.ts';
import { chartsToDraw } from './registry.ts';
import { renderChart } from './render-png.ts';

/** Every chart as PNG, on a thread. */
export default function drawAll({ result, look }: DrawTask): Uint8Array[] {
  return chartsToDraw(result).map((chart) => renderChart(chart, look));
}
