import { InputFault, type Place } from '../problems/problem.ts';
import type { Figure } from './reading/basis.ts';
import type { Files, ReadFile } from './reading/files.ts';
import { keySpot, type MapTree } from './reading/tree.ts';
import type { Scenario } from './scenario.ts';

/**
 * Where the words of a scenario stand, for what is found out about it later. A scenario is JSON all the way and has no
 * lines; they are kept beside it, by its ledger, which copies with another name or other rules still share. Where a
 * scenario has come from elsewhere (another thread, a results folder), only its name and the path are known.
 */
const kept = new WeakMap<readonly Figure[], Kept>();

/** As it was loaded. */
export interface Kept {
  readonly tree: MapTree;
  readonly path: string;
  readonly files: Files;
}

export function keepTree({ ledger }: Scenario, loaded: Kept): void {
  kept.set(ledger, loaded);
}

export function treeOf({ ledger }: Scenario): Kept | undefined {
  return kept.get(ledger);
}

/** The texts that a scenario was loaded from, and which of them is its own. */
export function textsOf(scenario: Scenario): { readonly own: string; readonly files: readonly ReadFile[] } {
  const from = treeOf(scenario);
  if (from === undefined) throw new Error(`${scenario.name} was not loaded from a file`);
  return { own: from.path, files: from.files.files };
}

/** @param path dotted, as `--set` spells it */
export function placeIn({ name, ledger }: Scenario, path: string): Place {
  const tree = kept.get(ledger)?.tree;
  if (tree === undefined) return { file: name, line: 0, column: 0, path };
  const { file, line, column } = keySpot(tree, path === '' ? [] : path.split('.'));
  return { file, line, column, path };
}

/** A fault that another thread has found, which does not know lines: at its place in the file. Anything else as it is. */
export function placed(error: unknown, scenarios: readonly Scenario[]): unknown {
  if (!(error instanceof InputFault)) return error;
  return new InputFault(
    error.problems.map((problem) => {
      const { file, line, path } = problem.place;
      const scenario = line === 0 ? scenarios.find(({ name }) => name === file) : undefined;
      return scenario === undefined ? problem : { ...problem, place: placeIn(scenario, path) };
    }),
  );
}
