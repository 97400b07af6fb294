import type { Chart } from '../charts/chart.ts';
import { renderSvg } from '../charts/render-svg.ts';
import type { Row, Table } from '../tables.ts';
import { spaced } from '../words/text.ts';
import { type Html, html, raw } from './html.ts';
import { table } from './table.ts';

/** A chart with its finding as the heading, its caption below, and its numbers to open. Charts of nothing are left out. */
export function figure(chart: Chart): Html | null {
  if (chart.config === null) return null;
  return html`<figure>
<h3 id="figure-${chart.name}">${chart.title}</h3>
${raw(renderSvg(chart, { bare: true }))}
<figcaption>${chart.caption}</figcaption>
${numbersOf(chart.table)}
</figure>`;
}

/** A page with every week of every role would be too long to use: whoever wants more takes the file. */
const MOST_ROWS = 80;

function numbersOf({ name, columns, rows }: Table): Html {
  const all = [...rows];
  const shown = all.slice(0, MOST_ROWS);
  const numbers = columns.flatMap((_, column) =>
    shown.length > 0 && shown.every((row) => typeof row[column] === 'number') ? [column] : [],
  );
  const cut =
    all.length > shown.length
      ? html`<p class="quiet">The first ${MOST_ROWS} of ${all.length} rows; all are in charts/${name}.csv beside this page.</p>`
      : null;
  return html`<details class="data"><summary>The numbers of this picture (${name})</summary>
${table({ caption: `Numbers of ${name}`, columns: columns.map((column) => spaced(column.name)), rows: shown.map(plainRow), numbers })}${cut}
</details>`;
}

function plainRow(row: Row): string[] {
  return row.map((cell) => {
    if (typeof cell === 'string') return cell;
    return Number.isFinite(cell) ? String(Number(cell.toPrecision(5))).replace('-', '−') : '';
  });
}
