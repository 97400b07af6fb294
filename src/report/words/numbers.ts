/** Numbers for reading. Files hold plain numbers; only tables on the terminal, sentences and charts use these. */
import type { Unit } from '../../measures/measure.ts';

/** `1,234`, `31.2`; a share as per cent; the unit is said elsewhere. */
export function numberIn(unit: Unit, value: number): string {
  if (!Number.isFinite(value)) return '–';
  return plain(unit, value).replace('-', '−');
}

/** As `numberIn`, but with one digit where that would read as nought and is not: `0.04`. */
export function notNought(unit: Unit, value: number): string {
  const text = numberIn(unit, value);
  if (!Number.isFinite(value) || value === 0 || /[1-9]/.test(text)) return text;
  const shown = Number((unit === 'share' ? 100 * value : value).toPrecision(1));
  return (Math.abs(shown) < 1e-6 ? shown.toExponential() : String(shown)).replaceAll('-', '−');
}

/** A difference, with its sign: `+1.2`, `−0.4`, `0.0`. */
export function signedIn(unit: Unit, value: number): string {
  return withSign(numberIn(unit, value), value);
}

/** The same of a difference that is known not to be nought. */
export function signedNotNought(unit: Unit, value: number): string {
  return withSign(notNought(unit, value), value);
}

function withSign(text: string, value: number): string {
  return /[1-9]/.test(text) && value > 0 ? `+${text}` : text;
}

/** `12.3 days`, `31.2 %`, `£1,234`, `0.42 per person`. */
export function withUnit(unit: Unit, value: number): string {
  return joined(unit, numberIn(unit, value), unitWord(unit));
}

/** The size of a difference: `12.3 days`, `4.0 points` for shares. */
export function sizeWithUnit(unit: Unit, value: number): string {
  return joined(unit, notNought(unit, Math.abs(value)), unit === 'share' ? 'points' : unitWord(unit));
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
