/** The smallest difference of a row that matters. */
import type { Measure, Unit } from '../measures/index.ts';
import type { Margin } from '../scenario/scenario.ts';

/** What matters where nobody says: a point, a day, a twentieth of a bounce, a hundredth of a ratio; of counts and costs 2 % of what the base has. */
export function usualMargin(unit: Unit): Margin {
  switch (unit) {
    case 'share':
      return { amount: 1, in: 'points' };
    case 'days':
      return { amount: 1, in: 'days' };
    case 'per person':
      return { amount: 0.05, in: '' };
    case 'ratio':
      return { amount: 0.01, in: '' };
    case 'minutes':
    case 'people':
    case 'referrals':
    case 'contacts':
    case 'hours':
    case 'per week':
    case 'pounds':
    case 'count':
      return { amount: 2, in: '%' };
  }
}

/** Points are of shares, days of what is measured in days. */
export function wrongMargin(measure: Measure | undefined, margin: Margin): string {
  if (measure === undefined) return '';
  const fits =
    margin.in === '' ||
    margin.in === '%' ||
    (margin.in === 'points' ? measure.unit === 'share' : measure.unit === 'days');
  return fits ? '' : `\`${measure.name}\` is not measured in ${margin.in}, but in ${measure.unit}`;
}

/** In the unit of the measure (shares between 0 and 1), with the base as it is. */
export function marginIn({ amount, in: unit }: Margin, base: number): number {
  switch (unit) {
    case 'points':
      return amount / 100;
    case '%':
      return (amount / 100) * Math.abs(base);
    case 'days':
    case '':
      return amount;
  }
}
