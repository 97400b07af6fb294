/** What may be varied: the figures of one or more systems, each input once however often it is inherited. */
import { dotted, type Spot } from '../../problems/problem.ts';
import { numbersAt } from '../language/numbers-at.ts';
import { figuresIn } from '../reading/basis.ts';
import type { ScalarTree, Tree } from '../reading/tree.ts';
import type { Figure, Scenario } from '../scenario.ts';
import { treeOf } from '../where.ts';
import { type Law, quantityOf, valueAt, written } from './range.ts';
import { scaled } from './share-sets.ts';

export interface Input {
  /** Where it is first found, dotted. */
  readonly path: string;
  /** Where it stands in each of the systems; none where a system says something else there. */
  readonly paths: readonly (readonly string[])[];
  /** The words of the figure, and its number in the unit that stands `after` it. */
  readonly written: string;
  readonly about: number;
  readonly after: string;
  readonly from: number;
  readonly to: number;
  readonly law: Law;
  /** Whether only whole numbers are possible. */
  readonly whole: boolean;
  /** Whether the scenario gives its range, in place of `--others`. */
  readonly own: boolean;
  readonly basis: Figure['basis'];
  readonly at: Spot;
}

export interface Inputs {
  readonly inputs: readonly Input[];
  /** Figures that stay as they are because nothing says how far they may be off. */
  readonly fixed: number;
  /** Of these, how many are said to be assumptions, or say nothing. */
  readonly assumed: number;
}

/**
 * A figure that is written once, and inherited by several systems or by several places of one, is one input.
 * @param others also open figures without a range, by this share of themselves to either side (whole numbers by one at
 * least), as far as the language allows
 */
export function inputsOf(scenarios: readonly Scenario[], others?: number): Inputs {
  const found = new Map<string, { figure: ScalarTree; paths: string[][] }>();
  scenarios.forEach((scenario, system) => {
    const tree = treeOf(scenario)?.tree;
    if (tree === undefined) throw new Error(`${scenario.name} was not loaded from a file`);
    for (const { path, figure } of figuresIn(tree)) {
      const { file, line, column } = figure.at;
      const key = `${file}:${line}:${column}`;
      const known = found.get(key) ?? { figure, paths: scenarios.map(() => []) };
      known.paths[system].push(dotted(path));
      found.set(key, known);
    }
  });
  const inputs: Input[] = [];
  const fixed: ScalarTree[] = [];
  for (const { figure, paths } of found.values()) {
    const input = inputOf(figure, paths, others);
    if (input === null) fixed.push(figure);
    else inputs.push(input);
  }
  const assumed = fixed.filter(({ basis }) => basis?.basis !== 'source').length;
  return { inputs, fixed: fixed.length, assumed };
}

function inputOf(figure: ScalarTree, paths: readonly string[][], others: number | undefined): Input | null {
  const quantity = quantityOf(figure.value as string | number);
  if (quantity === null) return null;
  const { number: about, after } = quantity;
  const path = paths.find((each) => each.length > 0)![0];
  const { whole, least, most } = numbersAt(path.split('.'));
  const base = {
    path,
    paths,
    written: figure.written,
    about,
    after,
    whole,
    basis: figure.basis?.basis ?? 'unmarked',
    at: figure.at,
  } as const;
  if (figure.range !== undefined) {
    const { from, to, law } = figure.range;
    return from === to ? null : { ...base, from, to, law, own: true };
  }
  if (others === undefined || about === 0) return null;
  const away = Math.max(Math.abs(about) * others, whole ? 1 : 0);
  const [from, to] = [Math.max(about - away, least), Math.min(about + away, most)];
  return from < to ? { ...base, from, to, law: 'triangle', own: false } : null;
}

/** `8 to 18 weeks`. */
export function rangeInWords({ from, to, after }: Pick<Input, 'from' | 'to' | 'after'>): string {
  const short = (value: number) => String(Number(value.toPrecision(3)));
  return `${short(from)} to ${short(to)}${after}`;
}

/** The value of an input below which a share `u` of its range lies, as a number in its unit. */
export function inputAt(input: Input, u: number): number {
  // Each whole number has its own part of the range, the ends as well.
  if (!input.whole) return valueAt(input, input.about, u);
  const wide = { from: input.from - 0.5, to: input.to + 0.5, law: input.law };
  const value = Math.round(valueAt(wide, input.about, u));
  return Math.min(Math.floor(input.to), Math.max(Math.ceil(input.from), value));
}

/**
 * The figures of one system where its inputs have other values: by dotted path, in the words of the scenario. Shares
 * that divide a whole are scaled so that they sum to 1 again.
 * @param values one for each input, in its unit
 */
export function figuresAt(
  scenario: Scenario,
  system: number,
  inputs: readonly Input[],
  values: ArrayLike<number>,
): Map<string, string | number> {
  const figures = new Map<string, string | number>();
  inputs.forEach(({ paths, after }, index) => {
    for (const path of paths[system]) figures.set(path, written(values[index], after));
  });
  return scaled(treeOf(scenario)!.tree as Tree, figures);
}
