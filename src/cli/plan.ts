import { underOtherLuck } from '../experiment/experiment.ts';
import { estimateOf, oneReplication } from '../experiment/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { endOfRun } from '../scenario/time-of-run.ts';
import { about, inBytes, onceMore } from './limits.ts';
import { pace } from './progress.ts';
import type { RunOptions } from './run-options.ts';

/** So many events of all systems are run to see how fast this machine is. */
const PIECE = 100_000;

/**
 * Says what would be run: systems, replications, events and memory on stdout; how long it would take on stderr, since that
 * is of this machine, and of what else it does now. For the time the beginning of one replication is run.
 */
export function tellPlan(scenarios: readonly Scenario[], options: RunOptions, gains: boolean): void {
  const { workers } = options;
  const [{ replications }] = scenarios as readonly [Scenario, ...Scenario[]];
  const estimates = scenarios.map(estimateOf);
  const events = estimates.reduce((sum, each) => sum + each.events, 0);
  const again = underOtherLuck(replications, gains);
  const all = replications * events + again * estimates[0]!.events;
  const atOnce = Math.min(workers, replications);
  const memory = atOnce * Math.max(...estimates.map((each) => each.memory));
  const [systems, threads] = [counted(scenarios.length, 'system'), counted(workers, 'thread')];
  const lines = [
    `${systems}, ${replications} replications each, on ${threads}: about ${about(all)} events${onceMore(again)}, and ${inBytes(memory)} for people.`,
    ...scenarios.map(
      ({ title, name }, index) => `  ${index === 0 ? 'base' : `${index}.`.padStart(4)} ${title} (${name})`,
    ),
  ];
  process.stdout.write(`${lines.join('\n')}\nNothing was run.\n`);
  if (options.quiet || !(events > 0)) return;
  const oneByOne = Math.max(all / workers, events);
  const seconds = oneByOne * secondsAnEvent(scenarios, events, options);
  process.stderr.write(
    `It would take about ${pace(1, 1, seconds).left}, by how fast a beginning of it ran.\n`,
  );
}

/** @param events of one replication of all systems */
function secondsAnEvent(scenarios: readonly Scenario[], events: number, { kernel }: RunOptions): number {
  const share = Math.min(1, PIECE / events);
  const pieces = scenarios.map((scenario) => {
    const { followUp: _, ...time } = scenario.time;
    return { ...scenario, time: { ...time, warmUp: 0, run: share * endOfRun(scenario.time) } };
  });
  const begun = performance.now();
  const task = { scenarios: pieces, seed: pieces[0]!.seed, replication: 0, kernel, people: false };
  const ran = oneReplication(task);
  return (performance.now() - begun) / 1000 / Math.max(1, ran.events);
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
