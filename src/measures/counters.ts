import type { Directory } from '../event-log/directory.ts';
import type { Scopes } from './scopes.ts';
import { Tally } from './tally.ts';

/**
 * What is counted over the window. Time never goes back in a log: so everything is counted from its first event, and
 * all that was is forgotten at the moment at which the window begins.
 */
export class Counters {
  private readonly all: Float64Array[] = [];
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
}
