/** From what was written to the one form that is sampled. What a family needs of its figures, the family says itself. */
import type { Distribution } from '../../random/distribution.ts';
import { type Family, Refusal } from '../../random/families/family.ts';
import { FAMILIES, type Simple } from '../../random/families.ts';
import { type Mixture, readMixture } from '../../random/mixture.ts';
import type { DistributionWord } from '../words.ts';
import { dailyHazard } from './daily-hazard.ts';
import type { Quantity } from './distribution-families.ts';
import { Wrong } from './say.ts';

/** `said` is what the schema let through for this word. */
export function toDistribution(
  word: DistributionWord,
  said: unknown,
  quantity: Quantity,
): Distribution | Wrong {
  if (word === 'mixture') return orWrong(readMixture(said as Mixture['parts']));
  if (word === 'daily_hazard')
    return quantity.isDuration
      ? dailyHazard(said as string | readonly number[])
      : new Wrong('bad-distribution', 'a daily hazard is of durations, not of numbers');
  const family: Family<Simple> = FAMILIES[word];
  const figures = figuresIn(family, said, quantity);
  return figures instanceof Wrong ? figures : orWrong(family.read(figures, quantity.isDuration));
}

/** The figures by name, whatever short form they were written in. */
function figuresIn({ written }: Family<Simple>, said: unknown, quantity: Quantity): object | Wrong {
  switch (written.is) {
    case 'value':
      return { value: said };
    case 'values':
      return { values: said };
    case 'shares':
      return valuesAndShares(said, quantity);
    case 'figures':
      if (typeof said === 'number') return { mean: said };
      if (!Array.isArray(said)) return said as object;
      if (said.length !== 2)
        return new Wrong('bad-distribution', `${written.called} has two values: \`[low, high]\``);
      return { low: said[0], high: said[1] };
  }
}

function valuesAndShares(said: unknown, quantity: Quantity): object | Wrong {
  const pairs = Array.isArray(said)
    ? (said as { value: number; share: number }[])
    : Object.entries(said as Record<string, number>).map(([key, share]) => ({
        value: quantity.readKey(key),
        share,
      }));
  const values: number[] = [];
  for (const { value } of pairs) {
    if (value instanceof Wrong) return value;
    values.push(value);
  }
  return { values, shares: pairs.map((pair) => pair.share) };
}

function orWrong<D extends Distribution>(read: D | Refusal): D | Wrong {
  if (!(read instanceof Refusal)) return read;
  return new Wrong(read.because === 'shares' ? 'shares-sum' : 'bad-distribution', read.message, read.hint);
}
