import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { KIND, OUTCOME, OUTCOMES } from '../../event-log/kinds.ts';
import { type Question, sumAt } from '../question.ts';
import { type Window, weeksIn } from '../window.ts';
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
  readonly openAtEnd: Float64Array;
  private readonly open: Float64Array;
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
    this.openAtEnd = new Float64Array(teams);
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

  made({ team, code }: LogEvent): void {
    const to = team;
    const source = code;
    this.open[to]++;
    if (source === -1) this.moved[to]++;
    else this.from[source * this.teams + to]++;
  }

  windowBegins(): void {
    this.openAtStart.set(this.open);
  }

  windowEnds(): void {
    this.openAtEnd.set(this.open);
  }

  wasHere({ team }: LogEvent): void {
    this.open[team]++;
    this.openAtStart[team]++;
  }

  found({ team }: LogEvent): void {
    this.accepted[team]++;
  }

  /** In any way but by handing over. */
  ended({ team, code }: LogEvent): void {
    this.ends(team, code);
  }

  /** To be told besides of its end. */
  endedAsBounce(event: LogEvent): void {
    const { person, kind, team, other } = event;
    this.persons.of(person).bounces[placeOf(person)]++;
    if (kind !== KIND.signposted) this.wrongDoor(event);
    this.bounced[team]++;
    if (kind === KIND.passed_on) this.passedOn[team * this.teams + other]++;
  }

  endedByHandover(event: LogEvent): void {
    const { team, code, other } = event;
    this.ends(team, OUTCOME.handed_over);
    if (code === WARM_WRONG_DOOR) this.wrongDoor(event);
    this.handedOver[team * this.teams + other]++;
    if (code >= 1) this.warm[team]++;
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

  private wrongDoor({ person, team }: LogEvent): void {
    this.persons.of(person).wrongDoors[placeOf(person)]++;
    this.notForIt[team]++;
  }
}

/** Questions to the books of referrals. */

const each = (counts: Float64Array, index: number, window: Window) => sumAt(counts, index) / weeksIn(window);

export const BOOKS: readonly Question[] = [
  {
    name: 'open_at_start',
    family: 'endings',
    unit: 'referrals',
    label: 'Referrals open at the start',
    definition: 'Referrals that were open when the window began.',
    better: 'neither',
    by: ['team'],
    answer: ({ fold }, { team }) => sumAt(fold.referrals.openAtStart, team),
  },
  {
    name: 'open_at_end',
    family: 'endings',
    unit: 'referrals',
    label: 'Referrals open at the end',
    definition: 'Referrals that are open when the window ends.',
    better: 'neither',
    by: ['team'],
    // For the whole it is counted over requests, and not over teams: the one holds the other to account.
    answer: ({ fold }, { team }) =>
      team === -1 ? fold.waiting!.openReferrals : fold.referrals.openAtEnd[team],
  },
  {
    name: 'requests_to_team',
    family: 'endings',
    unit: 'per week',
    label: 'Requests by door',
    definition: 'Referrals a week in the window that a source, not a team, made to a team.',
    better: 'neither',
    by: ['source and team'],
    answer: ({ fold, window }, { source, team }) =>
      each(fold.referrals.from, team === -1 ? -1 : source * fold.referrals.openAtEnd.length + team, window),
  },
  {
    name: 'referrals_ended_as',
    family: 'endings',
    unit: 'per week',
    label: 'Referrals ended, by ending',
    definition: 'Referrals a week that ended in the window, by the team that had them and how they ended.',
    better: 'neither',
    by: ['team and ending'],
    answer: ({ fold, window }, { team, outcome }) =>
      each(fold.referrals.endedAs, team === -1 ? -1 : team * OUTCOMES.length + outcome, window),
  },
];
