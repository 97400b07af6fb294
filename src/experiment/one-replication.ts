import type { LogEvent, Sink } from '../event-log/event.ts';
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
  type IsStopped,
  type KernelName,
  newKernel,
  OtherLuck,
  type RunLimits,
  runSystem,
  Streams,
} from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { endOfRun, endOfWindow } from '../scenario/time-of-run.ts';
import { changesBetween } from './changes.ts';
import { periodsOf, windowOfPeriod } from './periods.ts';

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
  /** Whether the base is run once more for the same people under other luck: what chance alone does to them. */
  readonly otherLuck?: boolean;
}

/** What one system came to. */
export interface MeasuredSystem extends Measured {
  readonly people: PeopleTable | null;
  /** The same of each period of the run, but for the series, which are those of the whole. */
  readonly periods: readonly Omit<Measured, 'series'>[];
}

export interface ReplicationAnswer {
  readonly replication: number;
  readonly systems: readonly MeasuredSystem[];
  /** For each system after the first: shares of people who gained or lost, group after group as `changesBetween` gives them. */
  readonly changes: readonly Float64Array[];
  /** The same of the base against itself under other luck; null where that was not asked for. */
  readonly byChance: Float64Array | null;
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

/** Whoever listens to one log, each hears all of it. */
class Several implements Sink {
  private readonly sinks: readonly Sink[];

  constructor(sinks: readonly Sink[]) {
    this.sinks = sinks;
  }

  take(event: LogEvent): void {
    for (const sink of this.sinks) sink.take(event);
  }
}

/**
 * Runs and measures one replication of each system; a pure function of the task.
 *
 * @throws Error soon after `isStopped` says so
 */
export function oneReplication(task: ReplicationTask, isStopped?: IsStopped): ReplicationAnswer {
  let events = 0;
  // The systems share the numbers of the same names, so these are looked up once.
  const streams = new Streams(task.seed, task.replication);
  const measured = task.scenarios.map((scenario) => {
    const directory = directoryOf(scenario);
    const window = windowOf(scenario);
    const fold = newFold(directory, window);
    const periods = periodsOf(task.scenarios).map((period) => {
      const ofPeriod = windowOfPeriod(scenario, period);
      return { window: ofPeriod, fold: newFold(directory, ofPeriod) };
    });
    const sink = periods.length === 0 ? fold : new Several([fold, ...periods.map((period) => period.fold)]);
    const run = runSystem(scenario, streams, newKernel(task.kernel), sink, task.limits, isStopped);
    events += run.events;
    // Only whoever compares, or asks for them, needs a row for each person.
    const people = task.people || task.scenarios.length > 1 ? peopleTable(fold, window) : null;
    const measuredPeriods = periods.map((period) => {
      const { values, outOf, histograms } = measure(period.fold, directory, period.window);
      return { values, outOf, histograms };
    });
    return { ...measure(fold, directory, window), people, periods: measuredPeriods };
  });
  const [base, ...others] = measured;
  const directory = directoryOf(task.scenarios[0]);
  const changes = others.map((other, index) =>
    changesBetween(directory, base.people!, directoryOf(task.scenarios[index + 1]), other.people!),
  );
  const byChance = task.otherLuck ? changesByChance(task, base.people!, isStopped) : null;
  return {
    replication: task.replication,
    systems: measured.map(({ people, ...rest }) => ({ ...rest, people: task.people ? people : null })),
    changes,
    byChance,
    events,
  };
}

/** The base once more, for the same people. Its events are not counted: it is no system that was asked for. */
function changesByChance(
  { scenarios: [base], seed, replication, kernel, limits }: ReplicationTask,
  people: PeopleTable,
  isStopped: IsStopped | undefined,
): Float64Array {
  const directory = directoryOf(base);
  const window = windowOf(base);
  const fold = newFold(directory, window);
  runSystem(base, new OtherLuck(seed, replication), newKernel(kernel), fold, limits, isStopped);
  const again = peopleTable(fold, window);
  fold.finish().persons.giveBack();
  return changesBetween(directory, people, directory, again);
}
