import type { PlacedChart, Topic } from '../charts/chart.ts';
import { detailFor, drawMaps } from '../map/draw-map.ts';
import type { StoredResults } from '../results/stored.ts';
import { figure } from './figure.ts';
import { type Html, html, raw, type Section } from './html.ts';

/** Each system as a picture. */
export async function maps({ result }: StoredResults): Promise<Section> {
  const systems = result.systems.map((system) => ({ scenario: system.scenario, result: system }));
  const drawn = await drawMaps(systems, 'map-');
  const inShort = detailFor(systems) === 'teams' ? await drawMaps(systems, 'teams-', 'teams') : null;
  const many = drawn.length > 1;
  return {
    id: 'maps',
    title: many ? 'The systems' : 'The system',
    inside: [
      html`<p>Doors, teams, lists, steps and rules as the scenario has them; after the run, arrows as wide as people took them and lists coloured by how long people waited on them.${many ? ' What differs is marked.' : ''} The rules are also in a table below.</p>`,
      ...drawn.map(
        (svg, index) => html`<figure><h3>${result.systems[index]!.scenario.title}</h3>
${inShort === null ? null : html`<div class="map teams">${raw(inShort[index]!)}</div><p class="on-screen">The same with every step of every team:</p>`}
<input type="checkbox" class="zoom" id="zoom-${index}"><label for="zoom-${index}"> At full size, to be scrolled</label>
<div class="map${inShort === null ? '' : ' on-screen'}" role="region" aria-label="Map of ${result.systems[index]!.scenario.title}, which can be scrolled" tabindex="0">${raw(svg)}</div></figure>`,
      ),
    ],
  };
}

const TOPICS: readonly { readonly id: Topic; readonly title: string }[] = [
  { id: 'waits', title: 'Waits' },
  { id: 'bounce-arounds', title: 'Bounce-arounds' },
  { id: 'drop-outs', title: 'Drop-outs' },
];

/** What happened to people, topic by topic. Topics without a picture are left out. */
export function chartSections(charts: readonly PlacedChart[]): Section[] {
  return TOPICS.map(({ id, title }) => ({
    id,
    title,
    inside: beside(figures(charts, id)),
  })).filter(({ inside }) => inside.length > 0);
}

/** Two beside each other where there is room. */
export function beside(figures: readonly Html[]): Html[] {
  return figures.length === 0 ? [] : [html`<div class="pictures">${figures}</div>`];
}

/** The charts of a topic, as figures. */
export function figures(charts: readonly PlacedChart[], wanted: Topic): Html[] {
  return charts
    .filter(({ topic }) => topic === wanted)
    .map(figure)
    .filter((one) => one !== null);
}
