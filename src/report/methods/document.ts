/**
 * `methods.md`: the methods of a paper or an appendix, from the scenario and the run. Markdown as pandoc and word
 * processors read it (CommonMark 0.31 with pipe tables), so that headings become headings and tables tables.
 */
import type { Scenario } from '../../scenario/scenario.ts';
import type { StoredResults } from '../results/stored.ts';
import { figureLines, ledgerCounts, ledgerOf } from './ledger.ts';
import { REFERENCES } from './references.ts';
import { stressDes } from './stress-des.ts';

/** @throws nothing; what the scenario does not say stands as a task for the author */
export function methodsDocument(stored: StoredResults): string {
  const { systems } = stored.result;
  const parts = [
    `# Methods: ${systems.map(({ scenario }) => plain(scenario.title)).join(' and ')}`,
    `Everything reported was simulated with Doorways ${stored.manifest.version}. The headings are the 24 items of the STRESS-DES checklist (Monks and others 2019). Sentences in square brackets are for the author to replace.`,
    ...checklist(stored),
    '## Statistics',
    ...statistics(stored),
    '## Figures and where they come from',
    ...systems.flatMap(({ scenario }, index) =>
      ledger(scenario, index > 0 ? systems[0]!.scenario : undefined),
    ),
    '## To run it again to the byte',
    provenance(stored),
  ];
  const body = parts.join('\n\n');
  const cited = Object.entries(REFERENCES).filter(([name]) => body.includes(name));
  return [body, '## References', ...cited.map(([, text]) => plain(text))].join('\n\n');
}

function checklist(stored: StoredResults): string[] {
  const items = stressDes(stored);
  return [...new Set(items.map(({ part }) => part))].flatMap((part) => [
    `## ${part}`,
    ...items
      .filter((one) => one.part === part)
      .flatMap(({ number, title, text, forAuthor }) => [
        `### ${number} ${title}`,
        ...text.map(plain),
        ...(forAuthor === '' ? [] : [`*[${plain(forAuthor)}]*`]),
      ]),
  ]);
}

/** How numbers came about, and by whom each method is. */
function statistics({ result, manifest }: StoredResults): string[] {
  const several = manifest.replications > 1;
  const compared = result.comparisons.length > 0;
  return [
    several
      ? `A measure has one value in each of ${manifest.replications} replications; reported are their mean and its 95 % interval by Student’s t (Student 1908), from ten replications on with the end on their long side put out by their skewness (Johnson 1978; Hall 1983); intervals of differences are made in the same way. Where something happened to nobody, or to everybody, the end of the interval is exact (Clopper and Pearson 1934; Hanley and Lippman-Hand 1983). Intervals cover chance within the model, and neither wrong assumptions nor what the model leaves out.`
      : 'One replication was run, so that nothing has an interval.',
    'Waits of all who asked are worked out from requests made in the window and followed equally long, with leaving as a competing event (Aalen and Johansen 1978). Medians and centiles are definition 7 of Hyndman and Fan 1996.',
    'Whether lists, caseloads and waits have settled is judged by MSER-5 on their mean over replications (White 1997; Hoad, Robinson and Davies 2010), and each run is held against Little’s law (Little 1961).',
    ...(compared
      ? [
          'Compared systems share random numbers by person and purpose (common random numbers: Law 2015, chapter 11), drawn with a counter-based generator (Salmon and others 2011). Differences are taken replication by replication. Only rows named beforehand are judged; their intervals hold together with 95 % over all rows (Bonferroni 1936), and a verdict asks for more than the smallest difference that matters.',
        ]
      : ['Random numbers come from a counter-based generator (Salmon and others 2011).']),
  ];
}

const BASIS = { source: 'source', assumption: 'assumption', unmarked: 'neither' } as const;

function ledger(scenario: Scenario, base?: Scenario): string[] {
  const entries = ledgerOf(scenario, base);
  const { source, assumption, unmarked } = ledgerCounts(scenario);
  const only = base === undefined ? '' : ' Below only what the first system does not have, or has otherwise.';
  return [
    `### ${plain(scenario.title)}`,
    `${source} figures with a source, ${assumption} assumed, ${unmarked} not marked as either.${only}`,
    ...(entries.length === 0
      ? []
      : [
          tableOf(
            ['Figures', 'Basis', 'Source or reason'],
            entries.map(({ basis, note, figures }) => [figureLines(figures).join('; '), BASIS[basis], note]),
          ),
        ]),
  ];
}

function provenance({ manifest }: StoredResults): string {
  return tableOf(
    ['What', 'Value'],
    [
      ['Doorways', `${manifest.version}, language ${manifest.language}`],
      ['Command', manifest.command],
      ['Seed', manifest.seed],
      ['Replications', String(manifest.replications)],
      ...(manifest.howMany ?? []).map((words) => ['Why so many', words]),
      ...manifest.systems.flatMap(({ name, file, sha256 }) => [
        [`File of ${name}`, file],
        [`SHA-256 of ${name}, normalised`, sha256],
      ]),
    ],
  );
}

function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => plain(cell)).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

/** Text of an author that is nothing but text in Markdown: no emphasis, link, HTML, heading or column begins in it. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~]/g, (mark) => `\\${mark}`)
    .replace(/^([#+-]|\d+(?=[.)] ))/, '\\$1');
}
