import type { Directory, StepEntry } from '../event-log/directory.ts';
import type { Cohort } from './cohort.ts';
import type { Collectors } from './collectors/collectors.ts';
import type { Measure } from './measure.ts';
import type { RestsOn } from './silence.ts';
import type { WaitTables } from './wait-tables.ts';
import type { Window } from './window.ts';

/** Where a question is asked: -1 for all teams, roles, rules, sources or outcomes; scope 0 for everyone. */
export interface Place {
  readonly scope: number;
  readonly team: number;
  readonly role: number;
  /** Of whose list. */
  readonly step: number;
  readonly rule: number;
  /** Second team of a pair. */
  readonly toTeam: number;
  readonly source: number;
  /** Index into OUTCOMES. */
  readonly outcome: number;
  /** Kind of place without staff, and a number of places. */
  readonly place: number;
  readonly number: number;
}

/** What a question can look at: one replication's log, folded. */
export interface Evidence {
  readonly fold: Collectors;
  readonly cohort: Cohort;
  readonly waits: WaitTables;
  readonly directory: Directory;
  readonly window: Window;
}

/** A measure with the pure function that answers it; NaN where there is nothing to measure. */
export interface Question extends Measure {
  /** Whether it can be asked of such a system; without it: of every system. */
  readonly asked?: (directory: Directory) => boolean;
  /** Of which lists it is asked, where it is asked by list; without it: of all. */
  readonly ofList?: (step: StepEntry) => boolean;
  /** Whether the window is long enough for it; without it: any is. */
  readonly fits?: (window: Window) => boolean;
  /** What has to be said for it to be known; without it nothing special. */
  readonly restsOn?: readonly RestsOn[];
  readonly answer: (evidence: Evidence, at: Place) => number;
  /** Of how many people, referrals or contacts a share or a mean is. Without it, a share is of time, and of others it is not said. */
  readonly outOf?: (evidence: Evidence, at: Place) => number;
}

type Counts = (evidence: Evidence, at: Place) => number;

/** The unit and the answer of a share, with how many it is of: what was never seen among few may yet be common. */
export function shareOf(part: Counts, whole: Counts): Pick<Question, 'unit' | 'answer' | 'outOf'> {
  return {
    unit: 'share',
    answer: (evidence, at) => ratio(part(evidence, at), whole(evidence, at)),
    outOf: whole,
  };
}

/** a / b, or NaN where there is nothing to divide by. */
export function ratio(a: number, b: number): number {
  return b === 0 ? Number.NaN : a / b;
}

/** Of a per-step column: that of one step, or the sum over the steps of a team, or (-1) of all. */
export function sumOverSteps(
  values: Float64Array,
  { steps }: Directory,
  { team, step }: Pick<Place, 'team' | 'step'>,
): number {
  if (step !== -1) return values[step];
  return values.reduce(
    (sum, value, step) => (team === -1 || steps[step].team === team ? sum + value : sum),
    0,
  );
}

/** Sum of a per-team (or per-role) column over the place: one entry, or all of them. */
export function sumAt(values: Float64Array, index: number): number {
  return index === -1 ? values.reduce((sum, value) => sum + value, 0) : values[index];
}

/** The greatest of some times; NaN of none, which is not the same as 0 of somebody. */
export function longestOf(minutes: Float64Array): number {
  return minutes.length === 0 ? Number.NaN : minutes.reduce((a, b) => Math.max(a, b));
}
