/** Replications of the base and of the system now, as they come in: asked for in turn, kept while they may be wanted again. */

import type { ExperimentResult } from '../../experiment/results.ts';
import type { NamedRow } from '../../experiment/rows.ts';
import { toSend } from '../../experiment/to-send.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { answerOf, type Counted } from '../answer.ts';
import { BASE_KEY } from '../systems.ts';
import type { Jobs } from './jobs.ts';

/** Pairs at which the answer is told before the last: each look costs the page time, and more would say no more. */
const TOLD_AT = [1, 2, 5, 10, 20, 50];

/** Systems whose replications are kept: so many that going back to a card is at once, so few that memory stays flat. */
const KEPT = 12;

export class Replications {
  private readonly jobs: Jobs;
  /** By what was asked, the last used at the end. */
  private readonly kept = new Map<string, (Counted | undefined)[]>();

  constructor(jobs: Jobs) {
    this.jobs = jobs;
  }

  /**
   * Runs both systems for the same people until every replication is there, and tells of it at fixed counts of pairs.
   * @param key what tells the system now from all others; that of the base is always the same
   * @param told hears the answer so far, the last time with verdicts
   * @throws DOMException AbortError once the signal says so
   */
  async run(
    scenarios: readonly [base: Scenario, now: Scenario],
    key: string,
    rows: readonly NamedRow[],
    signal: AbortSignal,
    told: (answer: ExperimentResult) => void,
  ): Promise<void> {
    const [{ replications, seed }] = scenarios;
    const counted = [BASE_KEY, key].map((each) => this.of(each)) as [
      (Counted | undefined)[],
      (Counted | undefined)[],
    ];
    let said = 0;
    const tell = () => {
      const pairs = counted[0].findIndex((each, index) => !each || !counted[1][index]);
      const known = pairs === -1 ? Math.min(counted[0].length, counted[1].length) : pairs;
      const whole = known >= replications ? replications : (TOLD_AT.findLast((at) => at <= known) ?? 0);
      if (whole <= said) return;
      said = whole;
      const both = counted.map((each) => each.slice(0, whole)) as unknown as [Counted[], Counted[]];
      told(answerOf(scenarios, rows, both));
    };
    tell();
    const asks = Array.from({ length: replications }, (_, replication) =>
      scenarios.map(async (scenario, system) => {
        if (counted[system]![replication] !== undefined) return;
        const ask = { ask: 'replication', scenario: toSend(scenario), seed, replication } as const;
        counted[system]![replication] = await this.jobs.ask(ask, signal);
        if (!signal.aborted) tell();
      }),
    );
    await Promise.all(asks.flat());
  }

  private of(key: string): (Counted | undefined)[] {
    const found = this.kept.get(key) ?? [];
    this.kept.delete(key);
    this.kept.set(key, found);
    for (const oldest of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(oldest);
    return found;
  }
}
