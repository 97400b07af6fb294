import type { Viz } from '@viz-js/viz';
import { numberIn } from '../words/numbers.ts';
import { xml } from '../words/xml.ts';
import type { Differing } from './differing.ts';
import type { Flows } from './flows.ts';
import { BOLD, graphOf } from './graph-of.ts';
import { FONTS } from './look.ts';
import type { Arrow, Sketch } from './sketch.ts';

/** The inside of an SVG, in points, with its top left corner at 0, 0. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly inside: string;
}

let graphviz: Promise<Viz> | undefined;

/** A sketch as a picture. `prefix` keeps the ids of several pictures on one page apart. */
export async function layOut(
  sketch: Sketch,
  flows: Flows,
  differing: Differing,
  prefix: string,
): Promise<Picture> {
  // Loaded when a map is wanted: it is large.
  graphviz ??= import('@viz-js/viz').then(({ instance }) => instance());
  const svg = (await graphviz).renderString(graphOf(sketch, flows, differing), { format: 'svg' });
  const [, width = '0', height = '0'] = /viewBox="0\.00 0\.00 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const inside = svg
    .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
    .replaceAll(/ font-family="[^"]*"/g, ` font-family="${FONTS}"`)
    .replaceAll(/<g id="(\w+)" class="(\w+)">\s*<title>[^<]*<\/title>/g, (_, id: string, what: string) => {
      const words = what === 'edge' ? spoken(sketch, sketch.arrows[Number(id.slice(1))]!, flows) : '';
      return `<g id="${prefix}${id}" class="${what}">${words === '' ? '' : `<title>${xml(words)}</title>`}`;
    })
    .replaceAll(new RegExp(`<text ([^>]*)>${BOLD}`, 'g'), '<text font-weight="bold" $1>')
    .replace('<g id="graph0" class="graph"', '<g')
    .replace(/<polygon fill="white" stroke="none"[^>]*\/>/, '');
  return { width: Number(width), height: Number(height), inside };
}

/** An arrow as a sentence, for whoever points at it: `From Screen to Crisis team: Waiting list, if risk ≥ 7.` */
function spoken(sketch: Sketch, arrow: Arrow, flows: Flows): string {
  const weekly = flows.weekly(arrow);
  const parts = [
    `From ${nameOf(sketch, arrow.from)} to ${nameOf(sketch, arrow.to)}`,
    arrow.when === '' || arrow.when === 'otherwise' ? arrow.when : `if ${arrow.when}`,
    arrow.how,
    arrow.formal ? '' : 'an informal rule',
    Number.isFinite(weekly) ? `${numberIn('per week', weekly)} times a week` : '',
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

function nameOf({ boxes, teams }: Sketch, id: string): string {
  const box = boxes.find((one) => one.id === id);
  const team = teams.find(({ name }) => name === box?.team);
  return team ? `${team.title}: ${box?.title}` : (box?.title ?? id);
}
