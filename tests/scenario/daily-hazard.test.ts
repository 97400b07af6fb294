import { describe, expect, test } from 'vitest';
import { happenings, scenarioOf } from '../helpers.ts';

const patience = (hazard: string) =>
  scenarioOf(`
time: {start: 2025-01-06, run: 52 weeks, bank_holidays: none}
replications: 5
people: {patience: {daily_hazard: ${hazard}}}
sources: {gp: {rate: 20 per day}}
teams: {team: {hours: saturday 10:00-10:01, staff: {worker: {wte: 0.001}}, steps: {see: {contact: phone, with: worker, takes: 1 min}}}}
`);

describe('leaving a list by a daily hazard', () => {
  test('a list of chances becomes the share of people who leave at the end of each day', () => {
    const distribution = patience('[0, 0.5, 1]').people.kinds[0]!.patience;
    expect(distribution).toEqual({ kind: 'discrete', values: [2880, 4320], shares: [0.5, 0.5] });
  });

  test('a formula in days is worked out day by day', () => {
    const distribution = patience('"0.1 + 0.9 * ((days - 1) / 2) ^ 2"').people.kinds[0]!.patience;
    if (distribution?.kind !== 'discrete') throw new Error('not discrete');
    expect(distribution.values).toEqual([1440, 2880, 4320]);
    // 0.1; then 0.325 of the 0.9 left; then all the rest.
    expect(distribution.shares[0]).toBeCloseTo(0.1, 12);
    expect(distribution.shares[1]).toBeCloseTo(0.9 * 0.325, 12);
    expect(distribution.shares[2]).toBeCloseTo(0.9 * 0.675, 12);
  });

  test('a list and a formula that say the same are the same: the first day waited is day 1', () => {
    const days = (hazard: string) => patience(hazard).people.kinds[0]!.patience;
    expect(days('"days / 3"')).toEqual(days(`[${1 / 3}, ${2 / 3}, 1]`));
    expect(days('"days / 3"')).toMatchObject({ values: [1440, 2880, 4320] });
  });

  test('people leave a list at whole days, as often as the hazard says', () => {
    const waits = happenings(patience('"1 - 1 / (1 + (days / 10) ^ 5)"')).flatMap(({ event, minutes }) =>
      event === 'left' ? [minutes / 1440] : [],
    );
    expect(waits.length).toBeGreaterThan(6000);
    expect(waits.every((days) => Math.abs(days - Math.round(days)) < 1e-6)).toBe(true);
    // Survival to the end of day d is the product of 1 / (1 + (i / 10)^5) over i up to d: the first day is day 1.
    let stays = 1;
    for (let day = 1; day <= 8; day++) stays /= 1 + (day / 10) ** 5;
    const longer = waits.filter((days) => days > 8.5).length / waits.length;
    expect(Math.abs(longer - stays)).toBeLessThan(4 * Math.sqrt((stays * (1 - stays)) / waits.length));
  });

  test('a chance above 1, no chances at all, and a hazard of numbers are problems', () => {
    expect(() => patience('[0, 2]')).toThrow(/chance/);
    expect(() => patience('[]')).toThrow(/nobody ever leaves/);
    expect(() => patience('2 + days')).toThrow(/daily hazard on day 1 is 3/);
    expect(() =>
      scenarioOf(`
time: {run: 1 day}
people: {needs: {severity: {daily_hazard: [0.5]}}}
sources: {gp: {rate: 1 per day}}
teams: {team: {staff: {worker: {wte: 1}}, steps: {see: {desk: worker, takes: 1 min}}}}
`),
    ).toThrow(/of durations/);
  });

  test('a formula with strange names, units or conditions is a problem that says what it may hold', () => {
    for (const formula of ['weeks / 60', 'days / 60 days', 'days > 3', '2 + days', 'days /']) {
      expect(() => patience(JSON.stringify(formula)), formula).toThrow(/hazard|condition|stands/);
    }
  });
});
