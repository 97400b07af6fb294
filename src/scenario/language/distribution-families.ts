/** What can be written of each family of distributions, from the table of the families. */
import type { z } from 'zod';
import type { Parameter, Written } from '../../random/families/family.ts';
import { FAMILIES } from '../../random/families.ts';
import { byType, keys, list, named } from './forms.ts';
import { number, share, text } from './leaves.ts';
import { unitOfTime } from './measures.ts';
import { leaf, type Wrong } from './say.ts';

/** What a distribution is of: how its values are written and read. */
export interface Quantity {
  readonly name: 'duration' | 'number';
  readonly isDuration: boolean;
  readonly json: Record<string, unknown>;
  read(value: unknown): number | Wrong;
  /** Reads the key of a `discrete` map. */
  readKey(key: string): number | Wrong;
}

/** Every family but mixtures. */
export function families(quantity: Quantity): Record<string, z.core.SomeType> {
  const said = Object.entries(FAMILIES).map(([word, { about, written }]) => [
    word,
    form(quantity, written).describe(about).optional(),
  ]);
  // What turns stands last, after what is drawn.
  const { sequence, ...drawn } = Object.fromEntries(said) as Record<string, z.ZodType>;
  return { ...drawn, daily_hazard: dailyHazardForm(), sequence: sequence! };
}

function form(quantity: Quantity, written: Written): z.ZodType {
  const value = () => leaf(quantity.name, quantity.json, quantity.read);
  switch (written.is) {
    case 'value':
      return value();
    case 'values':
      return list('values', value());
    case 'shares':
      return byType(
        ['map', 'list'],
        [
          named('a share', share('the share of a value')),
          list(
            'values with their shares',
            keys('a value with its share', {
              value: value().describe('The value.'),
              share: share('the share of a value').describe('How often it is taken, from 0 to 1.'),
            }),
          ),
        ],
      );
    case 'figures': {
      const { of, called, short } = written;
      const figures = keys(
        called,
        Object.fromEntries(
          Object.entries(of).flatMap(([name, each]) =>
            each.is === 'unit' && !quantity.isDuration ? [] : [[name, figure(quantity, each)]],
          ),
        ),
      );
      if (short === 'mean') return byType(['scalar', 'map'], [value().describe(of.mean!.about), figures]);
      if (short === 'ends') return byType(['map', 'list'], [figures, list('two values', value())]);
      return figures;
    }
  }
}

function figure(quantity: Quantity, parameter: Parameter): z.ZodType {
  const said = formOf(quantity, parameter).describe(parameter.about);
  return parameter.optional ? said.optional() : said;
}

function formOf(quantity: Quantity, parameter: Parameter): z.ZodType {
  switch (parameter.is) {
    case 'value':
      return leaf(quantity.name, quantity.json, quantity.read);
    case 'shape':
      return number(parameter.called, {
        ...(parameter.whole ? { min: 1, whole: true } : { above: 0 }),
        bound: parameter.bound,
      });
    case 'number':
      return number(parameter.called, { bound: parameter.bound });
    case 'unit':
      return unitOfTime();
  }
}

/** What may be done to what is drawn: a constant is added, then it is rounded. */
export function adjustments(quantity: Quantity) {
  const value = () => leaf(quantity.name, quantity.json, quantity.read);
  const rounded = (how: string) =>
    value()
      .describe(
        `Beside the distribution: each value is rounded${how} to a whole multiple of this, such as \`${quantity.isDuration ? '1 day' : '1'}\`.`,
      )
      .optional();
  return {
    plus: value().describe('Added to each value.').optional(),
    rounded_to: rounded(''),
    rounded_up_to: rounded(' up'),
    rounded_down_to: rounded(' down'),
  };
}

/** A word of the language alone: it is read to a `discrete` distribution. */
function dailyHazardForm() {
  return byType(['scalar', 'list'], [text('a daily hazard'), list('chances', share('a chance'))])
    .describe(
      'Durations only: the chance of leaving at the end of each day waited, among those still there. A list day by day (the last holds from then on), or a formula in `days`, the day waited: `1 - 1 / (1 + (days / 60) ^ 5)`. The first day is day 1 in both.',
    )
    .optional();
}
