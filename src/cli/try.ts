import { InputFault, type Problem } from '../problems/problem.ts';
import { loadAgain, type Scenario, type Variant, variantsOf } from '../scenario/index.ts';
import { SET_FILE } from '../scenario/reading/set.ts';
import { fault } from './options.ts';

/** More systems than this make a board that nobody reads. */
const MOST = 64;

/** A change to the base: with a title, and what it sets. */
interface Change {
  readonly name: string;
  readonly title: string;
  /** Of a scenario's `variants`, or `path=value` of `--try`. */
  readonly set: Variant['set'] | readonly string[];
}

export interface ToTry {
  /** Each `title: path=value; path=value`, the title left out or not. */
  readonly tries: readonly string[];
  /** Whether the scenario's own variants are meant as well. */
  readonly own: boolean;
  /** Whether every combination of the changes is a system of its own. */
  readonly factorial: boolean;
}

/** The base with changes made to it. */
export interface Tried {
  readonly scenario: Scenario;
  /** Which of all changes, by their place. */
  readonly makes: readonly number[];
}

/**
 * The base once for each change that is to be tried: its own variants, those of the command line, and with `factorial`
 * every combination of them.
 * @throws InputFault for a change that cannot be made, two that contradict each other, or too many
 */
export function variantsToTry(base: Scenario, { tries, own, factorial }: ToTry): Tried[] {
  const changes: Change[] = [
    ...(own ? variantsOf(base) : []),
    ...tries.map((text, index) => changeOf(text, index)),
  ];
  if (factorial && changes.length < 2)
    throw fault(
      'factorial',
      `there ${changes.length === 0 ? 'are no changes' : 'is one change'} to combine`,
      'give two or more: --try "a practitioner more: teams.TEAM.staff.ROLE.wte=5"',
    );
  const sets = factorial ? combinations(changes) : changes.map((change) => [change]);
  const loaded = sets.map((set) => tried(base, set));
  const problems = loaded.flatMap((each) => ('problems' in each ? each.problems : []));
  if (problems.length > 0) throw new InputFault(problems);
  return loaded.flatMap((each, index) =>
    'problems' in each
      ? []
      : [{ scenario: each.scenario, makes: sets[index]!.map((change) => changes.indexOf(change)) }],
  );
}

function changeOf(text: string, index: number): Change {
  const [, title, settings] = /^(?:([^=]*?):\s+)?(.*)$/s.exec(text.trim())!;
  const set = settings.split(/;\s*(?=[^=;]+=)/).map((each) => each.trim().replace(/;$/, ''));
  const twice = pathsOf(set).find((path, at, all) => all.indexOf(path) !== at);
  if (twice !== undefined) throw fault('try', `\`${text}\` sets \`${twice}\` twice`, 'keep one of the two');
  const called = title ?? settings;
  return { name: `try-${index + 1}`, title: called, set };
}

function pathsOf(set: Change['set']): string[] {
  return Array.isArray(set)
    ? set.map((each: string) => each.slice(0, Math.max(0, each.indexOf('='))).trim())
    : [...(set as Variant['set']).keys()];
}

/** Every one, every two, every three … @throws InputFault where two of them say something else of the same thing */
function combinations(changes: readonly Change[]): Change[][] {
  const by = new Map<string, Change>();
  for (const change of changes)
    for (const path of pathsOf(change.set)) {
      const other = by.get(path);
      if (other !== undefined)
        throw fault(
          'factorial',
          `“${other.title}” and “${change.title}” both set \`${path}\`, so they cannot be combined`,
          'leave one of them out, or leave --factorial out',
        );
      by.set(path, change);
    }
  const count = (1 << Math.min(30, changes.length)) - 1;
  if (count > MOST)
    throw fault(
      'factorial',
      `${changes.length} changes have ${count.toLocaleString('en-GB')} combinations: at most ${MOST}`,
      `combine at most ${31 - Math.clz32(MOST + 1)} of them`,
    );
  const sets = Array.from({ length: count }, (_, index) =>
    changes.filter((_, bit) => ((index + 1) >> bit) & 1),
  );
  return sets.sort((a, b) => a.length - b.length);
}

function tried(base: Scenario, set: readonly Change[]): { scenario: Scenario } | { problems: Problem[] } {
  let now = base;
  for (const { set: settings, title } of set) {
    const { scenario, problems } = loadAgain(
      now,
      Array.isArray(settings) ? { set: settings as string[] } : { variant: settings as Variant['set'] },
    );
    if (scenario === null)
      return {
        problems: problems
          .filter(({ severity }) => severity === 'error')
          .map((problem) => (problem.place.file === SET_FILE ? inTry(problem, title) : problem)),
      };
    now = scenario;
  }
  const name = `${base.name}-${set.map((each) => each.name).join('-')}`;
  return { scenario: { ...now, name, title: set.map(({ title }) => title).join(' + ') } };
}

/** Settings are counted by line; of a change it is its title that says which. */
function inTry({ place, message, ...rest }: Problem, title: string): Problem {
  return { ...rest, message: `“${title}”: ${message}`, place: { ...place, file: '--try' } };
}
