import { describe, expect, test } from 'vitest';
import { oneReplication } from '../../src/experiment/index.ts';
import { estimateOf } from '../../src/model/index.ts';
import { scenarioOf } from '../helpers.ts';

/** As promised; the golden tests hold it against eight weeks of every shipped scenario. */
const FACTOR = 3;

describe('before a run it is known roughly how large it is', () => {
  test('a list that nobody leaves grows as estimated, and memory with it', () => {
    const flood = (days: number) =>
      estimateOf(
        scenarioOf(`assumption: made up
time: {run: ${days} days}
sources: {door: {rate: 1000 per day}}
teams: {team: {hours: always, staff: {worker: {on_duty: 1}}, steps: {talk: {contact: phone, with: worker, takes: 1 day}}}}
`),
      );
    expect(flood(10).atOnce).toBeGreaterThan(9000);
    expect(flood(1000).memory).toBeGreaterThan(90 * flood(10).memory);
    expect(flood(1000).people).toBe(1_000_000);
  });

  test('worsening every minute is many events, however few people come', () => {
    const text = (every: string) => `assumption: made up
time: {run: 52 weeks}
people: {needs: {risk: 2}, while_waiting: {worsens: {every: ${every}, then: {risk: 0.1}}}}
sources: {door: {rate: 10 per week}}
teams: {team: {staff: {worker: {wte: 0.01}}, steps: {talk: {contact: phone, with: worker, takes: 1 hour}}}}
`;
    expect(estimateOf(scenarioOf(text('1 min'))).events).toBeGreaterThan(1e7);
    const scenario = scenarioOf(text('1 week'));
    const task = {
      scenarios: [scenario],
      seed: '1',
      replication: 0,
      kernel: 'calendar' as const,
      people: false,
    };
    const { events } = oneReplication(task);
    expect(estimateOf(scenario).events / events).toBeGreaterThan(1 / FACTOR);
    expect(estimateOf(scenario).events / events).toBeLessThan(FACTOR);
  });
});
