import { didYouMean } from '../../problems/did-you-mean.ts';
import { dotted } from '../../problems/problem.ts';
import { numbersAt } from '../language/numbers-at.ts';
import { figuresIn } from '../reading/basis.ts';
import { pathIn, type ScalarTree, treeAt } from '../reading/tree.ts';
import type { Scenario } from '../scenario.ts';
import { treeOf } from '../where.ts';
import type { Input } from './inputs.ts';
import { inUnitOf, type Quantity, quantityOf } from './range.ts';

/**
 * The figure at a path as something to vary: in every system that has a figure there, whatever it is now. Its limits are
 * those of its range; of a figure without one, half of itself to either side, as far as the language allows.
 * @param path dotted, as `--set` spells it
 * @returns the hint where no system has a figure there
 */
export function inputAtPath(scenarios: readonly Scenario[], path: string): Input | { readonly hint: string } {
  const figures = scenarios.map((scenario) => figureIn(scenario, path));
  const figure = figures.find((each) => each !== null);
  const quantity = figure ? quantityOf(figure.value as string | number) : null;
  if (!figure || quantity === null) return { hint: didYouMean(path, allPaths(scenarios)) };
  const { number: about, after } = quantity;
  const { whole, least, most } = numbersAt(path.split('.'));
  const away = Math.max(Math.abs(about) / 2, whole ? 1 : 0);
  const { from, to, law } = figure.range ?? {
    from: Math.max(about - away, least),
    to: Math.min(about + away, most),
    law: 'uniform',
  };
  return {
    path,
    paths: figures.map((each) => (each === null ? [] : [path])),
    written: figure.written,
    about,
    after,
    from,
    to,
    law,
    whole,
    own: figure.range !== undefined,
    basis: figure.basis?.basis ?? 'unmarked',
    at: figure.at,
  };
}

/** A value as somebody writes it, in the unit of the input; a number without a unit has that unit. Null: of another sort. */
export function valueFor({ about, after }: Pick<Input, 'about' | 'after'>, text: string): number | null {
  const said = quantityOf(text.trim());
  if (said === null) return null;
  if (said.after === '') return said.number;
  return inUnitOf({ number: about, after } satisfies Quantity, said);
}

function figureIn(scenario: Scenario, path: string): ScalarTree | null {
  const tree = treeOf(scenario)?.tree;
  const found = tree === undefined ? null : treeAt(tree, pathIn(tree, path));
  if (found?.kind !== 'scalar') return null;
  const { value } = found;
  return (typeof value === 'number' || typeof value === 'string') && quantityOf(value) !== null
    ? found
    : null;
}

function allPaths(scenarios: readonly Scenario[]): string[] {
  return scenarios.flatMap((scenario) => {
    const tree = treeOf(scenario)?.tree;
    return tree === undefined ? [] : figuresIn(tree).map(({ path }) => dotted(path));
  });
}
