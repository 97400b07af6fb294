import type { Assumed, Scenario } from '../../scenario/scenario.ts';
import type { StoredResults } from '../results/stored.ts';
import { type Html, html, type Section } from './html.ts';
import { table } from './table.ts';

/** What the scenarios do not say and changes who is seen or how it ends, with the value that was taken. */
export function assumed({ result }: StoredResults): Section {
  const [base, ...others] = result.systems.map(({ scenario }) => scenario);
  return {
    id: 'assumed',
    title: 'What was assumed',
    inside: [
      html`<p>What a scenario does not say has a usual value. Of these values, those that change who is seen or how it ends in this system are listed here; <code>npx doorways check --assumed</code> names the line where each would be written.</p>`,
      ofSystem(base!),
      ...others.map((other) => ofSystem(other, base)),
    ],
  };
}

function ofSystem(scenario: Scenario, base?: Scenario): Html {
  const known = new Set(assumedOf(base).map(keyOf));
  const own = assumedOf(scenario).filter((each) => !known.has(keyOf(each)));
  if (own.length === 0)
    return base === undefined
      ? html`<p>Nothing: ${scenario.title} says all of it.</p>`
      : html`<p>In ${scenario.title} nothing was assumed that was not in the base.</p>`;
  const only = base === undefined ? '' : ': only what was not in the base';
  return table({
    caption: `Assumed in ${scenario.title}${only}`,
    columns: ['What comes of it', 'Taken', 'Would be written at'],
    rows: alike(own).map(([first, ...more]) => [
      first!.meaning,
      html`<code>${lastKey(first!)}: ${first!.taken}</code>`,
      html`<ul class="figures">${[first!, ...more].map(({ path }) => html`<li><code>${path}</code></li>`)}</ul>`,
    ]),
  });
}

/** Results of earlier versions have no such list. */
function assumedOf(scenario: Scenario | undefined): readonly Assumed[] {
  return (scenario as Partial<Scenario> | undefined)?.assumed ?? [];
}

function alike(assumed: readonly Assumed[]): Assumed[][] {
  const groups = new Map<string, Assumed[]>();
  for (const each of assumed) {
    const key = JSON.stringify([lastKey(each), each.taken, each.meaning]);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

function lastKey({ path }: Assumed): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function keyOf({ path, taken, meaning }: Assumed): string {
  return JSON.stringify([path, taken, meaning]);
}
