import type { Problem } from '../scenario/index.ts';
import { SET_FILE } from '../scenario/reading/set.ts';
import { harmless } from '../text/hidden-characters.ts';

/** Of problems of one kind in one file, so many are shown; the rest is counted. */
const MOST_ALIKE = 20;

/** The one place where problems become text: each with its place, what is wrong, and what to do. */
export function showProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ];
  return harmless([...shown(problems), counts.join(', '), ''].join('\n'));
}

function shown(problems: readonly Problem[]): string[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const kind = JSON.stringify([problem.severity, problem.code, problem.place.file]);
    const before = alike.get(kind);
    if (before === undefined) alike.set(kind, [problem]);
    else before.push(problem);
  }
  const told = new Set([...alike.values()].flatMap((each) => each.slice(0, MOST_ALIKE)));
  const more = [...alike.values()].filter((each) => each.length > MOST_ALIKE);
  return [
    ...problems.filter((problem) => told.has(problem)).map(showProblem),
    ...more.map((each) => {
      const [{ severity, code, place }] = each as [Problem];
      const rest = (each.length - MOST_ALIKE).toLocaleString('en-GB');
      return `${place.file}: ${severity}: and ${rest} more of the same kind [${code}]\n`;
    }),
  ];
}

function showProblem({ severity, code, message, hint, place }: Problem): string {
  const where = whereIs(place);
  const path = place.path === '' ? '' : `  at ${place.path}\n`;
  return `${where}: ${severity}: ${message} [${code}]\n${path}${hint === '' ? '' : `  hint: ${hint}\n`}`;
}

/** `a.yaml:3:7`; of settings, which stand in no file: `in the 2nd --set, character 7`. */
export function whereIs({ file, line, column }: Problem['place']): string {
  if (line === 0) return file;
  return file === SET_FILE
    ? `in the ${ordinal(line)} --set, character ${column}`
    : `${file}:${line}:${column}`;
}

function ordinal(number: number): string {
  const ends = ['th', 'st', 'nd', 'rd'];
  const tens = number % 100;
  return `${number}${(tens > 10 && tens < 14 ? undefined : ends[number % 10]) ?? 'th'}`;
}
