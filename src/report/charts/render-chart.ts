/** Charts to PNG, with a font of our own: without one, a machine that has no fonts draws no text and says nothing. */
import { createRequire } from 'node:module';
import { GlobalFonts } from '@napi-rs/canvas';
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { Chart } from './chart.ts';
import { framed } from './frame.ts';
import { FONT, HEIGHT, INK, TEXT, WIDTH } from './style.ts';

let renderer: ChartJSNodeCanvas | undefined;

/** The same chart gives the same bytes, whatever fonts the machine has. */
export function renderChart(chart: Chart): Buffer {
  renderer ??= newRenderer();
  return renderer.renderToBufferSync(framed(chart), 'image/png');
}

/** One for all charts: each new one loads Chart.js again. */
function newRenderer(): ChartJSNodeCanvas {
  const { resolve } = createRequire(import.meta.url);
  for (const weight of ['400', '700'])
    GlobalFonts.registerFromPath(
      resolve(`@fontsource/dejavu-sans/files/dejavu-sans-latin-${weight}-normal.woff2`),
      FONT,
    );
  return new ChartJSNodeCanvas({
    width: WIDTH,
    height: HEIGHT,
    backgroundColour: '#ffffff',
    // By name, so that it is registered with the copy of Chart.js that draws.
    plugins: { modern: ['chartjs-chart-error-bars'] },
    chartCallback: ({ defaults }) => {
      defaults.font.family = FONT;
      defaults.font.size = TEXT;
      defaults.color = INK;
      defaults.animation = false;
      defaults.responsive = false;
    },
  });
}
