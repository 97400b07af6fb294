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
export type Distribution = Simple | Mixture;

/** The inverse transform of a distribution, with everything worked out beforehand that can be. */
export function sampler(d: Distribution): Sampler {
  if (isConstant(d)) {
    const value = mean(d);
    return () => value;
  }
  return d.kind === 'mixture' ? mixtureSampler(d, sampler) : familyOf(d).sampler(d);
}

/** The mean, exactly, in the distribution's own unit. Of a `sequence` over one whole turn. */
export function mean(d: Distribution): number {
  return d.kind === 'mixture' ? mixtureMean(d, mean) : familyOf(d).mean(d);
}

/** The variance, exactly, in the distribution's own unit squared. Of a `sequence` over one whole turn. */
export function variance(d: Distribution): number {
  return d.kind === 'mixture' ? mixtureVariance(d, mean, variance) : familyOf(d).variance(d);
}

/** Whether every value is the same. */
export function isConstant(d: Distribution): boolean {
  return d.kind === 'mixture' ? mixtureIsConstant(d, mean, isConstant) : familyOf(d).isConstant(d);
}

/** One line of plain English: "lognormal, mean 45 min, sd 20 min". `unit` is written after each number that has one. */
export function describe(d: Distribution, unit?: string): string {
  if (d.kind === 'mixture') return mixtureWords(d, (part) => describe(part, unit));
  return familyOf(d).words(d, (value) => (unit ? `${plain(value)} ${unit}` : plain(value)));
}

/** What stands in it in its own unit; nothing for a mixture, whose parts are looked at where they stand. */
export function figuresOf(d: Distribution): readonly number[] {
  return d.kind === 'mixture' ? [] : familyOf(d).figures(d);
}
