import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ExperimentResult } from '../../../src/experiment/results.ts';
import { daysToHelp } from '../../../src/report/charts/days-to-help.ts';
import { equity } from '../../../src/report/charts/equity.ts';
import { flow } from '../../../src/report/charts/flow.ts';
import { helpBegun } from '../../../src/report/charts/help-begun.ts';
import { hours } from '../../../src/report/charts/hours.ts';
import { listsByTeam } from '../../../src/report/charts/lists-by-team.ts';
import { moves } from '../../../src/report/charts/moves.ts';
import { sorting } from '../../../src/report/charts/sorting.ts';
import { waitDots } from '../../../src/report/charts/wait-dots.ts';
import { finding } from '../../../src/report/findings/finding.ts';
import { heldBack } from '../../../src/report/findings/held-back.ts';
import {
  movesOf,
  STREAM_ENDS,
  type Stream,
  streamsOf,
  withBusiest,
} from '../../../src/report/findings/streams.ts';
import { waitQuantiles } from '../../../src/report/findings/waits.ts';
import { experimentResult } from '../fixtures.ts';
import { OTHER, RIVERSIDE, resultsOf, systemNamed } from '../small-run.ts';

let results: Awaited<ReturnType<typeof resultsOf>>;
let result: ExperimentResult;
beforeAll(async () => {
  results = await resultsOf([systemNamed('as-is', RIVERSIDE), systemNamed('other', OTHER)]);
  result = results.result;
});
afterAll(() => results.remove());

const mean = (name: string, team = '') =>
  result.systems[0]!.cells.find(
    ({ cell }) => cell.measure.name === name && cell.team === team && cell.group === '',
  )!.estimate.mean;

test('the matrix has one number for each pair of teams between which people moved', () => {
  const [move] = movesOf(result.systems[0]!);
  expect(move).toMatchObject({ from: 'front', to: 'core', cold: 0 });
  expect(move!.handedOver).toBe(mean('handed_over_between_teams', 'front -> core'));
  const [chart] = moves(result);
  expect(chart!.title).toMatch(/^In as-is most are sent on from Front door to Core team: [\d.]+ a week$/);
  expect([...chart!.table.rows]).toEqual([['front', 'core', 0, move!.handedOver]]);
});

test('the days before help are a bar for each system, made of lists and of what was on none', () => {
  const { title, table, config } = daysToHelp(result);
  expect(title).toMatch(
    /^Most days before help: as-is, .* \([\d.]+ of [\d.]+\); .*, .* \([\d.]+ of [\d.]+\)$/,
  );
  const days = [...table.rows].filter(([scenario]) => scenario === result.systems[0]!.scenario.name);
  const sum = days.reduce((all, row) => all + Number(row[5]), 0);
  expect(sum).toBeCloseTo(mean('wait_to_help_mean'), 9);
  const bars = config!.data.datasets.reduce((all, { data }) => all + Number(data[0]), 0);
  expect(bars).toBeCloseTo(mean('wait_to_help_mean'), 9);
});

test('what flows into a team flows out of it, to the last referral, from each source to each ending', () => {
  const streams = streamsOf(result.systems[0]!);
  const sum = (of: (one: Stream) => boolean) => streams.filter(of).reduce((all, one) => all + one.perWeek, 0);
  for (const team of ['Front door', 'Core team'])
    expect(sum(({ to }) => to === team)).toBeCloseTo(
      sum(({ from }) => from === team),
      9,
    );
  expect(sum(({ from }) => from === 'General practice' || from === 'self')).toBeCloseTo(mean('requests'), 9);
  expect(sum(({ to }) => to === STREAM_ENDS.moved)).toBeCloseTo(
    sum(({ from }) => from === STREAM_ENDS.teams),
    9,
  );
  expect(flow(result)[0]!.config).not.toBeNull();
});

test('of many teams and many sources the quieter ones flow as one', () => {
  const streams = Array.from({ length: 5 }, (_, team): Stream[] => [
    { from: `source ${team}`, to: `team ${team}`, perWeek: 10 - team, team: 't', way: 'in' },
    { from: `team ${team}`, to: STREAM_ENDS.helped, perWeek: 10 - team, team: 't', way: 'out' },
  ]).flat();
  const merged = withBusiest(streams, 3, 3);
  expect(merged).toMatchObject([
    { from: 'source 0', to: 'team 0', perWeek: 10 },
    { from: 'team 0', to: STREAM_ENDS.helped, perWeek: 10 },
    { from: 'source 1', to: 'team 1', perWeek: 9 },
    { from: 'team 1', to: STREAM_ENDS.helped, perWeek: 9 },
    { from: 'source 2', to: 'team 2', perWeek: 8 },
    { from: 'team 2', to: STREAM_ENDS.helped, perWeek: 8 },
    { from: '2 quieter sources', to: '2 quieter teams', perWeek: 13 },
    { from: '2 quieter teams', to: STREAM_ENDS.helped, perWeek: 13 },
  ]);
  // One too many can as well be shown.
  expect(withBusiest(streams, 4, 4)).toEqual(streams);
});

test('two teams of the same title are two teams in the flow', () => {
  const [system] = result.systems;
  const teams = system!.scenario.teams.map((team) => ({ ...team, title: 'Community team' }));
  const streams = streamsOf({ ...system!, scenario: { ...system!.scenario, teams } });
  const named = new Set(streams.flatMap(({ from, to }) => [from, to]));
  expect(named).toContain('Community team (front)');
  expect(named).toContain('Community team (core)');
  expect(named).not.toContain('Community team');
});

test('a gap below zero has a minus sign on its axis, not a hyphen', () => {
  const { x } = equity(result)[0]!.config!.options!.scales as unknown as Record<
    string,
    { ticks: { callback: (...args: readonly unknown[]) => string } }
  >;
  const scale = { type: 'linear', chart: { options: { locale: 'en-GB' } }, options: { ticks: {} } };
  const ticks = [{ value: -5 }, { value: 0 }, { value: 5 }];
  expect(ticks.map(({ value }, index) => x!.ticks.callback.call(scale, value, index, ticks))).toEqual([
    '−5',
    '0',
    '5',
  ]);
});

test('hours of nobody are not drawn as an empty scale', () => {
  const [system] = result.systems;
  const cells = system!.cells.map((one) =>
    one.cell.measure.name.startsWith('hours_')
      ? { ...one, estimate: { mean: 0, low: 0, high: 0, n: 3 } }
      : one,
  );
  expect(hours({ ...result, systems: [{ ...system!, cells }] }).config).toBeNull();
});

test('fifty dots stand for the people by how long they waited', () => {
  const counts = new Float64Array(30);
  counts[3] = 50;
  counts[10] = 50;
  const waits = waitQuantiles({ key: { name: 'wait_to_help', unit: 'days', bins: 30 }, counts }, 50);
  expect(waits.length).toBe(50);
  expect(waits.filter((weeks) => weeks === 3.5 / 7).length).toBe(25);
  expect(waits.filter((weeks) => weeks === 10.5 / 7).length).toBe(25);
  counts[29] = 3; // 29 days or longer
  const longer = waitQuantiles({ key: { name: 'wait_to_help', unit: 'days', bins: 30 }, counts }, 50);
  expect(longer.at(-1)).toBeNaN();
  expect(
    waitQuantiles(
      { key: { name: 'wait_to_help', unit: 'days', bins: 30 }, counts: new Float64Array(30) },
      50,
    ),
  ).toEqual([]);
});

test('no dot is drawn upon another', () => {
  for (const { data } of waitDots(result).config!.data.datasets) {
    const places = (data as unknown as { x: number; y: number }[]).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  }
});

test('hours are those of the summary, in one bar for each system', () => {
  const { datasets } = hours(result).config!.data;
  expect(datasets.map(({ data }) => data[0])).toEqual(
    ['sorting', 'understanding', 'care', 'admin'].map((on) => mean(`hours_${on}`)),
  );
});

test('hours of sorting are drawn for all teams first, then for each that sorts, and the teams add up to all', () => {
  const chart = sorting(result);
  const { labels, datasets } = chart.config!.data;
  expect(labels).toEqual([['All teams'], ['Front door']]);
  for (const { data } of datasets) {
    const [all, ...teams] = (data as unknown as { x: number }[]).map(({ x }) => x);
    expect(teams.reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(all!, 9);
  }
  expect(chart.caption).toContain('Hours of sorting per hour of care: ');
});

test('each team has a picture of its list, the longest first, with what is full where people stand', () => {
  const chart = listsByTeam(result);
  const rows = [...chart.table.rows];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every((row) => row[2] !== '')).toBe(true);
  const held = result.systems.map((system) => heldBack(system)[0]?.by.of);
  if (held.every((of) => of !== undefined)) expect(chart.title).toMatch(/^What holds most people back: /);
  expect(chart.config).not.toBeNull();
});

test('help begun is of all who asked: whoever left stays in the count, and the last day holds who was never helped', () => {
  // Of ten people two were helped on the day itself, three within the second week, one on the last day that is followed.
  const counts = new Float64Array(183);
  counts[0] = 2;
  counts[8] = 3;
  counts[181] = 1;
  counts[182] = 4;
  const histogram = { key: { name: 'help_of_all', unit: 'days', bins: 183 }, counts } as const;
  const one = experimentResult({ titles: ['As it is'] });
  const systems = one.systems.map((system) => ({ ...system, histograms: [histogram] }));
  const shares = [...helpBegun({ ...one, systems }).table.rows].map(([, day, share]) => [day, share]);
  expect(shares).toHaveLength(183);
  expect([0, 1, 7, 8, 9, 181, 182].map((day) => shares[day])).toEqual([
    [0, 0],
    [1, 0.2],
    [7, 0.2],
    [8, 0.2],
    [9, 0.5],
    [181, 0.5],
    [182, 0.6],
  ]);
});

test('gaps leave out the group that the others are held against', () => {
  const [shares, waits] = equity(result);
  for (const chart of [shares!, waits!])
    expect(chart.title).toMatch(/: none is larger than [\d.]+ (points|days)$/);
  expect(JSON.stringify(shares!.config)).toContain('most deprived against others: never helped');
  expect(JSON.stringify(shares!.config)).not.toContain('others against');
});

test('a finding says that it is clear only when the interval leaves out zero', () => {
  const made = experimentResult();
  expect(finding(made, 'wait_to_help_median')).toBe(
    'Wait to help, median: 91.3 days in as-is, 97.5 in spa: clearly longer',
  );
  expect(finding(made, 're_referred_within_12_months')).toMatch(/: no clear difference$/);
  expect(finding(experimentResult({ replications: 1 }), 'never_helped')).toBe(
    'Never helped at all: 51.0 % in as-is, 45.0 % in spa',
  );
  expect(finding(experimentResult({ titles: ['One'] }), 'cost_per_person_helped')).toBe(
    'Cost per request that ended with help: £2,140 (95 % interval 2,076 to 2,204)',
  );
  expect(finding(experimentResult({ empty: true }), 'never_helped')).toBe(
    'Never helped at all: nothing to measure',
  );
  expect(finding(made, 'no such measure')).toBe('');
});
