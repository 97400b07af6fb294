import type { Scopes } from './scopes.ts';

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
