import { formsOf, type Schema, schemasAt } from './keys-at.ts';
import { plainSchema } from './plain-schema.ts';

/** What numbers may stand at a path: whether only whole ones, and between which. */
export function numbersAt(path: readonly string[]): {
  readonly whole: boolean;
  readonly least: number;
  readonly most: number;
} {
  const forms = schemasAt([plainSchema() as Schema], path).flatMap(formsOf);
  const figures = forms.filter((form) => form.figure === true);
  return {
    whole: figures.some(({ type, pattern }) => type === 'integer' || pattern?.startsWith('^\\d+ +') === true),
    least: Math.max(
      -Infinity,
      ...figures.map(({ minimum, exclusiveMinimum }) => leastOf(minimum, exclusiveMinimum)),
    ),
    most: Math.min(Infinity, ...figures.map(({ maximum }) => maximum ?? Infinity)),
  };
}

function leastOf(minimum = -Infinity, above?: number): number {
  return above === undefined ? minimum : Math.max(minimum, above + SMALL);
}
/** Above 0 by as much as the smallest figure anybody writes. */
const SMALL = 1e-6;
