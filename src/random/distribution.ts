import { type Adjusted, adjustedMoments, adjustedSampler, adjustedWords } from './adjusted.ts';
import type { Sampler } from './families/family.ts';
import { familyOf, type Simple } from './families.ts';
import {
  type Mixture,
  mixtureIsConstant,
  mixtureMean,
  mixtureSampler,
  mixtureVariance,
  mixtureWords,
} from './mixture.ts';
import { plain } from './plain.ts';

/** A distribution as data: plain JSON, in the unit of whatever it describes (minutes for durations). */
export type Distribution = Simple | Mixture | Adjusted;

/** The inverse transform of a distribution, with everything worked out beforehand that can be. */
export function sampler(d: Distribution): Sampler {
  if (isConstant(d)) {
    const value = mean(d);
    return () => value;
  }
  if (d.kind === 'adjusted') return adjustedSampler(d, sampler);
  return d.kind === 'mixture' ? mixtureSampler(d, sampler) : familyOf(d).sampler(d);
}

/** The mean, exactly, in the distribution's own unit. Of a `sequence` over one whole turn. */
export function mean(d: Distribution): number {
  if (d.kind === 'adjusted') return momentsOfAdjusted(d).mean;
  return d.kind === 'mixture' ? mixtureMean(d, mean) : familyOf(d).mean(d);
}

/** The variance, exactly, in the distribution's own unit squared. Of a `sequence` over one whole turn. */
export function variance(d: Distribution): number {
  if (d.kind === 'adjusted') return momentsOfAdjusted(d).variance;
  return d.kind === 'mixture' ? mixtureVariance(d, mean, variance) : familyOf(d).variance(d);
}

/** Exactly, or where it is rounded to what is tiny beside its spread with Sheppard's corrections. */
function momentsOfAdjusted(d: Adjusted) {
  const moments = (part: Distribution) => ({ mean: mean(part), variance: variance(part) });
  return adjustedMoments(d, { moments, sampler });
}

/** Whether every value is the same. */
export function isConstant(d: Distribution): boolean {
  if (d.kind === 'adjusted') return isConstant(d.of);
  return d.kind === 'mixture' ? mixtureIsConstant(d, mean, isConstant) : familyOf(d).isConstant(d);
}

/** One line of plain English: "lognormal, mean 45 min, sd 20 min". `unit` is written after each number that has one. */
export function describe(d: Distribution, unit?: string): string {
  const say = (value: number) => (unit ? `${plain(value)} ${unit}` : plain(value));
  if (d.kind === 'adjusted') return adjustedWords(d, describe(d.of, unit), say);
  if (d.kind === 'mixture') return mixtureWords(d, (part) => describe(part, unit));
  return familyOf(d).words(d, say);
}

/** What stands in it in its own unit, and what is done to it; nothing for a mixture, whose parts are looked at where they stand. */
export function figuresOf(d: Distribution): readonly number[] {
  if (d.kind === 'adjusted') return [...figuresOf(d.of), d.plus, d.round?.to ?? 0];
  return d.kind === 'mixture' ? [] : familyOf(d).figures(d);
}
