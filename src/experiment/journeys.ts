import type { Directory } from '../event-log/directory.ts';
import { EVENT_KINDS } from '../event-log/kinds.ts';
import {
  type Journey,
  type JourneyEvent,
  journeyOf,
  newFold,
  type PeopleTable,
  peopleTable,
  rollOf,
} from '../measures/index.ts';
import { directoryOf, type KernelName, type RunLimits } from '../model/index.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { endOfRun } from '../scenario/time-of-run.ts';
import { logOf } from './events.ts';
import { windowOf } from './one-replication.ts';

/** The journeys of everybody in one replication of one system. */
export interface Journeys {
  readonly scenario: Scenario;
  readonly directory: Directory;
  /** How many people were referred. */
  readonly people: number;
  /** A row for each person first referred in the window. */
  table(): PeopleTable;
  /** @param person number in the log, from 0 */
  journey(person: number): Journey;
  /** Hands over what happened to every so many-th person (from the first), in the order in which it happened, at one go. */
  sampled(every: number, take: (person: number, event: SampledEvent) => void): void;
  /** The person who is the same in another system: found by source and ordinal; null: they were never referred here. */
  twinOf(journey: Journey, from: Directory): Journey | null;
}

/** `other` of the first event of a person is their class. */
export type SampledEvent = Pick<JourneyEvent, 'time' | 'kind' | 'team' | 'step' | 'code' | 'other'>;

/** Runs the replication (counted from 0) and keeps its log, so that any journey can be asked for. */
export function journeysOf(
  scenario: Scenario,
  seed: string,
  replication: number,
  kernel: KernelName,
  limits?: RunLimits,
): Journeys {
  const directory = directoryOf(scenario);
  const log = logOf(scenario, seed, replication, kernel, limits);
  const roll = rollOf(log, directory);
  const end = endOfRun(scenario.time);
  const journey = (person: number) => journeyOf(log, directory, roll, person, end);
  return {
    scenario,
    directory,
    people: roll.source.length,
    table: () => {
      const window = windowOf(scenario);
      const fold = newFold(directory, window);
      log.replay(fold);
      return peopleTable(fold, window);
    },
    journey,
    sampled: (every, take) => {
      log.replay({
        take({ person, time, kind, team, step, code, other }) {
          if (person >= 0 && person % every === 0)
            take(person, { time, kind: EVENT_KINDS[kind]!, team, step, code, other });
        },
      });
    },
    twinOf: (other, from) => {
      const source = directory.sources.indexOf(from.sources[other.source]);
      const person = roll.source.findIndex(
        (each, index) => (other.ordinal < 0 || each === source) && roll.ordinal[index] === other.ordinal,
      );
      return person === -1 ? null : journey(person);
    },
  };
}
