import { Report } from '../../problems/report.ts';
import { titleOf } from '../names.ts';
import { quantityOf } from '../ranges/range.ts';
import { knows, SET_FILE } from '../reading/set.ts';
import { type Entry, type MapTree, pathIn, type ScalarTree, scalarAt, treeAt } from '../reading/tree.ts';
import type { Scenario } from '../scenario.ts';
import { treeOf } from '../where.ts';
import { type Lever, type SaidLever, saidLever, type Word } from './lever.ts';
import { proposedLevers } from './proposed.ts';
import { rounded } from './settings.ts';
import { effectsIn } from './without-effect.ts';

export interface Levers {
  readonly levers: readonly Lever[];
  /** Declared, but about what this scenario does not have, has in other words, or has without any effect. */
  readonly missing: readonly string[];
  /** Whether nobody declared any. */
  readonly proposed: boolean;
}

/** Those of each scenario, once found: every input is asked for the lever that it is moved by. */
const known = new WeakMap<Scenario, Levers>();

/**
 * The levers of a scenario as it stands: those it declares, in their order, or, where it declares none, a few that are
 * proposed from it.
 * @throws Error for a scenario that was not loaded from texts
 */
export function leversOf(scenario: Scenario): Levers {
  const levers = known.get(scenario) ?? leversIn(scenario);
  known.set(scenario, levers);
  return levers;
}

function leversIn(scenario: Scenario): Levers {
  const tree = treeOf(scenario)?.tree;
  if (tree === undefined) throw new Error(`${scenario.name} was not loaded from a file`);
  const effect = effectsIn(tree);
  const declared = tree.entries.get('levers')?.tree;
  if (declared?.kind !== 'map' || declared.entries.size === 0)
    return {
      levers: proposedLevers(tree).filter((lever) => effect(lever) === null),
      missing: [],
      proposed: true,
    };
  const levers: Lever[] = [];
  const missing: string[] = [];
  for (const [name, entry] of declared.entries) {
    const said = saidLever(entry.tree);
    const lever = said === null ? null : leverIn(tree, name, said);
    if (lever === null || isNotForHere(tree, entry, lever) || effect(lever) !== null)
      missing.push(titleOf(name, said?.title));
    else levers.push(lever);
  }
  return { levers, missing, proposed: false };
}

/** A lever that is inherited, and whose figure stands in other words here: moving it would write over what these say. */
function isNotForHere(tree: MapTree, entry: Entry, lever: Lever): boolean {
  return isInherited(tree, entry) && standsInOtherWords(tree, lever) !== null;
}

/** Whether it is written in a file that this one extends: a variation need not have what it moves. */
export function isInherited(tree: MapTree, { key }: Entry): boolean {
  return key.file !== tree.at.file && key.file !== SET_FILE;
}

/** The first path of a figure that is written there with other words around it; null: none is. */
export function standsInOtherWords(tree: MapTree, lever: Lever): string | null {
  if (lever.kind !== 'number' || lever.now !== null) return null;
  return treeAt(tree, pathIn(tree, lever.paths[0]!)) === null ? null : lever.paths[0]!;
}

/** What it moves of what the scenario has; null: none of it is there. */
export function leverIn(tree: MapTree, name: string, said: SaidLever): Lever | null {
  const common = { name, title: titleOf(name, said.title), help: said.help ?? '' };
  if (said.take_from !== undefined && said.give_to !== undefined) {
    const [from, to] = [said.take_from, said.give_to].map((path) => valueAt(tree, path));
    if (typeof from !== 'number' || typeof to !== 'number') return null;
    const most = Math.min(said.to ?? from, from);
    return {
      ...common,
      kind: 'move',
      takeFrom: said.take_from,
      giveTo: said.give_to,
      has: [from, to],
      to: most,
      step: said.step ?? usualStep(0, most),
    };
  }
  const paths = [said.path ?? []].flat().filter((path) => isThere(tree, path));
  if (paths.length === 0) return null;
  const value = valueAt(tree, paths[0]!);
  if (said.choices !== undefined) {
    const choices = Object.entries(said.choices).map(([title, value]) => ({ title, value: value as Word }));
    return {
      ...common,
      kind: 'choice',
      paths,
      choices,
      now: choices.findIndex((each) => each.value === value),
    };
  }
  const { from, to } = said;
  if (from === undefined || to === undefined) return null;
  const written = value === null || typeof value === 'boolean' ? '' : value;
  const write = said.write ?? `?${quantityOf(written)?.after ?? ''}`;
  const now = written === '' ? null : numberWithin(String(written), write);
  return {
    ...common,
    kind: 'number',
    paths,
    from,
    to,
    step: said.step ?? usualStep(from, to, now),
    write,
    now,
  };
}

/** The number in a text that is written like this; null: the text is another. */
export function numberWithin(text: string, write: string): number | null {
  const [before, after] = write.split('?').map((part) => part.replace(/\s+/g, ' '));
  const said = text.replace(/\s+/g, ' ').trim();
  if (before === undefined || after === undefined) return null;
  if (!said.startsWith(before) || !said.endsWith(after)) return null;
  const number = said.slice(before.length, said.length - after.length);
  return number.trim() !== '' && Number.isFinite(Number(number)) ? Number(number) : null;
}

/** A path leads to what is written, or to what the language could have there. */
export function isThere(tree: MapTree, path: string): boolean {
  const value: ScalarTree = {
    kind: 'scalar',
    value: 0,
    written: '0',
    at: tree.at,
    inside: null,
    basis: null,
  };
  return knows(tree, path.split('.'), value, tree.at, new Report());
}

/** What is written at a path as `--set` spells it; null: nothing, or more than one value. */
export function valueAt(tree: MapTree, path: string): ScalarTree['value'] {
  return scalarAt(tree, pathIn(tree, path))?.value ?? null;
}

/** The digits of a step; a smaller one where the larger would pass over a value that must be met. */
const DIGITS = [5, 2, 1];

/**
 * A twentieth of the way, as 1, 2 or 5 of a power of ten; less where that would pass over the other end, or over where it
 * stands now: whoever moves a lever must be able to move it back.
 */
export function usualStep(from: number, to: number, now: number | null = null): number {
  const wanted = (to - from) / 20;
  if (!(wanted > 0)) return 1;
  let power = 1e-9;
  while (5 * power < wanted * 0.999) power *= 10;
  const steps = [power, power / 10].flatMap((each) => DIGITS.map((digit) => rounded(digit * each)));
  const first = steps.findLastIndex((step) => step >= wanted * 0.999);
  const meets = (step: number, value: number) => {
    const count = (value - from) / step;
    return Math.abs(count - Math.round(count)) < 1e-6;
  };
  const fitting = steps.slice(first).find((step) => meets(step, to) && (now === null || meets(step, now)));
  return fitting ?? steps[first]!;
}
