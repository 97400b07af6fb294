/** Numbers for reading. Files hold plain numbers; only tables on the terminal, sentences and charts use these. */
import type { Unit } from '../../measures/measure.ts';

/** `1,234`, `31.2`; a share as per cent; the unit is said elsewhere. */
export function numberIn(unit: Unit, value: number): string {
  if (!Number.isFinite(value)) return '–';
  return plain(unit, value).replace('-', '−');
}

/** A difference, with its sign: `+1.2`, `−0.4`, `0.0`. */
export function signedIn(unit: Unit, value: number): string {
  const text = numberIn(unit, value);
  return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
}

/** `12.3 days`, `31.2 %`, `£1,234`, `0.42 per person`. */
export function withUnit(unit: Unit, value: number): string {
  return joined(unit, numberIn(unit, value), unitWord(unit));
}

/** The size of a difference: `12.3 days`, `4.0 points` for shares. */
export function sizeWithUnit(unit: Unit, value: number): string {
  return joined(unit, numberIn(unit, Math.abs(value)), unit === 'share' ? 'points' : unitWord(unit));
}

/** The unit in a column or on an axis: `days`, `%`, `£`. */
export function unitWord(unit: Unit): string {
  switch (unit) {
    case 'share':
      return '%';
    case 'pounds':
      return '£';
    case 'count':
    case 'ratio':
      return '';
    case 'minutes':
    case 'days':
    case 'people':
    case 'referrals':
    case 'contacts':
    case 'hours':
    case 'per person':
    case 'per week':
      return unit;
  }
}

function joined(unit: Unit, number: string, word: string): string {
  if (unit === 'pounds') return number.startsWith('−') ? `−£${number.slice(1)}` : `£${number}`;
  return word === '' ? number : `${number} ${word}`;
}

function plain(unit: Unit, value: number): string {
  switch (unit) {
    case 'share':
      return fixed(value * 100, 1);
    case 'days':
    case 'per week':
      return fixed(value, 1);
    case 'per person':
    case 'ratio':
      return fixed(value, 2);
    case 'minutes':
    case 'people':
    case 'referrals':
    case 'contacts':
    case 'hours':
    case 'pounds':
    case 'count':
      return fixed(value, Math.abs(value) < 10 ? 1 : 0);
  }
}

/** With thousands separators, and without a minus sign before zero. */
function fixed(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const [whole, part] = (Number(text) === 0 ? text.replace('-', '') : text).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? grouped : `${grouped}.${part}`;
}
