/** What every chart has around it: title above, caption below, size and font. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import type { HouseStyle } from '../house-style.ts';
import { wrap } from '../words/text.ts';
import type { Chart } from './chart.ts';
import { fitted, lettering, textWidth } from './kit.ts';
import { EMPTY_HEIGHT, HEIGHT, INK, QUIET, SMALL, TEXT, TITLE, WIDTH } from './style.ts';

const PADDING = 14;
const LINE = 1.4 * TEXT;
/** Bold letters are so much wider. */
const BOLD = 1.15;
const TITLE_LINES = 3;
const CAPTION_LINES = 5;
/** What the line of the origin takes, in pixels. */
const FOOT = 18;

/** What is around a chart beside its own words. */
export interface Look {
  readonly style?: HouseStyle | undefined;
  /** A line in small letters at the foot: where the picture comes from. */
  readonly origin?: string | undefined;
}

/** @see framed */
export interface Frame extends Look {
  readonly ratio: number;
  readonly bare?: boolean;
}

/**
 * @param ratio dots for each pixel
 * @param bare without title and caption, for a page that has them in words
 * @param style a bar above in the colour of a house, and the title in it where it can be read
 * @param origin below the caption, where there is one
 */
export function framed(
  { title, caption, config, whyNothing }: Chart,
  { ratio, bare = false, style, origin = '' }: Frame,
): ChartConfiguration {
  const { type, data, options, plugins = [] } = config ?? nothing(whyNothing);
  const wide = WIDTH - 2 * PADDING;
  return {
    type,
    data,
    plugins: [
      ...plugins,
      roomBelowLegend,
      ...(style && !bare ? [bar(style)] : []),
      ...(origin !== '' && !bare ? [foot(origin)] : []),
    ],
    options: {
      ...options,
      responsive: false,
      animation: false,
      locale: 'en-GB',
      devicePixelRatio: ratio,
      layout: { padding: PADDING, ...(options?.layout ?? {}) },
      plugins: {
        legend: { display: false },
        ...options?.plugins,
        title: {
          display: !bare,
          text: lines(title, wide / (TITLE * BOLD), TITLE_LINES),
          align: 'start',
          color: style?.text ?? INK,
          font: { size: TITLE, weight: 'bold' },
          padding: { top: 0, bottom: 8 },
        },
        subtitle: {
          display: !bare,
          text: lines(caption, wide / TEXT, CAPTION_LINES),
          align: 'start',
          position: 'bottom',
          color: INK,
          font: { size: TEXT, weight: 'normal' },
          padding: { top: 8, bottom: bare || origin === '' ? 0 : FOOT },
        },
      },
    },
  };
}

/** Without title and caption. */
const BARE_HEIGHT = 400;

/** In pixels. @param bare without title and caption */
export function chartHeight(chart: Chart, bare = false, origin = ''): number {
  if (chart.config === null) return EMPTY_HEIGHT;
  if (chart.height === undefined) return bare ? BARE_HEIGHT : HEIGHT;
  return Math.ceil(chart.height) + (bare ? 0 : roomForWords(chart) + (origin === '' ? 0 : FOOT));
}

/** What title and caption take above and below. */
function roomForWords({ title, caption }: Chart): number {
  const wide = WIDTH - 2 * PADDING;
  const above = lines(title, wide / (TITLE * BOLD), TITLE_LINES).length * TITLE;
  const below = lines(caption, wide / TEXT, CAPTION_LINES).length * TEXT;
  return Math.ceil(1.2 * (above + below)) + 16;
}

/** At most `most` lines of `width` ems; the last ends in … when there would be more. */
function lines(text: string, width: number, most: number): string[] {
  const all = wrap(text, width, textWidth);
  if (all.length <= most) return all;
  const last = wrap(all[most - 1]!, width - textWidth(' …'), textWidth)[0]!;
  return [...all.slice(0, most - 1), `${last} …`];
}

/** Below the caption, in the padding that is left for it. Never wider than the picture. */
function foot(origin: string): Plugin {
  return {
    id: 'origin',
    afterDraw({ ctx, width, height }) {
      ctx.save();
      lettering(ctx, SMALL);
      ctx.fillStyle = QUIET;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'alphabetic';
      ctx.fillText(fitted(origin, (width - 2 * PADDING) / SMALL), PADDING, height - PADDING + 4);
      ctx.restore();
    },
  };
}

/** Along the upper edge, where no chart draws. */
function bar({ colour }: HouseStyle): Plugin {
  return {
    id: 'house',
    afterDraw({ ctx, width }) {
      ctx.save();
      ctx.fillStyle = colour;
      ctx.fillRect(0, 0, width, 6);
      ctx.restore();
    },
  };
}

/** Chart.js leaves no room between a legend and the topmost tick label. */
const roomBelowLegend: Plugin = {
  id: 'room-below-legend',
  beforeInit(chart) {
    const legend = chart.legend as unknown as { fit(): void; height: number } | undefined;
    if (!legend) return;
    const original = legend.fit.bind(legend);
    legend.fit = () => {
      original();
      legend.height += 8;
    };
  },
};

/** In place of a picture: that there is none, and why. */
function nothing(why: string): ChartConfiguration {
  const words: Plugin = {
    id: 'nothing',
    afterDraw({ ctx, chartArea: { left, right, top } }) {
      ctx.save();
      lettering(ctx, TEXT);
      ctx.textAlign = 'left';
      wrap(`Nothing to show. ${why}`, (right - left) / TEXT, textWidth).forEach((line, index) => {
        ctx.fillText(line, left, top + (index + 1) * LINE);
      });
      ctx.restore();
    },
  };
  const scales = { x: { display: false }, y: { display: false } };
  return { type: 'scatter', data: { datasets: [] }, options: { scales }, plugins: [words] };
}
