import type { Scenario } from '../../scenario/scenario.ts';
import { endOfRun } from '../../scenario/time-of-run.ts';
import { bytesOfPeople } from '../watch.ts';
import { flowOf } from './flow.ts';
import { staffRows } from './staff.ts';

/** What one replication of one system comes to, roughly: from what is written alone, before anything is run. */
export interface Estimate {
  /** Rows of the log. */
  readonly events: number;
  /** People who ask for help, and those who are in the system at once at the most. */
  readonly people: number;
  readonly atOnce: number;
  /** Bytes for people and what is kept of them. */
  readonly memory: number;
}

/**
 * Adds up, for each stretch of the run between two changes: referrals times what happens to each (`estimate-flow.ts`),
 * and what staff, diaries and meetings do by themselves (`estimate-staff.ts`). Conditions are not known: each is taken
 * to hold for half of those who come to it. For shipped scenarios this is within a factor of three, wherever there are more than a
 * thousand events to count (tests/golden).
 */
export function estimateOf(scenario: Scenario): Estimate {
  let events = 0;
  let people = scenario.startWith?.length ?? 0;
  let atOnce = people;
  let referrals = people;
  for (const { from, until, now } of stretches(scenario)) {
    const minutes = until - from;
    const flow = flowOf(now, { from, until });
    events += flow.rows + staffRows(now, minutes);
    people += flow.people;
    referrals += flow.referrals;
    // Whoever is not served piles up over the stretch.
    atOnce = Math.max(atOnce, flow.atOnce + (scenario.startWith?.length ?? 0));
  }
  atOnce = Math.min(atOnce, people);
  // Room is made for twice as many whenever it runs out.
  const memory = 1.5 * atOnce * bytesOfPeople(scenario, 1) + bytesOfPeople(scenario, 0, referrals);
  return { events, people, atOnce, memory };
}

/** The system in each stretch of the run, from one change to the next. */
function stretches(scenario: Scenario): { from: number; until: number; now: Scenario }[] {
  const end = endOfRun(scenario.time);
  const phases = (scenario.phases ?? []).filter(({ from }) => from < end);
  const starts = [0, ...phases.map(({ from }) => from)];
  return starts.map((from, index) => {
    const phase = phases[index - 1];
    const now =
      phase === undefined
        ? scenario
        : {
            ...scenario,
            people: phase.people,
            sources: phase.sources,
            principles: phase.principles,
            teams: phase.teams,
          };
    return { from, until: starts[index + 1] ?? end, now };
  });
}
