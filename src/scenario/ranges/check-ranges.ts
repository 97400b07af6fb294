import { dotted, type Path } from '../../problems/problem.ts';
import { Report } from '../../problems/report.ts';
import { figuresIn } from '../reading/basis.ts';
import { put } from '../reading/set.ts';
import type { Entry, MapTree, ScalarTree, Tree } from '../reading/tree.ts';
import { checkShape } from '../shape.ts';
import { quantityOf, written } from './range.ts';

/** Both ends of every range have to be values that the language allows at their place. */
export function checkRanges(tree: MapTree, report: Report): void {
  const ranged = figuresIn(tree).filter(({ figure }) => figure.range !== undefined);
  if (ranged.length === 0) return;
  for (const end of ['from', 'to'] as const) {
    let there: Tree = withFigures(
      tree,
      ranged.map(({ path }) => path),
    );
    for (const { path, figure } of ranged)
      there = put(there, path, at(figure, figure.range![end]), figure.at);
    const own = new Report();
    checkShape(there, own);
    for (const { message, hint, place } of own.problems) {
      const found = ranged.find(({ path }) => dotted(path) === place.path);
      if (found === undefined) continue;
      const { path, figure } = found;
      const spot = end === 'from' ? figure.range!.fromAt : figure.range!.toAt;
      report.add(
        'bad-range',
        spot,
        path,
        `the range goes ${end === 'from' ? 'down' : 'up'} to a value that cannot be: ${message}`,
        hint,
      );
    }
  }
}

/** The sources and teams, and whatever else stands at the top, that have any of these figures: nothing else is looked at. */
function withFigures(tree: MapTree, paths: readonly Path[]): MapTree {
  const kept = (here: MapTree, above: string | null): MapTree => {
    const keys = new Set(
      paths.flatMap(([first, second]) => (above === null ? [first] : above === first ? [second] : [])),
    );
    return { ...here, entries: new Map([...here.entries].filter(([key]) => keys.has(key))) };
  };
  const top = new Map<string, Entry>(kept(tree, null).entries);
  for (const each of ['sources', 'teams']) {
    const entry = top.get(each);
    if (entry?.tree.kind === 'map') top.set(each, { ...entry, tree: kept(entry.tree, each) });
  }
  return { ...tree, entries: top };
}

/** The figure with another value. */
function at(figure: ScalarTree, number: number): ScalarTree {
  const value = written(number, quantityOf(figure.value as string | number)!.after);
  return { ...figure, value, written: String(value) };
}
