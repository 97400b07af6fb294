import type { Sink } from '../event-log/event.ts';
import { KeptEvents } from '../event-log/kept-events.ts';
import type { LoggedSystem } from '../logs/index.ts';
import {
  directoryOf,
  type IsStopped,
  type KernelName,
  newKernel,
  type RunLimits,
  runSystem,
  Streams,
} from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The whole log of one replication, kept in memory. */
export function logOf(
  scenario: Scenario,
  seed: string,
  replication: number,
  kernel: KernelName,
  limits?: RunLimits,
): KeptEvents {
  const log = new KeptEvents();
  const own = limits && { ...limits, keepsLog: true };
  runSystem(scenario, new Streams(seed, replication), newKernel(kernel), log, own);
  return log;
}

/** Which events: one replication (counted from 0) of each of these systems. */
export interface EventsAsked {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  readonly replication: number;
  readonly kernel: KernelName;
}

/** Runs one replication and hands over each event as it happens; keeps none. @throws Error soon after `isStopped` says so */
export function eachEvent(
  scenario: Scenario,
  seed: string,
  replication: number,
  kernel: KernelName,
  sink: Sink,
  isStopped?: IsStopped,
): void {
  runSystem(scenario, new Streams(seed, replication), newKernel(kernel), sink, undefined, isStopped);
}

/** The system as those who write its log know it. @param replication counted from 0 */
export function loggedSystem(scenario: Scenario, replication: number): LoggedSystem {
  const { name, title } = scenario;
  return { name, title, replication, directory: directoryOf(scenario) };
}
