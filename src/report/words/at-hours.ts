import type { AtHours } from '../../scenario/scenario.ts';
import { listed } from './text.ts';

/** Numbers that are other at other hours: `3 (every day 08:00-20:00) and 1 (every day 20:00-08:00)`. */
export function atHoursWords(numbers: readonly AtHours[]): string {
  return listed(numbers.map(({ hours, number }) => `${number} (${hours})`));
}
