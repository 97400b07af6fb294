/** Charts to PNG. */

import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { Chart } from './chart.ts';
import { chartHeight, framed, type Look } from './frame.ts';
import { FONT, INK, PIXEL_RATIO, TEXT, WIDTH } from './style.ts';

/** By height. One for all charts of that height: each new one loads Chart.js again. */
const renderers = new Map<number, ChartJSNodeCanvas>();

/** The same chart gives the same bytes, whatever fonts the machine has. */
export function renderChart(chart: Chart, look: Look = {}): Buffer {
  const height = chartHeight(chart, false, look.origin);
  const renderer = renderers.get(height) ?? newRenderer(height);
  renderers.set(height, renderer);
  return renderer.renderToBufferSync(framed(chart, { ratio: PIXEL_RATIO, ...look }), 'image/png');
}

function newRenderer(height: number): ChartJSNodeCanvas {
  registerFonts();
  return new ChartJSNodeCanvas({
    width: WIDTH,
    height,
    backgroundColour: '#ffffff',
    // By name, so that they are registered with the copy of Chart.js that draws.
    plugins: { modern: ['chartjs-chart-error-bars', 'chartjs-chart-sankey'] },
    chartCallback: ({ defaults }) => {
      defaults.font.family = FONT;
      defaults.font.size = TEXT;
      defaults.color = INK;
      defaults.animation = false;
      defaults.responsive = false;
    },
  });
}

let registered = false;

/** A font of our own: without one, a machine that has no fonts draws no text and says nothing. */
export function registerFonts(): void {
  if (registered) return;
  const { resolve } = createRequire(import.meta.url);
  for (const weight of ['400', '700'])
    GlobalFonts.registerFromPath(
      resolve(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`),
      FONT,
    );
  registered = true;
}
