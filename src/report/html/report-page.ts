import { chartsOf } from '../charts/registry.ts';
import type { HouseStyle } from '../house-style.ts';
import type { StoredResults } from '../results/stored.ts';
import { answer } from './answer.ts';
import { asked } from './asked.ts';
import { assumed } from './assumed.ts';
import { clocks } from './clocks.ts';
import { equity } from './equity.ts';
import { type Html, html, raw, type Section, sectionHtml } from './html.ts';
import { methods } from './methods.ts';
import { chartSections, maps } from './pictures.ts';
import { places } from './places.ts';
import { rules } from './rules.ts';
import { selfCheck } from './self-check.ts';
import { staff } from './staff.ts';
import { stories } from './stories.ts';
import { STYLE } from './style.ts';

/**
 * One page that holds everything: no request, no script, readable without either. `version` is of the program that
 * writes it.
 */
export async function reportPage(
  stored: StoredResults,
  version: string,
  style?: HouseStyle,
): Promise<string> {
  const charts = chartsOf(stored.result);
  const sections: Section[] = [
    asked(stored),
    answer(stored, charts, version),
    await maps(stored),
    ...chartSections(charts),
    ...clocks(stored),
    rules(stored),
    staff(stored, charts),
    ...places(stored),
    ...equity(stored, charts),
    ...stories(stored),
    selfCheck(stored, version),
    assumed(stored),
    methods(stored),
  ];
  return page(titleOf(stored), stored, sections, style).text;
}

function titleOf({ result }: StoredResults): string {
  return result.systems.map(({ scenario }) => scenario.title || scenario.name).join(', or: ');
}

function page(
  title: string,
  { manifest }: StoredResults,
  sections: readonly Section[],
  style: HouseStyle | undefined,
): Html {
  return html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}: results of a simulation</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<link rel="icon" href="data:,">
<style>${raw(STYLE)}${style ? raw(`:root { --accent: ${style.text}; --band: ${style.colour}; }`) : null}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the results</a>
<header>
${house(style)}<h1>${title}</h1>
<p class="quiet">Results of a simulation with Doorways ${manifest.version}, run on ${manifest.finished.slice(0, 10)}.</p>
<nav aria-label="Contents"><ol>${sections.map(
    ({ id, title: words }) => html`<li><a href="#${id}">${words}</a></li>`,
  )}</ol></nav>
</header>
<main id="main" tabindex="-1">
${sections.map(sectionHtml)}
</main>
<footer><p>Written by <code>npx doorways report</code> from the results on disk. The tables are in the same folder as CSV files, with a data dictionary.</p></footer>
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
