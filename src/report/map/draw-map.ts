import type { SystemResult } from '../../experiment/results.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { HouseStyle } from '../house-style.ts';
import { isStepKind } from '../steps/index.ts';
import { wrap } from '../words/text.ts';
import { xml } from '../words/xml.ts';
import { differingFrom } from './differing.ts';
import { flowsOf, NO_FLOWS } from './flows.ts';
import { layOut, type Picture } from './lay-out.ts';
import { legend } from './legend.ts';
import { FONTS, INK } from './look.ts';
import { MOST_WITH_STEPS, overviewFlows, overviewOf } from './overview-of.ts';
import type { BoxKind, Sketch } from './sketch.ts';
import { sketchOf } from './sketch-of.ts';

export interface SystemToDraw {
  readonly scenario: Scenario;
  /** After a run: arrows by flow, lists by wait. */
  readonly result?: SystemResult | undefined;
}

/** Each team with all its steps, or as one box. */
export type Detail = 'steps' | 'teams';

/** What can be read at the size of a page. */
export function detailFor(systems: readonly SystemToDraw[]): Detail {
  return systems.some(({ scenario }) => scenario.teams.length > MOST_WITH_STEPS) ? 'teams' : 'steps';
}

const GAP = 40;
const TITLE = 18;

/**
 * One system as a picture, or two side by side with what differs marked. An SVG that stands alone: it needs no
 * style sheet, no script and no network.
 */
export async function drawMap(
  systems: readonly SystemToDraw[],
  style?: HouseStyle,
  detail: Detail = 'steps',
): Promise<string> {
  const pictures = await picturesOf(systems, 'map-', detail);
  const titled = pictures.map(({ sketch, picture }) => ({
    sketch,
    picture: under(sketch.title, picture, style?.text),
  }));
  return sheet('map-', titled, systems, style);
}

/** The same, one picture without a title for each system. `prefix` keeps their ids apart from others on the same page. */
export async function drawMaps(
  systems: readonly SystemToDraw[],
  prefix: string,
  detail: Detail = 'steps',
): Promise<string[]> {
  const pictures = await picturesOf(systems, prefix, detail);
  return pictures.map((picture, index) => sheet(`${prefix}${index}-`, [picture], systems));
}

interface Drawn {
  readonly sketch: Sketch;
  readonly picture: Picture;
}

/** The first system is marked against all others, every other one against the first. */
async function picturesOf(
  systems: readonly SystemToDraw[],
  prefix: string,
  detail: Detail,
): Promise<Drawn[]> {
  const whole = systems.map(({ scenario }) => sketchOf(scenario));
  const sketches = detail === 'teams' ? whole.map(overviewOf) : whole;
  const pictures: Drawn[] = [];
  for (const [index, { result }] of systems.entries()) {
    const sketch = sketches[index]!;
    const differing = differingFrom(index === 0 ? sketches.slice(1) : sketches.slice(0, 1));
    const ofAll = result ? flowsOf(result, whole[index]!) : NO_FLOWS;
    const flows = detail === 'teams' ? overviewFlows(ofAll, whole[index]!, sketch) : ofAll;
    const drawn = await layOut(sketch, flows, differing, `${prefix}${index}-`);
    pictures.push({ sketch, picture: drawn });
  }
  return pictures;
}

function sheet(
  prefix: string,
  drawn: readonly Drawn[],
  systems: readonly SystemToDraw[],
  style?: HouseStyle,
): string {
  const key = legend({
    flows: systems.some(({ result }) => result !== undefined),
    differing: systems.length > 1,
    steps: drawn.some(({ sketch }) => sketch.teams.length > 0),
    givesUp: drawn.some(({ sketch }) => sketch.arrows.some(({ by }) => by === 'gives_up')),
  });
  const pictures = drawn.map(({ picture }) => picture);
  const width = pictures.reduce((sum, one) => sum + one.width + GAP, GAP);
  const height = Math.max(...pictures.map((one) => one.height));
  let x = GAP;
  const placed = pictures.map(({ width: wide, inside }) => {
    const at = x;
    x += wide + GAP;
    return `<g transform="translate(${at} ${GAP})">${inside}</g>`;
  });
  const sketches = drawn.map(({ sketch }) => sketch);
  return standalone(prefix, sketches, Math.max(width, key.width + 2 * GAP), height + key.height + 3 * GAP, [
    ...(style ? [`<rect width="100%" height="10" fill="${style.colour}"/>`] : []),
    ...placed,
    `<g transform="translate(${GAP} ${height + 2 * GAP})">${key.inside}</g>`,
  ]);
}

function standalone(
  prefix: string,
  sketches: readonly Sketch[],
  width: number,
  height: number,
  parts: readonly string[],
): string {
  const title = sketches.map((sketch) => sketch.title).join(', beside ');
  const size = `width="${Math.ceil(width)}" height="${Math.ceil(height)}" viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="${prefix}title ${prefix}desc">`,
    // Alone in a window it is as large as that; elsewhere it keeps its size.
    '<style>svg:root{width:100%;height:100vh}</style>',
    `<title id="${prefix}title">System map: ${xml(title)}</title>`,
    `<desc id="${prefix}desc">${xml(sketches.map(description).join(' '))}</desc>`,
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...parts,
    '</svg>\n',
  ].join('\n');
}

/** What somebody is told who cannot see the picture. */
export function description(sketch: Sketch): string {
  const { title, teams, boxes, arrows } = sketch;
  if (teams.length === 0) return overviewInWords(sketch);
  const rules = arrows.filter(({ by }) => by === 'rule');
  const informal = rules.filter(({ formal }) => !formal).length;
  const sources = boxes.filter(({ kind }) => kind === 'source').map((box) => box.title);
  const names = teams.map((team) => team.title);
  const steps = boxes.filter(({ kind }) => isStepKind(kind)).length;
  return (
    `${title}: ${names.length === 1 ? 'one team' : `${names.length} teams`} (${names.join(', ')}) with ${steps} steps, ` +
    `joined by ${rules.length} arrows of flow rules, ${informal === 0 ? 'none' : informal} of them informal. ` +
    `Referrals come from ${sources.length === 0 ? 'nowhere' : sources.join(', ')}.`
  );
}

function overviewInWords({ title, boxes, arrows }: Sketch): string {
  const named = (kind: BoxKind) => boxes.filter((box) => box.kind === kind).map((box) => box.title);
  const [teams, sources] = [named('team'), named('source')];
  return (
    `${title}: ${teams.length === 1 ? 'one team' : `${teams.length} teams`} (${teams.join(', ')}), one box each, with ${arrows.length} arrows between sources and teams. ` +
    `Referrals come from ${sources.length === 0 ? 'nowhere' : sources.join(', ')}.`
  );
}

function under(title: string, { width, height, inside }: Picture, colour: string = INK): Picture {
  const lines = wrap(title, Math.max(20, Math.floor(width / (TITLE * 0.62))));
  const head = lines.length * (TITLE + 6) + 8;
  const text = lines.map(
    (line, index) =>
      `<text x="0" y="${(index + 1) * (TITLE + 6) - 6}" font-family="${FONTS}" font-size="${TITLE}" font-weight="bold" fill="${colour}">${xml(line)}</text>`,
  );
  return {
    width,
    height: height + head,
    inside: `${text.join('')}<g transform="translate(0 ${head})">${inside}</g>`,
  };
}
