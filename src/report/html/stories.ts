import type { StoredResults } from '../stored-results.ts';
import { html } from './html.ts';
import type { Section } from './section.ts';

/** People's journeys told in words; left out where the folder has none. */
export function stories({ stories: told }: StoredResults): Section[] {
  if (told.length === 0) return [];
  return [
    {
      id: 'stories',
      title: 'People’s stories',
      inside: [
        html`<p class="quiet">These people are made up by the simulation; their journeys are what it did with them.</p>`,
        ...told.map(
          ({ title, paragraphs }) =>
            html`<article><h3>${title}</h3>${paragraphs.map((text) => html`<p>${text}</p>`)}</article>`,
        ),
      ],
    },
  ];
}
