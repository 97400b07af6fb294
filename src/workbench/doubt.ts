/** What if the assumptions are wrong: the rows over the ranges of what is not known, by the same way as `explore`. */
import { type DesignOptions, runDesign } from '../experiment/designs/design.ts';
import {
  differencesOf,
  explorationDesign,
  exploredRow,
  fillRanges,
  uniformFor,
} from '../experiment/designs/explore.ts';
import type { NamedRow } from '../experiment/rows.ts';
import { figuresOnce, isUnknown } from '../experiment/unknown-figures.ts';
import { deciding, type ExploredRow, rowByName } from '../report/designs/explored.ts';
import { inputsOf, inputTitle, rangeInWords, type Scenario } from '../scenario/index.ts';
import { systemsAsked } from './board.ts';

/** Few, so that the answer comes while people talk; the command does more. */
export const POINTS = 32;
export const REPLICATIONS = 2;

/** A row of the change, and what decides most of it in plain words. */
export interface DoubtedRow {
  readonly row: ExploredRow;
  readonly decides: readonly {
    readonly title: string;
    /** `30 to 75 min`. */
    readonly range: string;
    readonly share: number;
  }[];
}

export interface Doubted {
  readonly rows: readonly DoubtedRow[];
  /** How many figures have a range. */
  readonly inputs: number;
}

/** Of the figures of these systems, each once: those that are assumed, or not marked, and say no range. They stay as they are. */
export function withoutRange(systems: readonly Scenario[]): number {
  return figuresOnce(systems).filter(isUnknown).length;
}

/** Null: no figure says how far it may be off. */
export async function doubtOf(
  systems: readonly [base: Scenario, now: Scenario],
  rows: readonly NamedRow[],
  options: DesignOptions,
): Promise<Doubted | null> {
  const { inputs } = inputsOf(systems);
  if (inputs.length === 0) return null;
  const { seed } = systems[0];
  const points = fillRanges(inputs, POINTS, seed);
  const names = rows.map(({ measure }) => measure.name);
  const design = explorationDesign(systems, points, names, REPLICATIONS, (scenario) => scenario);
  const { values } = await runDesign(design, options);
  const doubted = rows.map(({ measure }, index): DoubtedRow => {
    const differences = differencesOf(values[0]![index]!, values[1]![index]!);
    const row = rowByName(measure, exploredRow(points, differences, uniformFor(seed, measure.name)), inputs);
    const decides = deciding(row).map(({ path, share }) => {
      const input = inputs.find((each) => each.path === path)!;
      const has = systems[input.paths.findIndex((paths) => paths.length > 0)]!;
      return { title: inputTitle(has, path), range: rangeInWords(input), share };
    });
    return { row, decides };
  });
  return { rows: doubted, inputs: inputs.length };
}

/** The command that gives the same numbers. */
export function doubtCommand(base: string, start: string, settings: readonly string[]): string {
  return `npx doorways explore ${systemsAsked(base, [start, settings])} --points ${POINTS} --replications ${REPLICATIONS}`;
}
