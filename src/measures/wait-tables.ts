import { quantiles } from '../stats/index.ts';
import type { ClockName } from './clocks.ts';
import type { Fold } from './fold.ts';
import { ratio } from './question.ts';
import { DAY, type Window } from './window.ts';

/** What a set of waits comes to: minutes, and shares. NaN where nobody waited. */
export interface WaitSummary {
  readonly mean: number;
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly longest: number;
  readonly withinStandard: number;
  readonly waitedAtAll: number;
}

/** Waits that ended in the window, to be asked for by team and group of people; each is worked out once. */
export class WaitTables {
  /** Minutes that people have waited who have no contact yet since asking, with a referral open. */
  readonly stillWaiting: Float64Array;
  private readonly stillWaitingClass: Int16Array;
  private readonly summaries = new Map<string, WaitSummary>();
  private readonly fold: Fold;
  private readonly standard: number;

  constructor(fold: Fold, window: Window) {
    this.fold = fold;
    this.standard = window.standard;
    const { persons } = fold;
    const waiting: number[] = [];
    const classes: number[] = [];
    for (let person = 0; person < persons.length; person++) {
      if (persons.open[person] === 0 || persons.contactsSince[person] > 0) continue;
      if (!Number.isNaN(persons.helpAt[person])) continue; // in a stay, or after one
      waiting.push(window.to - persons.clockStart[person]);
      classes.push(persons.class[person]);
    }
    this.stillWaiting = Float64Array.from(waiting);
    this.stillWaitingClass = Int16Array.from(classes);
  }

  /** Minutes waited, of those whose clock stopped in the window. Not to be changed. */
  of(clock: ClockName, team: number, scope: number): Float64Array {
    return this.fold.clocks[clock].select(team, scope === 0 ? null : this.belongsTo(scope));
  }

  summary(clock: ClockName, team: number, scope: number): WaitSummary {
    const key = `${clock}/${team}/${scope}`;
    let summary = this.summaries.get(key);
    if (summary === undefined) {
      summary = summarise(this.of(clock, team, scope), this.standard);
      this.summaries.set(key, summary);
    }
    return summary;
  }

  /** Of a clock that the scenario gives, by its number: minutes (or minutes of working days). */
  own(clock: number, which: 'stopped' | 'unstopped' | 'running', team: number, scope: number): Float64Array {
    return this.fold.own.clocks[clock][which].select(team, scope === 0 ? null : this.belongsTo(scope));
  }

  ownSummary(clock: number, team: number, scope: number): WaitSummary {
    const key = `own ${clock}/${team}/${scope}`;
    let summary = this.summaries.get(key);
    if (summary === undefined) {
      const { standard } = this.fold.own.clocks[clock].entry;
      summary = summarise(this.own(clock, 'stopped', team, scope), standard);
      this.summaries.set(key, summary);
    }
    return summary;
  }

  still(scope: number): Float64Array {
    const belongs = this.belongsTo(scope);
    return this.stillWaiting.filter((_, index) => belongs(this.stillWaitingClass[index]));
  }

  private belongsTo(scope: number): (personClass: number) => boolean {
    const member = this.fold.scopes.ofClass.map((scopes) => scopes.includes(scope));
    return (personClass) => member[personClass];
  }
}

function summarise(minutes: Float64Array, standard: number): WaitSummary {
  let sum = 0;
  let longest = minutes.length === 0 ? Number.NaN : 0;
  let inTime = 0;
  let waited = 0;
  for (let i = 0; i < minutes.length; i++) {
    const wait = minutes[i];
    sum += wait;
    if (wait > longest) longest = wait;
    if (wait <= standard) inTime++;
    if (wait > 0) waited++;
  }
  const [median, p90, p95] = quantiles(minutes, [0.5, 0.9, 0.95]);
  const share = (count: number) => ratio(count, minutes.length);
  return {
    mean: share(sum),
    median,
    p90,
    p95,
    longest,
    withinStandard: share(inTime),
    waitedAtAll: share(waited),
  };
}

/** Counts by whole days; the last bin holds all longer waits. */
export function byDay(minutes: Float64Array, bins: number): Float64Array {
  const counts = new Float64Array(bins);
  for (const wait of minutes) counts[Math.min(bins - 1, Math.floor(wait / DAY))]++;
  return counts;
}
