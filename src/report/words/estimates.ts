/** Numbers and intervals as words: which way, for better or worse, and how sure. */
import type { Estimate } from '../../experiment/results.ts';
import type { Measure, Unit } from '../../measures/measure.ts';
import { numberIn, signedIn, signedNotNought, withUnit } from './numbers.ts';

/** Whether the 95 % interval of a difference leaves out zero. */
export function isClear(difference: Estimate): boolean {
  return difference.low > 0 || difference.high < 0;
}

/** `better` or `worse` for a measure that has a better side; `neither` when it has none or nothing is clear. */
export function verdict(measure: Measure, difference: Estimate): 'better' | 'worse' | 'neither' {
  if (measure.better === 'neither' || !isClear(difference)) return 'neither';
  return (measure.better === 'more') === difference.mean > 0 ? 'better' : 'worse';
}

/** `shorter`, `more`, `lower`: which way a difference goes, in the word that fits the unit. */
export function direction(unit: Unit, difference: number): string {
  const up = difference > 0;
  switch (unit) {
    case 'minutes':
    case 'days':
      return up ? 'longer' : 'shorter';
    case 'people':
    case 'referrals':
    case 'contacts':
    case 'hours':
    case 'count':
    case 'per person':
      return up ? 'more' : 'fewer';
    case 'share':
    case 'per week':
    case 'ratio':
    case 'pounds':
      return up ? 'higher' : 'lower';
  }
}

/** The last column of a comparison: `shorter, better`, `no clear difference`. */
export function mark(measure: Measure, difference: Estimate): string {
  if (Number.isNaN(difference.mean)) return '';
  if (Number.isNaN(difference.low)) return difference.n < 2 ? 'one run only' : '';
  if (!isClear(difference)) return 'no clear difference';
  const way = direction(measure.unit, difference.mean);
  const side = verdict(measure, difference);
  return side === 'neither' ? way : `${way}, ${side}`;
}

/** `27.1 to 31.0`; empty when there is no interval. */
export function interval(unit: Unit, { low, high }: Estimate): string {
  return Number.isFinite(low) ? `${numberIn(unit, low)} to ${numberIn(unit, high)}` : '';
}

/** `12.3 days (95 % interval 11.0 to 13.6)`. */
export function estimateWords(unit: Unit, estimate: Estimate): string {
  const range = interval(unit, estimate);
  return `${withUnit(unit, estimate.mean)}${range === '' ? '' : ` (95 % interval ${range})`}`;
}

/** `−12.3 to −1.2`; of an interval that leaves out nought neither end reads as nought. */
export function signedInterval(unit: Unit, difference: Estimate): string {
  const { low, high } = difference;
  const said = isClear(difference) ? signedNotNought : signedIn;
  return Number.isFinite(low) ? `${said(unit, low)} to ${said(unit, high)}` : '';
}

/** The difference itself, likewise. */
export function signedChange(unit: Unit, difference: Estimate): string {
  return (isClear(difference) ? signedNotNought : signedIn)(unit, difference.mean);
}
