import { selfChecks } from '../findings/self-check.ts';
import { worthALook } from '../findings/worth-a-look.ts';
import type { StoredResults } from '../results/stored.ts';
import { html, type Section } from './html.ts';

const WORDS = { holds: '✓ holds', look: '! look', fails: '✗ fails' } as const;

/** Whether these results are to be trusted, and what to know about the run. */
export function selfCheck(stored: StoredResults, version: string): Section {
  const notes = worthALook(stored.result);
  return {
    id: 'self-check',
    title: 'Self-check',
    inside: [
      html`<ul class="check">${selfChecks(stored, version).map(
        ({ verdict, words }) => html`<li><b>${WORDS[verdict]}</b> ${words}</li>`,
      )}</ul>`,
      notes.length === 0
        ? html`<p>Nothing that is full holds people on a list for longer than a week, no role was full, and no rule was silent.</p>`
        : html`<h3>Worth a look</h3><ul>${notes.map((note) => html`<li>${note.words}.</li>`)}</ul>`,
    ],
  };
}
