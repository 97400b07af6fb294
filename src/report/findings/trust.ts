/** The first thing that an answer says: whether it can be trusted. One verdict, from everything that is known of the run. */
import type { ExperimentResult, RowResult } from '../../experiment/results.ts';
import { type Check, checksAt, enoughReplications, withName } from './self-check.ts';
import { worthALookAt } from './worth-a-look.ts';

const TRUST = ['sound', 'look here', 'do not use'] as const;
export type Trust = (typeof TRUST)[number];

export interface TrustVerdict {
  readonly verdict: Trust;
  /** Why it is not sound, the gravest first, of several systems by turns; empty where it is. */
  readonly reasons: readonly string[];
  /** Why these numbers are not to be used, for a room; empty where they may be. */
  readonly plain: string;
}

/**
 * `do not use` where the books do not add up, a system is flooded, or there is nothing to judge by; `look here` where
 * something may be wrong; `sound` where nothing was found. All that other parts of a page say of the run is among the
 * reasons, so that no line contradicts the verdict.
 */
export function trustOf(result: ExperimentResult, more: readonly Check[] = []): TrustVerdict {
  const { systems } = result;
  const ofEach = systems.map((system) =>
    withName([...worthALookAt(system), ...checksAt(system)], system, systems.length),
  );
  const checks = [...byTurns(ofEach), enoughReplications(result.replications), ...more];
  const words = (wanted: Check['verdict']) =>
    checks.filter(({ verdict }) => verdict === wanted).map((check) => check.words);
  const [grave, light] = [words('fails'), words('look')];
  const verdict = grave.length > 0 ? 'do not use' : light.length > 0 ? 'look here' : 'sound';
  const first = checks.find((check) => check.verdict === 'fails');
  return { verdict, reasons: [...new Set([...grave, ...light])], plain: first?.plain ?? first?.words ?? '' };
}

/** More of them would hide the answer that stands below. */
const MOST_REASONS = 3;

/** The first reasons, as many as are read, and how many more there are. */
export function firstReasons({ reasons }: TrustVerdict): { shown: readonly string[]; more: number } {
  // One more takes no more room than to say so.
  const most = reasons.length === MOST_REASONS + 1 ? MOST_REASONS + 1 : MOST_REASONS;
  return { shown: reasons.slice(0, most), more: Math.max(0, reasons.length - most) };
}

/** So that whoever reads the first few reads of each system. */
function byTurns(lists: readonly (readonly Check[])[]): Check[] {
  const most = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
}

/**
 * The rows with their verdicts, but none where the base or the other system is not to be used: a difference from a flooded
 * system is of its dates, and neither better nor worse.
 */
export function judgedRows(result: ExperimentResult): RowResult[] {
  return judged(result, result.rows);
}

/** The same of other rows of these systems. */
export function judged(result: ExperimentResult, rows: readonly RowResult[]): RowResult[] {
  const [base, ...others] = result.systems;
  const withheld = others.map(
    (other) => trustOf({ ...result, systems: [base!, other] }).verdict === 'do not use',
  );
  return rows.map((row) => ({
    ...row,
    differences: row.differences.map((one, index) =>
      withheld[index] ? { ...one, verdict: 'no verdict' } : one,
    ),
  }));
}
