import type { DrawTask } from './draw-on-threads.ts';
import type { RenderedChart } from './index.ts';
import { chartsOf } from './registry.ts';
import { inSvg } from './render-svg.ts';

/** Every chart as SVG, on a thread. */
export default function drawAll({ result, style }: DrawTask): Omit<RenderedChart, 'png'>[] {
  return chartsOf(result).map((chart) => inSvg(chart, style));
}
