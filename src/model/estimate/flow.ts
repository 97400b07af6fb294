import { DAY, WEEK } from '../../event-log/units.ts';
import { ln, power } from '../../maths/index.ts';
import { mean } from '../../random/index.ts';
import type { Action, Scenario, Source, Step, Team } from '../../scenario/scenario.ts';
import { HOLDS, rowsOf, spanOf, usesOf } from './visit.ts';

/** What becomes of those who come in a stretch of the run. */
export interface Flow {
  readonly rows: number;
  readonly people: number;
  readonly referrals: number;
  readonly atOnce: number;
}

/** Two of three are eligible: nobody knows before the run. */
const ELIGIBLE = 0.67;
/** Rounds of people moving on by one step, and of working out how far staff go. */
const MOVES = 60;
const ROUNDS = 6;
/** Minutes on a list that is kept up with. */
const SHORT_WAIT = WEEK;

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/**
 * Moves the referrals of a stretch through the steps in proportions. Where more work comes to a role, or more people to
 * its places, than there is room for, the share that is served follows from that, and the rest wait and leave.
 */
export function flowOf(scenario: Scenario, stretch: Stretch): Flow {
  const arrivals = scenario.sources.map((source) => referralsFrom(source, stretch));
  const system = new System(scenario, stretch.until - stretch.from, arrivals);
  for (let round = 0; round < ROUNDS; round++) system.moveAll();
  const { rows, referrals, stay } = system;
  const people = arrivals.reduce((sum, each) => sum + each, 0);
  return { rows, people, referrals, atOnce: stay };
}

class System {
  rows = 0;
  referrals = 0;
  /** People in the system at once, at the most: by how long they are in it (Little's law), if all go on to the end. */
  stay = 0;
  private readonly steps: { team: Team; step: Step }[];
  private readonly number = new Map<string, number>();
  /** The first step of each team, and the teams that a request may come to: by name, and null for every door. */
  private readonly first = new Map<Team, number>();
  private readonly doors = new Map<string | null, readonly Team[]>();
  /** Share of those who come to a step that is served. */
  private readonly served: number[];

  constructor(
    private readonly scenario: Scenario,
    private readonly minutes: number,
    private readonly arrivals: readonly number[],
  ) {
    this.steps = scenario.teams.flatMap((team) => team.steps.map((step) => ({ team, step })));
    this.steps.forEach(({ team, step }, index) => {
      this.number.set(`${team.name}.${step.name}`, index);
      if (step === team.steps[0]) this.first.set(team, index);
    });
    for (const team of scenario.teams) this.doors.set(team.name, [team]);
    this.doors.set(
      null,
      scenario.teams.filter(({ door }) => door),
    );
    this.served = this.steps.map(() => 1);
  }

  /** Everybody from the door to the end. */
  moveAll(): void {
    this.rows = this.referrals = this.stay = 0;
    const visits = new Float64Array(this.steps.length);
    let here = new Float64Array(this.steps.length);
    this.arrivals.forEach((people, source) => {
      this.ask(people, this.scenario.sources[source]!.refersTo, here);
    });

    for (let move = 0; move < MOVES; move++) {
      const next = new Float64Array(this.steps.length);
      for (let index = 0; index < here.length; index++) {
        const people = here[index]!;
        if (people < 1e-6) continue;
        visits[index]! += people;
        this.pass(people, index, next);
      }
      here = next;
    }
    this.serve(visits);
  }

  /** Requests for help at the team that is asked, or at every door alike. */
  private ask(people: number, team: string | null, into: Float64Array): void {
    const front = team ?? this.scenario.principles.referralsGoTo;
    this.openEach(people, front, into);
  }

  private openEach(people: number, front: string | null, into: Float64Array): void {
    const doors = this.doors.get(front) ?? [];
    for (const door of doors) this.open(people / doors.length, door, into);
  }

  private open(people: number, team: Team, into: Float64Array): void {
    // The referral, and what ends it.
    this.referrals += people;
    this.rows += 2 * people;
    into[this.first.get(team)!]! += people;
  }

  /** On the list of a step, perhaps served, and on by its rules. */
  private pass(people: number, index: number, next: Float64Array): void {
    const { team, step } = this.steps[index]!;
    const served = people * this.served[index]!;
    const waits = this.waits(this.served[index]! < 0.99, step);
    this.rows += people + (people - served) + served * rowsOf(step, this.attendanceAt(step), this.minutes);
    this.stay += (people * waits + served * spanOf(step)) / this.minutes;
    this.rows += this.whileWaiting(people, waits, team);
    if (step.givesUp === undefined) this.end(people - served, 'gave_up_waiting', next);
    else this.act(people - served, step.givesUp.then, team, next);
    let left = served;
    if (step.checksEligibility && team.accepts !== null) {
      this.rows += left * ELIGIBLE;
      const action = team.notEligible ?? this.scenario.principles.notEligible;
      const away = left * (1 - ELIGIBLE);
      left -= away;
      if (action.do === 'refer_to') this.refer(away, action.team, next);
      else if (action.do === 'pass_on') this.refer(away, null, next);
      else this.end(away, 'returned_to_referrer', next);
    }
    for (const rule of step.then) {
      const share = left * rule.followed * (rule.if === null ? 1 : HOLDS);
      left -= share;
      this.act(share, rule.action, team, next);
    }
  }

  private act(people: number, action: Action, team: Team, next: Float64Array): void {
    switch (action.do) {
      case 'go_to':
        next[this.number.get(`${team.name}.${action.step}`)!]! += people;
        return;
      case 'refer_to':
        this.refer(people, action.team, next);
        return;
      case 'pass_on':
        this.refer(people, null, next);
        return;
      case 'discharge':
        this.end(people, action.outcome, next);
        return;
      case 'return_to_referrer':
      case 'not_eligible':
        this.end(people, 'returned_to_referrer', next);
        return;
      case 'signpost':
        if (action.team !== null) this.refer(people * action.completes, action.team, next);
        return;
      case 'split':
        for (const way of action.ways) this.act(people * way.share, way.action, team, next);
    }
  }

  private refer(people: number, team: string | null, next: Float64Array): void {
    if (team !== null) this.ask(people, team, next);
    else this.openEach(people, null, next);
  }

  /** Some ask again. */
  private end(people: number, outcome: string, next: Float64Array): void {
    for (const { share, returns } of this.scenario.people.kinds) {
      const delay = mean(returns.ways[outcome]?.delay ?? returns.delay);
      const back = people * share * (returns.after[outcome] ?? 0) * Math.max(0, 1 - delay / this.minutes);
      if (back < 1e-9) continue;
      this.rows += back;
      this.stay += (back * delay) / this.minutes;
      this.ask(back, returns.ways[outcome]?.to ?? null, next);
    }
  }

  /** Of work and of places there is only so much: the share of people who get as far. */
  private serve(visits: Float64Array): void {
    const wanted = new Map<string, number>();
    const room = new Map<string, number>();
    const uses = this.steps.map(({ team, step }, index) =>
      usesOf(team, step, visits[index]!, this.minutes, this.attendanceAt(step)),
    );
    for (const use of uses.flat()) {
      wanted.set(use.of, (wanted.get(use.of) ?? 0) + use.wants);
      room.set(use.of, use.room);
    }
    uses.forEach((own, index) => {
      const shares = own.map(({ of }) => Math.min(1, room.get(of)! / Math.max(1e-9, wanted.get(of)!)));
      this.served[index] = Math.min(1, ...shares);
    });
  }

  /** Minutes on the list of a step. */
  private waits(isFull: boolean, { givesUp }: Step): number {
    if (!isFull) return Math.min(SHORT_WAIT, this.minutes);
    const here = givesUp === undefined ? this.minutes : Math.min(this.minutes, mean(givesUp.after));
    const { kinds } = this.scenario.people;
    const patience = kinds.reduce(
      (sum, { share, patience }) =>
        sum + share * Math.min(this.minutes, patience === null ? this.minutes : mean(patience)),
      0,
    );
    return Math.min(patience, here);
  }

  private whileWaiting(people: number, waits: number, { keepsInTouch }: Team): number {
    let rows = 0;
    for (const { share, whileWaiting } of this.scenario.people.kinds)
      if (whileWaiting.worsens !== null) rows += (people * share * waits) / mean(whileWaiting.worsens.every);
    if (keepsInTouch !== null && waits > mean(keepsInTouch.from))
      rows += (people * waits) / mean(keepsInTouch.every);
    return rows;
  }

  private attendanceAt(step: Step): number {
    if (step.kind !== 'contact' && step.kind !== 'course') return 1;
    if (step.attendance !== null) return Math.max(0.1, step.attendance);
    const { kinds } = this.scenario.people;
    return Math.max(
      0.1,
      kinds.reduce((sum, kind) => sum + kind.share * kind.attendance[step.channel], 0),
    );
  }
}

/** Referrals that come from a source in the stretch. */
function referralsFrom({ arrivals, batch }: Source, { from, until }: Stretch): number {
  const together = Math.max(0, mean(batch));
  switch (arrivals.kind) {
    case 'replay':
      return arrivals.referrals.at.filter((at) => at >= from && at < until).length * together;
    case 'intervals':
      return ((until - from) / mean(arrivals.interval)) * together;
    case 'poisson': {
      const { rate, yearly, surges } = arrivals;
      const year = 365.25 * DAY;
      const growth = ln(yearly) / year;
      const grown = (to: number) => (growth === 0 ? to : (power(yearly, to / year) - 1) / growth);
      const extra = surges.reduce(
        (sum, surge) =>
          sum +
          (surge.times - 1) *
            Math.max(0, grown(Math.min(until, surge.to)) - grown(Math.max(from, surge.from))),
        0,
      );
      return rate * Math.max(0, grown(until) - grown(from) + extra) * together;
    }
  }
}
