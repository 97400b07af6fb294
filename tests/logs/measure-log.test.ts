import { describe, expect, it } from 'vitest';
import { loggedSystem, logOf, oneReplication, printLogFacts } from '../../src/experiment/index.ts';
import {
  EVENT_COLUMNS,
  eventRows,
  type LogLine,
  type MeasuredLog,
  measureLog,
  readLogFacts,
} from '../../src/logs/index.ts';
import { measuredTable } from '../../src/report/index.ts';
import { InputFault } from '../../src/scenario/index.ts';
import { scenarioOf } from '../helpers.ts';

/** Two teams, a group, bounces, missed contacts, rules of the same name, returns: whatever a log can hold. */
const TOWN = scenarioOf(`
title: Town
time: {warm_up: 4 weeks, run: 22 weeks}
replications: 2
seed: town
people:
  needs: {severity: {normal: {mean: 5, sd: 2}}}
  kinds: {common: {share: 0.7}, rare: {share: 0.3}}
  groups: {age: {under_26: {share: 0.3, attendance: 0.9 times}, over_25: {share: 0.7}}}
  patience: 6 weeks
  attendance: {phone: 0.7, face_to_face: 0.8}
  while_waiting: {worsens: {every: {exponential: 20 weeks}, then: {severity: +1}}, recovers: {after: {exponential: 30 weeks}}}
  returns: {after: {returned_to_referrer: 0.5, gave_up_waiting: 0.5, signposted: 0.5}, delay: 2 weeks}
sources: {gp: {rate: 9 per week, refers_to: access}, self: {rate: 3 per week, refers_to: core}}
principles: {not_eligible: return_to_referrer, handover: warm}
costs: {per_hour: {6: 58}}
teams:
  access:
    staff: {clerk: {wte: 1, band: 6, clinical_share: 0.5}}
    steps:
      log: {desk: clerk, takes: 20 min, sees: {error_sd: 1}}
      call:
        contact: phone
        with: clerk
        takes: 40 min
        writing_up: 20 min
        missed: {attempts: 2, retry_after: 5 days, then: {discharge: discharged_after_missed_contacts}}
        then:
          - {if: severity >= 8, refer_to: core, as: urgent, handover: cold, name: on}
          - {if: severity >= 5, refer_to: core, name: on}
          - {if: severity >= 3, pass_on: true}
          - {if: severity >= 2, signpost: core, completes: 0.8}
          - {return_to_referrer: true}
  core:
    accepts: severity >= 3
    staff: {worker: {wte: 2, band: 6, vacancy: 0.1, caseload: 8 per wte}}
    steps:
      assessment: {contact: face_to_face, with: worker, takes: 60 min, sees: {error_sd: 1}}
      support:
        course: {contacts: {gamma: {mean: 5, sd: 2}}, every: 1 week, with: worker, takes: 60 min}
        holds: caseload
        helps: {severity: -0.5 per contact}
        then: [{if: severity < 5, discharge: helped, plan: true}, {discharge: partly_helped}]
`);

const rows = [0, 1].flatMap((replication) => [
  ...eventRows(loggedSystem(TOWN, replication), logOf(TOWN, 'town', replication, 'calendar')),
]);
const lines: readonly LogLine[] = rows.map((row, index) => ({ line: index + 2, cells: row.map(String) }));
const first = lines.filter(({ cells }) => cells[1] === '1');
const facts = readLogFacts('d.json', printLogFacts([TOWN]));
const measured = (replication: number) =>
  oneReplication({ scenarios: [TOWN], seed: 'town', replication, kernel: 'calendar', people: false })
    .systems[0]!.values;

/** The value of a measure of the whole system. */
const valueIn = ([log]: MeasuredLog[], name: string) =>
  log!.cells.find(({ cell }) => cell.measure.name === name && cell.team === '' && cell.group === '')!.estimate
    .mean;

/** A log of only these columns, as a real service might have it. */
async function only(columns: readonly string[], from = first, said = {}): Promise<MeasuredLog[]> {
  const places = columns.map((name) => EVENT_COLUMNS.indexOf(name as (typeof EVENT_COLUMNS)[number]));
  const cut = from.map(({ line, cells }) => ({ line, cells: places.map((place) => cells[place]!) }));
  return measureLog({ file: 'log.csv', columns, rows: cut, facts: null, ...said });
}

async function faultOf(change: (cells: string[]) => void, at = 40, known = facts): Promise<string> {
  const broken = first.map(({ line, cells }) => ({ line, cells: [...cells] }));
  change(broken[at]!.cells);
  try {
    await measureLog({ file: 'log.csv', columns: EVENT_COLUMNS, rows: broken, facts: known });
  } catch (error) {
    if (!(error instanceof InputFault)) throw error;
    const [{ message, place }] = error.problems as [InputFault['problems'][number]];
    return `${place.line} ${place.path}: ${message}`;
  }
  return 'none';
}
const set = (column: (typeof EVENT_COLUMNS)[number], value: string) => (cells: string[]) => {
  cells[EVENT_COLUMNS.indexOf(column)] = value;
};

describe('measuring a log', () => {
  it('gives every number of the run, to the last digit', async () => {
    const [log, ...others] = await measureLog({
      file: 'log.csv',
      columns: EVENT_COLUMNS,
      rows: lines,
      facts,
    });
    expect(others).toEqual([]);
    const values = [0, 1].map(measured);
    expect(log!.cells.length).toBe(values[0]!.length);
    for (const [index, { cell, values: own }] of log!.cells.entries())
      expect([cell.measure.name, ...own]).toEqual([cell.measure.name, values[0]![index], values[1]![index]]);
    expect(log).toMatchObject({ title: 'Town', replications: 2, events: rows.length, leftOut: 0 });
    expect(log!.cells.filter(({ estimate }) => estimate.mean > 0).length).toBeGreaterThan(150);
  });

  it('gives without a directory what depends on people, and leaves open what the log cannot tell', async () => {
    const window = { from: '2025-02-03', to: '2025-07-07' };
    const bare = await only(EVENT_COLUMNS, first, window);
    const known = await measureLog({ file: 'log.csv', columns: EVENT_COLUMNS, rows: first, facts });
    for (const name of [
      'wait_to_first_contact_mean',
      'wait_to_help_p90',
      'bounces_per_person',
      'people_helped',
    ])
      expect(valueIn(bare, name)).toBe(valueIn(known, name));
    expect(valueIn(bare, 'cost')).toBeNaN();
    expect(valueIn(bare, 'caseload_per_wte')).toBeNaN();
  });

  it('needs only when, who, what and where', async () => {
    const bare = await only(['time', 'event', 'person', 'team']).catch((error) => error);
    expect(bare).toBeInstanceOf(InputFault); // an ending without its outcome
    const enough = await only(['time', 'event', 'person', 'team', 'detail']);
    const all = await only(EVENT_COLUMNS);
    expect(valueIn(enough, 'wait_to_first_contact_median')).toBeCloseTo(
      valueIn(all, 'wait_to_first_contact_median'),
      4, // times to the second
    );
    expect(valueIn(enough, 'bounces_per_person')).toBe(valueIn(all, 'bounces_per_person'));
  });

  it('leaves out, and counts, events of people whose referral the log does not have', async () => {
    const [log] = await only(EVENT_COLUMNS, first.slice(100));
    expect(log!.leftOut).toBeGreaterThan(0);
    expect(log!.events + log!.leftOut).toBe(first.length - 100);
  });

  it('takes advice from a service’s log, which is an ending and no bounce', async () => {
    const columns = ['time', 'event', 'person', 'team', 'source', 'detail'];
    const rows = (ending: string, detail = '') =>
      [
        ['2025-04-01', 'referred', 'A', 't', 'gp', ''],
        ['2025-04-02', 'contacted', 'A', 't', '', 'sorting'],
        ['2025-04-02', ending, 'A', 't', '', detail],
        ['2025-04-03', 'referred', 'B', 't', 'gp', ''],
        ['2025-04-03', 'signposted', 'B', 't', '', ''],
      ].map((cells, index) => ({ line: index + 2, cells }));
    const measure = (ending: string, detail?: string) =>
      measureLog({ file: 'log.csv', columns, rows: rows(ending, detail), facts: null });
    const log = await measure('advised');
    expect(valueIn(log, 'bounces_per_person')).toBe(0.5);
    expect(valueIn(log, 'ended_advice_share')).toBe(0.5);
    expect(valueIn(log, 'never_helped_advised')).toBe(0.5);
    expect(
      valueIn(await measure('advised', 'advice_and_signposting with a plan'), 'ended_with_plan_share'),
    ).toBe(0.5);
    await expect(measure('signposted', 'advice_and_signposting')).rejects.toThrow(
      'its event is `advised`, not `signposted`',
    );
  });

  it('says which rows stand in the log twice, and counts them twice', async () => {
    const columns = ['time', 'event', 'person', 'team', 'source', 'step'];
    const rows = [
      ['2025-04-01', 'referred', 'A', 't', 'gp', ''],
      ['2025-04-02', 'contacted', 'A', 't', '', 'see'],
      ['2025-04-02', 'contacted', 'A', 't', '', 'talk'],
      ['2025-04-02', 'contacted', 'A', 't', '', 'see'],
      ['2025-04-03', 'contacted', 'A', 't', '', 'see'],
    ].map((cells, index) => ({ line: index + 2, cells }));
    const log = await measureLog({ file: 'log.csv', columns, rows, facts: null });
    expect(log[0]!.twice).toEqual({ rows: 1, line: 5 });
    expect(valueIn(log, 'contacts_per_person')).toBe(4);
  });

  it('leaves empty what a log says nothing of, and says why', async () => {
    const columns = ['time', 'event', 'person', 'team', 'source', 'detail', 'minutes'];
    const rows = (said: Partial<Record<'detail' | 'minutes' | 'ending', string>> = {}) =>
      [
        ['2025-04-01', 'referred', 'A', 't', 'gp', '', ''],
        ['2025-04-02', 'contacted', 'A', 't', '', said.detail ?? '', said.minutes ?? ''],
        ['2025-04-03', 'discharged', 'A', 't', '', said.ending ?? 'helped', ''],
      ].map((cells, index) => ({ line: index + 2, cells }));
    const measure = (said?: Parameters<typeof rows>[0]) =>
      measureLog({ file: 'log.csv', columns, rows: rows(said), facts: null });
    const silent = await measure();
    for (const name of [
      'ended_with_plan_share',
      'hours_sorting',
      'hours_lost_to_missed',
      'help_begun',
      'never_helped',
    ])
      expect([name, valueIn(silent, name)]).toEqual([name, NaN]);
    expect(valueIn(silent, 'ended_helped_share')).toBe(1);
    expect(measuredTable(silent, 100)).toContain(
      'Not known: Ended with a plan. No ending in the log says `with a plan`.',
    );
    const said = await measure({ detail: 'sorting', minutes: '60', ending: 'helped with a plan' });
    expect(valueIn(said, 'ended_with_plan_share')).toBe(1);
    expect(valueIn(said, 'hours_sorting')).toBe(7 / 3);
    expect(valueIn(said, 'hours_care')).toBe(0);
    expect(valueIn(said, 'help_begun')).toBe(0);
    expect(valueIn(said, 'assessments_per_person')).toBeNaN();
    expect(valueIn(await measure({ detail: 'understanding' }), 'assessments_per_person')).toBe(1);
  });

  it('does not take lists, duty, desk work or missed contacts for nothing where a log does not have them', async () => {
    const columns = ['time', 'event', 'person', 'team', 'source', 'detail', 'minutes'];
    const rows = [
      ['2025-04-01', 'referred', 'A', 't', 'gp', '', ''],
      ['2025-04-02', 'contacted', 'A', 't', '', 'care', '60'],
      ['2025-04-03', 'discharged', 'A', 't', '', 'helped', ''],
    ];
    const measure = (more: readonly string[][] = []) =>
      measureLog({
        file: 'log.csv',
        columns,
        rows: [...rows, ...more].map((cells, index) => ({ line: index + 2, cells })),
        facts: null,
      });
    const silent = await measure();
    for (const name of [
      'people_on_list',
      'stood_on_list',
      'days_to_help_on_lists',
      'utilisation',
      'hours_over',
      'offered_load',
      'hours_sorting',
      'hours_admin',
      'hours_lost_to_missed',
      'sorting_per_care_hour',
      'contacts_missed',
      'worsened_while_waiting',
      'rule_fired',
    ])
      expect([name, valueIn(silent, name)]).toEqual([name, NaN]);
    expect(measuredTable(silent, 100)).toContain(
      'Not known: On a waiting list, time average. The log does not say who joins a list',
    );
    const said = await measure([
      ['2025-04-04', 'referred', 'B', 't', 'gp', '', ''],
      ['2025-04-04', 'waited_for', 'B', 't', '', '', ''],
      ['2025-04-05', 'missed', 'B', 't', '', '', '30'],
    ]);
    expect(valueIn(said, 'people_on_list')).toBeGreaterThan(0);
    expect(valueIn(said, 'contacts_missed')).toBe(1 / 2);
    expect(valueIn(said, 'hours_lost_to_missed')).toBeGreaterThan(0);
  });

  it('cuts the log where observation ends: what happened later is as if it were not in it', async () => {
    const columns = ['time', 'event', 'person', 'team', 'source', 'step'];
    const rows = [
      ['2025-04-01', 'referred', 'A', 't', 'gp', ''],
      ['2025-04-02', 'contacted', 'A', 't', '', 'see'],
      ['2025-04-20', 'referred', 'B', 't', 'gp', ''],
      ['2025-04-20', 'waited_for', 'B', 't', '', 'see'],
      ['2025-04-25', 'contacted', 'B', 'other', '', 'see'],
    ].map((cells, index) => ({ line: index + 2, cells }));
    const measure = (said: object, log = rows) =>
      measureLog({ file: 'log.csv', columns, rows: log, facts: null, ...said });
    const early = await measure({ to: '2025-04-08' });
    expect(valueIn(early, 'people')).toBe(1);
    expect(valueIn(early, 'wait_to_first_contact_mean')).toBe(1);
    // By then nobody is known to have joined a list.
    expect(valueIn(early, 'people_on_list')).toBeNaN();
    expect(early[0]!.directory.teams.length).toBe(1);
    const cut = await measure({ to: '2025-04-08' }, rows.slice(0, 2));
    expect(early).toEqual(cut);

    const followed = await measure({ to: '2025-04-21', observeTo: '2025-04-26' });
    expect(valueIn(followed, 'contacts_per_person')).toBe(1);
    expect(valueIn(followed, 'still_waiting')).toBe(1);
    expect(valueIn(await measure({ to: '2025-04-21' }), 'contacts_per_person')).toBe(0.5);
    await expect(measure({ to: '2025-04-21', observeTo: '2025-04-20' })).rejects.toThrow(
      'observation must not end before the window does',
    );
    await expect(measure({ observeTo: 'May' })).rejects.toThrow('--observe-to "May" is not a date');
  });

  it('counts the waiting-time standard in days', async () => {
    const strict = await only(EVENT_COLUMNS, first, { standardDays: 1 });
    const lax = await only(EVENT_COLUMNS, first, { standardDays: 365 });
    expect(valueIn(strict, 'wait_to_first_contact_within_standard')).toBeLessThan(0.5);
    expect(valueIn(lax, 'wait_to_first_contact_within_standard')).toBe(1);
  });

  it.each([
    ['a kind of event that there is not', set('event', 'refered'), '42 event: `refered` is no kind of event'],
    ['a number that is none', set('minutes', 'ten'), '42 minutes: `ten` is not a number'],
    [
      'a team that the directory does not have',
      set('team', 'acces'),
      '42 team: `acces` is not in the directory of this log',
    ],
    ['an earlier time', set('minute', '1'), '42 minute: this happened before the line above it'],
    ['nobody', set('person', ''), '42 person: whose event this is, is missing'],
    ['another scenario', set('scenario', 'city'), '42 scenario: `city` is not in the directory of this log'],
  ])('says the line of %s', async (_, change, fault) => {
    const at = first.findIndex(({ cells }, index) => index >= 40 && cells[5] !== '');
    expect((await faultOf(change, at)).replace(/^\d+/, '42')).toBe(fault);
    expect(await faultOf(change, at)).toMatch(new RegExp(`^${at + 2} `));
  });

  it('says what is missing from a table that is no event log', async () => {
    await expect(only(['kind', 'team'])).rejects.toThrow('the columns time, event, person are missing');
    await expect(only(EVENT_COLUMNS, [])).rejects.toThrow('the log has no events');
    await expect(only(EVENT_COLUMNS, first, { from: 'May' })).rejects.toThrow('--from "May" is not a date');
    await expect(only(EVENT_COLUMNS, first, { to: '2024-01-01' })).rejects.toThrow('the window must begin');
    expect(() => readLogFacts('d.json', '{"systems": [{}]}')).toThrow('not the directory of an event log');
  });
});
