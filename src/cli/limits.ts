import { totalmem } from 'node:os';
import type { Argv } from 'yargs';
import { underOtherLuck } from '../experiment/experiment.ts';
import { estimateOf, type RunLimits, type SizeEstimate } from '../experiment/index.ts';
import { InputFault, type Problem } from '../problems/problem.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { placeIn } from '../scenario/where.ts';
import { number } from './options.ts';

/** What a command may come to. */
export interface Limits {
  /** In one replication of one system. */
  readonly events: number;
  /** Bytes, of all that runs at once. */
  readonly memory: number;
}

const EVENTS = 1e9;
/** Share of the machine's memory that is taken unless the user says otherwise. */
const SHARE = 0.75;
/** From so much on it is said before a run begins: a minute or two, and what other programs would notice. */
const MANY_EVENTS = 1e8;
const MUCH_MEMORY = 1e9;

export function withLimits(yargs: Argv): Argv {
  return yargs
    .option('limit-events', {
      type: 'string',
      requiresArg: true,
      describe: 'Most events in one replication of one system [default: 1e9]',
    })
    .option('limit-memory', {
      type: 'string',
      requiresArg: true,
      describe: 'Most memory, such as 8GB [default: three quarters of the machine’s]',
    });
}

/** @throws InputFault for a limit that is none */
export function limitsFrom(argv: Record<string, unknown>): Limits {
  const most = Number.MAX_SAFE_INTEGER;
  return {
    events: number(argv, 'limit-events', { of: 'events', most, example: '2e9' }) ?? EVENTS,
    memory: number(argv, 'limit-memory', { of: 'memory', most, example: '8GB' }) ?? SHARE * memoryOfMachine(),
  };
}

/** What each of so many threads may come to. */
export function limitsOfEach({ events, memory }: Limits, threads: number): RunLimits {
  return { events, memory: memory / threads };
}

/** Of a container, where this is one. */
function memoryOfMachine(): number {
  const own = process.constrainedMemory?.() ?? 0;
  return own > 0 && own < totalmem() ? own : totalmem();
}

/**
 * What is to be expected of a run, as a sentence, or null where it is small.
 * @param gains whether what groups gain is wanted
 * @throws InputFault at the scenario's line where it is more than the limits
 */
export function expected(
  scenarios: readonly Scenario[],
  threads: number,
  limits: Limits,
  gains = false,
): string | null {
  const [{ replications }] = scenarios as readonly [Scenario, ...Scenario[]];
  const estimates = scenarios.map(estimateOf);
  const atOnce = Math.min(threads, replications);
  const problems = scenarios.flatMap((scenario, index) =>
    tooMuch(scenario, estimates[index]!, atOnce, limits),
  );
  if (problems.length > 0) throw new InputFault(problems);
  const again = underOtherLuck(replications, gains);
  const each = estimates.reduce((sum, { events }) => sum + events, 0);
  const memory = atOnce * Math.max(...estimates.map((estimate) => estimate.memory));
  const all = replications * each + again * estimates[0]!.events;
  if (all < MANY_EVENTS && memory < MUCH_MEMORY) return null;
  const people = estimates.reduce((sum, estimate) => sum + estimate.people, 0);
  const systems = scenarios.length === 1 ? '' : ` (${scenarios.length} systems)`;
  return (
    `This is a large run: about ${about(people)} people and ${about(each)} events in each replication${systems}, ` +
    `${about(all)} events in all ${replications.toLocaleString('en-GB')}${onceMore(again)}, and ${inBytes(memory)} of memory.`
  );
}

/** What chance alone does takes runs of its own. */
export function onceMore(replications: number): string {
  return replications === 0
    ? ''
    : ` (with the base once more in ${replications}, for what chance alone does)`;
}

function tooMuch(
  scenario: Scenario,
  { events, people, atOnce, memory }: SizeEstimate,
  threads: number,
  limits: Limits,
): Problem[] {
  const problem = (code: string, message: string, hint: string): Problem => {
    return { severity: 'error', code, message, hint, place: placeIn(scenario, 'time.run') };
  };
  if (events > limits.events)
    return [
      problem(
        'too-many-events',
        `in one replication about ${about(people)} people ask for help, which makes about ${about(events)} events: more than ${about(limits.events)}`,
        `make the run shorter, let fewer come or less happen, or allow more with \`--limit-events ${(2 * events).toExponential(0).replace('+', '')}\``,
      ),
    ];
  if (threads * memory > limits.memory)
    return [
      problem(
        'too-much-memory',
        `about ${about(atOnce)} people are in the system at once, which takes about ${inBytes(memory)} for each of ${threads} ${threads === 1 ? 'replication' : 'replications at once'}: more than ${inBytes(limits.memory)}`,
        `take fewer \`--workers\`, make the run shorter, let fewer come, or allow more with \`--limit-memory ${Math.ceil((2 * threads * memory) / 1e9)}GB\``,
      ),
    ];
  return [];
}

/** Two digits: more would promise too much. */
export function about(n: number): string {
  if (n >= 1e15) return n.toExponential(0);
  return Number(n.toPrecision(2)).toLocaleString('en-GB');
}

export function inBytes(n: number): string {
  return n >= 1e9 ? `${about(n / 1e9)} GB` : `${about(n / 1e6)} MB`;
}
