import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Directory } from '../../src/event-log/directory.ts';
import { directoryOf } from '../../src/experiment/index.ts';
import type { KernelName } from '../../src/kernel/index.ts';
import type { Scenario, Step } from '../../src/scenario/index.ts';
import { scenarioOf } from '../helpers.ts';
import { endsReferral, type Row, rowsOf } from './log.ts';
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

/** What a step needs, where that is one worker of some roles of which any will do, or one place; null: something else. */
interface Need {
  readonly roles: readonly number[];
  readonly pool: number;
}

/** The state of a system as its log tells it, row by row. */
class Seen {
  readonly onList = new Map<number, number>();
  private readonly onDuty: number[];
  private readonly busy = new Map<number, { role: number; to: number; person: number; isTold: boolean }>();
  /** Who has just left a place, and the kind of it. */
  private leaving = { person: -1, pool: -1 };
  private readonly inTouch = new Map<number, number>();
  private readonly held: number[];
  readonly needs: readonly (Need | null)[];
  private readonly places: number[];
  /** Roles of which workers may be kept for several at once, groups, appointments or meetings. */
  private readonly mayBeKept: Set<number>;
  /** Roles of whose caseload groups take places, too: one is not given past somebody who waits for a group. */
  private readonly ofGroups: ReadonlySet<number>;
  private readonly directory: Directory;

  constructor(scenario: Scenario) {
    this.directory = directoryOf(scenario);
    const { roles, places = [] } = this.directory;
    this.onDuty = roles.map(() => 0);
    this.held = [...roles, ...places].map(() => 0);
    this.places = [
      ...roles.map((role) => role.places),
      ...places.map(({ number }) => number ?? Number.POSITIVE_INFINITY),
    ];
    const all = scenario.teams.flatMap((team, index) => team.steps.map((step) => ({ step, index })));
    this.needs = all.map(({ step, index }, at) => this.needOf(step, index, at));
    this.ofGroups = new Set(
      all.flatMap(({ step, index }) =>
        'group' in step && step.group !== undefined ? this.rolesOf(step, index) : [],
      ),
    );
    this.mayBeKept = new Set(
      all.flatMap(({ step, index }) => (isPlain(step) ? [] : this.rolesOf(step, index))),
    );
  }

  take(row: Row): void {
    const { event, role, person, time, minutes, worker, step } = row;
    if (event === 'staffed') this.onDuty[role] = row.other;
    if (event === 'provided')
      this.places[this.poolOf(step)] = row.other === -1 ? Number.POSITIVE_INFINITY : row.other;
    // The place of a course is given back before it is told what becomes of the person.
    if (event !== 'finished' && event !== 'released')
      for (const one of this.busy.values()) if (one.person === person && one.to <= time) one.isTold = true;
    // What was worked over is owed back at the start of a later shift, of which the log says nothing.
    if (event === 'worked_over') this.mayBeKept.add(role);
    if (event === 'waited_for') this.onList.set(person, step);
    else if (LEAVES.has(event) || endsReferral(row)) this.onList.delete(person);
    if (worker !== -1 && WORK.has(event))
      this.busy.set(worker, { role, to: time + minutes, person, isTold: false });
    if (event === 'interrupted') this.busy.delete(worker);
    if (event === 'kept_in_touch') this.inTouch.set(person, time + minutes);
    const holds = step === -1 ? -1 : this.heldAt(step, role);
    const leaves = event === 'finished' && row.code !== 1;
    if (leaves || person === this.leaving.person)
      this.leaving = { person: leaves ? person : -1, pool: holds };
    if (event === 'started' && holds !== -1) this.held[holds]!++;
    if ((event === 'released' || leaves) && holds !== -1) this.held[holds]!--;
  }

  /** People on the lists of a team. */
  waiting(team: number): number {
    return [...this.onList.values()].filter((step) => this.directory.steps[step]!.team === team).length;
  }

  /** Whether somebody who needs this could begin now. */
  isFree({ roles, pool }: Need, time: number, but = -1): boolean {
    // Whoever leaves a place has it until it is told what becomes of them, as with the worker who was with them.
    const own = but !== -1 && this.leaving.person === but && this.leaving.pool === pool ? 1 : 0;
    if (pool !== -1) return !this.ofGroups.has(pool) && this.held[pool]! + own < this.places[pool]!;
    return roles.some((role) => !this.mayBeKept.has(role) && this.idle(role, time) > 0);
  }

  /** Steps on whose list somebody stands who could begin now. */
  stuck(time: number, but: number): number[] {
    return [...this.onList]
      .filter(([person]) => person !== but && !((this.inTouch.get(person) ?? 0) >= time))
      .map(([, step]) => step)
      .filter((step) => this.needs[step] !== null && this.isFree(this.needs[step]!, time, but));
  }

  /** Work that ends at this instant has not ended before it is told what becomes of the person: they end one after another. */
  private idle(role: number, time: number): number {
    const atWork = [...this.busy.values()].filter(
      (one) => one.role === role && (one.to > time || (one.to === time && !one.isTold)),
    ).length;
    return this.onDuty[role]! - atWork;
  }

  private needOf(step: Step, team: number, at: number): Need | null {
    if (!isPlain(step)) return null;
    if (step.kind === 'stay') return { roles: [], pool: this.poolOf(at) };
    const roles = this.rolesOf(step, team);
    if (step.kind !== 'course' || !step.holdsPlace) return { roles, pool: -1 };
    return roles.length === 1 ? { roles: [], pool: roles[0]! } : null;
  }

  /** What is held by whoever is at this step: a place of its kind, or one on the caseload of a role; -1: nothing. */
  private heldAt(at: number, role: number): number {
    const { place, holdsPlace } = this.directory.steps[at]!;
    return place !== undefined && place !== -1 ? this.poolOf(at) : holdsPlace ? role : -1;
  }

  /** Of a stay: its kind of place, counted on from the caseloads of roles. */
  private poolOf(at: number): number {
    return this.directory.roles.length + this.directory.steps[at]!.place!;
  }

  private rolesOf(step: Step, team: number): number[] {
    const here = (name: string) =>
      this.directory.roles.findIndex((role) => role.team === team && role.name === name);
    const elsewhere = (of: string, name: string) =>
      this.directory.roles.findIndex(
        (role) => this.directory.teams[role.team]!.name === of && role.name === name,
      );
    if (step.kind === 'meeting') return step.attendedBy.map(({ team: of, role }) => elsewhere(of, role));
    if ('together' in step && step.together !== undefined && step.together.length > 0)
      return step.together.flatMap(({ role, orElse = [] }) => [role, ...orElse].map(here));
    if ('anyOf' in step && step.anyOf !== undefined) return step.anyOf.map(here);
    return step.role === '' ? [] : [here(step.role)];
  }
}

const WORK = new Set(['contacted', 'missed', 'desk_worked', 'attended', 'kept_in_touch']);
const LEAVES = new Set(['contacted', 'missed', 'desk_worked', 'started', 'discussed', 'gave_up']);

/** One worker, or one place, at any time. */
function isPlain(step: Step): boolean {
  if (step.kind === 'meeting' || step.kind === 'route') return false;
  if ('startsAt' in step && step.startsAt) return false;
  if ('group' in step && step.group !== undefined) return false;
  if ('together' in step && step.together !== undefined && step.together.length > 0) return false;
  return !(step.kind === 'contact' && step.diary !== undefined);
}

/** What is not so, of all that is decided. */
function wrongIn(
  scenario: Scenario,
  rows: readonly Row[],
  seen: { closed: number; asked: number },
): string[] {
  const state = new Seen(scenario);
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
