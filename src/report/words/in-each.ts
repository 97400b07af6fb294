import { numberIn } from './numbers.ts';
import { listed } from './text.ts';

/** So many are told each by its name; of more the base, and between what the others lie. */
const MOST_NAMES = 2;

/**
 * Shares of systems, the base first: `20.8 % in spa and 20.9 % in hub`, `20.8 % in spa and 4.1 to 30.2 % in the 3 others`;
 * without names `20.8 and 20.9 %`. NaN: not known, and left out of what lies between.
 */
export function sharesInEach(names: readonly string[], shares: readonly number[], isNamed = true): string {
  const words = (share: number) => numberIn('share', share);
  const [base, ...others] = shares as [number, ...number[]];
  if (others.length === 0) return `${words(base)} %`;
  if (shares.length <= MOST_NAMES)
    return isNamed
      ? listed(shares.map((share, at) => `${words(share)} % in ${names[at]}`))
      : `${listed(shares.map(words))} %`;
  const known = others.filter(Number.isFinite);
  if (known.length === 0) return `${words(base)} % in ${names[0]}`;
  const range = `${words(Math.min(...known))} to ${words(Math.max(...known))} %`;
  return isNamed
    ? `${words(base)} % in ${names[0]} and ${range} in the ${known.length} others`
    : `${words(base)} and ${range}`;
}
