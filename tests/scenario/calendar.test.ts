import { describe, expect, test } from 'vitest';
import { englishBankHolidays } from '../../src/scenario/calendar/bank-holidays.ts';
import { dayNumber, readDate, weekday, yearOf } from '../../src/scenario/calendar/dates.ts';
import { good, onlyProblem, small } from './loading.ts';

function iso(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

describe('bank holidays of England are those of gov.uk', () => {
  test.each([
    [2018, ['01-01', '03-30', '04-02', '05-07', '05-28', '08-27', '12-25', '12-26']],
    [2020, ['01-01', '04-10', '04-13', '05-08', '05-25', '08-31', '12-25', '12-28']],
    [2021, ['01-01', '04-02', '04-05', '05-03', '05-31', '08-30', '12-27', '12-28']],
    [2022, ['01-03', '04-15', '04-18', '05-02', '06-02', '06-03', '08-29', '09-19', '12-26', '12-27']],
    [2023, ['01-02', '04-07', '04-10', '05-01', '05-08', '05-29', '08-28', '12-25', '12-26']],
    [2024, ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26']],
    [2025, ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26']],
    [2026, ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28']],
    [2027, ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28']],
    [2012, ['01-02', '04-06', '04-09', '05-07', '06-04', '06-05', '08-27', '12-25', '12-26']],
  ])('%i', (year, days) => {
    expect(englishBankHolidays(year).map(iso)).toEqual(days.map((day) => `${year}-${day}`));
  });
});

test('dates agree with the calendar of the machine over four hundred years', () => {
  for (let days = -40_000; days < 110_000; days += 37) {
    const date = new Date(days * 86_400_000);
    expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(days);
    expect(yearOf(days)).toBe(date.getUTCFullYear());
    expect(weekday(days)).toBe((date.getUTCDay() + 6) % 7);
  }
});

test('days that do not exist are not dates', () => {
  expect(readDate('2025-02-29')).toBeNull();
  expect(readDate('2024-02-29')).not.toBeNull();
  expect(readDate('2025-13-01')).toBeNull();
  expect(readDate('2025-1-1')).toBeNull();
  expect(readDate('2025-01-01 24:00')).toBeNull();
});

describe('the time of a run', () => {
  test('holidays are whole days since the start, over warm-up and run', () => {
    const { time } = good(small({ time: '{start: 2025-04-07, warm_up: 2 weeks, run: 3 weeks}' }));
    expect(time).toEqual({
      start: '2025-04-07T00:00:00',
      warmUp: 20_160,
      run: 30_240,
      bankHolidays: [11, 14, 28],
    });
  });
  test('a list of dates replaces those of England; dates outside the run are left out', () => {
    const time = '{start: 2025-04-07, run: 3 weeks, bank_holidays: [2025-04-08, 2025-04-06, 2025-04-08]}';
    expect(good(small({ time })).time.bankHolidays).toEqual([1]);
    expect(
      good(small({ time: '{start: 2025-04-07, run: 3 weeks, bank_holidays: none}' })).time.bankHolidays,
    ).toEqual([]);
  });
  test('where no calendar keeps them, there are none', () => {
    const teams =
      '{team: {hours: always, staff: {worker: {on_duty: 2}}, steps: {talk: {desk: worker, takes: 1 min}}}}';
    expect(good(small({ teams })).time.bankHolidays).toEqual([]);
  });
  test('an unknown holiday setting, an impossible date, a time of day', () => {
    onlyProblem(small({ time: '{run: 1 week, bank_holidays: »englund}' }), 'wrong-word');
    onlyProblem(small({ time: '{run: 1 week, start: »2025-02-30}' }), 'bad-date');
    onlyProblem(small({ time: '{run: 1 week, start: »2025-02-03 09:00}' }), 'bad-date');
    onlyProblem(small({ time: '{run: 1 week, bank_holidays: [»christmas]}' }), 'bad-date');
  });
  test('the start defaults to a Monday', () => {
    const { start } = good(small()).time;
    expect(weekday(readDate(start)!.days)).toBe(0);
  });
});
