import type { ProblemCode } from './codes.ts';
import type { Problem } from './problem.ts';
import { dotted, keySpot, type Path, type Spot, type Tree, treeAt, valueSpot } from './reading/tree.ts';

/** Collects problems. Every phase of reading a scenario is handed one and goes on after each problem. */
export class Report {
  readonly problems: Problem[] = [];

  add(code: ProblemCode, spot: Spot, path: Path, message: string, hint = ''): void {
    this.push('error', code, spot, path, message, hint);
  }

  warn(code: ProblemCode, spot: Spot, path: Path, message: string, hint = ''): void {
    this.push('warning', code, spot, path, message, hint);
  }

  get failed(): boolean {
    return this.problems.some((problem) => problem.severity === 'error');
  }

  /** By file, line and column; of several about the same words, the first that was found. */
  sorted(): Problem[] {
    const ordered = [...this.problems].sort(
      (a, b) =>
        compareText(a.place.file, b.place.file) ||
        a.place.line - b.place.line ||
        a.place.column - b.place.column ||
        compareText(a.severity, b.severity),
    );
    const seen = new Set<string>();
    return ordered.filter(({ place }) => {
      const key = JSON.stringify([place.file, place.line, place.column, place.path]);
      return !seen.has(key) && seen.add(key);
    });
  }

  private push(
    severity: Problem['severity'],
    code: ProblemCode,
    spot: Spot,
    path: Path,
    message: string,
    hint: string,
  ): void {
    const { file, line, column } = spot;
    this.problems.push({ severity, code, message, hint, place: { file, line, column, path: dotted(path) } });
  }
}

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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
