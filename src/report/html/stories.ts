import { journeysPicture } from '../journeys/picture.ts';
import type { StoredResults, Story } from '../results/stored.ts';
import { type Html, html, raw, type Section } from './html.ts';

/** Their journeys as bars, where the folder has what is needed to draw them. */
function picture(told: readonly Story[]): Html | null {
  const bars = told.flatMap(({ bar }) => (bar ? [bar] : []));
  if (bars.length === 0) return null;
  return html`<figure class="wide"><div class="scroll" role="region" aria-label="Picture of their journeys, which can be scrolled" tabindex="0">${raw(journeysPicture('Their journeys', 'One replication; each bar begins at the first referral.', bars))}</div></figure>`;
}

/** People's journeys told in words; left out where the folder has none. */
export function stories({ stories: told, result }: StoredResults): Section[] {
  if (told.length === 0) return [];
  return [
    {
      id: 'stories',
      title: 'People’s stories',
      inside: [
        html`<p class="quiet">What is told here is what the simulation did with these people.</p>`,
        picture(told),
        // A person stands beside themselves in the other system.
        html`<div class="beside${result.systems.length === 2 ? ' in-pairs' : ''}">${told.map(
          ({ title, paragraphs }) =>
            html`<article><h3>${title}</h3>${paragraphs.map((text) => html`<p>${text}</p>`)}</article>`,
        )}</div>`,
      ],
    },
  ];
}
