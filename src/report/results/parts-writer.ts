/** What folders of every sort are made of: tables, and charts with their numbers. */
import type { Chart } from '../charts/chart.ts';
import type { Look } from '../charts/frame.ts';
import type { Table } from '../tables.ts';
import type { ResultsFolder } from './folder-writer.ts';

export async function putTable(folder: ResultsFolder, { name, columns, rows }: Table): Promise<void> {
  const file = await folder.csv(
    `${name}.csv`,
    columns.map((column) => column.name),
  );
  await file.write(rows);
  await file.end();
}

/** Each as PNG, SVG and CSV, in `charts/`. What draws is loaded when there is something to draw. */
export async function putCharts(folder: ResultsFolder, charts: readonly Chart[], look: Look): Promise<void> {
  if (charts.length === 0) return;
  const { renderSvg } = await import('../charts/render-svg.ts');
  const { renderChart } = await import('../charts/render-png.ts');
  for (const chart of charts) {
    await folder.put(`charts/${chart.name}.png`, renderChart(chart, look));
    await folder.put(`charts/${chart.name}.svg`, renderSvg(chart, look));
    await putTable(folder, { ...chart.table, name: `charts/${chart.name}` });
  }
}
