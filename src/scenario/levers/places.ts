import { pathIn, scalarAt } from '../reading/tree.ts';
import type { Scenario } from '../scenario.ts';
import { treeOf } from '../where.ts';

/** Where in the texts a value stands that a lever moves. Lines and columns from 1. */
export interface LeverPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** As it is written there. */
  readonly written: string;
}

/** @param path dotted, as `--set` spells it; null: nothing is written there @throws Error as `leversOf` */
export function leverPlace(scenario: Scenario, path: string): LeverPlace | null {
  const tree = treeOf(scenario)?.tree;
  if (tree === undefined) throw new Error(`${scenario.name} was not loaded from a file`);
  const found = scalarAt(tree, pathIn(tree, path));
  if (found === null || found.at.line === 0) return null;
  const { file, line, column } = found.at;
  return { file, line, column, written: found.written };
}
