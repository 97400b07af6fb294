/**
 * Bank holidays of England, as published on gov.uk/bank-holidays: the days of the Banking and Financial Dealings
 * Act 1971 with their substitutes, the days by proclamation (New Year's Day from 1974, early May from 1978) and the
 * days that were moved or added once. Easter: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991).
 */
import { dayNumber, weekday, yearOf } from './dates.ts';

const MONDAY = 0;

/** Moved: [year, month and day left out, month and day instead]. VE days 1995 and 2020; jubilees 2002, 2012, 2022. */
const MOVED: readonly { year: number; from: 'early_may' | 'spring'; to: readonly [number, number] }[] = [
  { year: 1995, from: 'early_may', to: [5, 8] },
  { year: 2020, from: 'early_may', to: [5, 8] },
  { year: 2002, from: 'spring', to: [6, 4] },
  { year: 2012, from: 'spring', to: [6, 4] },
  { year: 2022, from: 'spring', to: [6, 2] },
];

/** Added once: royal weddings, millennium, jubilees, the funeral of Elizabeth II, the coronation of Charles III. */
const ADDED: readonly (readonly [number, number, number])[] = [
  [1981, 7, 29],
  [1999, 12, 31],
  [2002, 6, 3],
  [2011, 4, 29],
  [2012, 6, 5],
  [2022, 6, 3],
  [2022, 9, 19],
  [2023, 5, 8],
];

/** Day numbers of the bank holidays of one year, in order. */
export function englishBankHolidays(year: number): number[] {
  const easter = easterSunday(year);
  const early = movedOr(year, 'early_may', firstMonday(year, 5));
  const spring = movedOr(year, 'spring', lastMonday(year, 5));
  const days = [
    onWeekday(dayNumber(year, 1, 1)),
    easter - 2,
    easter + 1,
    early,
    spring,
    lastMonday(year, 8),
    ...christmas(year),
    ...ADDED.filter(([added]) => added === year).map(([y, month, day]) => dayNumber(y, month, day)),
  ];
  return days.sort((a, b) => a - b);
}

/** Bank holidays as whole days since `start`, for a run of so many days. */
export function englishBankHolidaysWithin(start: number, days: number): number[] {
  const offsets: number[] = [];
  for (let year = yearOf(start); year <= yearOf(start + days); year++) {
    for (const day of englishBankHolidays(year)) {
      if (day >= start && day < start + days) offsets.push(day - start);
    }
  }
  return offsets;
}

/** 25 and 26 December; a day at the weekend has its substitute on the next working day that is not taken. */
function christmas(year: number): [number, number] {
  const day = dayNumber(year, 12, 25);
  switch (weekday(day)) {
    case 4: // Friday: Boxing Day moves to Monday
      return [day, day + 3];
    case 5: // Saturday: Monday and Tuesday instead
      return [day + 2, day + 3];
    case 6: // Sunday: Boxing Day on Monday, Christmas Day on Tuesday
      return [day + 1, day + 2];
    default:
      return [day, day + 1];
  }
}

function movedOr(year: number, from: 'early_may' | 'spring', usual: number): number {
  const moved = MOVED.find((each) => each.year === year && each.from === from);
  return moved ? dayNumber(year, moved.to[0], moved.to[1]) : usual;
}

function onWeekday(day: number): number {
  const at = weekday(day);
  return at < 5 ? day : day + 7 - at;
}

function firstMonday(year: number, month: number): number {
  const first = dayNumber(year, month, 1);
  return first + ((MONDAY - weekday(first) + 7) % 7);
}

function lastMonday(year: number, month: number): number {
  const last = dayNumber(year, month, 31);
  return last - weekday(last);
}

function easterSunday(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}
