/** What is not known of a figure: limits about it, and how likely each value between them is. */
import { exp, ln } from '../../maths/index.ts';
import type { Spot } from '../../problems/problem.ts';
import { minutesIn } from '../../units/time-words.ts';

/** How likely the values between the limits are. */
export const LAWS = ['triangle', 'uniform', 'log_uniform'] as const;
export type Law = (typeof LAWS)[number];

/** Numbers are in the unit of the figure that the range is about. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly law: Law;
  /** Where the limits are written. */
  readonly fromAt: Spot;
  readonly toAt: Spot;
}

/** A figure as it is written: a number and what stands after it, ` weeks`, ` per contact`, `% per year`, or nothing. */
export interface Quantity {
  readonly number: number;
  readonly after: string;
}

export function quantityOf(value: string | number): Quantity | null {
  if (typeof value === 'number') return { number: value, after: '' };
  const found = QUANTITY.exec(value.trim());
  return found === null ? null : { number: Number(found[1]), after: found[2] };
}
const QUANTITY = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(\s*(?:[a-z%].*)?)$/i;

/** A limit as a number in the unit of the figure; null where it is of another sort. */
export function inUnitOf({ after }: Quantity, limit: Quantity): number | null {
  const [unit, other] = [after, limit.after].map((each) => each.trim().replace(/^(per|an?)\s+/i, 'per '));
  if (unit === other) return limit.number;
  const rate = /^per (.*)$/;
  const [perUnit, perOther] = [rate.exec(unit)?.[1], rate.exec(other)?.[1]];
  if (perUnit !== undefined && perOther !== undefined) {
    const [ours, theirs] = [minutesIn(perUnit), minutesIn(perOther)];
    return ours === null || theirs === null ? null : (limit.number * ours) / theirs;
  }
  const [ours, theirs] = [minutesIn(unit), minutesIn(other)];
  return ours === null || theirs === null ? null : (limit.number * theirs) / ours;
}

/**
 * The value below which a share `u` of a range lies.
 * @param about the figure itself: the top of the triangle
 */
export function valueAt(
  { from, to, law }: Pick<Range, 'from' | 'to' | 'law'>,
  about: number,
  u: number,
): number {
  switch (law) {
    case 'uniform':
      return from + u * (to - from);
    case 'log_uniform':
      return from * exp(u * ln(to / from));
    case 'triangle': {
      if (from === to) return about;
      const left = (about - from) / (to - from);
      return u < left
        ? from + Math.sqrt(u * (to - from) * (about - from))
        : to - Math.sqrt((1 - u) * (to - from) * (to - about));
    }
  }
}

/** A number with what stands after it, as a scenario says it; a figure without a unit is a number. */
export function written(number: number, after: string): string | number {
  const rounded = Number(number.toPrecision(DIGITS));
  // Units are written after digits that the language reads: no exponents.
  return after === '' ? rounded : `${rounded.toFixed(decimalsOf(rounded))}${after}`;
}
const DIGITS = 6;

function decimalsOf(number: number): number {
  for (let decimals = 0; decimals < 20; decimals++)
    if (Number(number.toFixed(decimals)) === number) return decimals;
  return 20;
}
