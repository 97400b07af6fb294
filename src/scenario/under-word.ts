import type { Path } from '../problems/problem.ts';
import { mapOf } from './names.ts';

/** Whatever stands under a word, wherever in a scenario that is written, with its path; what is below it is not looked at. */
export function underWord(
  word: string,
  scenario: unknown,
): { readonly path: Path; readonly said: unknown }[] {
  const found: { path: Path; said: unknown }[] = [];
  const here: (string | number)[] = [];
  const below = (step: string | number, value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    here.push(step);
    look(value);
    here.pop();
  };
  const look = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) below(index, item);
      return;
    }
    const map = mapOf(value);
    for (const key in map) {
      if (key === word) found.push({ path: [...here, key], said: map[key] });
      else below(key, map[key]);
    }
  };
  look(scenario);
  return found;
}
