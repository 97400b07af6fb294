import { expect } from 'vitest';
import type { Problem } from '../../src/scenario/index.ts';
import { type Loaded, loadScenario, type Scenario } from '../../src/scenario/index.ts';

/** The smallest system with needs, as the text after each top-level key; tests replace what they are about. */
const SMALL: Readonly<Record<string, string>> = {
  time: '{run: 52 weeks}',
  people: '{needs: {severity: 5, risk: 2}}',
  sources: '{gp: {rate: 10 per week}}',
  teams: '{team: {staff: {worker: {wte: 2}}, steps: {talk: {contact: phone, with: worker, takes: 45 min}}}}',
};

/** A scenario text. An empty part leaves the key out. */
export function small(parts: Readonly<Record<string, string>> = {}): string {
  return Object.entries({ ...SMALL, ...parts })
    .filter(([, text]) => text !== '')
    .map(([key, text]) => `${key}: ${text}\n`)
    .join('');
}

/** A team with one worker, whose steps are given. */
export function steps(text: string, more = ''): string {
  return small({ teams: `{team: {staff: {worker: {wte: 2, caseload: 5 per wte}}, ${more} steps: ${text}}}` });
}

/** Small scenarios say much that nothing comes of: what `check` says to that is asked by name. */
export function load(text: string | Readonly<Record<string, string>>, set: readonly string[] = []): Loaded {
  const loaded = loadWhole(text, set);
  return { ...loaded, problems: loaded.problems.filter(({ code }) => code !== 'no-effect') };
}

export function loadWhole(
  text: string | Readonly<Record<string, string>>,
  set: readonly string[] = [],
): Loaded {
  const files: Readonly<Record<string, string>> = typeof text === 'string' ? { 'scenario.yaml': text } : text;
  return loadScenario(Object.keys(files)[0]!, reader(files), { set });
}

function reader(files: Readonly<Record<string, string>>): (path: string) => string {
  return (path) => {
    if (Object.hasOwn(files, path)) return files[path]!;
    throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
  };
}

/** The scenario, which has to be right. */
export function good(text: string | Readonly<Record<string, string>>, set: readonly string[] = []): Scenario {
  const { scenario, problems } = load(text, set);
  expect(problems).toEqual([]);
  return scenario!;
}

/**
 * The text holds one mistake, which begins at the mark `»`: exactly one problem is reported, there and with this code.
 * Returns it.
 */
export function onlyProblem(marked: string, code: string): Problem {
  const text = marked.replace('»', '');
  const before = marked.slice(0, marked.indexOf('»')).split('\n');
  const { problems, scenario } = code === 'no-effect' ? loadWhole(text) : load(text);
  const found = problems.map((problem) => `${problem.code} at ${problem.place.line}:${problem.place.column}`);
  expect(found, JSON.stringify(problems, null, 1)).toEqual([
    `${code} at ${before.length}:${before.at(-1)!.length + 1}`,
  ]);
  if (problems[0]!.severity === 'error') expect(scenario).toBeNull();
  else expect(scenario).not.toBeNull();
  return problems[0]!;
}

/** code at file:line:column, for each problem. */
export function places({ problems }: Loaded): string[] {
  return problems.map(({ code, place }) => `${code} at ${place.file}:${place.line}:${place.column}`);
}
