import type { LogEvent } from '../../event-log/event.ts';
import { DAY, WEEK, wholeDays } from '../../event-log/units.ts';
import type { Scopes } from '../scopes.ts';
import type { RequestBlock } from './request-rows.ts';

/** The waiting-time clocks: each starts with a request for help and stops once in it. */
const CLOCKS = [
  'first_contact',
  'second_contact',
  'assessment',
  'help',
  'list',
  'hidden',
  'hidden_list',
] as const;
export type ClockName = (typeof CLOCKS)[number];

/** @param weeks that the run has: those of the clocks that are looked at week by week are added up for each */
export function newClocks(weeks: number): Readonly<Record<ClockName, ClockStops>> {
  return Object.fromEntries(
    CLOCKS.map((clock) => [clock, new ClockStops(isWeekly(clock) ? weeks : 0)]),
  ) as Record<ClockName, ClockStops>;
}

/** Clocks that have a weekly series, in its order. */
export const WEEKLY_CLOCKS = ['first_contact', 'help'] as const;

function isWeekly(clock: ClockName): boolean {
  return WEEKLY_CLOCKS.some((weekly) => weekly === clock);
}

/** The number of the scope. */
const EVERYONE = 0;

/** Waits are kept in blocks of so many, so that nothing is copied when there are more of them. */
const BLOCK = 4096;

interface Block {
  length: number;
  readonly minutes: Float64Array;
  /** Class of the person, and the team that the wait was for. */
  readonly class: Int16Array;
  readonly team: Int16Array;
}

/** Waits that have ended, in minutes, with who waited and for which team; in the order of their ends. */
export class ClockStops {
  private readonly blocks: Block[] = [];
  private last: Block | null = null;
  private isClosed = false;
  /** Minutes waited and waits, of those that ended in each week of the run: the warm-up too, and never forgotten. */
  private readonly minutesByWeek: Float64Array;
  private readonly countByWeek: Float64Array;

  constructor(weeks = 0) {
    this.minutesByWeek = new Float64Array(weeks);
    this.countByWeek = new Float64Array(weeks);
  }

  /** A request's clock stops at the time of the event, and has run from what `since` says of it. */
  add({ time }: LogEvent, requests: RequestBlock, at: number, since: Float64Array, team: number): void {
    if (this.isClosed) return;
    const minutes = time - since[at];
    const week = Math.floor(time / WEEK);
    if (week < this.countByWeek.length) {
      this.minutesByWeek[week] += minutes;
      this.countByWeek[week]++;
    }
    const block = this.withRoom();
    const next = block.length++;
    block.minutes[next] = minutes;
    block.class[next] = requests.class[at];
    block.team[next] = team;
  }

  /** One of so many minutes. */
  addOf(minutes: number, personClass: number, team: number): void {
    const block = this.withRoom();
    const next = block.length++;
    block.minutes[next] = minutes;
    block.class[next] = personClass;
    block.team[next] = team;
  }

  forget(): void {
    this.blocks.length = 0;
    this.last = null;
  }

  /** What ends after the window is none of these waits. */
  close(): void {
    this.isClosed = true;
  }

  get length(): number {
    return this.blocks.reduce((sum, block) => sum + block.length, 0);
  }

  /** The waits of one team (or -1: all) and of the classes for which `belongs` says so (or null: all). */
  select(team: number, belongs: ((personClass: number) => boolean) | null): Float64Array {
    const chosen = new Float64Array(this.length);
    let count = 0;
    for (const block of this.blocks) {
      for (let i = 0; i < block.length; i++) {
        if (team !== -1 && block.team[i] !== team) continue;
        if (belongs !== null && !belongs(block.class[i])) continue;
        chosen[count++] = block.minutes[i];
      }
    }
    return chosen.subarray(0, count);
  }

  /** The waits of each team, in arrays that nobody else holds. */
  byTeam(teams: number): Float64Array[] {
    const sizes = new Float64Array(teams);
    for (const { length, team } of this.blocks) for (let i = 0; i < length; i++) sizes[team[i]]++;
    const sets = newSets(sizes);
    const next = new Int32Array(teams);
    for (const { length, minutes, team } of this.blocks) {
      for (let i = 0; i < length; i++) sets[team[i]][next[team[i]]++] = minutes[i];
    }
    return sets;
  }

  /** The waits of the people of each scope, in arrays that nobody else holds. */
  byScope({ names, ofClass }: Scopes): Float64Array[] {
    const perClass = new Float64Array(ofClass.length);
    for (const block of this.blocks) for (let i = 0; i < block.length; i++) perClass[block.class[i]]++;
    const sizes = new Float64Array(names.length);
    ofClass.forEach((scopes, personClass) => {
      for (const scope of scopes) sizes[scope] += perClass[personClass];
    });
    const sets = newSets(sizes);
    const next = new Int32Array(names.length);
    for (const block of this.blocks) {
      sets[EVERYONE].set(block.minutes.subarray(0, block.length), next[EVERYONE]);
      next[EVERYONE] += block.length;
      if (names.length === 1) continue;
      for (let i = 0; i < block.length; i++) {
        const scopes = ofClass[block.class[i]];
        // The first scope of everybody is everyone.
        for (let k = 1; k < scopes.length; k++) sets[scopes[k]][next[scopes[k]]++] = block.minutes[i];
      }
    }
    return sets;
  }

  /** The mean of the waits that ended in each week, in days; NaN where none did. */
  byWeek(): Float64Array {
    return this.minutesByWeek.map((minutes, week) => minutes / this.countByWeek[week] / DAY);
  }

  /** Counts by whole days; the last bin holds all longer waits. */
  byDay(bins: number): Float64Array {
    const counts = new Float64Array(bins);
    for (const { length, minutes } of this.blocks) {
      for (let i = 0; i < length; i++) counts[Math.min(bins - 1, wholeDays(minutes[i]))]++;
    }
    return counts;
  }

  private withRoom(): Block {
    const { last } = this;
    return last === null || last.length === BLOCK ? this.newBlock() : last;
  }

  private newBlock(): Block {
    const block = {
      length: 0,
      minutes: new Float64Array(BLOCK),
      class: new Int16Array(BLOCK),
      team: new Int16Array(BLOCK),
    };
    this.blocks.push(block);
    this.last = block;
    return block;
  }
}

function newSets(sizes: Float64Array): Float64Array[] {
  return Array.from(sizes, (size) => new Float64Array(size));
}
