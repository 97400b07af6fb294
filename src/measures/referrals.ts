import type { Chunk } from '../event-log/columns.ts';
import type { Directory } from '../event-log/directory.ts';
import { KIND, OUTCOME, OUTCOMES } from '../event-log/kinds.ts';
import type { Counters } from './counters.ts';
import { type Persons, placeOf } from './persons.ts';

const WARM_WRONG_DOOR = 2;

/**
 * The books of referrals, team by team: what was open when the window began, what came and from where, what ended and
 * how, what is open at the end. Nobody is lost: open at the start + in = ended + open at the end.
 */
export class Referrals {
  /** By team. */
  readonly openAtStart: Float64Array;
  readonly open: Float64Array;
  /** Made in the window: by sources, team after team for each; by teams, to each team. */
  readonly from: Float64Array;
  readonly moved: Float64Array;
  /** Ended in the window, outcome after outcome for each team. */
  readonly endedAs: Float64Array;
  /** In the window, by team: found eligible; found not to be for it (declined, returned, passed on, handed on warmly because of that); ended as a bounce. */
  readonly accepted: Float64Array;
  readonly notForIt: Float64Array;
  readonly bounced: Float64Array;
  /** In the window, from team to team: passed on cold, and handed over; of these the warm ones, by team. */
  readonly passedOn: Float64Array;
  readonly handedOver: Float64Array;
  readonly warm: Float64Array;

  private readonly teams: number;
  private readonly persons: Persons;

  constructor({ teams: { length: teams }, sources }: Directory, persons: Persons, counters: Counters) {
    this.teams = teams;
    this.persons = persons;
    this.openAtStart = new Float64Array(teams);
    this.open = new Float64Array(teams);
    this.from = counters.numbers(sources.length * teams);
    this.moved = counters.perTeam();
    this.endedAs = counters.numbers(teams * OUTCOMES.length);
    this.accepted = counters.perTeam();
    this.notForIt = counters.perTeam();
    this.bounced = counters.perTeam();
    this.passedOn = counters.perPair();
    this.handedOver = counters.perPair();
    this.warm = counters.perTeam();
  }

  made({ team, code }: Chunk, row: number): void {
    const to = team[row];
    const source = code[row];
    this.open[to]++;
    if (source === -1) this.moved[to]++;
    else this.from[source * this.teams + to]++;
  }

  windowBegins(): void {
    this.openAtStart.set(this.open);
  }

  wasHere({ team }: Chunk, row: number): void {
    this.open[team[row]]++;
    this.openAtStart[team[row]]++;
  }

  found({ team }: Chunk, row: number): void {
    this.accepted[team[row]]++;
  }

  /** In any way but by handing over. */
  ended({ team, code }: Chunk, row: number): void {
    this.ends(team[row], code[row]);
  }

  /** To be told besides of its end. */
  endedAsBounce(chunk: Chunk, row: number): void {
    const { person, kind, team, other } = chunk;
    this.persons.of(person[row]).bounces[placeOf(person[row])]++;
    if (kind[row] !== KIND.signposted) this.wrongDoor(chunk, row);
    this.bounced[team[row]]++;
    if (kind[row] === KIND.passed_on) this.passedOn[team[row] * this.teams + other[row]]++;
  }

  endedByHandover(chunk: Chunk, row: number): void {
    const { team, code, other } = chunk;
    this.ends(team[row], OUTCOME.handed_over);
    if (code[row] === WARM_WRONG_DOOR) this.wrongDoor(chunk, row);
    this.handedOver[team[row] * this.teams + other[row]]++;
    if (code[row] >= 1) this.warm[team[row]]++;
  }

  /** To a team (or -1: to all) by sources and by teams. */
  madeTo(team: number): number {
    let sum = 0;
    for (let to = 0; to < this.teams; to++) {
      if (team !== -1 && to !== team) continue;
      sum += this.moved[to];
      for (let at = to; at < this.from.length; at += this.teams) sum += this.from[at];
    }
    return sum;
  }

  /** By a team (or -1: by all), in any way. */
  endedBy(team: number): number {
    const ended =
      team === -1
        ? this.endedAs
        : this.endedAs.subarray(team * OUTCOMES.length, (team + 1) * OUTCOMES.length);
    return ended.reduce((sum, count) => sum + count, 0);
  }

  private ends(team: number, outcome: number): void {
    this.open[team]--;
    this.endedAs[team * OUTCOMES.length + outcome]++;
  }

  private wrongDoor({ person, team }: Chunk, row: number): void {
    this.persons.of(person[row]).wrongDoors[placeOf(person[row])]++;
    this.notForIt[team[row]]++;
  }
}
