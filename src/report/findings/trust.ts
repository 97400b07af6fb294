/** The first thing that an answer says: whether it can be trusted. One verdict, from everything that is known of the run. */
import type { ExperimentResult, RowResult } from '../../experiment/results.ts';
import { type Check, checksOf } from './self-check.ts';
import { worthALook } from './worth-a-look.ts';

const TRUST = ['sound', 'look here', 'do not use'] as const;
export type Trust = (typeof TRUST)[number];

export interface TrustVerdict {
  readonly verdict: Trust;
  /** Why it is not sound, the gravest first; empty where it is. */
  readonly reasons: readonly string[];
}

/**
 * `do not use` where the books do not add up, a system is flooded, or there is nothing to judge by; `look here` where
 * something may be wrong; `sound` where nothing was found. All that other parts of a page say of the run is among the
 * reasons, so that no line contradicts the verdict.
 */
export function trustOf(result: ExperimentResult, more: readonly Check[] = []): TrustVerdict {
  const checks = [...worthALook(result), ...checksOf(result), ...more];
  const words = (wanted: Check['verdict']) =>
    checks.filter(({ verdict }) => verdict === wanted).map((check) => check.words);
  const [grave, light] = [words('fails'), words('look')];
  const verdict = grave.length > 0 ? 'do not use' : light.length > 0 ? 'look here' : 'sound';
  return { verdict, reasons: [...new Set([...grave, ...light])] };
}

/**
 * The rows with their verdicts, but none where the base or the other system is not to be used: a difference from a flooded
 * system is of its dates, and neither better nor worse.
 */
export function judgedRows(result: ExperimentResult): RowResult[] {
  const [base, ...others] = result.systems;
  const withheld = others.map(
    (other) => trustOf({ ...result, systems: [base!, other] }).verdict === 'do not use',
  );
  return result.rows.map((row) => ({
    ...row,
    differences: row.differences.map((one, index) =>
      withheld[index] ? { ...one, verdict: 'no verdict' } : one,
    ),
  }));
}
