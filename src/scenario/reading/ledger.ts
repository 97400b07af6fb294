import type { Figure } from '../scenario.ts';
import { dotted, type Path, type ScalarTree, type Tree } from './tree.ts';

/** A number, or text that begins with one: `45 min`, `70 per week`, `33 days per year`, `0.85 times`, `+1.5`. */
const FIGURE = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?(\s*(times|[a-z]+|per [a-z_]+|days? (a|per) year))?$/i;

/** Choices of whoever runs the scenario, and labels that happen to be numbers. */
const NO_BASIS = new Set(['time', 'replications', 'seed', 'title', 'extends', 'language']);
const LABELS = new Set(['band', 'title', 'name', 'from_file']);

/** Every figure of the merged scenario with where it comes from, in the order of the scenario. */
export function ledger(tree: Tree): Figure[] {
  const figures: Figure[] = [];
  const visit = (here: Tree, path: Path): void => {
    if (here.kind === 'map') {
      for (const [key, entry] of here.entries) {
        if (path.length === 0 && NO_BASIS.has(key)) continue;
        if (LABELS.has(key) && entry.tree.kind === 'scalar') continue;
        visit(entry.tree, [...path, key]);
      }
    } else if (here.kind === 'list')
      here.items.forEach((item, index) => {
        visit(item, [...path, index]);
      });
    else if (isFigure(here)) {
      const basis = here.basis?.basis ?? 'unmarked';
      figures.push({ path: dotted(path), value: here.written, basis, note: here.basis?.note ?? '' });
    }
  };
  visit(tree, []);
  return figures;
}

function isFigure(tree: ScalarTree): boolean {
  return typeof tree.value === 'number' || (typeof tree.value === 'string' && FIGURE.test(tree.value.trim()));
}
