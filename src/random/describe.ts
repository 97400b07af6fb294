import type { Distribution } from './distribution.ts';
import { mean } from './moments.ts';

/** One line of plain English: "lognormal, mean 45 min, sd 20 min". `unit` is written after each number that has one. */
export function describe(d: Distribution, unit?: string): string {
  const say = (value: number) => (unit ? `${plain(value)} ${unit}` : plain(value));
  switch (d.kind) {
    case 'fixed':
      return `always ${say(d.value)}`;
    case 'exponential':
      return `exponential, mean ${say(d.mean)}`;
    case 'erlang':
      return `Erlang, mean ${say(d.mean)}, shape ${plain(d.shape)}`;
    case 'gamma':
    case 'lognormal':
      return `${d.kind}, mean ${say(d.mean)}, sd ${say(d.sd)}`;
    case 'weibull':
      return `Weibull, scale ${say(d.scale)}, shape ${plain(d.shape)}`;
    case 'triangular':
      return `triangular, from ${say(d.low)} to ${say(d.high)}, mostly near ${say(d.mode)}`;
    case 'uniform':
      return `uniform, from ${say(d.low)} to ${say(d.high)}`;
    case 'normal': {
      const low = d.low === undefined ? '' : `, at least ${say(d.low)}`;
      const high = d.high === undefined ? '' : `, at most ${say(d.high)}`;
      return `normal, mean ${say(d.mean)}, sd ${say(d.sd)}${low}${high}`;
    }
    case 'beta':
      return `beta, alpha ${plain(d.alpha)}, beta ${plain(d.beta)}, from ${say(d.low)} to ${say(d.high)}`;
    case 'discrete': {
      const sum = d.shares.reduce((a, b) => a + b, 0);
      return `one of ${list(d.values.map((value, i) => `${say(value)} (${percent(d.shares[i]! / sum)})`))}`;
    }
    case 'empirical':
      return `one of ${d.values.length} observed values, ${range(d.values, say)}, mean ${say(mean(d))}`;
    case 'sequence':
      return `in turn ${list(d.values.map(say))}`;
    case 'mixture': {
      const sum = d.parts.reduce((total, part) => total + part.share, 0);
      return d.parts.map(({ share, of }) => `${percent(share / sum)} ${describe(of, unit)}`).join('; ');
    }
  }
}

/** At most six digits, none of them needless. */
function plain(value: number): string {
  return String(Number(value.toPrecision(6)));
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))}%`;
}

/** The first six, and how many more. */
function list(items: readonly string[]): string {
  const rest = items.length - 6;
  return rest > 0 ? `${items.slice(0, 6).join(', ')} and ${rest} more` : items.join(', ');
}

function range(values: readonly number[], say: (value: number) => string): string {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return `from ${say(low)} to ${say(high)}`;
}
