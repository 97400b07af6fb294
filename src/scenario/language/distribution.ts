/** Distributions as one-key maps, `{lognormal: {mean: 45 min, sd: 20 min}}`; a bare value is a constant. */
import { z } from 'zod';
import type { Distribution } from '../../random/distribution.ts';
import { DISTRIBUTION_WORDS, type DistributionWord } from '../words.ts';
import { type BoundName, beyond, beyondIn } from './bounds.ts';
import { adjustments, families, type Quantity } from './distribution-families.ts';
import { toDistribution } from './distribution-reading.ts';
import { byType, keys, list } from './forms.ts';
import { share } from './leaves.ts';
import { DURATION_JSON, readDuration } from './measures.ts';
import { leaf, quoted, say, Wrong, wordIn } from './say.ts';

/** Limits on a bare value; `positive` keeps it above 0. */
interface Limits {
  readonly min?: number;
  readonly max?: number;
  readonly positive?: boolean;
  /** How large and how small it may be. */
  readonly bound: BoundName;
}

const DURATIONS: Quantity = {
  name: 'duration',
  isDuration: true,
  json: DURATION_JSON,
  read: readDuration,
  readKey: readDuration,
};

const DURATION: Limits = { bound: 'duration' };

const NUMBERS: Quantity = {
  name: 'number',
  isDuration: false,
  json: { type: 'number', figure: true },
  read: readNumber,
  readKey: (key) => readNumber(key.trim() === '' ? key : Number(key)),
};

/** A random duration, in minutes. */
export function durations(what: string, limits: Partial<Limits> = {}) {
  return distribution(DURATIONS, what, { bound: limits.positive ? 'repeated' : 'duration', ...limits });
}

/** A random number. */
export function numbers(what: string, limits: Limits) {
  return distribution(NUMBERS, what, limits);
}

/** A random duration, or `never`: null. */
export function durationsOrNever(what: string) {
  const constant = leaf('duration | never', { type: 'string', figure: true, bound: 'duration' }, (value) => {
    const read = value === 'never' ? null : readFixed(DURATIONS, what, DURATION, value);
    if (!(read instanceof Wrong) || read.words.code !== 'wrong-type') return read;
    return new Wrong('wrong-type', read.words.message, `${read.words.hint}, or \`never\``);
  });
  return byType(['scalar', 'map'], [constant, random(DURATIONS, DURATION)]).meta({
    title: 'duration, fixed or random, or never',
  });
}

function distribution(quantity: Quantity, what: string, limits: Limits) {
  return fixedOrRandom(quantity, what, limits, random(quantity, limits));
}

/** The families and mixtures of a quantity, whose fixed parts keep the limits. Made once, because making it takes long. */
function random(quantity: Quantity, limits: Limits) {
  const key = `${quantity.name} ${JSON.stringify(limits)}`;
  const known = made.get(key) ?? withMixture(quantity, limits);
  made.set(key, known);
  return known;
}
const made = new Map<string, ReturnType<typeof withMixture>>();
/** The same, whatever the limits. */
const shapes = new Map<Quantity, ReturnType<typeof families>>();

function withMixture(quantity: Quantity, limits: Limits) {
  const shape = shapes.get(quantity) ?? families(quantity);
  shapes.set(quantity, shape);
  const of = fixedOrRandom(
    quantity,
    'a part',
    limits,
    oneOf(quantity, { ...shape, ...adjustments(quantity) }, limits),
  ).describe('The distribution of this part.');
  const weight = share('the share of a part').describe('How often this part is drawn from.');
  const mixture = list('parts', keys('a part of a mixture', { share: weight, of }))
    .describe('Draws from one of several distributions, each with its share.')
    .optional();
  return oneOf(quantity, { ...shape, mixture, ...adjustments(quantity) }, limits);
}

function fixedOrRandom<S extends z.core.SomeType>(
  quantity: Quantity,
  what: string,
  limits: Limits,
  chance: S,
) {
  const constant = leaf(quantity.name, { ...quantity.json, bound: limits.bound }, (value) =>
    readFixed(quantity, what, limits, value),
  );
  return byType(['scalar', 'map'], [constant, chance]).meta({
    title: `${quantity.name}, fixed or random`,
  });
}

function oneOf<S extends z.core.$ZodLooseShape>(quantity: Quantity, shape: S, { bound }: Limits) {
  return keys('a distribution', shape)
    .meta({ oneValue: true })
    .transform((said, context): Distribution => {
      if (context.issues.length > 0) return z.NEVER;
      const parts = said as Record<string, unknown>;
      const families = DISTRIBUTION_WORDS.filter((family) => parts[family] !== undefined);
      const read = adjusted(oneFamily(families, parts, quantity), parts);
      const unit = quantity.isDuration ? ' min' : '';
      const result = read instanceof Wrong ? read : (beyondIn(bound, read, unit) ?? read);
      if (!(result instanceof Wrong)) return result;
      const path = families.length === 1 ? [families[0]!] : [];
      context.addIssue({ code: 'custom', continue: false, message: say(result.words), path });
      return z.NEVER;
    });
}

/** What is done to what is drawn, if anything is. */
function adjusted(read: Distribution | Wrong, said: Readonly<Record<string, unknown>>): Distribution | Wrong {
  const { plus = 0 } = said as { plus?: number };
  const ways = (['nearest', 'up', 'down'] as const).filter((way) => said[ROUNDED[way]] !== undefined);
  const [way] = ways;
  if (read instanceof Wrong || (way === undefined && plus === 0)) return read;
  if (ways.length > 1)
    return new Wrong(
      'one-of',
      `${ways.map((each) => `\`${ROUNDED[each]}\``).join(' and ')} are both said here`,
      'keep one of them',
    );
  const to = way === undefined ? undefined : (said[ROUNDED[way]] as number);
  if (to !== undefined && !(to >= LEAST_STEP))
    return new Wrong(
      'bad-distribution',
      `values are rounded to multiples of ${LEAST_STEP} or more`,
      'for example `rounded_to: 1 day`',
    );
  return { kind: 'adjusted', of: read, plus, round: way === undefined ? null : { to: to!, way } };
}
/** In minutes, or in the unit of the number: below it nothing is rounded that anybody could see. */
const LEAST_STEP = 0.001;
const ROUNDED = { nearest: 'rounded_to', up: 'rounded_up_to', down: 'rounded_down_to' } as const;

function oneFamily(
  families: readonly DistributionWord[],
  parts: Readonly<Record<string, unknown>>,
  quantity: Quantity,
): Distribution | Wrong {
  const [family, ...others] = families;
  const example = `for example \`{exponential: ${quantity.isDuration ? '3 weeks' : '4'}}\``;
  if (family === undefined) {
    const [alone] = Object.keys(parts).filter((key) => parts[key] !== undefined);
    return alone === undefined
      ? new Wrong('one-of', 'an empty map is not a distribution', example)
      : new Wrong('one-of', `\`${alone}\` stands beside a distribution, and there is none`, example);
  }
  if (others.length > 0) {
    return new Wrong('one-of', `${families.join(' and ')} are both said here`, `keep one: ${example}`);
  }
  return toDistribution(family, parts[family], quantity);
}

function readFixed(quantity: Quantity, what: string, limits: Limits, written: unknown): Distribution | Wrong {
  const value = quantity.read(written);
  if (value instanceof Wrong) return value;
  const { min = -Infinity, max = Infinity, positive = false, bound } = limits;
  if (value >= min && value <= max && (!positive || value > 0))
    return beyond(bound, value, written) ?? { kind: 'fixed', value };
  const range = positive ? 'above 0' : max === Infinity ? `at least ${min}` : `from ${min} to ${max}`;
  return new Wrong('out-of-range', `${what} cannot be ${quoted(written)}`, `write a value ${range}`);
}

function readNumber(value: unknown): number | Wrong {
  const [, half, middle] = /^(median|mean)\s*(?:of\s*)?(\d+(?:\.\d+)?)$/i.exec(wordIn(value).trim()) ?? [];
  const hint =
    half === undefined
      ? 'write a number such as `4`, or a distribution such as `{normal: {mean: 4, sd: 2}}`'
      : `how far it spreads has to be said too: \`{lognormal: {${half.toLowerCase()}: ${middle}, sd: ${Number(middle) / 2}}}\``;
  if (value === undefined) return new Wrong('missing-key', '', hint);
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  return new Wrong('wrong-type', `${quoted(value)} is not a number`, hint);
}
