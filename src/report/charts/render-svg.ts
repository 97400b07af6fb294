/** Charts to SVG: Chart.js straight on a canvas that writes SVG, with text as text, so that it can be edited and found. */
import { createCanvas, SvgExportFlag } from '@napi-rs/canvas';
import { Chart as ChartJs, registerables } from 'chart.js';
import {
  BarWithErrorBar,
  BarWithErrorBarsController,
  PointWithErrorBar,
  ScatterWithErrorBarsController,
} from 'chartjs-chart-error-bars';
import { Flow, SankeyController } from 'chartjs-chart-sankey';
import { xml } from '../words/xml.ts';
import type { Chart, DrawnChart, PlacedChart, Tip } from './chart.ts';
import { chartHeight, framed, type Look } from './frame.ts';
import type { RenderedChart } from './index.ts';
import { registerFonts } from './render-png.ts';
import { FONT, INK, TEXT, WIDTH } from './style.ts';

let ready = false;

/**
 * An SVG that stands alone, or (`bare`) without title and caption for a page that has them in words. Its ids begin
 * with the name of the chart, so that several can be on one page.
 */
export function renderSvg(
  chart: Chart,
  { bare = false, ...look }: Look & { readonly bare?: boolean } = {},
): string {
  const prefix = `${chart.name}-`;
  const height = chartHeight(chart, bare, look.origin);
  if (!ready) register();
  const canvas = createCanvas(WIDTH, height, SvgExportFlag.NoPrettyXML);
  const drawn = new ChartJs(canvas.getContext('2d') as never, framed(chart, { ratio: 1, bare, ...look }));
  const tips = chart.tips?.(drawn) ?? tipsOfPoints(drawn);
  const svg = canvas.getContent().toString('utf8');
  const pen = canvas.getContext('2d');
  drawn.destroy();
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${prefix}title ${prefix}desc">`,
    `<title id="${prefix}title">${xml(chart.title)}</title><desc id="${prefix}desc">${xml(chart.alt)}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    withPrefix(editable(bare ? coarse(round(slim(inside))) : round(slim(inside)), pen), prefix),
    ...(tips.length === 0 ? [] : ['<g fill="#fff" fill-opacity="0">', ...tips.map(tipArea), '</g>']),
    '</svg>\n',
  ].join('\n');
}

function register(): void {
  registerFonts();
  ChartJs.register(
    ...registerables,
    BarWithErrorBar,
    BarWithErrorBarsController,
    PointWithErrorBar,
    ScatterWithErrorBarsController,
    Flow,
    SankeyController,
  );
  const { defaults } = ChartJs;
  defaults.font.family = FONT;
  defaults.font.size = TEXT;
  defaults.color = INK;
  defaults.animation = false;
  defaults.responsive = false;
  ready = true;
}

/** Hundredths of a pixel are enough, and half the size. What is between the tags is somebody's words and stays. */
function slim(svg: string): string {
  return svg.replaceAll(/<[^>]*>/g, (tag) =>
    tag
      .replaceAll(/-?\d+\.\d{3,}/g, (number) => String(Number(Number(number).toFixed(2))))
      .replaceAll(' stroke-miterlimit="10"', ''),
  );
}

/** On a page of many pictures tenths of a pixel are enough: nobody edits them there. */
function coarse(svg: string): string {
  return svg.replaceAll(/ d="[^"]*"/g, (path) =>
    path.replaceAll(/-?\d+\.\d\d/g, (number) => String(Number(Number(number).toFixed(1)))),
  );
}

const CURVED = / d="M[\d.-]+ [\d.-]+((?:Q[\d.-]+ [\d.-]+ [\d.-]+ [\d.-]+){16,})Z?"/;
/** In pixels: half the last digit that is kept, in both directions. */
const ROUND = 0.02;

/** The canvas writes a circle as more than a hundred curves: here it is a circle, at a hundredth of the length. */
function round(svg: string): string {
  return svg.replaceAll(/<path([^>]*)\/>/g, (path, attributes: string) => {
    const curves = CURVED.exec(attributes)?.[1];
    if (curves === undefined) return path;
    const ends = curves
      .split('Q')
      .slice(1)
      .map((curve) => curve.trim().split(' ').slice(2).map(Number));
    const middle = (axis: 0 | 1) => {
      const all = ends.map((end) => end[axis]!);
      return (Math.min(...all) + Math.max(...all)) / 2;
    };
    const [x, y] = [middle(0), middle(1)];
    const radii = ends.map((end) => Math.sqrt((end[0]! - x) * (end[0]! - x) + (end[1]! - y) * (end[1]! - y)));
    const radius = (Math.min(...radii) + Math.max(...radii)) / 2;
    if (radii.some((one) => Math.abs(one - radius) > ROUND)) return path;
    const [cx, cy, r] = [x, y, radius].map((number) => Number(number.toFixed(2)));
    return `<circle${attributes.replace(CURVED, '')} cx="${cx}" cy="${cy}" r="${r}"/>`;
  });
}

/** Verdana is nearly as wide, and on every desktop that has no DejaVu. */
const FAMILIES = "'DejaVu Sans', Verdana, sans-serif";
const TEXT_TAG =
  /<text([^>]*?)( font-size="([\d.]+)")((?: font-weight="600")?) font-family="[^"]*" x="(-?[\d.]+)[^"]*" y="(-?[\d.]+)[^"]*">([^<]*)<\/text>/g;

/** The canvas gives every letter a place of its own: a line of text has one place, and its width, whatever the font. */
function editable(svg: string, pen: { font: string; measureText(text: string): { width: number } }): string {
  return svg.replaceAll(TEXT_TAG, (_, before, sized, size, bold, x, y, inside: string) => {
    pen.font = `${bold === '' ? '' : 'bold '}${size}px "${FONT}"`;
    const width = Number(pen.measureText(plainOf(inside)).width.toFixed(1));
    const wide = width > 0 ? ` textLength="${width}" lengthAdjust="spacingAndGlyphs"` : '';
    return `<text${before}${sized}${bold} font-family="${FAMILIES}" x="${x}" y="${y}"${wide}>${inside.replaceAll(/[ﬀﬁﬂﬃﬄ]/g, (letter) => JOINED[letter]!)}</text>\n`;
  });
}

/** The canvas writes letters that it joins as one letter, which nobody finds who looks for the word. */
const JOINED: Readonly<Record<string, string>> = { ﬀ: 'ff', ﬁ: 'fi', ﬂ: 'fl', ﬃ: 'ffi', ﬄ: 'ffl' };

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
function plainOf(escaped: string): string {
  return escaped.replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
}

/** Ids in the order in which they come: the canvas numbers them from the start of the process. */
function withPrefix(svg: string, prefix: string): string {
  const ids = new Map<string, string>();
  for (const [, id] of svg.matchAll(/ id="([^"]+)"/g)) ids.set(id!, `${prefix}${ids.size}`);
  return svg.replaceAll(/( id="|"url\(#|href="#)([^")]+)/g, (all, before: string, id: string) =>
    ids.has(id) ? before + ids.get(id) : all,
  );
}

function tipArea({ left, top, width, height, text }: Tip): string {
  const at = [left, top, width, height].map((number) => Number(number.toFixed(1)));
  return `<rect x="${at[0]}" y="${at[1]}" width="${at[2]}" height="${at[3]}"><title>${xml(text)}</title></rect>`;
}

/** Room around a point that is easy to hit. */
const REACH = 8;

/** Words for each element of each dataset that has `tips`, in the order of its data. */
function tipsOfPoints(drawn: DrawnChart): Tip[] {
  return drawn.data.datasets.flatMap((dataset, index) => {
    const { tips } = dataset as unknown as { readonly tips?: readonly string[] };
    if (!tips) return [];
    return drawn.getDatasetMeta(index).data.flatMap((element, at) => {
      const text = tips[at] ?? '';
      const box = boxOf(element as unknown as Element);
      return text === '' || !Object.values(box).every(Number.isFinite) ? [] : [{ ...box, text }];
    });
  });
}

interface Element {
  readonly x: number;
  readonly y: number;
  /** Bars have these. */
  readonly base?: number;
  readonly width?: number;
  readonly height?: number;
  readonly horizontal?: boolean;
}

function boxOf({ x, y, base, width, height, horizontal }: Element): Omit<Tip, 'text'> {
  if (base === undefined) return { left: x - REACH, top: y - REACH, width: 2 * REACH, height: 2 * REACH };
  if (horizontal === true) {
    const thick = height ?? 0;
    return { left: Math.min(x, base), top: y - thick / 2, width: Math.abs(x - base), height: thick };
  }
  const thick = width ?? 0;
  return { left: x - thick / 2, top: Math.min(y, base), width: thick, height: Math.abs(y - base) };
}

/** A chart as SVG, with its words and numbers: all of it but the PNG. */
export function inSvg(chart: PlacedChart, look?: Look): Omit<RenderedChart, 'png'> {
  const { name, caption, table, columns } = chart;
  return { name, svg: renderSvg(chart, look), caption, table, columns };
}
