/** From the parameters as written to the one form that is sampled, with the checks that need several parameters. */
import { power } from '../../maths/index.ts';
import type { Distribution } from '../../random/distribution.ts';
import { mean as meanOf } from '../../random/moments.ts';
import type { DISTRIBUTION_WORDS } from '../words.ts';
import { dailyHazard } from './daily-hazard.ts';
import type { Quantity } from './distribution-families.ts';
import { Wrong } from './say.ts';

type Family = (typeof DISTRIBUTION_WORDS)[number];

/** What zod has checked by its shape; here it is only told apart by family. */
interface Parts {
  mean?: number;
  sd?: number;
  shape?: number;
  median?: number;
  scale?: number;
  low?: number;
  mode?: number;
  high?: number;
  alpha?: number;
  beta?: number;
}

/** So many times the mean a standard deviation may be. Beyond, the mean rests on values so rare that no run draws them. */
const MOST_SPREAD = 1000;
/** So many standard deviations a normal distribution has at least between its bounds; narrower it is as good as uniform. */
const LEAST_WINDOW = 0.001;
/** As for shapes that are written; far from these a beta distribution is one value, or two. */
const BETA_SHAPES = { least: 0.001, most: 1e6 };

const wrong = (message: string, hint = '') => new Wrong('bad-distribution', message, hint);

/** `parts` is what the schema let through for this family. */
export function toDistribution(family: Family, parts: unknown, quantity: Quantity): Distribution | Wrong {
  const p = parts as Parts;
  switch (family) {
    case 'fixed':
      return { kind: 'fixed', value: parts as number };
    case 'exponential': {
      const mean = typeof parts === 'number' ? parts : p.mean!;
      return mean > 0
        ? { kind: 'exponential', mean }
        : wrong('the mean of an exponential distribution is above 0');
    }
    case 'erlang':
      return p.mean! > 0
        ? { kind: 'erlang', mean: p.mean!, shape: p.shape! }
        : wrong('the mean of an Erlang distribution is above 0');
    case 'gamma':
    case 'lognormal':
      if (!(p.mean! > 0)) return wrong(`the mean of a ${family} distribution is above 0`);
      if (!(p.sd! > 0))
        return wrong(`the sd of a ${family} distribution is above 0`, 'for a constant write the value alone');
      if (p.sd! > MOST_SPREAD * p.mean!)
        return wrong(
          `the sd of this ${family} distribution is more than 1,000 times its mean: nearly every value would be next to 0`,
          'write a smaller sd, or a `mixture` of what is usual and what is rare',
        );
      return { kind: family, mean: p.mean!, sd: p.sd! };
    case 'weibull':
      return weibull(p);
    case 'triangular':
      if (!(p.low! <= p.mode! && p.mode! <= p.high! && p.low! < p.high!))
        return wrong('a triangular distribution needs low, mode and high in rising order');
      return { kind: 'triangular', low: p.low!, mode: p.mode!, high: p.high! };
    case 'uniform':
      return uniform(parts);
    case 'normal':
      return normal(p, quantity);
    case 'beta':
      return beta(p, quantity);
    case 'discrete':
      return discrete(parts, quantity);
    case 'empirical':
    case 'sequence': {
      const values = parts as number[];
      return values.length > 0 ? { kind: family, values } : wrong(`${family} needs at least one value`);
    }
    case 'daily_hazard':
      return quantity.isDuration
        ? dailyHazard(parts as string | readonly number[])
        : wrong('a daily hazard is of durations, not of numbers');
    case 'mixture': {
      const mixed = parts as { share: number; of: Distribution }[];
      return sumsToOne(mixed.map((part) => part.share))
        ? { kind: 'mixture', parts: mixed }
        : sharesWrong(
            mixed.map((part) => part.share),
            'the parts of a mixture',
          );
    }
  }
}

function weibull({ shape, mean, median, scale }: Parts): Distribution | Wrong {
  const given = [mean, median, scale].filter((each) => each !== undefined);
  if (given.length !== 1)
    return wrong(
      'a Weibull distribution needs its shape and one of mean, median and scale',
      'for example `{weibull: {median: 11 weeks, shape: 1.4}}`',
    );
  if (!(given[0]! > 0)) return wrong('the mean, median or scale of a Weibull distribution is above 0');
  const s = shape!;
  if (scale !== undefined) return { kind: 'weibull', scale, shape: s };
  if (median !== undefined) return { kind: 'weibull', scale: median / power(Math.LN2, 1 / s), shape: s };
  return { kind: 'weibull', scale: mean! / meanOf({ kind: 'weibull', scale: 1, shape: s }), shape: s };
}

function uniform(parts: unknown): Distribution | Wrong {
  const { low, high } = Array.isArray(parts)
    ? { low: parts[0] as number, high: parts[1] as number }
    : (parts as { low: number; high: number });
  if (Array.isArray(parts) && parts.length !== 2)
    return wrong('a uniform distribution has two values: `[low, high]`');
  return low < high
    ? { kind: 'uniform', low, high }
    : wrong('a uniform distribution needs a low below its high');
}

function normal({ mean, sd, low, high }: Parts, quantity: Quantity): Distribution | Wrong {
  if (!(sd! > 0))
    return wrong('the sd of a normal distribution is above 0', 'for a constant write the value alone');
  const least = low ?? (quantity.isDuration ? 0 : undefined);
  if (least !== undefined && high !== undefined && !(least < high))
    return wrong('a normal distribution needs a low below its high');
  if ((least !== undefined && least > mean! + 6 * sd!) || (high !== undefined && high < mean! - 6 * sd!)) {
    return wrong(
      'the bounds of this normal distribution leave nothing of it: they are more than 6 sd from its mean',
    );
  }
  if (least !== undefined && high !== undefined && high - least < LEAST_WINDOW * sd!)
    return wrong(
      'the sd of this normal distribution is more than 1,000 times what lies between its bounds',
      `between them every value is as likely as the next: write \`uniform\``,
    );
  return {
    kind: 'normal',
    mean: mean!,
    sd: sd!,
    ...(least === undefined ? {} : { low: least }),
    ...(high === undefined ? {} : { high }),
  };
}

function beta({ alpha, beta, mean, sd, low = 0, high }: Parts, quantity: Quantity): Distribution | Wrong {
  if (high === undefined && quantity.isDuration)
    return wrong('a beta distribution of durations needs its `high`');
  const top = high ?? 1;
  if (!(low < top)) return wrong('a beta distribution needs a low below its high');
  if (alpha !== undefined && beta !== undefined && mean === undefined && sd === undefined)
    return { kind: 'beta', alpha, beta, low, high: top };
  if (alpha !== undefined || beta !== undefined || mean === undefined || sd === undefined)
    return wrong('a beta distribution needs either alpha and beta, or mean and sd');
  const m = (mean - low) / (top - low);
  const v = power(sd / (top - low), 2);
  if (!(m > 0 && m < 1)) return wrong('the mean of a beta distribution lies between its low and its high');
  if (!(v > 0 && v < m * (1 - m)))
    return wrong('no beta distribution has this mean and this sd', 'make the sd smaller, but above 0');
  const size = (m * (1 - m)) / v - 1;
  const shapes = { alpha: m * size, beta: (1 - m) * size };
  if (Math.max(shapes.alpha, shapes.beta) > BETA_SHAPES.most)
    return wrong('so narrow a beta distribution is one value', 'write that value alone, or a larger sd');
  if (Math.min(shapes.alpha, shapes.beta) < BETA_SHAPES.least)
    return wrong(
      'so wide a beta distribution, or one with its mean so near an end, has hardly any values but its ends',
      'write a smaller sd, or `discrete` for two values',
    );
  return { kind: 'beta', ...shapes, low, high: top };
}

function discrete(parts: unknown, quantity: Quantity): Distribution | Wrong {
  const pairs = Array.isArray(parts)
    ? (parts as { value: number; share: number }[])
    : Object.entries(parts as Record<string, number>).map(([key, share]) => ({
        value: quantity.readKey(key),
        share,
      }));
  const values: number[] = [];
  for (const { value } of pairs) {
    if (value instanceof Wrong) return value;
    values.push(value);
  }
  const shares = pairs.map((pair) => pair.share);
  return sumsToOne(shares) ? { kind: 'discrete', values, shares } : sharesWrong(shares, 'the shares');
}

/** Shares written with three decimals may miss 1 by rounding: up to 0.001 is let through. */
export function sumsToOne(shares: readonly number[]): boolean {
  return Math.abs(sum(shares) - 1) <= 0.001 + 1e-9;
}

function sharesWrong(shares: readonly number[], what: string): Wrong {
  return new Wrong('shares-sum', `${what} sum to ${roundOff(sum(shares))}, not to 1`, 'make them sum to 1');
}

export function roundOff(value: number): number {
  return Number(value.toPrecision(6));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
