import { describe, expect, it } from 'vitest';
import { fitLike } from '../../src/fit/index.ts';
import { meetingTimes } from '../../src/fit/meeting-times.ts';
import { rhythmOf } from '../../src/fit/rhythm.ts';
import { trendOf } from '../../src/fit/trend.ts';
import { ln } from '../../src/maths/index.ts';
import { Streams } from '../../src/random/index.ts';
import { DAY, WEEK } from '../../src/units/minutes.ts';
import { scenarioOf } from '../helpers.ts';
import { evidenceOf, rawOf } from './evidence-of.ts';

/** In `npm run verify` so many logs of known systems. */
const LONG = process.env.DOORWAYS_VERIFY === '1';
const LOGS = LONG ? 4000 : 400;
const RUNS = LONG ? 200 : 12;

/** Limits of 95 % hold the truth so often: binomial limits at 99.9 %. */
const holds95 = (held: number, logs: number) =>
  expect(Math.abs(held / logs - 0.95)).toBeLessThan(3.3 * Math.sqrt((0.95 * 0.05) / logs) + 1 / logs);

/** Referrals of each week, from a rate that grows as an exponential (Çinlar 1975: the inverse of the cumulative rate). */
function weeksOf(log: number, rate: number, growth: number, weeks: number): number[] {
  const stream = new Streams('trend', log).stream('arrivals');
  const counts = new Array<number>(weeks).fill(0);
  for (let n = 0, sum = 0; ; n++) {
    sum -= ln(1 - stream.uniform(n, 0));
    const week = growth === 0 ? sum / rate : ln(1 + (growth * sum) / rate) / growth;
    if (!(week < weeks)) return counts;
    counts[Math.floor(week)]!++;
  }
}

describe('a rate that grows', () => {
  it.each([
    [4, 0.004],
    [12, -0.003],
    [8, 0],
  ])('from %d a week by %d is found within its limits 95 times of 100', (rate, growth) => {
    let [held, heldRate] = [0, 0];
    for (let log = 0; log < LOGS; log++) {
      const found = trendOf(weeksOf(log, rate, growth, 104), 104)!;
      if (found.growthLow <= growth && growth <= found.growthHigh) held++;
      if (found.rateLow <= rate && rate <= found.rateHigh) heldRate++;
    }
    holds95(held, LOGS);
    holds95(heldRate, LOGS);
  });

  it('is told of where the scenario has none, and fitted where it has one', () => {
    const grown = scenarioOf(`
time: {start: 2024-01-01, run: 104 weeks}
people: {patience: never, attendance: 1}
sources: {gp: {rate: 20 per week, trend: +30% per year}, self: {rate: 5 per week}}
teams: {team: {staff: {nurse: {wte: 6}}, steps: {talk: {contact: phone, with: nurse, takes: 30 min}}}}
assumption: for a test
`);
    const evidence = evidenceOf(grown, 0);
    const raw = rawOf(grown);
    const { figures } = fitLike(raw, evidence);
    const trend = figures.find(({ path }) => path === 'sources.gp.trend')!;
    expect([trend.low < 30, trend.high > 30, trend.after, trend.high - trend.low < 30]).toEqual([
      true,
      true,
      '% per year',
      true,
    ]);
    const rate = figures.find(({ path }) => path === 'sources.gp.rate')!;
    expect([rate.low < 20, rate.high > 20]).toEqual([true, true]);
    const { trend: _, ...without } = (raw.sources as Record<string, Record<string, unknown>>).gp!;
    const { left } = fitLike({ ...raw, sources: { ...(raw.sources as object), gp: without } }, evidence);
    expect(left.find(({ path }) => path === 'sources.gp.trend')!.why).toMatch(
      /weeks of the log change by \d+\.\d% per year/,
    );
    expect(left.some(({ path }) => path === 'sources.self.trend')).toBe(false);
  });
});

describe('a stay', () => {
  it('is found as long as it is, those who are still there counted for as long as they have been', () => {
    const ward = scenarioOf(`
time: {start: 2024-01-01, run: 40 weeks}
people: {patience: never}
sources: {gp: {rate: 4 per week}}
teams:
  ward:
    places: {beds: 60}
    steps: {rest: {stay: beds, lasts: {gamma: {mean: 60 days, sd: 30 days}}, then: [{discharge: helped}]}}
assumption: for a test
`);
    let [held, all] = [0, 0];
    for (let log = 0; log < RUNS; log++) {
      const { figures } = fitLike(rawOf(ward), evidenceOf(ward, log));
      for (const [key, truth] of [
        ['mean', 60],
        ['sd', 30],
      ] as const) {
        const found = figures.find(({ path }) => path === `teams.ward.steps.rest.lasts.gamma.${key}`)!;
        if (found.low <= truth && truth <= found.high) held++;
        all++;
      }
    }
    holds95(held, all);
  });
});

describe('the rhythm of a course', () => {
  const gapsOf = (many: number, days: (n: number, u: number) => number) => {
    const stream = new Streams('gaps', 0).stream('gaps');
    return Float64Array.from({ length: many }, (_, n) => days(n, stream.uniform(n, 0)) * DAY);
  };

  it('is where most gaps lie, whatever those wait who find no worker', () => {
    const found = rhythmOf(gapsOf(400, (n, u) => (n % 10 < 6 ? 14 + 0.02 * u : 15 + 20 * u)))!;
    expect([found.low >= 14, found.high <= 14.02, found.there]).toEqual([true, true, 240]);
  });

  it('is not told where the queue decides, or of few', () => {
    expect(rhythmOf(gapsOf(400, (_, u) => 10 + 20 * u))).toBeNull();
    expect(rhythmOf(gapsOf(29, () => 7))).toBeNull();
  });

  it('of a team that has time is that of its scenario', () => {
    const team = scenarioOf(`
time: {start: 2024-01-01, run: 52 weeks}
people: {patience: never, attendance: 0.9}
sources: {gp: {rate: 2 per week}}
teams:
  team:
    staff: {nurse: {wte: 4}}
    steps: {talk: {course: {contacts: 8, every: 10 days, with: nurse, takes: 50 min}}}
assumption: for a test
`);
    const { figures } = fitLike(rawOf(team), evidenceOf(team, 0));
    const { about, after } = figures.find(({ path }) => path.endsWith('.every'))!;
    expect([Math.round(10 * about) / 10, after]).toEqual([10, ' days']);
  });
});

it('meetings are at the time of the week at which nine in ten of them were, every so many weeks', () => {
  const monday = Date.parse('2024-01-01T00:00Z') / 60_000;
  const times = (many: number, every: number, off = (_: number) => 0) =>
    Float64Array.from({ length: many }, (_, n) => n * every * WEEK + 2 * DAY + 570 + off(n));
  expect(meetingTimes(times(20, 1), monday)!.text).toBe('weekly wednesday 09:30');
  expect(meetingTimes(times(20, 2), monday)!.text).toBe('every 2 weeks wednesday 09:30');
  expect(
    meetingTimes(
      times(20, 1, (n) => (n < 2 ? 60 : 0)),
      monday,
    ),
  ).toMatchObject({ then: 18, all: 20 });
  expect(
    meetingTimes(
      times(20, 1, (n) => (n < 3 ? 60 : 0)),
      monday,
    ),
  ).toBeNull();
  expect(meetingTimes(times(7, 1), monday)).toBeNull();
});
