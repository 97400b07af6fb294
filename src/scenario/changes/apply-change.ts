import type { Path, Spot } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { knows, put } from '../reading/set.ts';
import { type MapTree, type Tree, treeAt } from '../reading/tree.ts';
import { AMOUNT } from './changes.ts';

/** The parts of a scenario that may change within a run. */
const MAY_CHANGE = ['people', 'sources', 'principles', 'teams'];

/** What one change says of one path. */
export interface Said {
  readonly path: string;
  readonly becomes: string;
}

/**
 * Lays one change upon the tree: what it sets, then what it adds. Values keep the place of the change, so that what is
 * wrong with them is told there.
 * @param at path of the change, for problems: `changes.0`.
 */
export function applyChange(
  tree: MapTree,
  change: MapTree,
  at: Path,
  report: Report,
): { tree: MapTree; said: Said[] } {
  let result = tree;
  const said: Said[] = [];
  for (const word of ['set', 'add'] as const) {
    const map = change.entries.get(word)?.tree;
    if (map?.kind !== 'map') continue;
    for (const [dottedPath, entry] of map.entries) {
      const path = dottedPath.split('.');
      const where = [...at, word, dottedPath];
      if (!mayChange(path, entry.key, where, report)) continue;
      const value = word === 'set' ? entry.tree : sum(result, path, entry.tree, entry.key, where, report);
      if (value === null || !knows(result, path, value, entry.key, report)) continue;
      result = put(result, path, value, entry.key) as MapTree;
      said.push({ path: dottedPath, becomes: wordsOf(value) });
    }
  }
  return { tree: result, said };
}

function mayChange(path: readonly string[], spot: Spot, where: Path, report: Report): boolean {
  if (path.length > 1 && MAY_CHANGE.includes(path[0]!) && !path.includes('')) return true;
  report.add(
    'bad-change',
    spot,
    where,
    `\`${path.join('.')}\` cannot change within a run`,
    `changes are to what is below ${MAY_CHANGE.map((each) => `\`${each}\``).join(', ')}, with the path as --set spells it`,
  );
  return false;
}

/** What is there plus the amount: both plain numbers, or both with the same unit. */
function sum(
  tree: Tree,
  path: readonly string[],
  amount: Tree,
  spot: Spot,
  where: Path,
  report: Report,
): Tree | null {
  const there = treeAt(tree, path);
  const is = parts(there);
  const more = parts(amount);
  if (more === null || amount.kind !== 'scalar') return null; // told by the shape
  if (is === null || is.unit !== more.unit) {
    const found =
      there === null
        ? 'nothing is said there'
        : is === null
          ? 'what is there is no number'
          : `what is there is \`${there.kind === 'scalar' ? there.value : ''}\``;
    report.add(
      'bad-change',
      spot,
      where,
      `nothing can be added to \`${path.join('.')}\`: ${found}`,
      'add a number to a number, with the same unit, or use `set`',
    );
    return null;
  }
  const total = Number((is.number + more.number).toPrecision(12));
  const value = is.unit === '' ? total : `${total} ${is.unit}`;
  return { ...amount, value, written: String(value), inside: null };
}

function parts(tree: Tree | null): { number: number; unit: string } | null {
  if (tree?.kind !== 'scalar') return null;
  if (typeof tree.value === 'number') return { number: tree.value, unit: '' };
  const found = typeof tree.value === 'string' ? AMOUNT.exec(tree.value.trim()) : null;
  return found ? { number: Number(found[1]), unit: (found[2] ?? '').replace(/\s+/g, ' ') } : null;
}

/** The value as it would be written on one line. */
function wordsOf(tree: Tree): string {
  if (tree.kind === 'scalar') return tree.value === null ? 'nothing' : String(tree.value);
  if (tree.kind === 'list') return `[${tree.items.map(wordsOf).join(', ')}]`;
  return `{${[...tree.entries].map(([key, entry]) => `${key}: ${wordsOf(entry.tree)}`).join(', ')}}`;
}
