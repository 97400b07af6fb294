/** What replications of the base and of the system now come to: the same numbers, by the same way, as the command's. */
import type { ExperimentResult, SystemResult } from '../experiment/results.ts';
import { rowResults } from '../experiment/row-results.ts';
import type { NamedRow } from '../experiment/rows.ts';
import { Summary } from '../experiment/summary.ts';
import type { Measured } from '../measures/index.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** What one system came to in one replication. */
export type Counted = Measured;

/**
 * The answer over the replications that both systems have, counted from the first. Verdicts are for the whole number of
 * replications that the base asks for, and only for it: whoever looks again and again at numbers that come in would find
 * a difference in the end where there is none.
 * @param base what the base came to, replication by replication; `now` likewise
 */
export function answerOf(
  scenarios: readonly [base: Scenario, now: Scenario],
  rows: readonly NamedRow[],
  [base, now]: readonly [readonly Counted[], readonly Counted[]],
): ExperimentResult {
  const replications = Math.min(base.length, now.length);
  const systems = [base, now].map((counted, index) =>
    summed(scenarios[index]!, counted.slice(0, replications)),
  );
  const named = rowResults(rows, systems);
  const isWhole = replications >= scenarios[0].replications;
  return {
    systems,
    comparisons: [],
    rows: isWhole ? named : named.map(withoutVerdict),
    seed: scenarios[0].seed,
    replications,
    kernel: 'calendar',
    workers: 1,
    events: 0,
  };
}

function withoutVerdict(row: ExperimentResult['rows'][number]): ExperimentResult['rows'][number] {
  return {
    ...row,
    differences: row.differences.map((difference) => ({ ...difference, verdict: 'no verdict' })),
  };
}

function summed(scenario: Scenario, counted: readonly Counted[]): SystemResult {
  const summary = new Summary([{ ...scenario, replications: counted.length }], []);
  counted.forEach((measured, replication) => {
    summary.add({
      replication,
      systems: [{ ...measured, people: null, periods: [] }],
      changes: [],
      byChance: null,
      events: 0,
    });
  });
  return { ...summary.results().systems[0]!, scenario };
}
