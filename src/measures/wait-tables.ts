import { CLOCKS, type ClockName } from './clocks.ts';
import type { Fold } from './fold.ts';
import { DAY, type Window } from './window.ts';

/** Waits that ended in the window, ready to be asked for by team and group of people; each selection is made once. */
export class WaitTables {
  /** No contact yet since asking, with a referral open. */
  readonly stillWaiting: Float64Array;
  private readonly stillWaitingClass: Int16Array;
  private readonly selected = new Map<string, Float64Array>();
  private readonly fold: Fold;

  constructor(fold: Fold, window: Window) {
    this.fold = fold;
    const { persons } = fold;
    const waiting: number[] = [];
    const classes: number[] = [];
    for (let person = 0; person < persons.length; person++) {
      if (persons.open[person] === 0 || persons.contactsSince[person] > 0) continue;
      waiting.push(window.to - persons.clockStart[person]);
      classes.push(persons.class[person]);
    }
    this.stillWaiting = Float64Array.from(waiting);
    this.stillWaitingClass = Int16Array.from(classes);
  }

  /** Minutes waited, of those whose clock stopped in the window. */
  of(clock: ClockName, team: number, scope: number): Float64Array {
    const key = `${CLOCKS.indexOf(clock)}/${team}/${scope}`;
    let waits = this.selected.get(key);
    if (waits === undefined) {
      const belongs = scope === 0 ? null : this.belongsTo(scope);
      waits = this.fold.clocks[clock].select(team, belongs);
      this.selected.set(key, waits);
    }
    return waits;
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

/** Counts by whole days; the last bin holds all longer waits. */
export function byDay(minutes: Float64Array, bins: number): Float64Array {
  const counts = new Float64Array(bins);
  for (const wait of minutes) counts[Math.min(bins - 1, Math.floor(wait / DAY))]++;
  return counts;
}
