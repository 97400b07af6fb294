import { describe, expect, test } from 'vitest';
import { good, onlyProblem, small } from './loading.ts';

const withHours = (text: string) =>
  small({
    teams: `{team: {hours: ${text}, staff: {worker: {on_duty: 2}}, steps: {talk: {desk: worker, takes: 1 min}}}}`,
  });

const hours = (text: string) => good(withHours(text)).teams[0]!.hours;

const DAY = 1440;

describe('opening hours become minutes of the week', () => {
  test('weekdays, closed on bank holidays', () => {
    expect(hours('weekdays 09:00-17:00')).toEqual({
      kind: 'weekly',
      open: [0, 1, 2, 3, 4].map((day) => ({ from: day * DAY + 540, to: day * DAY + 1020 })),
      closedOnBankHolidays: true,
    });
  });
  test('always', () => {
    expect(hours('always')).toEqual({ kind: 'always' });
    const roundTheClock = { kind: 'weekly', open: [{ from: 0, to: 10080 }], closedOnBankHolidays: false };
    expect(hours('every day 00:00-24:00')).toEqual(roundTheClock);
    expect(hours('{open: always, bank_holidays: closed}')).toEqual({
      kind: 'weekly',
      open: [{ from: 0, to: 7 * DAY }],
      closedOnBankHolidays: true,
    });
  });
  test('every day means bank holidays too, unless it says otherwise', () => {
    expect(hours('every day 08:00-20:00')).toMatchObject({ closedOnBankHolidays: false });
    expect(hours('{open: every day 08:00-20:00, bank_holidays: closed}')).toMatchObject({
      closedOnBankHolidays: true,
    });
    expect(hours('{open: weekdays 08:00-20:00, bank_holidays: open}')).toMatchObject({
      closedOnBankHolidays: false,
    });
  });
  test('named days, several times, lists', () => {
    const open = [
      { from: 540, to: 750 },
      { from: DAY + 540, to: DAY + 750 },
      { from: 5 * DAY + 600, to: 5 * DAY + 840 },
    ];
    expect(hours('"monday tuesday 09:00-12:30, saturday 10:00-14:00"')).toMatchObject({ open });
    expect(hours('[monday and tuesday 09:00-12:30, saturday 10:00-14:00]')).toMatchObject({ open });
    expect(hours('monday 09:00-12:00 13:00-17:00')).toMatchObject({
      open: [
        { from: 540, to: 720 },
        { from: 780, to: 1020 },
      ],
    });
  });
  test('nights run over midnight, and Sunday night into Monday', () => {
    expect(hours('sunday 20:00-08:00')).toMatchObject({
      open: [
        { from: 0, to: 480 },
        { from: 6 * DAY + 1200, to: 7 * DAY },
      ],
    });
    expect(hours('[every day 20:00-08:00, every day 08:00-20:00]')).toEqual({
      kind: 'weekly',
      open: [{ from: 0, to: 10080 }],
      closedOnBankHolidays: false,
    });
  });
  test('touching and overlapping hours are joined', () => {
    expect(hours('monday 09:00-12:00 12:00-13:00 12:30-14:00')).toMatchObject({
      open: [{ from: 540, to: 840 }],
    });
  });
  test('the default is weekdays 09:00-17:00', () => {
    expect(good(small()).teams[0]!.hours).toEqual(hours('weekdays 09:00-17:00'));
  });
  test('a role may keep hours of its own', () => {
    const text = small({
      teams:
        '{team: {staff: {worker: {on_duty: 2, hours: always}}, steps: {talk: {desk: worker, takes: 1 min}}}}',
    });
    expect(good(text).teams[0]!.roles[0]!.hours).toEqual({ kind: 'always' });
  });
});

describe('hours that cannot be read', () => {
  test.each([
    'weekdays',
    '09:00-17:00',
    'weekdays 9-17',
    'mondays 09:00-17:00',
    'weekdays 09:00-25:00',
    'weekdays 09:00-09:00',
    'every 09:00-17:00',
    'weekdays 09:75-17:00',
    '5',
  ])('%s', (text) => {
    onlyProblem(withHours(`»${text}`), 'bad-hours');
  });
  test('in a list, the wrong one is named', () => {
    onlyProblem(withHours('[weekdays 09:00-17:00, »sonday 09:00-10:00]'), 'bad-hours');
    onlyProblem(withHours('{open: weekdays 09:00-17:00, bank_holidays: »shut}'), 'wrong-word');
  });
});
