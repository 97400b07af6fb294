import { estimateOf } from '../experiment/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { RunOptions } from './run-options.ts';

/** Says what would be run. */
export function tellPlan(scenarios: readonly Scenario[], { workers }: RunOptions): void {
  const [{ replications }] = scenarios;
  const events = scenarios.reduce((sum, scenario) => sum + estimateOf(scenario).events, 0);
  const lines = [
    `${scenarios.length} systems, ${replications} replications each, on ${workers} ${workers === 1 ? 'thread' : 'threads'}: about ${Number((replications * events).toPrecision(2)).toLocaleString('en-GB')} events.`,
    ...scenarios.map(
      ({ title, name }, index) => `  ${index === 0 ? 'base' : `${index}.`.padStart(4)} ${title} (${name})`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\nNothing was run.\n`);
}
