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
    this.report.add(code, valueSpot(this.tree, path), path, message, this.aboutLoneValue(code, path) ?? hint);
  }

  /** About the key at the path, or about a key that is missing there. */
  key(code: ProblemCode, path: Path, message: string, hint = ''): void {
    this.report.add(code, keySpot(this.tree, path), path, message, this.aboutLoneValue(code, path) ?? hint);
  }

  /**
   * What to do where `{value: X}` is no map that can stand there: whoever writes it has seen figures that say where they
   * come from. Null where there is no such map, or where `value` can be a name.
   */
  private aboutLoneValue(code: ProblemCode, path: Path): string | null {
    const isNoName = code === 'unknown-name' || code === 'unknown-key';
    const above = isNoName && path.at(-1) === 'value' ? path.slice(0, -1) : path;
    const here = treeAt(this.tree, above);
    const value =
      here?.kind === 'map' && here.entries.size === 1 ? here.entries.get('value')?.tree : undefined;
    if (value?.kind !== 'scalar' || value.value === null) return null;
    return `write \`${above.at(-1)}: ${value.written}\`; \`value\` is for what has a \`source\` or an \`assumption\` beside it`;
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
