import { expect, test } from 'vitest';
import { happenings, scenarioOf } from '../helpers.ts';
import { measuredOnce } from '../measured.ts';

/**
 * M(t)/M/c(t) without a queue: people come at random at a rate that varies with the hour, stay for an exponential time, and
 * whoever finds as many places taken as there are at that hour is turned away. Whoever stays when there are fewer stays on, so
 * that how many are there is a chain on 0, 1, … with the forward equations of Kolmogorov (Green and Kolesar 1991, 2), here by
 * Runge and Kutta's method over days until they repeat.
 * @returns people there on average, and the share turned away
 */
function turnedAway(
  arrivals: (hour: number) => number,
  meanStay: number,
  places: (hour: number) => number,
): { there: number; lost: number } {
  const most = Math.max(...Array.from({ length: 24 }, (_, hour) => places(hour)));
  const slope = (chance: readonly number[], hour: number) =>
    chance.map((here, n) => {
      const up = (k: number) => (k >= 0 && k < places(hour) ? arrivals(hour) * (chance[k] ?? 0) : 0);
      const down = (k: number) => (k <= most ? (k / meanStay) * (chance[k] ?? 0) : 0);
      return up(n - 1) - (n < places(hour) ? arrivals(hour) * here : 0) + down(n + 1) - down(n);
    });
  const along = (chance: readonly number[], by: readonly number[], step: number) =>
    chance.map((here, n) => here + step * by[n]!);
  let chance = Array.from({ length: most + 1 }, (_, n) => Number(n === 0));
  let [there, lost, came] = [0, 0, 0];
  const step = 1 / 60;
  const days = 20;
  for (let minute = 0; minute < days * 24 * 60; minute++) {
    const hour = Math.floor(minute / 60) % 24;
    if (minute >= (days - 1) * 24 * 60) {
      there += chance.reduce((sum, here, n) => sum + n * here, 0) / (24 * 60);
      lost += arrivals(hour) * chance.reduce((sum, here, n) => sum + (n >= places(hour) ? here : 0), 0);
      came += arrivals(hour);
    }
    const a = slope(chance, hour);
    const b = slope(along(chance, a, step / 2), hour);
    const c = slope(along(chance, b, step / 2), hour);
    const d = slope(along(chance, c, step), hour);
    chance = chance.map((here, n) => here + (step / 6) * (a[n]! + 2 * b[n]! + 2 * c[n]! + d[n]!));
  }
  return { there, lost: lost / came };
}

const byDay = (hour: number) => hour >= 8 && hour < 20;
const long = process.env.DOORWAYS_VERIFY !== undefined;

test('with three places by day and one by night, as many stay and are turned away as the chain says', () => {
  const { there, lost } = turnedAway(
    (hour) => (byDay(hour) ? 1.5 : 0.5),
    2,
    (hour) => (byDay(hour) ? 3 : 1),
  );
  const scenario = scenarioOf(`
time: {start: 2025-01-06, warm_up: 1 week, run: ${long ? 600 : 80} weeks}
sources: {door: {rate: 24 per day, pattern: {hours: [${Array.from({ length: 24 }, (_, hour) => (byDay(hour) ? 3 : 1)).join(', ')}]}}}
teams:
  suite:
    places: {chairs: {number: {every day 08:00-20:00: 3, every day 20:00-08:00: 1}}}
    waiting_list: {closes_above: 0}
    steps: {sit: {stay: chairs, lasts: {exponential: 2 hours}}}
`);
  const of = measuredOnce(scenario);
  expect(Math.abs(of('places_occupied', 'suite.chairs') / there - 1)).toBeLessThan(long ? 0.01 : 0.03);
  expect(Math.abs(of('ended_returned_share') / lost - 1)).toBeLessThan(long ? 0.01 : 0.03);
});

test('two by day and one by night who never rest give all their hours, for what they finish after them they take off later', () => {
  const days = 140;
  const scenario = scenarioOf(`
time: {start: 2025-01-06, run: ${days} days}
sources: {door: {every: 10 min}}
teams:
  suite:
    staff: {nurse: {on_duty: {every day 08:00-20:00: 2, every day 20:00-08:00: 1}}}
    steps: {talk: {contact: phone, with: nurse, takes: {exponential: 50 min}, then: {discharge: helped}}}
`);
  const served = happenings(scenario, { only: ['discharged'] }).length;
  const expected = (days * (24 + 12) * 60) / 50;
  // A renewal process of exponential times: its variance is its mean; 99.9 % of all runs are nearer than 3.3 deviations.
  expect(Math.abs(served - expected)).toBeLessThan(3.3 * Math.sqrt(expected));
});
