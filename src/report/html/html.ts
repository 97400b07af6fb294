import { harmless } from '../../text/hidden-characters.ts';

/** HTML as values: whatever is put into a template is escaped, unless it is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Piece = Html | string | number | null | readonly Piece[];

/** html`<p>${name}</p>` */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(strings.reduce((all, part, index) => all + textOf(pieces[index - 1] ?? null) + part));
}

/** Text that is HTML already and needs no escaping: SVG that Doorways drew, style sheets. */
export function raw(text: string): Html {
  return new Html(text);
}

function textOf(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'object') return piece.map(textOf).join('\n');
  return escaped(String(piece));
}

function escaped(text: string): string {
  return harmless(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

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
