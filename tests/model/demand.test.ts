import { describe, expect, test } from 'vitest';
import { scenarioOf, timesOf } from '../helpers.ts';

const DAY = 1440;

/** Times (minutes) at which people are referred for the first time by a source, over one run. */
function referrals(source: string, run: string): number[] {
  const scenario = scenarioOf(`
time: {start: 2025-01-06, run: ${run}, bank_holidays: none}
replications: 5
sources: {gp: ${source}}
teams: {team: {hours: always, staff: {worker: {on_duty: 1}}, steps: {look: {desk: worker, takes: 0 min}}}}
`);
  return timesOf(scenario, 'referred')[0]!;
}

const between = (times: readonly number[], from: number, to: number) =>
  times.filter((time) => time >= from && time < to).length;

/** Within four standard deviations of a Poisson count. */
function expectAbout(count: number, expected: number) {
  expect(Math.abs(count - expected)).toBeLessThan(4 * Math.sqrt(expected));
}

describe('demand over time', () => {
  test('referrals follow the hours of the day, and the rate holds over the day', () => {
    const hours = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 20 ? 3 : 1));
    const times = referrals(`{rate: 100 per day, pattern: {hours: [${hours}]}}`, '100 days');
    const byDay = times.filter((time) => time % DAY >= 8 * 60 && time % DAY < 20 * 60).length;
    expectAbout(times.length, 10_000);
    expectAbout(byDay, 7500);
  });

  test('a surge of three times as many ends on the day it says', () => {
    const surge = '{rate: 100 per day, surges: [{from: 2025-02-05, to: 2025-02-15, times: 3 times}]}';
    const times = referrals(surge, '60 days');
    expectAbout(between(times, 0, 30 * DAY), 3000);
    expectAbout(between(times, 30 * DAY, 40 * DAY), 3000);
    expectAbout(between(times, 40 * DAY, 60 * DAY), 2000);
  });

  test('a trend of +50 % a year makes the second year half as much again as the first', () => {
    const times = referrals('{rate: 50 per day, trend: +50% per year}', '731 days');
    const first = between(times, 0, 365.5 * DAY);
    const second = between(times, 365.5 * DAY, 731 * DAY);
    // The mean of 1.5^t over the first year is 0.5 / ln 1.5.
    expectAbout(first, (50 * 365.5 * 0.5) / Math.log(1.5));
    expect(second / first).toBeGreaterThan(1.44);
    expect(second / first).toBeLessThan(1.56);
  });

  test('a surge of none at all closes a source for a while, and nobody is lost after it', () => {
    const times = referrals(
      '{rate: 100 per day, surges: [{from: 2025-01-16, to: 2025-01-26, times: 0 times}]}',
      '40 days',
    );
    expect(between(times, 10 * DAY, 20 * DAY)).toBe(0);
    expectAbout(between(times, 20 * DAY, 40 * DAY), 2000);
  });

  test('a batch may be of nobody, and the next comes when it would have', () => {
    expect(referrals('{every: 1 hour, batch: {sequence: [0, 2]}}', '4.5 hours')).toEqual(
      referrals('{every: 2 hours, batch: 2}', '4.5 hours'),
    );
  });

  test('people who come in a batch come at the same instant, as different persons', () => {
    const times = referrals('{every: 1 hour, batch: {sequence: [1, 3, 2]}}', '3.5 hours');
    expect(times).toEqual([60, 120, 120, 120, 180, 180]);
  });

  test('a trend, a surge or hours without a rate, and surges that end before they begin, are problems', () => {
    const load = (source: string) => () => referrals(source, '1 day');
    expect(load('{every: 1 hour, trend: +5% per year}')).toThrow(/needs a `rate`/);
    expect(load('{rate: 1 per day, trend: 5 per year}')).toThrow(/is not a trend/);
    expect(load('{rate: 1 per day, surges: [{from: 2025-03-01, to: 2025-02-01, times: 2 times}]}')).toThrow(
      /before it begins/,
    );
    expect(load('{rate: 1 per day, pattern: {hours: [1, 2]}}')).toThrow(/24/);
  });
});
