import type { Chart } from '../charts/chart.ts';
import type { Look } from '../charts/frame.ts';
import { type DesignAnswer, inCharts } from '../designs/index.ts';
import type { Table } from '../tables.ts';
import { designDictionary } from './design-dictionary.ts';
import type { ResultsFolder } from './folder-writer.ts';
import { sealed } from './own-files-writer.ts';

export interface DesignToWrite {
  readonly answer: DesignAnswer;
  readonly tables: readonly Table[];
  /** `points.json`, ready to be written. */
  readonly points: string;
  /** The resolved YAML text of each system, by its name. */
  readonly scenarios: ReadonlyMap<string, string>;
  readonly manifest: object;
  readonly charts: boolean;
  readonly look: Look;
}

/** Writes what a design has come to, and swaps the folder in; the paths written. Who calls abandons it when this fails. */
export async function writeDesign(folder: ResultsFolder, what: DesignToWrite): Promise<string[]> {
  await folder.put('answer.json', sealed(JSON.stringify(what.answer, null, 1)));
  await folder.put('points.json', what.points);
  for (const table of what.tables) await putTable(folder, table);
  for (const [name, text] of what.scenarios)
    await folder.put(what.scenarios.size === 1 ? 'scenario.yaml' : `scenario-${name}.yaml`, text);
  const charts = what.charts ? await inCharts(what.answer) : [];
  await putCharts(folder, charts, what.look);
  await putTable(folder, designDictionary(what.tables, charts));
  return folder.finish(what.manifest);
}

async function putCharts(folder: ResultsFolder, charts: readonly Chart[], look: Look): Promise<void> {
  if (charts.length === 0) return;
  const { renderSvg } = await import('../charts/render-svg.ts');
  const { renderChart } = await import('../charts/render-png.ts');
  for (const chart of charts) {
    await folder.put(`charts/${chart.name}.png`, renderChart(chart, look));
    await folder.put(`charts/${chart.name}.svg`, renderSvg(chart, look));
    await putTable(folder, { ...chart.table, name: `charts/${chart.name}` });
  }
}

async function putTable(folder: ResultsFolder, { name, columns, rows }: Table): Promise<void> {
  const file = await folder.csv(
    `${name}.csv`,
    columns.map((column) => column.name),
  );
  await file.write(rows);
  await file.end();
}
