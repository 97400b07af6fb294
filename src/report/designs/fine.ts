import type { Unit } from '../../measures/measure.ts';
import { numberIn, unitWord } from '../words/numbers.ts';

/** A number as elsewhere, but with digits of its own where so few would not tell it from its neighbours. */
export function fine(unit: Unit, value: number): string {
  const text = numberIn(unit, value);
  const shown = unit === 'share' ? 100 * value : value;
  const said = Number(text.replaceAll(',', '').replace('−', '-'));
  if (!Number.isFinite(value) || Math.abs(said - shown) <= 0.02 * Math.abs(shown)) return text;
  return String(Number(shown.toPrecision(2))).replace('-', '−');
}

/** The same with its unit; `of a difference` shares are in points. */
export function fineWithUnit(unit: Unit, value: number, difference = false): string {
  const word = unit === 'share' && difference ? 'points' : unitWord(unit);
  return word === '' ? fine(unit, value) : `${fine(unit, value)} ${word}`;
}
