import { describe, expect, test } from 'vitest';
import { happenings, scenarioOf, timesOf } from '../helpers.ts';

const team = (closesAbove: number, arrivals: string, takes: string, workers = 1) =>
  scenarioOf(`
time: {start: 2025-01-06, run: 100 days, bank_holidays: none}
replications: 5
sources: {gp: ${arrivals}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: ${workers}}}
    waiting_list: {closes_above: ${closesAbove}}
    steps: {see: {desk: worker, takes: ${takes}}}
`);

describe('a waiting list that closes', () => {
  test('with one worker busy and room for one to wait, the third person is returned to the referrer', () => {
    const story = happenings(team(1, '{every: {sequence: [1 min, 1 min, 1 min, 1000 days]}}', '10 min'))
      .filter(({ event }) => event !== 'staffed')
      .map(({ minute, event, person }) => `${minute} ${person} ${event}`);
    expect(story).toEqual([
      '1 1 referred',
      '1 1 waited_for',
      '1 1 desk_worked',
      '2 2 referred',
      '2 2 waited_for',
      '3 3 referred',
      '3 3 returned',
      '11 1 discharged',
      '11 2 desk_worked',
      '21 2 discharged',
    ]);
  });

  test('where nobody may wait, one place that frees at the instant another person arrives is theirs', () => {
    const events = happenings(team(0, '{every: {sequence: [10 min, 10 min, 5 min, 1000 days]}}', '10 min'));
    expect(
      events.flatMap(({ event, person, minute }) => (event === 'returned' ? [[person, minute]] : [])),
    ).toEqual([[3, 25]]);
  });

  test('fifteen places without a list turn away as many as Erlang B says', () => {
    const scenario = team(0, '{rate: 11 per day}', '{exponential: 1 day}', 15);
    const long = { ...scenario, time: { ...scenario.time, run: 8000 * 1440 } };
    const [returned, referred] = timesOf(long, 'returned', 'referred');
    const blocked = returned!.length / referred!.length;
    // Erlang B at 11 erlangs and 15 places; the count of blocked is about normal, wider than binomial.
    expect(Math.abs(blocked - 0.058797)).toBeLessThan(0.003);
  });
});
