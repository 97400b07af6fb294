import type { HouseStyle } from '../house-style.ts';
import type { Chart } from './chart.ts';
import type { RenderedChart } from './index.ts';
import { renderSvg } from './render-svg.ts';

/** A chart as SVG, with its words and numbers: all of it but the PNG. */
export function inSvg(chart: Chart, style?: HouseStyle): Omit<RenderedChart, 'png'> {
  const { name, caption, table } = chart;
  return { name, svg: renderSvg(chart, { style }), caption, table };
}
