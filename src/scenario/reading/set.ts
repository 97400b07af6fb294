import { didYouMean } from '../did-you-mean.ts';
import { keysAt, type PlaceInLanguage } from '../language/places.ts';
import type { Report } from '../report.ts';
import { takeBases } from './basis.ts';
import { readYaml } from './read-yaml.ts';
import type { Entry, MapTree, Path, Spot, Tree } from './tree.ts';

/** The file name that places of `--set` carry; the line is the number of the setting, the column is in its text. */
export const SET_FILE = '--set';

/** Lays `path=value` settings upon the merged tree, one after another. Paths must lead to what is there or could be. */
export function applySettings(tree: MapTree, settings: readonly string[], report: Report): MapTree {
  let result = tree;
  settings.forEach((setting, index) => {
    const equals = setting.indexOf('=');
    const spot: Spot = { file: SET_FILE, line: index + 1, column: 1 };
    const path = setting.slice(0, Math.max(0, equals)).trim().split('.');
    if (equals < 1 || path.some((part) => part === '')) {
      report.add(
        'bad-setting',
        spot,
        [],
        `\`${setting}\` is not a setting`,
        'write path=value, for example `time.run=52 weeks`',
      );
      return;
    }
    if (path[0] === 'extends') {
      report.add('bad-setting', spot, ['extends'], '`extends` cannot be set', 'write it in the file');
      return;
    }
    const read = readYaml(SET_FILE, setting.slice(equals + 1), report, { line: index, column: equals + 1 });
    if (!read) return;
    const value = takeBases(read, report, null, path);
    if (!knows(result, path, value, spot, report)) return;
    result = put(result, path, value, spot) as MapTree;
  });
  return result;
}

/** Every part of the path is there, or is a key of the language; new names can only be given to figures. */
function knows(tree: Tree, path: readonly string[], value: Tree, spot: Spot, report: Report): boolean {
  let here: Tree | undefined = tree;
  for (let i = 0; i < path.length; i++) {
    const part = path[i]!;
    const place: PlaceInLanguage = keysAt(path.slice(0, i));
    const present: readonly string[] =
      here?.kind === 'map'
        ? [...here.entries.keys()]
        : here?.kind === 'list'
          ? here.items.map((_, index) => String(index))
          : [];
    const isNewFigure = place.names === 'figures' && i === path.length - 1 && value.kind === 'scalar';
    if (!present.includes(part) && !place.keys.includes(part) && !isNewFigure) {
      const column = spot.column + path.slice(0, i).join('.').length + (i > 0 ? 1 : 0);
      const possible = [...new Set([...present, ...place.keys])];
      const where = i === 0 ? 'the scenario' : `\`${path.slice(0, i).join('.')}\``;
      report.add(
        'unknown-path',
        { ...spot, column },
        path,
        `there is no \`${part}\` in ${where}`,
        didYouMean(part, possible),
      );
      return false;
    }
    here =
      here?.kind === 'map'
        ? here.entries.get(part)?.tree
        : here?.kind === 'list'
          ? here.items[Number(part)]
          : undefined;
  }
  return true;
}

function put(tree: Tree | undefined, path: Path, value: Tree, spot: Spot): Tree {
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
