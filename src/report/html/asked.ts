import { DAY } from '../../units/minutes.ts';
import type { StoredResults } from '../results/stored.ts';
import { dateOfWeek, weeksOf } from '../words/dates.ts';
import { html, type Section } from './html.ts';

/** What was asked: which systems, for how long, how often. */
export function asked({ result, manifest }: StoredResults): Section {
  const [base, ...others] = result.systems;
  const { scenario, directory, window } = base!;
  const weeks = weeksOf(window.to - window.from);
  const from = dateOfWeek(directory.start, weeksOf(window.from));
  const to = dateOfWeek(directory.start, weeksOf(window.to));
  const question =
    others.length === 0
      ? html`<p>How does this system behave: <strong>${scenario.title}</strong>?</p>`
      : html`<p>How do the same people fare, and what does it ask of staff, under <strong>${scenario.title}</strong> (the base) and under ${others.map(
          ({ scenario: { title } }, index) => html`${index > 0 ? ' and ' : ''}<strong>${title}</strong>`,
        )}?</p>`;
  const days = Math.round(scenario.standard / DAY);
  return {
    id: 'asked',
    title: 'What was asked',
    inside: [
      question,
      html`<p>${scenario.teams.length === 1 ? 'One team' : `${scenario.teams.length} teams`} in the ${others.length === 0 ? 'system' : 'base'}, ${plain(weeks)} weeks from ${from} to ${to} ${window.from > 0 ? `after a warm-up of ${plain(weeksOf(window.from))} weeks` : 'without a warm-up'}${scenario.time.followUp === undefined ? '' : `, its people followed for ${plain(weeksOf(scenario.time.followUp))} weeks more`}, run ${manifest.replications === 1 ? 'once' : `${manifest.replications} times`} with other people and other days. Waits are held against a standard of ${days} days.</p>`,
      html`<p class="quiet">Everything here was simulated: it says how such a system would behave if it worked as described, not what happened anywhere.</p>`,
    ],
  };
}

function plain(weeks: number): string {
  return String(Number(weeks.toPrecision(4)));
}
