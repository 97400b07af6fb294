import type { HouseStyle } from '../house-style.ts';
import type { StoredResults } from '../results/stored.ts';
import { type Html, html, raw, type Section, sectionHtml } from './html.ts';
import { STYLE } from './style.ts';

export interface Page {
  readonly title: string;
  readonly manifest: Pick<StoredResults['manifest'], 'version' | 'finished'>;
  readonly sections: readonly Section[];
  /** What it was made from. */
  readonly footer: string;
  /** Where a page of more than this one lies. */
  readonly whole?: string;
  /** What the page is of; without it of a run. */
  readonly of?: PageOf;
}

/** `log.csv: measured from a log`, `Measured from a log with Doorways 1.0, on 2026-01-01`, `npx doorways measure`. */
interface PageOf {
  readonly what: string;
  readonly when: string;
  readonly command: string;
}

const A_RUN: PageOf = { what: 'Results of a simulation', when: 'run on', command: 'report' };

export function page(
  { title, manifest, sections, footer, whole, of = A_RUN }: Page,
  style: HouseStyle | undefined,
): Html {
  return html`<!DOCTYPE html>
<html lang="en-GB"${style ? null : raw(' class="light-or-dark"')}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: ${of.what.charAt(0).toLowerCase()}${of.what.slice(1)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<style>${raw(STYLE)}${style ? raw(`:root { --accent: ${style.text}; --band: ${style.colour}; }`) : null}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the results</a>
<header>
${house(style)}<h1>${title}</h1>
<p class="quiet">${of.what} with Doorways ${manifest.version}, ${of.when} ${manifest.finished.slice(0, 10)}.</p>
${whole === undefined ? null : html`<p><a href="${whole}">All systems together</a></p>`}<nav aria-label="Contents"><ol>${sections.map(
    ({ id, title: words }) => html`<li><a href="#${id}">${words}</a></li>`,
  )}</ol></nav>
</header>
<main id="main" tabindex="-1">
${sections.map(sectionHtml)}
</main>
<footer><p>Written by <code>npx doorways ${of.command}</code> ${footer}</p></footer>
</body>
</html>
`;
}

/** Whose page it is. The logo says no more than the name beside it. */
function house(style: HouseStyle | undefined): Html | null {
  if (!style || (style.organisation === '' && style.logo === '')) return null;
  const logo = style.logo === '' ? null : html`<img src="${style.logo}" alt="">`;
  return html`<p class="house">${logo}${style.organisation}</p>`;
}
