import { dotted, type Path } from '../../problems/problem.ts';
import type { Tree } from '../reading/tree.ts';

/**
 * Scales shares so that they sum to 1, in every set of shares in which a figure is among those given, unless what is written
 * leaves a rest over.
 * @param figures by dotted path
 */
export function scaled(
  tree: Tree,
  figures: ReadonlyMap<string, string | number>,
): Map<string, string | number> {
  const result = new Map(figures);
  for (const set of shareSets(tree)) {
    const paths = set.map(({ path }) => dotted(path));
    if (!paths.some((path) => figures.has(path))) continue;
    const drawn = set.map(({ share }, index) => Number(figures.get(paths[index]) ?? share));
    const sum = drawn.reduce((total, share) => total + share, 0);
    const written = set.reduce((total, { share }) => total + share, 0);
    // Shares that leave somebody over need not divide a whole; they must not be more than one.
    if (!(sum > 0) || (written < 1 - NEAR && sum <= 1)) continue;
    paths.forEach((path, index) => {
      result.set(path, drawn[index] / sum);
    });
  }
  return result;
}

/** Sums of a few written figures are this near. */
const NEAR = 1e-9;

interface WrittenShare {
  readonly path: Path;
  readonly share: number;
}

/** Shares that divide all people of a place, all who come to a rule, or the values of a distribution. */
function shareSets(tree: Tree): WrittenShare[][] {
  const sets: WrittenShare[][] = [];
  const visit = (here: Tree, path: Path): void => {
    if (here.kind === 'scalar') return;
    const below: (readonly [string | number, Tree])[] =
      here.kind === 'list'
        ? here.items.map((item, index) => [index, item] as const)
        : [...here.entries].map(([key, entry]) => [key, entry.tree] as const);
    for (const inside of dividesAWhole(path) ? [['share'], []] : []) {
      const set = below.flatMap(([key, each]): WrittenShare[] => {
        const at = inside.length === 0 ? each : childOf(each, inside[0]);
        return at?.kind === 'scalar' && typeof at.value === 'number'
          ? [{ path: [...path, key, ...inside], share: at.value }]
          : [];
      });
      if (set.length > 0 && set.length === below.length) sets.push(set);
    }
    for (const [key, each] of below) visit(each, [...path, key]);
  };
  visit(tree, []);
  return sets;
}

function childOf(tree: Tree, key: string): Tree | undefined {
  return tree.kind === 'map' ? tree.entries.get(key)?.tree : undefined;
}

function dividesAWhole(path: Path): boolean {
  const last = path.at(-1);
  if (last === 'shares' || last === 'discrete' || last === 'mixture') return true;
  if (path[0] === 'people')
    return path.length === 2 ? last === 'kinds' : path.length === 3 && path[1] === 'groups';
  return path[0] === 'sources' && path.length === 3 && last === 'kinds';
}
