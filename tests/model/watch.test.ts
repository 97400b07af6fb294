import { describe, expect, test } from 'vitest';
import { oneReplication, onThreads, runExperiment } from '../../src/experiment/index.ts';
import { InputFault, type Problem } from '../../src/scenario/index.ts';
import { scenarioOf } from '../helpers.ts';

type Limits = NonNullable<Parameters<typeof oneReplication>[0]['limits']>;

/** A circle is one sooner here, so that the tests are quick. */
const SOON: Limits = { events: 1e9, memory: 1e12, atOnce: 50_000 };

/** The one problem that ends the run of the scenario written here. */
function endsWith(text: string, limits: Limits = SOON, kernel: 'calendar' | 'simjs' = 'calendar'): Problem {
  const task = { scenarios: [scenarioOf(text)], seed: '1', replication: 0, kernel, people: false, limits };
  try {
    oneReplication(task);
  } catch (error) {
    if (error instanceof InputFault) return error.problems[0]!;
    throw error;
  }
  throw new Error('the run came to its end');
}

const place = ({ place: { file, line, path } }: Problem) => [file, line, path];

/** Somebody who is helped comes back at once, and help takes no time. Of kinds that differ, `check` says nothing. */
const AT_ONCE = `assumption: made up
time: {run: 1 day}
people: {kinds: {loyal: {share: 1, returns: {after: {helped: 1}, delay: 0 min}}}}
sources: {door: {every: {sequence: [1 min, 1000 days]}}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1}}
    steps:
      talk: {contact: phone, with: worker, takes: 0 min}
`;

const ROUND = `assumption: made up
time: {run: 1 day}
people: {needs: {severity: 5}}
sources: {door: {every: {sequence: [1 min, 1000 days]}}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1}}
    steps:
      first:
        desk: worker
        takes: 0 min
      second:
        desk: worker
        takes: 0 min
        then: [{if: severity > 9, discharge: helped}, {go_to: first}]
`;

/** Nobody gives up, and 1,000 a day come to one worker. */
const FLOOD = `assumption: made up
time: {run: 1000 days}
sources: {door: {rate: 1000 per day}}
teams:
  team:
    hours: always
    staff: {worker: {on_duty: 1}}
    steps:
      talk: {contact: phone, with: worker, takes: 1 day}
`;

describe('a run that would never end is ended at its cause', () => {
  test('somebody who comes back at once after work that takes no time', () => {
    const problem = endsWith(AT_ONCE);
    expect(problem.code).toBe('never-ends');
    expect(problem.message).toMatch(
      /^at minute 1 of the run [\d,]+ events have happened and time stands still: people go round through .*`team\.talk`/,
    );
    expect(problem.message).toContain('people.returns');
    expect(problem.place.line).toBeGreaterThan(1);
  });

  test('a circle of steps that take no time names the steps, with either kernel', () => {
    const problem = endsWith(ROUND);
    expect(endsWith(ROUND, SOON, 'simjs')).toEqual(problem);
    expect(problem.message).toContain('`team.first`');
    expect(problem.message).toContain('`team.second`');
    expect(problem.place.path).toMatch(/^teams\.team\.steps\.(first|second)$/);
    expect([10, 13]).toContain(problem.place.line);
  });

  test('however often events are looked at, a run that ends is as it was', () => {
    const text = ROUND.replace('severity > 9', 'severity > 4');
    const run = (limits?: Limits) =>
      oneReplication({
        scenarios: [scenarioOf(text)],
        seed: '1',
        replication: 0,
        kernel: 'calendar',
        people: false,
        limits,
      });
    expect(run()).toEqual(run({ events: 100_000, memory: 1e9 }));
  });
});

describe('a run that comes to more than it may is ended at its cause', () => {
  test('events: the step at which most happen', () => {
    const problem = endsWith(FLOOD, { events: 100_000, memory: 1e12 });
    expect(problem.code).toBe('too-many-events');
    expect(problem.message).toContain(
      'more than 100,000 events in one replication, most of them now at `door`',
    );
    expect(place(problem)).toEqual(['scenario.yaml', 3, 'sources.door']);
    expect(problem.hint).toContain('--limit-events');
  });

  test('memory: where the people are who never leave', () => {
    const problem = endsWith(FLOOD, { events: 1e9, memory: 10e6 });
    expect(problem.code).toBe('too-much-memory');
    expect(problem.message).toMatch(
      /people are in the system at once, [\d,]+ of them at `team\.talk`, .* 10 MB/,
    );
    expect(place(problem)).toEqual(['scenario.yaml', 9, 'teams.team.steps.talk']);
    expect(problem.hint).toContain('--limit-memory');
  });

  test('more people in one batch than there is room for', () => {
    const crowd = FLOOD.replace(
      '{rate: 1000 per day}',
      '{every: 1 day, batch: {weibull: {scale: 9000, shape: 0.05}}}',
    );
    expect(endsWith(crowd, { events: 1e9, memory: 10e6 }).code).toBe('too-much-memory');
  });

  test('also on a thread of its own, where lines are not known', async () => {
    const scenario = { ...scenarioOf(FLOOD), replications: 2 };
    const running = runExperiment([scenario], {
      workers: 1,
      kernel: 'calendar',
      onThreads,
      limits: { events: 100_000, memory: 1e12 },
    });
    const error = await running.then(
      () => null,
      (fault: unknown) => fault,
    );
    expect(error).toBeInstanceOf(InputFault);
    expect(place((error as InputFault).problems[0]!)).toEqual(['scenario.yaml', 3, 'sources.door']);
  });
});
