import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/experiment/index.ts';
import type { KernelName } from '../../src/kernel/index.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { scenarioOf } from '../helpers.ts';
import { type Row, rowsOf } from './log.ts';
import { StateInLog } from './state-in-log.ts';
import { read, systems } from './systems.ts';

/**
 * Nobody is turned away while a worker and a place are free for them, and whoever decides by how many wait or how busy
 * others are sees who really waits: over random systems whose lists close, with referrals on, meetings, diaries, groups,
 * courses, stays and rules that ask. It is told from the log alone, which knows nothing of lists being filled.
 */
const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const NUMBER = VERIFY ? 200 : 12;

interface Parts {
  readonly time: object;
  readonly sources: object;
  readonly teams: Readonly<Record<string, { readonly staff: object; readonly waiting_list?: object }>>;
}

/** The same systems: everybody works for the pathway, nobody comes or goes, many come at one instant, lists close. */
const crowded = fc
  .tuple(
    systems,
    fc.record({
      closes: fc.array(fc.constantFrom(0, 1, 2, 5, undefined), { minLength: 4, maxLength: 4 }),
      every: fc.constantFrom('1 hour', '90 min', '30 min'),
      batch: fc.integer({ min: 1, max: 4 }),
      servers: fc.array(fc.constantFrom(true, true, false), { minLength: 4, maxLength: 4 }),
      asks: fc.constantFrom('waiting(step0) > 0', 'waiting(step0) < 2', 'load(worker) > 0.6'),
    }),
  )
  .map(([system, { closes, every, batch, servers, asks }]) => {
    const { teams, sources, time, ...rest } = system as Parts;
    return onTheHour({
      ...rest,
      changes: undefined,
      start_with: undefined,
      time: { ...time, run: '6 days' },
      sources: { ...sources, crowd: { every, batch } },
      teams: Object.fromEntries(
        Object.entries(teams).map(([name, team], index) => [
          name,
          {
            ...team,
            hours: servers[index] ? 'always' : (team as { hours?: string }).hours,
            accepts: true,
            staff: Object.fromEntries(
              Object.entries(team.staff).map(([role, said]) => [
                role,
                onlyHere(said as Staff, servers[index]!),
              ]),
            ),
            waiting_list: { ...team.waiting_list, closes_above: closes[index] },
            steps: askingFirst((team as unknown as { steps: Steps }).steps, asks),
          },
        ]),
      ),
    });
  });

/** Work takes whole minutes, so that much ends at the instant at which others come. */
function onTheHour<T>(said: T): T {
  const random = ['takes', 'writing_up', 'minutes_per_case'];
  return JSON.parse(
    JSON.stringify(said, (key, value) =>
      random.includes(key) && typeof value === 'object' ? '30 min' : value,
    ),
  );
}

type Steps = Readonly<Record<string, { readonly then?: readonly object[] }>>;

interface Staff {
  readonly wte?: number;
  readonly on_duty?: number;
  readonly caseload?: string;
}

/** @param servers they are on duty whenever the team is open, which it always is */
function onlyHere({ wte, on_duty, caseload }: Staff, servers: boolean): Staff {
  if (!servers || on_duty !== undefined) return { wte, on_duty, caseload } as Staff;
  return { on_duty: Math.ceil(wte ?? 1), caseload: caseload?.replace('wte', 'on_duty') } as Staff;
}

/** The first step asks who waits before anything else. */
function askingFirst(steps: Steps, asks: string): Steps {
  return Object.fromEntries(
    Object.entries(steps).map(([name, step], index) => [
      name,
      index === 0 && step.then !== undefined
        ? { ...step, then: [{ if: asks, return_to_referrer: true }, ...step.then] }
        : step,
    ]),
  );
}

/** What is not so, of all that is decided. */
function wrongIn(
  scenario: Scenario,
  rows: readonly Row[],
  seen: { closed: number; asked: number },
): string[] {
  const state = new StateInLog(scenario);
  const { steps, teams, rules } = directoryOf(scenario);
  const firstStep = teams.map((_, team) => steps.findIndex((step) => step.team === team));
  const wrong: string[] = [];
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    const isClosed =
      row.rule === -1 &&
      ['returned', 'passed_on', 'handed_over'].includes(row.event) &&
      row.code !== -1 &&
      before?.event === 'referred' &&
      before.referral === row.referral &&
      row.step === firstStep[row.team];
    if (isClosed && scenario.teams[row.team]!.closesAbove !== null) {
      const waiting = state.waiting(row.team);
      const need = state.needs[row.step] ?? null;
      if (waiting < scenario.teams[row.team]!.closesAbove!)
        wrong.push(`${row.time}: ${row.event} with ${waiting} waiting`);
      if (need !== null) {
        seen.closed++;
        if (state.isFree(need, row.time)) wrong.push(`${row.time}: ${row.event} with somebody free`);
      }
    }
    if (row.rule !== -1 && /waiting\(|load\(/.test(rules[row.rule]!.text)) {
      seen.asked++;
      for (const step of state.stuck(row.time, row.person))
        wrong.push(
          `${row.time}: ${row.event} by “${rules[row.rule]!.text}” with somebody free for ${steps[step]!.name}`,
        );
    }
    state.take(row);
  });
  return wrong;
}

it('places that are there by day only are full by night, with whoever is in them', () => {
  const seen = { closed: 0, asked: 0 };
  const scenario = scenarioOf(`
time: {start: 2025-04-07, run: 12 hours}
sources: {crowd: {every: 30 min, batch: 3}}
teams:
  a:
    hours: always
    waiting_list: {closes_above: 2}
    places: {beds: {number: {"every day 00:00-02:00": 3, "every day 10:00-24:00": 5}}}
    steps: {rest: {stay: beds, lasts: 5 hours}}`);
  expect(wrongIn(scenario, rowsOf(scenario), seen)).toEqual([]);
  expect(seen.closed).toBeGreaterThan(30);
});

it('whoever leaves a bed is decided on before it is given to the next, who waits until then', () => {
  const seen = { closed: 0, asked: 0 };
  const scenario = scenarioOf(`
time: {start: 2025-04-07, run: 2 days}
sources: {crowd: {every: 1 hour, batch: 2}}
teams:
  a:
    hours: always
    places: {beds: 2}
    steps: {rest: {stay: beds, lasts: 3 hours, then: [{if: waiting(rest) > 0, return_to_referrer: true}, {discharge: helped}]}}`);
  expect(wrongIn(scenario, rowsOf(scenario), seen)).toEqual([]);
  expect(seen.asked).toBeGreaterThan(20);
});

describe.each<KernelName>(['calendar', 'simjs'])('on the kernel %s', (kernel) => {
  it('nobody is turned away while somebody is free for them, and whoever asks who waits sees who really does', () => {
    const seen = { closed: 0, asked: 0 };
    const all = fc.sample(crowded, { numRuns: kernel === 'simjs' ? NUMBER / 3 : NUMBER, seed: 20261128 });
    for (const system of all) {
      const scenario = read(system);
      if (scenario === null) continue;
      const wrong = wrongIn(scenario, rowsOf(scenario, kernel), seen);
      if (wrong.length > 0)
        throw new Error(
          `${wrong.slice(0, 8).join('\n')}\nin ${all.indexOf(system)} ${JSON.stringify(system)}`,
        );
    }
    expect(seen.closed).toBeGreaterThan(kernel === 'simjs' ? 3 : 50);
    expect(seen.asked).toBeGreaterThan(kernel === 'simjs' ? 3 : 50);
  });
});
