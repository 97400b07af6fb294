import { describe, expect, it } from 'vitest';
import type { LogEvent } from '../../src/event-log/event.ts';
import { KeptEvents } from '../../src/event-log/kept-events.ts';
import { EVENT_KINDS, KIND, OUTCOME, OUTCOMES } from '../../src/event-log/kinds.ts';
import { loggedSystem, logOf } from '../../src/experiment/index.ts';
import { newKernel } from '../../src/kernel/index.ts';
import { EVENT_COLUMNS, eventRows } from '../../src/logs/index.ts';
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

  it('is told event by event, of which a reader must not keep any; kept, it is the whole story', () => {
    const scenario = scenarioOf(BUSY);
    let told = 0;
    const objects = new Set<LogEvent>();
    const { events } = runSystem(scenario, new Streams('1', 0), newKernel('calendar'), {
      take: (event) => {
        told++;
        objects.add(event);
      },
    });
    expect(told).toBe(events);
    expect(told).toBeGreaterThan(4096);
    // A few objects, filled again and again.
    expect(objects.size).toBeLessThan(1000);
    const kept = [...logOf(scenario, '1', 0, 'calendar')];
    expect(new Set(kept).size).toBe(events);
    const asked = kept.filter(({ kind }) => kind === KIND.referred).map(({ referral }) => referral);
    expect(asked).toEqual(asked.map((_, index) => index));
  });

  it('is told again as it was kept, number for number', () => {
    const event: LogEvent = {
      time: 1e7 + 1 / 3,
      kind: 42,
      person: 2 ** 31 - 1,
      referral: 2 ** 31 - 2,
      request: 3,
      urgency: 2,
      team: 300,
      step: 40_000,
      role: 5,
      worker: 70_000,
      rule: -1,
      code: -1,
      other: -1,
      minutes: 0.1,
    };
    const log = new KeptEvents();
    for (let index = 0; index < 5000; index++) log.take({ ...event, other: index });
    const again: LogEvent[] = [];
    log.replay({ take: (told) => again.push({ ...told }) });
    expect(again).toEqual(Array.from({ length: 5000 }, (_, other) => ({ ...event, other })));
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
          staff: {worker: {on_duty: 1}}
          steps:
            talk:
              contact: phone
              with: worker
              takes: 45 min
              then: {discharge: helped, plan: true, name: enough}
      `,
      { files: { 'referrals.csv': referrals('age,place,urgency', [61.5, 'old', 'town', 'urgent']) } },
    );
    const rows = [...eventRows(loggedSystem(scenario, 2), logOf(scenario, '1', 0, 'calendar'))];
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
