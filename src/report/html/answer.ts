import { movedSplitWords } from '../../experiment/moved-splits.ts';
import type { PlacedChart } from '../charts/chart.ts';
import { sentences, singleAnswer } from '../findings/answers.ts';
import { doubtOf } from '../findings/doubt.ts';
import { GAIN_COLUMNS, GAINS_TITLE, gainRows, gainWords } from '../findings/gains.ts';
import { withoutCostWords } from '../findings/headline-tables.ts';
import { headlineSections } from '../findings/headlines.ts';
import { loadWords } from '../findings/load.ts';
import { comparedPeriods, singlePeriods } from '../findings/periods.ts';
import { recordedWords } from '../findings/recorded.ts';
import { unequalResources } from '../findings/resources.ts';
import { comparedRow, singleRow } from '../findings/rows.ts';
import { saidAbove } from '../findings/said-above.ts';
import { folderChecks } from '../findings/self-check.ts';
import { firstReasons, judgedRows, trustOf } from '../findings/trust.ts';
import { unknownWords } from '../findings/unknown.ts';
import type { StoredResults } from '../results/stored.ts';
import { interval, signedChange, signedInterval } from '../words/estimates.ts';
import { numberIn, unitWord } from '../words/numbers.ts';
import { capital } from '../words/text.ts';
import { type Html, html, type Section } from './html.ts';
import { figures } from './pictures.ts';
import { type TableToShow, table } from './table.ts';

/** Whether it can be trusted; the rows named beforehand, in sentences and as a table; what is not known; then the rest. */
export function answer(
  stored: StoredResults,
  charts: readonly PlacedChart[],
  version: string,
  isExplored = false,
  pages?: readonly string[],
): Section {
  const { result } = stored;
  const forest = figures(charts, 'answer');
  return {
    id: 'answer',
    title: 'The answer',
    inside: [
      trusted(stored, version),
      ...(result.comparisons.length === 0
        ? [
            quoted(singleAnswer(result)),
            ...named(result),
            doubt(result, isExplored),
            headlines(result),
            ...notKnown(result),
          ]
        : [
            ...(result.comparisons.length === 1
              ? compared(result, 0, forest)
              : [
                  ...forest,
                  ...result.comparisons.flatMap((_, index) =>
                    pages === undefined ? compared(result, index) : inShort(result, index, pages[index]!),
                  ),
                ]),
            load(result),
            doubt(result, isExplored),
          ]),
    ],
  };
}

function trusted(stored: StoredResults, version: string): Html {
  const trust = trustOf(stored.result, folderChecks(stored, version));
  const { shown, more } = firstReasons(trust);
  const rest = more === 0 ? null : html`<li>${more} more: <a href="#self-check">Self-check</a></li>`;
  return html`<div class="trust"><p><b>Can it be trusted? ${capital(trust.verdict)}.</b></p>${
    shown.length === 0 ? null : html`<ul>${shown.map((reason) => html`<li>${reason}</li>`)}${rest}</ul>`
  }</div>`;
}

/** @param isExplored whether an exploration stands on the same page */
function doubt(result: Result, isExplored: boolean): Html {
  return html`<p>${doubtOf(result, isExplored).words}</p>`;
}

function load({ systems }: Result): Html {
  const words = loadWords(systems);
  return words === '' ? html`` : html`<p>${words}</p>`;
}

function named(result: Result): Html[] {
  const { rows } = result;
  if (rows.length === 0) return [];
  const columns = ['What', 'Unit', 'Mean', '95 % interval'];
  const of = (caption: string, rows: string[][]) => table({ caption, columns, rows, numbers: [2, 3] });
  return [
    of('Rows named beforehand', rows.map(singleRow)),
    recorded(rows),
    ...singlePeriods(result).map(({ title, rows }) => of(title, rows)),
  ];
}

function recorded(rows: Result['rows']): Html {
  return html`<p class="quiet">${recordedWords(rows)}</p>`;
}

function quoted(said: readonly string[]): Html {
  return html`<div class="answer">${said.map((sentence) => html`<p>${sentence}</p>`)}</div>`;
}

type Result = StoredResults['result'];

function headlines(result: Result): Html {
  const { cells } = result.systems[0]!;
  const isSaid = saidAbove(result);
  return table({
    caption: 'Other numbers, exploratory',
    columns: ['What', 'Unit', 'Mean', '95 % interval'],
    rows: headlineSections(
      cells.filter(({ cell }) => !isSaid(cell)),
      ({ estimate }) => Number.isFinite(estimate.mean),
    ).flatMap(({ rows }) =>
      rows.map(({ label, row: { cell, estimate } }) => {
        const { unit } = cell.measure;
        return [label, unitWord(unit), numberIn(unit, estimate.mean), interval(unit, estimate)];
      }),
    ),
    numbers: [2, 3],
  });
}

/**
 * Each row under its verdict, beside it the picture where there is one, the rows as a table, and to be opened everything
 * that nobody had named beforehand.
 */
function compared(result: Result, index: number, picture: readonly Html[] = []): Html[] {
  const isSaid = saidAbove(result);
  const said = sentences(result, index);
  const unequal = unequalResources(result, index);
  const moved = movedSplitWords(result.systems[0]!.scenario, result.systems[index + 1]!.scenario);
  const { scenario } = result.systems[index + 1]!;
  const { differences } = result.comparisons[index]!;
  const heading = result.comparisons.length > 1 ? html`<h3>${scenario.title}</h3>` : html``;
  const systems = `${result.systems[0]!.scenario.title} (base) and ${scenario.title} (other)`;
  const rows = judgedRows(result).map((row) => comparedRow(row, index));
  return [
    heading,
    unequal === null ? html`` : html`<p>${unequal.words}</p>`,
    moved === null ? html`` : html`<p>${moved}</p>`,
    picture.length === 0 ? quoted(said) : html`<div class="first">${quoted(said)}${picture}</div>`,
    ...(rows.length === 0
      ? []
      : [
          ofRows(`Rows named beforehand: ${systems}`, rows),
          recorded(result.rows),
          ...comparedPeriods(result, index).map(({ title, rows }) => ofRows(`${title}. ${systems}`, rows)),
        ]),
    ...forWhom(result.comparisons[index]!, systems),
    opened('Other numbers, exploratory: nobody had named them beforehand', {
      caption: `Other numbers, exploratory: ${systems}`,
      columns: ['What', 'Unit', 'Base', 'Other', 'Change', '95 % interval'],
      rows: headlineSections(
        differences.filter(({ cell }) => !isSaid(cell)),
        ({ difference }) => Number.isFinite(difference.mean),
      ).flatMap(({ rows }) =>
        rows.map(({ label, row: { cell, base, other, difference } }) => [
          label,
          unitWord(cell.measure.unit),
          numberIn(cell.measure.unit, base.mean),
          numberIn(cell.measure.unit, other.mean),
          signedChange(cell.measure.unit, difference),
          signedInterval(cell.measure.unit, difference),
        ]),
      ),
      numbers: [2, 3, 4, 5],
    }),
    ...notKnown({ ...result, systems: [result.systems[0]!, result.systems[index + 1]!] }),
  ];
}

/** Of many systems the rows of each under their verdict; everything else is on its page. */
function inShort(result: Result, index: number, href: string): Html[] {
  const { scenario } = result.systems[index + 1]!;
  const unequal = unequalResources(result, index);
  return [
    html`<h3><a href="${href}">${scenario.title || scenario.name}</a></h3>`,
    unequal === null ? html`` : html`<p>${unequal.words}</p>`,
    quoted(sentences(result, index)),
  ];
}

/** A table that whoever wants it opens. */
function opened(summary: string, shown: TableToShow): Html {
  return html`<details class="more"><summary>${summary}</summary>${table(shown)}</details>`;
}

function ofRows(caption: string, rows: string[][]): Html {
  const columns = ['What', 'Base', 'Other', 'Change', 'Interval', 'Matters', 'Verdict'];
  return table({ caption, columns, rows, numbers: [1, 2, 3, 4, 5] });
}

/** What groups gain on the whole, beside what chance alone gives. */
function forWhom(comparison: Result['comparisons'][number], systems: string): Html[] {
  const words = gainWords(comparison);
  if (words === '') return [];
  const rows = gainRows(comparison.gains);
  const caption = `${GAINS_TITLE}: ${systems}`;
  return [html`<p>${words}</p>`, table({ caption, columns: GAIN_COLUMNS, rows, numbers: [1, 2, 3, 4, 5] })];
}

/** What would stand in the table above if it were known, and why it is not. */
function notKnown({ systems, rows }: Pick<Result, 'systems' | 'rows'>): Html[] {
  const words = [
    ...unknownWords(
      systems.map(({ cells }) => cells),
      rows,
    ),
    ...withoutCostWords({ systems }),
  ];
  return words.map((each) => html`<p class="quiet">${each}</p>`);
}
