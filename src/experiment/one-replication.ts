import {
  type Measured,
  measure,
  newFold,
  type PeopleTable,
  peopleTable,
  type Window,
} from '../measures/index.ts';
import {
  directoryOf,
  type KernelName,
  newKernel,
  type RunLimits,
  runSystem,
  Streams,
} from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { endOfRun, endOfWindow } from '../scenario/time-of-run.ts';
import { changesBetween } from './changes.ts';

/** What one worker is asked: one replication of every system, so that the same people can be paired at once. */
export interface ReplicationTask {
  readonly scenarios: readonly Scenario[];
  readonly seed: string;
  /** Counted from 0. */
  readonly replication: number;
  readonly kernel: KernelName;
  /** Whether the table of people is wanted back. */
  readonly people: boolean;
  /** What each system may come to; without them, what no system that anybody has written comes near. */
  readonly limits?: RunLimits | undefined;
}

export interface ReplicationAnswer {
  readonly replication: number;
  readonly systems: readonly (Measured & { readonly people: PeopleTable | null })[];
  /** For each system after the first: shares of people who gained or lost, group after group as `changesBetween` gives them. */
  readonly changes: readonly Float64Array[];
  readonly events: number;
}

/** What is measured of a run, and until when the people of it are followed. */
export function windowOf(scenario: Scenario): Window {
  const { time, standard } = scenario;
  const to = endOfWindow(time);
  return {
    from: time.warmUp,
    to,
    ...(time.followUp === undefined ? {} : { until: endOfRun(time) }),
    standard,
  };
}

/** Runs and measures one replication of each system; a pure function of the task. */
export function oneReplication(task: ReplicationTask): ReplicationAnswer {
  let events = 0;
  // The systems share the numbers of the same names, so these are looked up once.
  const streams = new Streams(task.seed, task.replication);
  const measured = task.scenarios.map((scenario) => {
    const directory = directoryOf(scenario);
    const window = windowOf(scenario);
    const fold = newFold(directory, window);
    const run = runSystem(scenario, streams, newKernel(task.kernel), fold, task.limits);
    events += run.events;
    // Only whoever compares, or asks for them, needs a row for each person.
    const people = task.people || task.scenarios.length > 1 ? peopleTable(fold, window) : null;
    return { ...measure(fold, directory, window), people };
  });
  const [base, ...others] = measured;
  const directory = directoryOf(task.scenarios[0]);
  const changes = others.map((other, index) =>
    changesBetween(directory, base.people!, directoryOf(task.scenarios[index + 1]), other.people!),
  );
  return {
    replication: task.replication,
    systems: measured.map(({ people, ...rest }) => ({ ...rest, people: task.people ? people : null })),
    changes,
    events,
  };
}
