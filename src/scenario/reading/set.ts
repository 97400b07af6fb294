import { didYouMean } from '../../problems/did-you-mean.ts';
import type { Path, Spot } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { keysAt } from '../language/keys-at.ts';
import { takeRanges } from '../ranges/take-ranges.ts';
import { takeBases } from './basis.ts';
import { readYaml } from './read-yaml.ts';
import type { Entry, MapTree, Tree } from './tree.ts';

/** The file name that places of `--set` carry; the line is the number of the setting, the column is in its text. */
export const SET_FILE = '--set';

/** One `--set`; null: it is for another system, and keeps its number. */
export type Setting = string | null;

/** Lays `path=value` settings upon the merged tree, one after another. Paths must lead to what is there or could be. */
export function applySettings(tree: MapTree, settings: readonly Setting[], report: Report): MapTree {
  let result = tree;
  settings.forEach((setting, index) => {
    if (setting === null) return;
    const equals = setting.indexOf('=');
    const spot: Spot = { file: SET_FILE, line: index + 1, column: setting.search(/\S|$/) + 1 };
    const path = setting.slice(0, Math.max(0, equals)).trim().split('.');
    if (equals < 1 || path.some((part) => part === '')) {
      report.add(
        'bad-setting',
        spot,
        [],
        `\`${setting.trim()}\` is not a setting`,
        'write path=value, for example `time.run=52 weeks`',
      );
      return;
    }
    if (path[0] === 'extends') {
      report.add('bad-setting', spot, ['extends'], '`extends` cannot be set', 'write it in the file');
      return;
    }
    const read = readValue(setting.slice(equals + 1), index, equals + 1, report);
    if (!read) return;
    const value = takeBases(takeRanges(read, report, path), report, null, path);
    if (!knows(result, path, value, spot, report)) return;
    result = put(result, path, value, spot) as MapTree;
  });
  return result;
}

/** Nothing, or `null`, removes what is there. */
function readValue(text: string, line: number, column: number, report: Report): Tree | null {
  const at: Spot = { file: SET_FILE, line: line + 1, column: column + 1 };
  if (/^\s*(null|~)?\s*$/.test(text)) {
    return { kind: 'scalar', value: null, written: '', at, inside: null, basis: null };
  }
  return readYaml(SET_FILE, text, report, { line, column });
}

/** Every part of the path is there, or is a key of the language; new names can only be given to figures. */
export function knows(tree: Tree, path: readonly string[], value: Tree, spot: Spot, report: Report): boolean {
  let here: Tree | undefined = tree;
  for (const [index, part] of path.entries()) {
    const above = path.slice(0, index);
    if (!here || !childNames(here).includes(part)) {
      const place = keysAt(above);
      const isNewFigure = place.names === 'figures' && index === path.length - 1 && value.kind === 'scalar';
      if (!place.keys.includes(part) && !isNewFigure) {
        const column = spot.column + above.join('.').length + (index > 0 ? 1 : 0);
        const possible = [...new Set([...(here ? childNames(here) : []), ...place.keys])];
        const where = index === 0 ? 'the scenario' : `\`${above.join('.')}\``;
        const hint = didYouMean(part, possible);
        report.add('unknown-path', { ...spot, column }, path, `there is no \`${part}\` in ${where}`, hint);
        return false;
      }
    }
    here = here && child(here, part);
  }
  return true;
}

function childNames(tree: Tree): string[] {
  if (tree.kind === 'map') return [...tree.entries.keys()];
  return tree.kind === 'list' ? tree.items.map((_, index) => String(index)) : [];
}

function child(tree: Tree, name: string): Tree | undefined {
  if (tree.kind === 'map') return tree.entries.get(name)?.tree;
  return tree.kind === 'list' ? tree.items[Number(name)] : undefined;
}

/** The tree with another value at a path; null removes what is there. */
export function put(tree: Tree | undefined, path: Path, value: Tree, spot: Spot): Tree {
  const [first, ...rest] = path;
  if (first === undefined) return value;
  if (tree?.kind === 'list') {
    return {
      ...tree,
      items: tree.items.map((item, index) => (index === Number(first) ? put(item, rest, value, spot) : item)),
    };
  }
  const map: MapTree = tree?.kind === 'map' ? tree : { kind: 'map', entries: new Map(), at: spot };
  const entries = new Map<string, Entry>(map.entries);
  const below = entries.get(String(first));
  const isRemoval = rest.length === 0 && value.kind === 'scalar' && value.value === null;
  if (isRemoval && below) entries.delete(String(first));
  else
    entries.set(String(first), {
      key: rest.length === 0 ? spot : (below?.key ?? spot),
      tree: put(below?.tree, rest, value, spot),
    });
  return { ...map, entries };
}
