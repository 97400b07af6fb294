import type { Directory } from '../event-log/directory.ts';
import type { ClockName, ClockStops } from './collectors/clocks.ts';
import type { Collectors } from './collectors/collectors.ts';
import type { Waiting } from './collectors/waiting.ts';
import { summarise, type WaitSummary } from './questions/wait-summary.ts';
import type { Window } from './window.ts';

/** Waits that ended in the window, to be asked for by team or group of people; each clock is sorted out once. */
export class WaitTables {
  private readonly waiting: Waiting;
  private readonly byScope = new Map<ClockStops, WaitSummary[]>();
  private readonly byTeam = new Map<ClockStops, WaitSummary[]>();
  private readonly fold: Collectors;
  private readonly standard: number;
  private readonly teams: number;
  private readonly steps: number;
  private byStep: WaitSummary[] | null = null;

  constructor(fold: Collectors, { teams, steps }: Directory, window: Window) {
    this.fold = fold;
    this.teams = teams.length;
    this.steps = steps.length;
    this.standard = window.standard;
    this.waiting = fold.waiting!;
  }

  /** Of one team and everyone, or (-1) of all teams and the people of a scope. */
  summary(clock: ClockName, team: number, scope: number): WaitSummary {
    return this.summaryOf(this.fold.clocks[clock], team, scope, this.standard);
  }

  /** Of the list of one step. */
  onListOf(step: number): WaitSummary {
    const { ofStep } = this.fold.lists;
    this.byStep ??= ofStep.byTeam(this.steps).map((minutes) => summarise(minutes, this.standard));
    return this.byStep[step];
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

  /** Minutes that people have waited so far who still wait when the window ends. */
  still(what: 'forContact' | 'forHelp', scope: number): Float64Array {
    const { minutes, class: classes } = this.waiting[what];
    if (scope === 0) return minutes;
    const belongs = this.belongsTo(scope);
    return minutes.filter((_, index) => belongs(classes[index]));
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
