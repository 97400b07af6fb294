import type { SystemResult } from '../../experiment/results.ts';
import { whyEmpty } from '../../measures/index.ts';
import type { Unit } from '../../measures/measure.ts';
import { numberIn } from '../words/numbers.ts';
import { type Html, html, type Piece } from './html.ts';

export interface TableToShow {
  readonly caption: string;
  /** Hidden from sight when the heading above says the same. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Piece[])[];
  /** Columns of numbers, which stand to the right. */
  readonly numbers?: readonly number[];
}

/** Columns of numbers beside each other on a phone. */
const MOST_BESIDE = 6;

/** A table whose first column names the rows. It scrolls by itself where the page is narrow. */
export function table({ caption, columns, rows, numbers = [] }: TableToShow): Html {
  const look = (column: number) => (numbers.includes(column) ? html` class="number"` : null);
  return scrolling(
    caption,
    html`<table${isStacked(columns, numbers) ? html` class="stacked"` : null}><caption>${caption}</caption>
<thead><tr>${columns.map((name, column) => html`<th scope="col"${look(column)}>${name}</th>`)}</tr></thead>
<tbody>${rows.map(
      (row) =>
        html`<tr>${row.map((cell, column) =>
          column === 0 ? html`<th scope="row">${cell}</th>` : html`<td${look(column)}>${cell}</td>`,
        )}</tr>`,
    )}</tbody></table>`,
  );
}

/** On a phone the name of a row stands above its numbers, where these have room beside each other. */
function isStacked(columns: readonly string[], numbers: readonly number[]): boolean {
  return numbers.length >= Math.max(2, columns.length - 2) && columns.length <= MOST_BESIDE + 1;
}

/** A part that scrolls sideways: it can be reached and moved with the keyboard. */
function scrolling(label: string, inside: Html): Html {
  return html`<div class="scroll" role="region" aria-label="${label}" tabindex="0">${inside}</div>`;
}

/** A measure as a column of a table. */
export interface MeasureColumn {
  readonly name: string;
  readonly unit: Unit;
  readonly label: string;
}

/** The means of some measures at a team, a role or a place, as words; `–` where there is nothing to say, with the reason. */
export function meansAt({ cells }: SystemResult, place: string, columns: readonly MeasureColumn[]): Piece[] {
  return columns.map(({ name, unit }) => {
    const found = cells.find(
      ({ cell }) => cell.measure.name === name && cell.team === place && cell.group === '',
    );
    const mean = found?.estimate.mean ?? NaN;
    const why = found === undefined ? '' : whyEmpty(found.cell.measure, mean);
    return why === '' ? numberIn(unit, mean) : html`<abbr title="${why}">–</abbr>`;
  });
}
