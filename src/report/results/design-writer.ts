import type { Look } from '../charts/frame.ts';
import { type DesignAnswer, inCharts } from '../designs/index.ts';
import type { Table } from '../tables.ts';
import { designDictionary } from './design-dictionary.ts';
import type { ResultsFolder } from './folder-writer.ts';
import { sealed } from './own-files-writer.ts';
import { putCharts, putTable } from './parts-writer.ts';

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
