import { LANGUAGE } from '../scenario/language-version.ts';
import type { RawMap } from '../scenario/names.ts';
import { written } from '../scenario/ranges/range.ts';
import type { Fitted, FittedFigure } from './fitted.ts';
import type { ProposedLine } from './propose/line.ts';

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
    `language: ${LANGUAGE}`,
    `extends: ${JSON.stringify(extended)}`,
    '',
    ...printed(tree, ''),
    '# Not from the log:',
    ...left.map(({ path, why }) => `#   ${path}: ${why}`),
    '',
  ].join('\n');
}

/** What a proposed scenario begins with. */
export interface ProposedHead {
  /** File of the log. */
  readonly log: string;
  readonly title: string;
  /** First day of the log. */
  readonly start: string;
  readonly weeks: number;
  /** Groups of people that it tells apart. */
  readonly groups: readonly string[];
}

/**
 * A scenario proposed from a log alone, as YAML that somebody goes on with: the structure that the log shows, the figures that
 * it gives with their limits, and a comment wherever it is silent and something had to be taken. At its end stands what stayed
 * an assumption, and why.
 */
export function printProposed(
  lines: readonly ProposedLine[],
  { figures, left }: Fitted,
  { log, title, start, weeks, groups }: ProposedHead,
): string {
  const tree: Branch = new Map();
  const fitted = new Set(figures.map(({ path }) => path));
  for (const { path, text, why } of lines)
    place(
      tree,
      path,
      why === undefined || fitted.has(path.join('.')) ? text : `${text}   # assumption: ${why}`,
    );
  for (const figure of figures) place(tree, figure.path.split('.'), leafOf(figure));
  const known = new Set(lines.flatMap(({ path, why }) => (why === undefined ? [] : [path.join('.')])));
  return [
    `# Proposed from ${log} alone: ${weeks.toFixed(0)} weeks from ${start}. Teams, steps and where people go from each are as the log`,
    '# shows them; each fitted figure has the limits of its 95 % interval, as a range. What no log says is marked as an',
    '# assumption: read those first. Splits at random stand where a real team decides by what it sees of a person.',
    `title: ${JSON.stringify(title)}`,
    `language: ${LANGUAGE}`,
    `time: {start: ${start}, warm_up: 52 weeks, run: 52 weeks}`,
    'replications: 10',
    'assumption: as the comments say, where the log does not tell it',
    '',
    ...printed(tree, ''),
    '# Not from the log, beside what is marked above:',
    '#   eligibility (accepts), needs, opening hours, caseloads, missed-contact policies: no log says them',
    ...groups.map(
      (group) =>
        `#   people.groups.${group}: the log tells it, and nothing differs by it until you say what does`,
    ),
    ...left.filter(({ path }) => !known.has(path)).map(({ path, why }) => `#   ${path}: ${why}`),
    '',
  ].join('\n');
}

/** The lines as they are read: for a fit, which asks what is there and in which unit. */
export function rawOfProposed(lines: readonly ProposedLine[]): RawMap {
  const raw: Record<string, unknown> = {};
  for (const { path, text } of lines) {
    let here = raw;
    for (const key of path.slice(0, -1)) {
      here[key] ??= {};
      here = here[key] as Record<string, unknown>;
    }
    here[path.at(-1)!] = text !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
  }
  return raw;
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
export function leafOf({ about, low, high, after, note, list, text }: FittedFigure): string {
  const source = `source: ${JSON.stringify(`fitted: ${note}`)}`;
  if (list !== undefined) return `[${list.join(', ')}]   # fitted: ${note}`;
  if (text !== undefined) return `${text}   # fitted: ${note}`;
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
