import { describe, expect, it } from 'vitest';
import { type MeasuredLog, measureLog, type WindowSaid } from '../../src/logs/index.ts';

/** Logs of people who have several referrals open at once, as services have them. */

type Row = readonly [day: string, event: string, team: string, more?: Readonly<Record<string, string>>];

async function measured(
  rows: readonly Row[],
  said: WindowSaid & { columns?: readonly string[] } = {},
): Promise<MeasuredLog> {
  const { columns = ['time', 'event', 'person', 'referral', 'team', 'step', 'source', 'detail'], ...window } =
    said;
  const lines = rows.map(([day, event, team, more], index) => {
    const cells: Record<string, string> = { person: 'A', ...more, time: `2025-04-${day}`, event, team };
    return { line: index + 2, cells: columns.map((name) => cells[name] ?? '') };
  });
  const [log] = await measureLog({ file: 'log.csv', columns, rows: lines, facts: null, ...window });
  return log!;
}

function valueIn(log: MeasuredLog, name: string, team = ''): number {
  return log.cells.find(({ cell }) => cell.measure.name === name && cell.team === team && cell.group === '')!
    .estimate.mean;
}

const ask = (day: string, team: string, referral = '', source = 'gp'): Row => [
  day,
  'referred',
  team,
  { referral, source },
];
const meet = (day: string, team: string, referral = '', detail = ''): Row => [
  day,
  'contacted',
  team,
  { referral, step: 'talk', detail },
];
const end = (day: string, team: string, referral = '', detail = 'helped'): Row => [
  day,
  'discharged',
  team,
  { referral, detail },
];

describe('a person with two open referrals', () => {
  const asked = [ask('07', 'north', 'A1'), ask('09', 'south', 'A2')];
  const both = [...asked, meet('10', 'south', 'A2'), meet('12', 'north', 'A1')];

  it('has two requests, each with its clock, and comes back with neither', async () => {
    const log = await measured(both);
    expect(valueIn(log, 'failure_demand')).toBe(0);
    expect(valueIn(log, 'wait_to_first_contact_mean')).toBe(3);
    expect(valueIn(log, 'wait_to_first_contact_longest')).toBe(5);
    expect(valueIn(log, 'wait_to_first_contact_p90')).toBeGreaterThan(4);
    expect(valueIn(log, 'people')).toBe(1);
    expect(valueIn(log, 'open_at_end')).toBe(2);
    for (const measure of ['open_at_end', 'referrals_to_team'])
      expect(valueIn(log, measure)).toBe(valueIn(log, measure, 'north') + valueIn(log, measure, 'south'));
  });

  it('waits in both until each is seen', async () => {
    const first = await measured(both, { to: '2025-04-10' });
    expect(valueIn(first, 'still_waiting')).toBe(2);
    expect(valueIn(first, 'still_waiting_longest')).toBe(3);
    const second = await measured(both, { to: '2025-04-12' });
    expect(valueIn(second, 'still_waiting')).toBe(1);
    expect(valueIn(second, 'still_waiting_longest')).toBe(5);
  });

  it('is known by the team where a log has no numbers of referrals', async () => {
    const columns = ['time', 'event', 'person', 'team', 'step', 'source'];
    const log = await measured(both, { columns });
    expect(valueIn(log, 'wait_to_first_contact_longest')).toBe(5);
    expect(valueIn(log, 'failure_demand')).toBe(0);
    const bare = await measured(both, { columns: ['time', 'event', 'person', 'team'] });
    expect(valueIn(bare, 'wait_to_first_contact_longest')).toBe(5);
  });

  it('is on two lists at once', async () => {
    const log = await measured([
      ...asked,
      ['09', 'waited_for', 'north', { referral: 'A1', step: 'talk' }],
      ['09', 'waited_for', 'south', { referral: 'A2', step: 'talk' }],
      meet('10', 'south', 'A2'),
      meet('12', 'north', 'A1'),
    ]);
    expect(valueIn(log, 'wait_on_list_mean')).toBe(2);
    expect(valueIn(log, 'wait_on_list_mean', 'north')).toBe(3);
    expect(valueIn(log, 'wait_on_list_mean', 'south')).toBe(1);
  });

  it('asks again only after one of the two has ended', async () => {
    const log = await measured([...asked, end('11', 'south', 'A2', 'not_helped'), ask('12', 'west', 'A3')]);
    expect(valueIn(log, 'failure_demand')).toBe(1 / 3);
  });

  it('comes back once after each request, however often they ask then', async () => {
    const log = await measured(
      [...asked, end('11', 'south', 'A2', 'not_helped'), ask('12', 'west', 'A3'), ask('13', 'east', 'A4')],
      { to: '2025-04-14', observeTo: '2025-12-31' },
    );
    expect(valueIn(log, 're_referred_within_90_days')).toBe(1);
  });

  it('is on the way for as long as one of the two is open', async () => {
    const rows = [...asked, meet('10', 'south', 'A2', 'sorting'), end('11', 'south', 'A2', 'not_helped')];
    const of = (more: readonly Row[] = []) =>
      // Somebody else is helped, so that the log says which contacts are help.
      measured([['06', 'referred', 'north', other], ['06', 'contacted', 'north', other], ...rows, ...more]);
    const other = { person: 'B', referral: 'B1', source: 'gp', detail: 'care', step: 'talk' };
    expect(valueIn(await of(), 'never_helped')).toBe(0);
    expect(valueIn(await of(), 'open_at_end')).toBe(2);
    expect(valueIn(await of([end('13', 'north', 'A1', 'not_helped')]), 'never_helped')).toBe(1 / 2);
  });

  it('leaves each at its own stage', async () => {
    const leaves = (day: string, team: string, referral: string): Row => [
      day,
      'left',
      team,
      { referral, detail: 'gave_up_waiting' },
    ];
    const log = await measured([
      ...asked,
      meet('10', 'south', 'A2', 'care'),
      leaves('12', 'north', 'A1'),
      leaves('13', 'south', 'A2'),
    ]);
    expect(valueIn(log, 'left_before_any_contact')).toBe(1 / 2);
    expect(valueIn(log, 'left_during_help')).toBe(1 / 2);
  });
});

describe('a referral that is passed on', () => {
  it('goes on with its own request, and not with the other that is open', async () => {
    const log = await measured([
      ask('01', 'north', 'A1'),
      ask('03', 'south', 'A2'),
      ['04', 'passed_on', 'north', { referral: 'A1', detail: 'to west' }],
      ask('04', 'west', 'A3', ''),
      meet('05', 'south', 'A2'),
      meet('09', 'west', 'A3'),
    ]);
    expect(valueIn(log, 'wait_to_first_contact_longest')).toBe(8);
    expect(valueIn(log, 'wait_to_first_contact_mean')).toBe(5);
    expect(valueIn(log, 'requests') * valueIn(log, 'people')).toBeCloseTo((2 * 7) / 9, 12);
    expect(valueIn(log, 'open_at_end')).toBe(2);
  });

  it('and of which the log has no arrival has come to the team at which it ends', async () => {
    const log = await measured([
      ask('01', 'north', 'A1'),
      ['04', 'handed_over', 'north', { referral: 'A1', detail: 'cold to west' }],
      meet('05', 'west', 'A1', 'care'),
      end('06', 'west', 'A1'),
    ]);
    for (const team of ['', 'north', 'west']) expect(valueIn(log, 'open_at_end', team)).toBe(0);
    expect(valueIn(log, 'moves_per_person')).toBe(1);
    expect(valueIn(log, 'people_helped')).toBe(1);
  });

  it('to two teams ends its request when both have ended it', async () => {
    const rows = [
      ask('01', 'north', 'A1'),
      ask('02', 'west', 'A2', ''),
      end('03', 'north', 'A1', 'not_helped'),
      meet('05', 'west', 'A2', 'care'),
      end('06', 'west', 'A2'),
    ];
    const early = await measured(rows, { to: '2025-04-05' });
    expect(valueIn(early, 'still_waiting')).toBe(1);
    const log = await measured(rows);
    expect(valueIn(log, 'wait_to_first_contact_mean')).toBe(4);
    expect(valueIn(log, 'ended_helped_share')).toBe(1);
  });
});

describe('an ending', () => {
  it('of a referral that is not open is left out and counted', async () => {
    const log = await measured([
      ask('01', 'north', 'A1'),
      end('03', 'north', 'A1'),
      end('04', 'north', 'A1'),
    ]);
    expect(log.ofNothing).toEqual({ rows: 1, line: 4 });
    expect(valueIn(log, 'people_helped')).toBe(1);
    expect(valueIn(log, 'open_at_end')).toBe(0);
  });
});

describe('a row of a request that has ended', () => {
  it('stops no clock of the next', async () => {
    const log = await measured([
      ask('01', 'north', 'A1'),
      end('03', 'north', 'A1', 'not_helped'),
      ask('05', 'north', 'A2'),
      meet('06', 'north', 'A1'),
      meet('09', 'north', 'A2'),
    ]);
    expect(valueIn(log, 'wait_to_first_contact_mean')).toBe(4);
    expect(valueIn(log, 'contacts_per_person')).toBe(2);
    expect(valueIn(log, 'failure_demand')).toBe(1 / 2);
  });
});
