import type { Problem } from '../scenario/index.ts';

/** The one place where problems become text: each with its place, what is wrong, and what to do. */
export function showProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const counts = [
    ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ];
  return [...problems.map(showProblem), counts.join(', '), ''].join('\n');
}

function showProblem({ severity, code, message, hint, place }: Problem): string {
  const where = place.line > 0 ? `${place.file}:${place.line}:${place.column}` : place.file;
  const path = place.path === '' ? '' : `  at ${place.path}\n`;
  return `${where}: ${severity}: ${message} [${code}]\n${path}${hint === '' ? '' : `  hint: ${hint}\n`}`;
}
