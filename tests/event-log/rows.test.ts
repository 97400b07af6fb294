import { describe, expect, it } from 'vitest';
import { EVENT_KINDS, KIND, OUTCOME, OUTCOMES } from '../../src/event-log/kinds.ts';
import { EVENT_COLUMNS, eventRows, logOf } from '../../src/experiment/index.ts';
import { newKernel } from '../../src/kernel/index.ts';
import { runSystem } from '../../src/model/index.ts';
import { Streams } from '../../src/random/index.ts';
import { referrals, scenarioOf } from '../helpers.ts';

const BUSY = `
  time: {run: 26 weeks}
  people: {patience: {exponential: 6 weeks}, groups: {age: {young: {share: 0.4}, old: {share: 0.6}}}}
  sources: {gp: {rate: 60 per week}}
  teams:
    team:
      staff: {worker: {wte: 2}}
      steps: {talk: {contact: phone, with: worker, takes: 45 min}}
`;

describe('the event log', () => {
  it('has a number for each kind of event and each outcome: its place in the list', () => {
    expect(EVENT_KINDS.map((kind) => KIND[kind])).toEqual(EVENT_KINDS.map((_, index) => index));
    expect(OUTCOMES.map((outcome) => OUTCOME[outcome])).toEqual(OUTCOMES.map((_, index) => index));
    expect(new Set(EVENT_KINDS).size).toBe(EVENT_KINDS.length);
  });

  it('comes in chunks, of which a reader must not keep any; together they are the whole story', () => {
    const scenario = scenarioOf(BUSY);
    let rows = 0;
    const chunks = new Set<unknown>();
    const { events } = runSystem(scenario, new Streams('1', 0), newKernel('calendar'), {
      take: (chunk) => {
        rows += chunk.length;
        chunks.add(chunk);
      },
    });
    expect(rows).toBe(events);
    expect(rows).toBeGreaterThan(4096);
    // One chunk, filled again and again.
    expect(chunks.size).toBe(1);
    const kept = logOf(scenario, '1', 0, 'calendar');
    expect(new Set(kept).size).toBeGreaterThan(1);
    expect(kept.reduce((sum, chunk) => sum + chunk.length, 0)).toBe(events);
    const asked = kept.flatMap((chunk) =>
      [...chunk.referral.subarray(0, chunk.length)].filter((_, row) => chunk.kind[row] === KIND.referred),
    );
    expect(asked).toEqual(asked.map((_, index) => index));
  });

  it('is written with names, dates and numbers from 1', () => {
    const scenario = scenarioOf(
      `
      time: {run: 1 day}
      people: {groups: {age: {young: {share: 0.4}, old: {share: 0.6}}, place: {town: {share: 0.5}, village: {share: 0.5}}}}
      sources: {gp: {from_file: referrals.csv}}
      teams:
        team:
          hours: always
          staff: {worker: {wte: 1}}
          steps:
            talk:
              contact: phone
              with: worker
              takes: 45 min
              then: {discharge: helped, plan: true, name: enough}
      `,
      { files: { 'referrals.csv': referrals('age,place,urgency', [61.5, 'old', 'town', 'urgent']) } },
    );
    const rows = [...eventRows(scenario, 2, logOf(scenario, '1', 0, 'calendar'))];
    const named = rows.map((row) =>
      Object.fromEntries(
        EVENT_COLUMNS.map((column, index) => [column, row[index]] as const).filter(
          ([, value]) => value !== '',
        ),
      ),
    );
    const who = {
      scenario: 'scenario',
      replication: 3,
      person: 1,
      referral: 1,
      urgency: 'urgent',
      team: 'team',
    };
    expect(named.slice(1)).toEqual([
      {
        ...who,
        minute: 61.5,
        time: '2025-01-06T01:01:30',
        event: 'referred',
        kind: 'person',
        groups: 'age=old place=town',
        source: 'gp',
        minutes: 0,
      },
      {
        ...who,
        minute: 61.5,
        time: '2025-01-06T01:01:30',
        event: 'waited_for',
        step: 'talk',
        role: 'worker',
        minutes: 0,
      },
      {
        ...who,
        minute: 61.5,
        time: '2025-01-06T01:01:30',
        event: 'contacted',
        step: 'talk',
        role: 'worker',
        worker: 1,
        detail: 'understanding',
        minutes: 45,
      },
      {
        ...who,
        minute: 106.5,
        time: '2025-01-06T01:46:30',
        event: 'discharged',
        step: 'talk',
        rule: 'enough',
        detail: 'helped with a plan',
        minutes: 0,
      },
    ]);
    expect(named[0]).toEqual({
      scenario: 'scenario',
      replication: 3,
      minute: 0,
      time: '2025-01-06T00:00:00',
      event: 'staffed',
      team: 'team',
      role: 'worker',
      count: 1,
      minutes: 0,
    });
  });
});
