import type { Path } from '../problems/problem.ts';
import { Report } from '../problems/report.ts';
import { knows, put } from './reading/set.ts';
import type { Entry, MapTree, Tree } from './reading/tree.ts';
import { TreeReport } from './reading/tree-report.ts';
import { variantsIn } from './variants.ts';

/** What makes the people of a variant others than those of its scenario, or is said once for all of them. */
const NOT_IN_A_VARIANT = ['replications', 'seed', 'extends', 'variants', 'language', 'start_with'];

/** Lays values upon a tree, each at its path; what is wrong with a path is told at it. */
export function layUpon(tree: MapTree, set: ReadonlyMap<string, Entry>, at: Path, report: Report): MapTree {
  let result: Tree = tree;
  for (const [path, entry] of set) {
    const steps = path.split('.');
    if (NOT_IN_A_VARIANT.includes(steps[0]) || steps.includes('')) {
      const hint = 'variants are compared for the same people: say it for the whole scenario';
      report.add('bad-setting', entry.key, [...at, path], `\`${path}\` cannot differ between variants`, hint);
    } else if (knows(result, steps, entry.tree, entry.key, report)) {
      result = put(result, steps, entry.tree, entry.key);
    }
  }
  return result as MapTree;
}

/**
 * Says what is wrong with each variant and was not wrong before it, at its place.
 * @param understand checks a tree and normalises it; problems go to the report
 */
export function checkVariants(
  tree: MapTree,
  understand: (tree: MapTree, report: Report) => unknown,
  report: Report,
): void {
  const told = new Set(report.problems.map(({ message, place }) => `${place.path} ${message}`));
  for (const { name, set } of variantsIn(tree)) {
    const at = ['variants', name, 'set'];
    const own = new Report();
    understand(layUpon(tree, set, at, own), own);
    const spots = [...set.values()].map(({ key }) => key);
    for (const problem of own.problems) {
      const { message, place, severity } = problem;
      if (severity !== 'error' || told.has(`${place.path} ${message}`)) continue;
      if (spots.some(({ file, line }) => file === place.file && line === place.line))
        report.problems.push(problem);
      else
        new TreeReport(tree, report).key(
          'bad-setting',
          at,
          `with the variant \`${name}\` ${message}`,
          problem.hint,
        );
    }
  }
}
