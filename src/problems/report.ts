import type { ProblemCode } from './codes.ts';
import { dotted, type Path, type Problem, type Spot } from './problem.ts';

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

  /**
   * By file, line and column; of several about the same words, the first that was found. What could not be a name is not
   * missing besides.
   */
  sorted(): Problem[] {
    const badKeys = new Set(
      this.problems.flatMap(({ code, place }) => (code === 'bad-key' ? place.path : [])),
    );
    const told = this.problems.filter(
      ({ code, place }) => code !== 'missing-key' || !badKeys.has(place.path),
    );
    const ordered = told.sort(
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
