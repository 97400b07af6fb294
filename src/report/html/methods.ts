import type { Scenario } from '../../scenario/scenario.ts';
import { figureLines, ledgerCounts, ledgerOf } from '../methods/ledger.ts';
import { stressDes } from '../methods/stress-des.ts';
import type { StoredResults } from '../results/stored.ts';
import { type Html, html, type Section } from './html.ts';
import { table } from './table.ts';

const BASIS = { source: 'source', assumption: 'assumption', unmarked: 'neither' } as const;

/** The methods section: checklist, ledger, versions. */
export function methods(stored: StoredResults): Section {
  return {
    id: 'methods',
    title: 'Methods',
    inside: [
      html`<h3 id="stress">The STRESS-DES checklist</h3>
<p>The 24 items of Strengthening the Reporting of Empirical Simulation Studies, for discrete-event simulation (Monks et al. 2019, doi 10.1080/17477778.2018.1442155), filled in by Doorways from the scenario and the run. What only the author can add is marked.</p>`,
      checklist(stored),
      html`<h3 id="ledger">The ledger: every figure and where it comes from</h3>`,
      ...ledgers(stored),
      html`<h3 id="provenance">Versions, seed and hashes</h3>`,
      provenance(stored),
    ],
  };
}

function checklist(stored: StoredResults): Html {
  const items = stressDes(stored);
  const parts = [...new Set(items.map(({ part }) => part))];
  return html`<div class="form">${parts.map(
    (part) =>
      html`<h4>${part}</h4><dl>${items
        .filter((one) => one.part === part)
        .map(
          ({ number, title, text, forAuthor }) =>
            html`<dt>${number} ${title}</dt>${text.map((words) => html`<dd>${words}</dd>`)}${
              forAuthor === '' ? null : html`<dd><em>For the author: ${forAuthor}</em></dd>`
            }`,
        )}</dl>`,
  )}</div>`;
}

function ledgers({ result }: StoredResults): Html[] {
  const [base, ...others] = result.systems.map(({ scenario }) => scenario);
  return [ledger(base!), ...others.map((other) => ledger(other, base))];
}

function ledger(scenario: Scenario, base?: Scenario): Html {
  const { source, assumption, unmarked } = ledgerCounts(scenario);
  const entries = ledgerOf(scenario, base);
  if (base && entries.length === 0)
    return html`<p>All figures of ${scenario.title} are those of the base.</p>`;
  const only = base ? ': only what the base does not have, or has otherwise' : '';
  return table({
    caption: `${scenario.title}${only}. In all, ${source} figures with a source, ${assumption} assumed, ${unmarked} not marked as either`,
    columns: ['Figures', 'Basis', 'Source or reason'],
    rows: entries.map(({ basis, note, figures }) => [
      html`<ul class="figures">${figureLines(figures).map((line) => html`<li>${line}</li>`)}</ul>`,
      BASIS[basis],
      note,
    ]),
  });
}

function provenance({ manifest }: StoredResults): Html {
  const { machine } = manifest;
  const rows = [
    ['Doorways', `${manifest.version}, language ${manifest.language}`],
    ['Command', manifest.command],
    ['Seed', manifest.seed],
    ['Replications', String(manifest.replications)],
    ...(manifest.howMany ?? []).map((words) => ['Why so many', words]),
    ['Kernel', manifest.kernel],
    ['Started', manifest.started],
    ['Finished', manifest.finished],
    ...Object.entries(machine).map(([name, value]) => [name, String(value)]),
    ...manifest.systems.flatMap(({ name, file, sha256 }) => [
      [`File of ${name}`, file],
      [`SHA-256 of ${name}, normalised`, sha256],
    ]),
  ];
  return table({ caption: 'What is needed to run this again to the byte', columns: ['What', 'Value'], rows });
}
