/** Distributions as one-key maps, `{lognormal: {mean: 45 min, sd: 20 min}}`; a bare value is a constant. */
import { z } from 'zod';
import type { Distribution } from '../../random/distribution.ts';
import { DISTRIBUTION_WORDS } from '../words.ts';
import { families, type Quantity } from './distribution-families.ts';
import { toDistribution } from './distribution-reading.ts';
import { byType, keys, list } from './forms.ts';
import { number, share } from './leaves.ts';
import { DURATION_JSON, readDuration } from './measures.ts';
import { leaf, quoted, say, Wrong } from './say.ts';

/** Limits on a bare value, and whether the mean has to be above 0. */
interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly positive?: boolean;
}

const DURATIONS: Quantity = {
  name: 'duration',
  isDuration: true,
  value: () => leaf('duration', DURATION_JSON, readDuration),
  read: readDuration,
};

const NUMBERS: Quantity = {
  name: 'number',
  isDuration: false,
  value: () => number('this'),
  read: (value) =>
    Number.isFinite(Number(value))
      ? Number(value)
      : new Wrong('wrong-type', `${quoted(value)} is not a number`),
};

/** A random duration, in minutes. */
export function durations(what: string, limits: Limits = {}) {
  return distribution(DURATIONS, what, { min: 0, ...limits });
}

/** A random number. */
export function numbers(what: string, limits: Limits = {}) {
  return distribution(NUMBERS, what, limits);
}

/** A random duration, or `never`: null. */
export function durationsOrNever(what: string) {
  const constant = leaf(
    'duration | never',
    { type: 'string', figure: true },
    (value): Distribution | null | Wrong => {
      if (value === 'never') return null;
      const minutes = readDuration(value);
      if (!(minutes instanceof Wrong)) return { kind: 'fixed', value: minutes };
      return minutes.words.code === 'wrong-type'
        ? new Wrong(
            'wrong-type',
            minutes.words.message,
            `write a duration such as \`11 weeks\`, a distribution, or \`never\``,
          )
        : minutes;
    },
  );
  return byType(
    ['scalar', 'map'],
    [constant, random(DURATIONS, withMixture(DURATIONS, what, { min: 0 }))],
  ).meta({
    title: 'duration, fixed or random, or never',
  });
}

function distribution(quantity: Quantity, what: string, limits: Limits) {
  return oneOrRandom(quantity, what, limits, withMixture(quantity, what, limits));
}

function withMixture(quantity: Quantity, what: string, limits: Limits) {
  const of = oneOrRandom(quantity, what, limits, families(quantity)).describe(
    'The distribution of this part.',
  );
  const part = keys('a part of a mixture', {
    share: share('the share of a part').describe('How often this part is drawn from.'),
    of,
  });
  const mixture = list('parts', part)
    .describe('Draws from one of several distributions, each with its share.')
    .optional();
  return { ...families(quantity), mixture };
}

function oneOrRandom<S extends z.core.$ZodLooseShape>(
  quantity: Quantity,
  what: string,
  limits: Limits,
  shape: S,
) {
  return byType(['scalar', 'map'], [fixed(quantity, what, limits), random(quantity, shape)]).meta({
    title: `${quantity.name}, fixed or random`,
  });
}

function random<S extends z.core.$ZodLooseShape>(quantity: Quantity, shape: S) {
  return keys('a distribution', shape)
    .meta({ minProperties: 1, maxProperties: 1, oneValue: true })
    .transform((parts, context): Distribution => {
      const said = DISTRIBUTION_WORDS.filter(
        (each) => (parts as Record<string, unknown>)[each] !== undefined,
      );
      const family = said[0];
      if (family === undefined || said.length > 1) {
        const message = family
          ? `a distribution is one of ${said.join(', ')}, not all`
          : 'an empty map is not a distribution';
        context.addIssue({
          code: 'custom',
          continue: false,
          message: say({
            code: 'one-of',
            message,
            hint: `for example \`{exponential: ${quantity.isDuration ? '3 weeks' : '4'}}\``,
          }),
        });
        return z.NEVER;
      }
      const result = toDistribution(family, (parts as Record<string, unknown>)[family], quantity);
      if (!(result instanceof Wrong)) return result;
      context.addIssue({ code: 'custom', continue: false, message: say(result.words), path: [family] });
      return z.NEVER;
    });
}

function fixed(quantity: Quantity, what: string, limits: Limits) {
  return quantity.value().transform((value, context): Distribution => {
    const { min = -Infinity, max = Infinity, positive = false } = limits;
    if (value >= min && value <= max && (!positive || value > 0)) return { kind: 'fixed', value };
    const range = positive ? 'above 0' : max === Infinity ? `at least ${min}` : `from ${min} to ${max}`;
    context.addIssue({
      code: 'custom',
      continue: false,
      message: say({
        code: 'out-of-range',
        message: `${what} cannot be ${quoted(value)}`,
        hint: `${what}: ${range}`,
      }),
    });
    return z.NEVER;
  });
}
