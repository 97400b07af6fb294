import type { Scenario } from '../scenario/scenario.ts';

/** A scenario as a thread is sent it: without what only whoever reads it needs to know, which is most of it. */
export function toSend(scenario: Scenario): Scenario {
  return { ...scenario, ledger: [], assumed: [] };
}
