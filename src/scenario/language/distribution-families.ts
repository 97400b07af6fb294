import type { BoundName } from './bounds.ts';
import { byType, keys, list, named } from './forms.ts';
import { number, share, text } from './leaves.ts';
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

/** The parameters of every distribution but mixtures. Shapes and shares are numbers, the rest is in the quantity's unit. */
export function families(quantity: Quantity) {
  const value = () => leaf(quantity.name, quantity.json, quantity.read);
  const q = (what: string) => value().describe(what);
  const mean = () => q('Its mean.');
  const sd = () => q('Its standard deviation.');
  const low = () => q('The least value that it takes.');
  const high = () => q('The greatest value that it takes.');
  const shape = (most: string, bound: BoundName) => number('a shape', { above: 0, bound }).describe(most);
  return {
    fixed: value().describe('Always this value.').optional(),
    exponential: byType(
      ['scalar', 'map'],
      [q('Its mean.'), keys('an exponential distribution', { mean: mean() })],
    )
      .describe(
        'Exponential, by its mean: many short, few long; what happens next does not depend on how long it has been.',
      )
      .optional(),
    erlang: keys('an Erlang distribution', {
      mean: mean(),
      shape: number('the shape of an Erlang distribution', { min: 1, whole: true, bound: 'shape' }).describe(
        'How many equal exponential stages it is made of.',
      ),
    })
      .describe('Erlang: the sum of `shape` equal exponential stages.')
      .optional(),
    gamma: keys('a gamma distribution', { mean: mean(), sd: sd() })
      .describe('Gamma, by its mean and standard deviation.')
      .optional(),
    lognormal: keys('a lognormal distribution', { mean: mean(), sd: sd() })
      .describe(
        'Lognormal, by the mean and standard deviation of the values themselves (not of their logarithms).',
      )
      .optional(),
    weibull: keys('a Weibull distribution', {
      shape: shape('Below 1: leaving gets less likely with time; above 1: more likely.', 'shape'),
      mean: mean().optional(),
      median: q('Half are below this.').optional(),
      scale: q('63 % are below this.').optional(),
    })
      .describe('Weibull, by its shape and one of mean, median or scale.')
      .optional(),
    triangular: keys('a triangular distribution', {
      low: low(),
      mode: q('The most likely value.'),
      high: high(),
    })
      .describe('Triangular: a guess at the least, the most likely and the greatest value.')
      .optional(),
    uniform: byType(
      ['map', 'list'],
      [keys('a uniform distribution', { low: low(), high: high() }), list('two values', value())],
    )
      .describe('Every value between two is equally likely. `[low, high]` for short.')
      .optional(),
    normal: keys('a normal distribution', {
      mean: mean(),
      sd: sd(),
      low: low().optional(),
      high: high().optional(),
    })
      .describe('Normal, cut off at `low` and `high` if they are given. Durations are cut off at 0.')
      .optional(),
    beta: keys('a beta distribution', {
      alpha: shape('The first shape.', 'betaShape').optional(),
      beta: shape('The second shape.', 'betaShape').optional(),
      mean: mean().optional(),
      sd: sd().optional(),
      low: low().optional(),
      high: high().optional(),
    })
      .describe(
        'Beta between `low` and `high` (0 and 1 unless it says otherwise), by its two shapes or by mean and standard deviation.',
      )
      .optional(),
    discrete: byType(
      ['map', 'list'],
      [
        named('a share', share('the share of a value')),
        list(
          'values with their shares',
          keys('a value with its share', {
            value: q('The value.'),
            share: share('the share of a value').describe('How often it is taken, from 0 to 1.'),
          }),
        ),
      ],
    )
      .describe('A few values with their shares, which sum to 1: `{1: 0.5, 2: 0.5}`.')
      .optional(),
    empirical: list('values', value()).describe('Observed values, each as likely as the next.').optional(),
    daily_hazard: byType(['scalar', 'list'], [text('a daily hazard'), list('chances', share('a chance'))])
      .describe(
        'Durations only: the chance of leaving at the end of each day waited, among those still there. A list day by day (the last holds from then on), or a formula in `days`: `1 - 1 / (1 + (days / 60) ^ 5)`.',
      )
      .optional(),
    sequence: list('values', value())
      .describe('These values in turn, from the first again after the last.')
      .optional(),
  };
}
