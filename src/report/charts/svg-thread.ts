import type { DrawTask } from './draw-on-threads.ts';
import type { RenderedChart } from './index.ts';
import { chartsToDraw } from './registry.ts';
import { inSvg } from './render-svg.ts';

/** Every chart as SVG, on a thread. */
export default function drawAll({ result, look }: DrawTask): Omit<RenderedChart, 'png'>[] {
  return chartsToDraw(result).map((chart) => inSvg(chart, look));
}
