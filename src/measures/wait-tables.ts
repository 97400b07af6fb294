import type { ClockName, ClockStops } from './collectors/clocks.ts';
import type { Collectors } from './collectors/collectors.ts';
import { summarise, type WaitSummary } from './questions/wait-summary.ts';
import type { Window } from './window.ts';

/** Waits that ended in the window, to be asked for by team or group of people; each clock is sorted out once. */
export class WaitTables {
  /** Minutes that people have waited who have no contact yet since asking, with a referral open. */
  readonly stillWaiting: Float64Array;
  private readonly stillWaitingClass: Int16Array;
  private readonly byScope = new Map<ClockStops, WaitSummary[]>();
  private readonly byTeam = new Map<ClockStops, WaitSummary[]>();
  private readonly fold: Collectors;
  private readonly standard: number;
  private readonly teams: number;

  constructor(fold: Collectors, teams: number, window: Window) {
    this.fold = fold;
    this.teams = teams;
    this.standard = window.standard;
    const waiting: number[] = [];
    const classes: number[] = [];
    for (const who of fold.persons.blocks) {
      for (let at = 0; at < who.length; at++) {
        // With help begun and no contact they are in a stay, or were.
        if (who.open[at] === 0 || who.seen.contactsSince[at] > 0 || who.seen.helpBegun[at] === 1) continue;
        waiting.push(window.to - who.clockStart[at]);
        classes.push(who.class[at]);
      }
    }
    this.stillWaiting = Float64Array.from(waiting);
    this.stillWaitingClass = Int16Array.from(classes);
  }

  /** Of one team and everyone, or (-1) of all teams and the people of a scope. */
  summary(clock: ClockName, team: number, scope: number): WaitSummary {
    return this.summaryOf(this.fold.clocks[clock], team, scope, this.standard);
  }

  /** The same of a clock that the scenario gives, by its number: minutes (or minutes of working days). */
  ownSummary(clock: number, team: number, scope: number): WaitSummary {
    const { stopped, entry } = this.fold.own.clocks[clock];
    return this.summaryOf(stopped, team, scope, entry.standard);
  }

  /** Minutes of a clock that the scenario gives. */
  own(clock: number, which: 'stopped' | 'unstopped' | 'running', team: number, scope: number): Float64Array {
    return this.fold.own.clocks[clock][which].select(team, scope === 0 ? null : this.belongsTo(scope));
  }

  still(scope: number): Float64Array {
    const belongs = this.belongsTo(scope);
    return this.stillWaiting.filter((_, index) => belongs(this.stillWaitingClass[index]));
  }

  private summaryOf(stops: ClockStops, team: number, scope: number, standard: number): WaitSummary {
    const [summaries, index] = team === -1 ? [this.byScope, scope] : [this.byTeam, team];
    let each = summaries.get(stops);
    if (each === undefined) {
      const sets = team === -1 ? stops.byScope(this.fold.scopes) : stops.byTeam(this.teams);
      each = sets.map((minutes) => summarise(minutes, standard));
      summaries.set(stops, each);
    }
    return each[index];
  }

  private belongsTo(scope: number): (personClass: number) => boolean {
    const member = this.fold.scopes.ofClass.map((scopes) => scopes.includes(scope));
    return (personClass) => member[personClass];
  }
}
