import { chartsOf } from './charts-of.ts';
import type { DrawTask } from './draw-on-threads.ts';
import type { RenderedChart } from './index.ts';
import { renderSvg } from './render-svg.ts';

/** Every chart as SVG, with its words and numbers, on a thread. */
export default function drawAll({ result, style }: DrawTask): Omit<RenderedChart, 'png'>[] {
  return chartsOf(result).map((chart) => ({
    name: chart.name,
    svg: renderSvg(chart, { style }),
    caption: chart.caption,
    table: chart.table,
  }));
}
