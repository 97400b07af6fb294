import { FEW, isFew } from '../logs/few.ts';
import { inUnitOf, type Quantity, quantityOf } from '../scenario/ranges/range.ts';
import { type Ends, shareEnds } from '../stats/index.ts';
import { type FamilyName, FITTED_FAMILIES } from './families.ts';
import type { FittedFigure } from './fitted.ts';
import { type FittedFamily, fitFamily, type Sample } from './maximum-likelihood.ts';

/** A share as a figure, with its exact limits (Clopper and Pearson 1934). */
export function shareFigure(path: string, events: number, trials: number, of: string): FittedFigure {
  const { low, high } = shareEnds(events, trials);
  return {
    path,
    about: events / trials,
    low,
    high,
    after: '',
    counts: [events, trials - events],
    note: `${events.toLocaleString('en-GB')} of ${trials.toLocaleString('en-GB')} ${of} (Clopper–Pearson)`,
  };
}

/** The raw words of a figure as a number with its unit; null for what is no such figure. */
export function figureIn(said: unknown): Quantity | null {
  return typeof said === 'number' || typeof said === 'string' ? quantityOf(said) : null;
}

/** Minutes in the unit of a figure; null where that is no time. */
export function fromMinutes(minutes: number, unit: Quantity): number | null {
  return inUnitOf(unit, { number: minutes, after: ' min' });
}

/**
 * A figure or a distribution as the scenario has it, from what was seen of it: its family by maximum likelihood, a bare
 * figure by the mean. What a family says by other figures than ours know stays as it is.
 * @param inMinutes whether it is a time; otherwise a plain number
 * @returns why not, in words, where it cannot be
 */
export function distributionFigures(
  path: string,
  said: unknown,
  sample: Sample,
  of: string,
  inMinutes: boolean,
): FittedFigure[] | string {
  const seen = sample.exact.length + (sample.between ?? []).reduce((sum, { count }) => sum + count, 0);
  if (seen === 0) return `the log has none of ${of}`;
  const bare = figureIn(said);
  if (bare !== null) return constant(path, bare, sample, of, inMinutes);
  if (typeof said !== 'object' || said === null) return 'it is no figure or distribution';
  const families = Object.keys(said).filter((key) => (FITTED_FAMILIES as readonly string[]).includes(key));
  if (families.length !== 1)
    return `its distribution (${Object.keys(said).join(', ')}) is not one that is fitted`;
  const others = Object.keys(said).filter((key) => key !== families[0]);
  if (others.length > 0) return `what is done to its values (${others.join(', ')}) is not undone`;
  const family = families[0] as FamilyName;
  const parts = (said as Readonly<Record<string, unknown>>)[family];
  const fit = fitFamily(family, sample);
  if (fit === null) return `too few of ${of}${seen < FEW ? '' : ` (${seen})`}, or all alike`;
  const bareMean = figureIn(parts);
  const wanted = bareMean === null ? Object.entries(parts as object) : ([['', bareMean]] as const);
  const figures: FittedFigure[] = [];
  for (const [key, value] of wanted) {
    const unit = key === '' ? bareMean : figureIn(value);
    const estimated = fit.figures[key === '' ? 'mean' : key];
    if (key === 'low' || key === 'high') continue;
    if (unit === null || estimated === undefined) return `\`${key}\` of \`${family}\` is not fitted`;
    const own = key === 'shape' || !inMinutes ? 1 : fromMinutes(1, unit);
    if (own === null) return 'its unit is no time';
    figures.push({
      path: `${path}.${family}${key === '' ? '' : `.${key}`}`,
      about: estimated.value * own,
      low: estimated.low * own,
      high: estimated.high * own,
      after: unit.after,
      counts: [fit.events],
      note: `${described(fit)} of ${of} (maximum likelihood)`,
    });
  }
  return figures;
}

function described({ events, n }: FittedFamily): string {
  const all = n.toLocaleString('en-GB');
  if (isFew(n - events)) return `${events.toLocaleString('en-GB')} seen to the end, and fewer than five not,`;
  return events === n ? all : `${events.toLocaleString('en-GB')} seen to the end of ${all}`;
}

function constant(
  path: string,
  unit: Quantity,
  { exact, censored = [] }: Sample,
  of: string,
  inMinutes: boolean,
): FittedFigure[] | string {
  if (exact.length === 0 || censored.length > 0) return 'the scenario has it the same for everybody';
  const own = inMinutes ? fromMinutes(1, unit) : 1;
  if (own === null) return 'its unit is no time';
  let [sum, squares] = [0, 0];
  for (let i = 0; i < exact.length; i++) {
    sum += exact[i];
    squares += exact[i] * exact[i];
  }
  const mean = sum / exact.length;
  const sd = Math.sqrt(Math.max(0, squares / exact.length - mean * mean));
  const half = exact.length > 1 ? (1.96 * sd) / Math.sqrt(exact.length) : 0;
  const ends: Ends = { low: Math.max(0, mean - half), high: mean + half };
  const spread = sd > 1e-6 * mean ? ', which are not all alike: give it a distribution' : ', all alike';
  return [
    {
      path,
      about: mean * own,
      low: ends.low * own,
      high: ends.high * own,
      after: unit.after,
      counts: [exact.length],
      note: `mean of ${exact.length.toLocaleString('en-GB')} ${of}${spread}`,
    },
  ];
}
