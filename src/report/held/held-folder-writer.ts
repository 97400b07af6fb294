import { figure } from '../html/figure.ts';
import { html, type Section } from '../html/html.ts';
import { page } from '../html/page.ts';
import { beside } from '../html/pictures.ts';
import { table } from '../html/table.ts';
import { resultsFolder } from '../results/folder-writer.ts';
import { sealed } from '../results/own-files-writer.ts';
import { putCharts, putTable } from '../results/parts-writer.ts';
import { columnsOf, type Row, type Table } from '../tables.ts';
import type { Held } from './held.ts';
import { heldCharts } from './held-charts.ts';
import { HELD_COLUMNS, heldRows, heldVerdict, keptBackWords } from './held-words.ts';

/**
 * Writes what came of holding a log against a model: the parts as a table, the log over the model as pictures, and a page.
 * @returns the paths written
 * @throws PlaceTaken, CouldNotWrite, or the signal's reason
 */
export async function writeHeldFolder(
  where: string,
  held: Held,
  made: { readonly version: string; readonly finished: string },
  signal?: AbortSignal,
): Promise<string[]> {
  const folder = await resultsFolder(where, signal);
  try {
    const parts = partsTable(held);
    await putTable(folder, parts);
    const charts = heldCharts(held);
    const origin = `${held.log} held against ${held.title} · ${held.replications} runs · Doorways ${made.version}`;
    await putCharts(folder, charts, { origin });
    await putTable(folder, dictionary(charts));
    await folder.put('report.html', sealed(pageOf(held, made)));
    return await folder.finish({ ...made, command: 'hold', log: held.log });
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

function pageOf(held: Held, made: { readonly version: string; readonly finished: string }): string {
  const { parts } = held;
  const sections: Section[] = [
    {
      id: 'verdict',
      title: 'Where the log and the model part',
      inside: [
        html`<div class="answer"><p>${heldVerdict(held)}</p></div>`,
        html`<p>${held.weeks} weeks of ${held.log} from ${held.from}, beside ${held.replications} runs of ${held.title}. ${held.begins}</p>`,
        table({
          caption: 'Part by part',
          columns: ['Part', 'Number', ...HELD_COLUMNS.slice(2)],
          rows: heldRows(held),
          numbers: [2, 3, 4, 5],
        }),
        keptBackWords(held) === '' ? null : html`<p class="quiet">${keptBackWords(held)}</p>`,
        html`<p class="quiet">A log is one realisation, and so is each run: a part stands apart where the log lies farther from the runs than 95 in 100 of them lie from the others (a Monte Carlo test: Barnard 1963). Distances: ${parts.map(({ name, distance }) => `${name.toLowerCase()}: ${distance}`).join('; ')}.</p>`,
      ],
    },
    {
      id: 'pictures',
      title: 'The log over the model',
      inside: beside(
        heldCharts(held)
          .map(figure)
          .filter((each) => each !== null),
      ),
    },
  ];
  const of = { what: 'A log held against a model', when: 'on', command: 'hold' };
  const footer =
    'from a log and a scenario. The tables are in the same folder as CSV files, with a data dictionary.';
  return page({ title: held.title, manifest: made, sections, footer, of }, undefined).text;
}

const PARTS: readonly (readonly [string, string])[] = [
  ['part', 'Side of the system by which log and model are held against each other'],
  ['number', 'What the columns log and model count'],
  ['log', 'Of the log'],
  ['model', 'Mean of the runs of the model'],
  ['distance', 'What the distance is, with its unit'],
  ['apart', 'How far the log lies from the mean of the runs'],
  ['by_chance_median', 'How far half of the runs lie from the others, at most'],
  ['by_chance', 'How far 95 in 100 of the runs lie from the others, at most'],
  ['p', 'How often a run lies as far from the others as the log does from all, at most'],
  ['verdict', 'like the model, or apart'],
];

function partsTable({ parts }: Held): Table {
  return {
    name: 'parts',
    columns: columnsOf(...PARTS.map(([name]) => name)),
    rows: parts.map(({ name, said, distance, apart, byChance, p, verdict }) => [
      name,
      said.what,
      said.log,
      said.model,
      distance,
      apart,
      byChance.median,
      byChance.high,
      p,
      verdict,
    ]),
  };
}

function dictionary(charts: ReturnType<typeof heldCharts>): Table {
  const rows: Row[] = [
    ['parts.csv', '', 'Part by part, how far the log lies from the model', ''],
    ['report.html', '', 'All of it on a page, with pictures', ''],
    ['manifest.json', '', 'Version, log, when it was held, and the hash of each file', ''],
    ['data-dictionary.csv', '', 'This file', ''],
    ...PARTS.map(([name, meaning]): Row => ['parts.csv', name, meaning, '']),
    ...charts.flatMap(({ name, caption, columns }) => [
      ...['png', 'svg', 'csv'].map((ending): Row => [`charts/${name}.${ending}`, '', caption, '']),
      ...Object.entries({ ...columns, date: ['First day of the week', 'ISO 8601'] as const })
        .filter(([column]) => column !== 'date' || columns.weeks !== undefined)
        .map(([column, [meaning, unit]]): Row => [`charts/${name}.csv`, column, meaning, unit]),
    ]),
  ];
  return { name: 'data-dictionary', columns: columnsOf('file', 'column', 'meaning', 'unit'), rows };
}
