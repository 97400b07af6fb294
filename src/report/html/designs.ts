import { inCharts, inParts } from '../designs/index.ts';
import type { Part } from '../designs/part.ts';
import type { HouseStyle } from '../house-style.ts';
import type { StoredDesign } from '../results/design-reader.ts';
import { figure } from './figure.ts';
import { type Html, html, type Section } from './html.ts';
import { page } from './page.ts';
import { table } from './table.ts';

/** What was found by running many settings of the same systems: a section for each, in the order in which they were given. */
export async function designSections(designs: readonly StoredDesign[]): Promise<Section[]> {
  const sections: Section[] = [];
  for (const [index, { answer }] of designs.entries()) {
    const { title, parts } = inParts(answer);
    const figures = (await inCharts(answer)).map((chart) => figure(named(chart, index)));
    sections.push({
      id: index === 0 ? answer.command : `${answer.command}-${index + 1}`,
      title,
      inside: [...parts.map(partHtml), ...figures],
    });
  }
  return sections;
}

/** Two of a kind on one page need ids of their own. */
function named<C extends { readonly name: string }>(chart: C, index: number): C {
  return index === 0 ? chart : { ...chart, name: `${chart.name}-${index + 1}` };
}

function partHtml(part: Part): Html {
  switch (part.kind) {
    case 'words':
      return html`<p>${part.text}</p>`;
    case 'list':
      return html`<p>${part.title}</p><ul>${part.lines.map((line) => html`<li>${line}</li>`)}</ul>`;
    case 'table': {
      const { title, columns, rows } = part;
      return table({ caption: title, columns, rows, numbers: columns.map((_, at) => at).slice(1) });
    }
  }
}

/** A page of its own. */
export async function designPage(design: StoredDesign, style?: HouseStyle): Promise<string> {
  const { manifest } = design;
  const title = manifest.systems.map((system) => system.title || system.name).join(', or: ');
  const sections = await designSections([design]);
  const footer = 'from the results on disk. The numbers of every point are in points.csv in the same folder.';
  return page({ title, manifest, sections, footer }, style).text;
}
