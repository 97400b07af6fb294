import { Growing } from './growing.ts';

/** A row's cell by the name of its column. */
export type Cells = (column: string) => string;

/** What a log holds of one source. */
export interface SourceSeen {
  /** First referrals of people, by week of the log, day of the week (Monday first), hour and month (January first). */
  readonly weeks: number[];
  readonly weekdays: number[];
  readonly hours: number[];
  readonly months: number[];
  first: number;
}

/** What a log holds of one step. */
export interface StepSeen {
  kept: number;
  missed: number;
  /** Minutes of work that missed contacts took. */
  lost: number;
  /** The same while the person had not kept any contact. */
  firstKept: number;
  firstMissed: number;
  /** Minutes of contacts, of desk work, and of each case of a meeting. */
  readonly contacts: Growing;
  readonly desk: Growing;
  readonly cases: Growing;
  /** Some of its work was stopped and went on, so that the parts are no lengths. */
  interrupted: boolean;
  /** Planned contacts of courses, as often as each number was. */
  readonly planned: Map<number, number>;
  /** Contacts kept in courses that came to their end, likewise: where no plan is written down. */
  readonly finished: Map<number, number>;
  /** Minutes from the end of one contact of a course to the next. */
  readonly gaps: Growing;
  /** Courses that were begun, and offers that were declined. */
  started: number;
  declinedOffer: number;
  /** Misses in a course, and those after which the person did not come any more. */
  missedInCourse: number;
  stopped: number;
  /** Where people went from here: a step, `to TEAM`, or an outcome. */
  readonly onwards: Map<string, number>;
  /** Contacts kept here of each request that ended, as often as each number was. */
  readonly visits: Map<number, number>;
  /** Minutes from the beginning of a course or stay to its end, and so far of those that came to no end of their own. */
  readonly lasted: Growing;
  readonly lastsYet: Growing;
  /** When meetings began, and the most cases that one took. */
  readonly met: Growing;
  mostCases: number;
  /** Contacts by what they were for. */
  readonly spentOn: Map<string, number>;
}

export function newStep(): StepSeen {
  return {
    kept: 0,
    missed: 0,
    lost: 0,
    firstKept: 0,
    firstMissed: 0,
    contacts: new Growing(),
    desk: new Growing(),
    cases: new Growing(),
    interrupted: false,
    planned: new Map(),
    finished: new Map(),
    gaps: new Growing(),
    started: 0,
    declinedOffer: 0,
    missedInCourse: 0,
    stopped: 0,
    onwards: new Map(),
    visits: new Map(),
    lasted: new Growing(),
    lastsYet: new Growing(),
    met: new Growing(),
    mostCases: 0,
    spentOn: new Map(),
  };
}

export function newSource(): SourceSeen {
  return { weeks: [], weekdays: zeros(7), hours: zeros(24), months: zeros(12), first: 0 };
}

/** One more of this. */
export function add<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const zeros = (n: number): number[] => new Array<number>(n).fill(0);
