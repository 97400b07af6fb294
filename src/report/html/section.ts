import { type Html, html, type Piece } from './html.ts';

/** A part of the page with a heading, which the list of contents links to. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly inside: readonly Piece[];
}

export function sectionHtml({ id, title, inside }: Section): Html {
  return html`<section aria-labelledby="${id}"><h2 id="${id}" tabindex="-1">${title}</h2>
${inside}
</section>`;
}
