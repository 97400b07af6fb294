import type { ProblemCode } from '../../problems/codes.ts';
import type { Path } from '../../problems/problem.ts';
import type { Report } from '../../problems/report.ts';
import { keySpot, type Tree, treeAt, valueSpot } from './tree.ts';

/** A report together with the tree that its paths lead into: what the checks of the merged scenario are handed. */
export class TreeReport {
  readonly tree: Tree;
  readonly report: Report;
  constructor(tree: Tree, report: Report) {
    this.tree = tree;
    this.report = report;
  }

  /** About the value at the path. */
  value(code: ProblemCode, path: Path, message: string, hint = ''): void {
    this.report.add(code, valueSpot(this.tree, path), path, message, hint);
  }

  /** About the key at the path, or about a key that is missing there. */
  key(code: ProblemCode, path: Path, message: string, hint = ''): void {
    this.report.add(code, keySpot(this.tree, path), path, message, hint);
  }

  warn(code: ProblemCode, path: Path, message: string, hint = ''): void {
    this.report.warn(code, keySpot(this.tree, path), path, message, hint);
  }

  /** About words inside the text at the path: `offset` characters into it. */
  inside(code: ProblemCode, path: Path, offset: number, message: string, hint = ''): void {
    const found = treeAt(this.tree, path);
    const inside = found?.kind === 'scalar' ? found.inside : null;
    const spot = inside ? { ...inside, column: inside.column + offset } : valueSpot(this.tree, path);
    this.report.add(code, spot, path, message, hint);
  }
}
