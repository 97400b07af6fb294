import { chartsOf } from './charts-of.ts';
import type { DrawTask } from './draw-on-threads.ts';
import { inSvg } from './in-svg.ts';
import type { RenderedChart } from './index.ts';

/** Every chart as SVG, on a thread. */
export default function drawAll({ result, style }: DrawTask): Omit<RenderedChart, 'png'>[] {
  return chartsOf(result).map((chart) => inSvg(chart, style));
}
