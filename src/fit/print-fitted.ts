import { written } from '../scenario/ranges/range.ts';
import type { Fitted, FittedFigure } from './fitted.ts';

/**
 * A fitted scenario as YAML that somebody goes on with: it extends the one whose structure it has, and holds each figure that
 * the log gave, with its limits as a range and on what it rests. Below stands what stayed an assumption, and why.
 * @param extended the path of that scenario, as seen from the new file
 */
export function printFitted({ figures, left }: Fitted, extended: string, log: string, title: string): string {
  const tree: Branch = new Map();
  for (const figure of figures) place(tree, figure.path.split('.'), leafOf(figure));
  return [
    `# Fitted to ${log}: each figure with the limits of its 95 % interval, as a range. To run it with what is not known,`,
    '# explore it; what the log cannot tell is as in the scenario that this extends, and is listed at the end.',
    `title: ${JSON.stringify(title)}`,
    `extends: ${JSON.stringify(extended)}`,
    '',
    ...printed(tree, ''),
    '# Not from the log:',
    ...left.map(({ path, why }) => `#   ${path}: ${why}`),
    '',
  ].join('\n');
}

type Branch = Map<string, Branch | string>;

function place(tree: Branch, path: readonly string[], leaf: string): void {
  let here = tree;
  for (const key of path.slice(0, -1)) {
    let next = here.get(key);
    if (next === undefined || typeof next === 'string') {
      next = new Map();
      here.set(key, next);
    }
    here = next;
  }
  here.set(path.at(-1) ?? '', leaf);
}

/**
 * A figure in one line: `{about: 20 per week, from: 19 per week, to: 21 per week, law: uniform, source: "fitted: …"}`. A triangle
 * between the limits of a 95 % interval would have a spread of 0.8 standard errors; uniform it is 1.13, and never too sure.
 */
export function leafOf({ about, low, high, after, note, list }: FittedFigure): string {
  const source = `source: ${JSON.stringify(`fitted: ${note}`)}`;
  if (list !== undefined) return `[${list.join(', ')}]   # fitted: ${note}`;
  const [from, middle, to] = [low, about, high].map((each) => written(each, after));
  if (from === middle && middle === to) return `{value: ${middle}, ${source}}`;
  return `{about: ${middle}, from: ${from}, to: ${to}, law: uniform, ${source}}`;
}

function printed(tree: Branch, indent: string): string[] {
  return [...tree].flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${indent}${key}: ${value}`]
      : [`${indent}${key}:`, ...printed(value, `${indent}  `)],
  );
}
