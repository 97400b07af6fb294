import type { Directory } from '../../src/event-log/directory.ts';
import { directoryOf } from '../../src/experiment/index.ts';
import type { Scenario, Step } from '../../src/scenario/index.ts';
import { endsReferral, type Row } from './log.ts';

/** What a step needs, where that is one worker of some roles of which any will do, or one place; null: something else. */
interface Need {
  readonly roles: readonly number[];
  readonly pool: number;
}

/** The state of a system as its log tells it, row by row. */
export class StateInLog {
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
