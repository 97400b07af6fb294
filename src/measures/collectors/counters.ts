import type { Directory } from '../../event-log/directory.ts';
import type { Scopes } from '../scopes.ts';

/** Counts something that happens to people: by class of person while it happens, by scope when it is asked. */
export class Tally {
  private readonly perClass: Float64Array;
  private readonly scopes: Scopes;
  private perScope: Float64Array | null = null;

  /** @param perClass where to count */
  constructor(scopes: Scopes, perClass: Float64Array = new Float64Array(scopes.ofClass.length)) {
    this.scopes = scopes;
    this.perClass = perClass;
  }

  add(personClass: number, times = 1): void {
    this.perClass[personClass] += times;
  }

  /** Of the people of a scope; to be asked when all has been counted. */
  of(scope: number): number {
    this.perScope ??= this.sums();
    return this.perScope[scope];
  }

  private sums(): Float64Array {
    const sums = new Float64Array(this.scopes.names.length);
    this.scopes.ofClass.forEach((scopes, personClass) => {
      for (const scope of scopes) sums[scope] += this.perClass[personClass];
    });
    return sums;
  }
}

/**
 * What is counted over the window. Time never goes back in a log: so everything is counted from its first event; all
 * that was is forgotten at the moment at which the window begins, and all that comes after it has ended is undone.
 */
export class Counters {
  private readonly all: Float64Array[] = [];
  /** As they stood when the window ended. */
  private kept: readonly Float64Array[] = [];
  private readonly scopes: Scopes;
  private readonly teams: number;

  constructor({ teams }: Directory, scopes: Scopes) {
    this.teams = teams.length;
    this.scopes = scopes;
  }

  /** So many numbers, all 0. */
  numbers(length: number): Float64Array {
    const numbers = new Float64Array(length);
    this.all.push(numbers);
    return numbers;
  }

  perTeam(): Float64Array {
    return this.numbers(this.teams);
  }

  /** From team to team: one for each pair. */
  perPair(): Float64Array {
    return this.numbers(this.teams * this.teams);
  }

  ofPeople(): Tally {
    return new Tally(this.scopes, this.numbers(this.scopes.ofClass.length));
  }

  startAgain(): void {
    for (const numbers of this.all) numbers.fill(0);
  }

  /** The window has ended, and people are still followed. */
  keep(): void {
    this.kept = this.all.map((numbers) => numbers.slice());
  }

  finish(): void {
    this.kept.forEach((numbers, index) => {
      this.all[index].set(numbers);
    });
  }
}
