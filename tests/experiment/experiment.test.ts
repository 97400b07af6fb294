import { describe, expect, it } from 'vitest';
import { tasksOf } from '../../src/experiment/experiment.ts';
import { type ExperimentResult, onThreads, runExperiment } from '../../src/experiment/index.ts';
import { windowOf } from '../../src/experiment/one-replication.ts';
import { newFold, type PeopleTable, peopleTable } from '../../src/measures/index.ts';
import { directoryOf, newKernel, OtherLuck, runSystem, Streams } from '../../src/model/index.ts';
import { InputFault } from '../../src/scenario/index.ts';
import { scenarioOf } from '../helpers.ts';

const TOWN = `
  time: {warm_up: 4 weeks, run: 10 weeks}
  replications: 6
  people:
    needs: {severity: {normal: {mean: 5, sd: 2}}}
    kinds: {common: {share: 0.7}, rare: {share: 0.3}}
    groups: {age: {young: {share: 0.4, attendance: 0.9 times}, old: {share: 0.6}}}
    patience: {weibull: {median: 5 weeks, shape: 1.4}}
    attendance: 0.8
    returns: {after: {returned_to_referrer: 0.5, gave_up_waiting: 0.5}, delay: {exponential: 4 weeks}}
  sources:
    gp: {rate: 12 per week, sees: {error_sd: 2}}
    self: {rate: 5 per week, sees: {error_sd: 2}, knows_the_system: 0.3}
  principles: {referrals_go_to: best_fit}
  teams:
    severe:
      accepts: severity >= 5
      staff: {worker: {wte: 2.5, clinical_share: 0.6, caseload: 12 per wte}}
      steps:
        assessment: {contact: face_to_face, with: worker, takes: 90 min, writing_up: 60 min, sees: {error_sd: 0.5}}
        support: {course: {contacts: {gamma: {mean: 8, sd: 4}}, every: 1 week, with: worker, takes: 60 min}, holds: caseload}
    mild:
      accepts: severity < 5
      staff: {worker: {wte: 1.5, clinical_share: 0.6}}
      steps:
        call: {contact: phone, with: worker, takes: 40 min, sees: {error_sd: 1}}
        support: {course: {contacts: 5, every: 1 week, with: worker, takes: 50 min}}
`;
const named = (name: string, set: readonly string[] = []) => ({ ...scenarioOf(TOWN, { set }), name });
const before = named('before');
const after = named('after', [
  'principles={referrals_go_to: best_fit, not_eligible: pass_on, assessments_trusted: all, handover: warm}',
]);

/** All that is reported, to the last bit: what ran it left out. */
function bytes(result: ExperimentResult): string {
  const { kernel: _, workers: __, ...reported } = result;
  return JSON.stringify(reported, (_, value) =>
    ArrayBuffer.isView(value)
      ? Array.from(value as Float64Array, (number) => (Number.isNaN(number) ? 'NaN' : number))
      : value,
  );
}

const alone = { workers: 1, kernel: 'calendar' } as const;
const reference = runExperiment([before, after], alone);

describe('the results are the same to the byte', () => {
  it.each(process.env.DOORWAYS_VERIFY === '1' ? [1, 2, 3] : [2])(
    'with %d worker threads',
    async (workers) => {
      const result = await runExperiment([before, after], { workers, kernel: 'calendar', onThreads });
      expect(bytes(result) === bytes(await reference)).toBe(true);
    },
  );

  it('on the other kernel', async () => {
    const result = await runExperiment([before, after], { workers: 1, kernel: 'simjs' });
    expect(bytes(result) === bytes(await reference)).toBe(true);
  });

  it('for the base, whatever it is compared with', async () => {
    const result = await runExperiment([before], alone);
    // Rows are of all systems together.
    expect(bytes({ ...result, rows: [], comparisons: [], events: 0 })).toBe(
      bytes({
        ...(await reference),
        systems: (await reference).systems.slice(0, 1),
        rows: [],
        comparisons: [],
        events: 0,
      }),
    );
  });

  it('and other with another seed', async () => {
    const result = await runExperiment([{ ...before, seed: 'other' }], alone);
    expect(result.systems[0]!.cells[0]!.estimate.mean).not.toBe(
      (await reference).systems[0]!.cells[0]!.estimate.mean,
    );
  });
});

describe('a system compared with itself', () => {
  it('differs by exactly nothing, and nobody gains or loses', async () => {
    const { comparisons } = await runExperiment([before, named('twin')], { ...alone, gains: true });
    expect(comparisons[0]!.gains.length).toBeGreaterThan(0);
    const [comparison] = comparisons;
    expect(comparison!.differences.length).toBeGreaterThan(100);
    for (const { difference } of comparison!.differences) {
      if (difference.n === 0) continue;
      expect(difference.mean).toBe(0);
      if (difference.n > 1) expect([difference.low, difference.high]).toEqual([0, 0]);
    }
    for (const { gained, lost } of comparison!.gains)
      if (!Number.isNaN(gained)) expect([gained, lost]).toEqual([0, 0]);
  });
});

describe('a system whose steps have other names, and which does the same', () => {
  const renamed = {
    ...scenarioOf(
      TOWN.replaceAll('assessment', 'look').replaceAll('support', 'care').replaceAll('call', 'ring'),
    ),
    name: 'renamed',
  };

  it('is better for some and worse for as many, by chance, and no group gains on the whole', async () => {
    const { comparisons } = await runExperiment([before, renamed], { ...alone, gains: true });
    for (const name of ['help', 'sooner', 'fewer_bounces']) {
      const { net, gained, lost, byChance } = comparisons[0]!.gains.find(
        (one) => one.name === name && one.group === '',
      )!;
      expect(byChance.n, name).toBe(5);
      for (const share of [gained, lost]) {
        expect(share, name).toBeGreaterThan(0.02);
        // Patience and letters are still the same in both, so that chance does less here than where all later draws are new.
        expect(share, name).toBeLessThan(byChance.high);
      }
      expect(net.low, name).toBeLessThan(0);
      expect(net.high, name).toBeGreaterThan(0);
    }
  });
});

describe('the same people under other luck', () => {
  it('are run only for whoever asks what groups gain, however many systems there are, and in five replications', () => {
    const again = (gains?: boolean) =>
      tasksOf([before, after], { kernel: 'calendar', ...(gains === undefined ? {} : { gains }) }).map(
        ({ otherLuck }) => otherLuck,
      );
    expect(again()).toEqual(Array(6).fill(false));
    expect(again(true)).toEqual([true, true, true, true, true, false]);
  });

  it('are what gains stand beside: whoever has not asked for them is told of none', async () => {
    expect((await reference).comparisons[0]!.gains).toEqual([]);
  });

  const ran = (streams: Streams) => {
    const fold = newFold(directoryOf(before), windowOf(before));
    runSystem(before, streams, newKernel('calendar'), fold);
    return peopleTable(fold, windowOf(before));
  };
  const [people, again] = [ran(new Streams(before.seed, 0)), ran(new OtherLuck(before.seed, 0))];
  /** By who they are: those who ask at one moment may be told of in another order. */
  const byWho = ({ source, ordinal, firstReferred, class: kind }: PeopleTable) =>
    Array.from(source, (from, row) => `${from} ${ordinal[row]} ${firstReferred[row]} ${kind[row]}`);

  it('come at the same times and are of the same kinds and groups', () => {
    expect(people.length).toBeGreaterThan(100);
    expect(byWho(again)).toEqual(byWho(people));
  });

  it('are seen at other times', () => {
    const same = Array.from(people.waitToFirstContact).filter(
      (wait, row) => wait === again.waitToFirstContact[row],
    );
    expect(same.length).toBeLessThan(0.05 * people.length);
  });
});

describe('systems that are compared', () => {
  it('differ where they differ, by the paired difference of the replications', async () => {
    const { systems, comparisons } = await reference;
    const { differences } = comparisons[0]!;
    const found = differences.find(
      ({ cell }) => cell.measure.name === 'bounces_per_person' && cell.group === '',
    )!;
    const values = systems.map(
      ({ cells }) =>
        cells.find(({ cell }) => cell.measure.name === 'bounces_per_person' && cell.group === '')!.values,
    );
    const paired = Array.from(values[1]!, (value, index) => value - values[0]![index]!);
    const mean = paired.reduce((sum, each) => sum + each, 0) / 6;
    const sd = Math.sqrt(paired.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 5);
    expect(found.difference.mean).toBeCloseTo(mean, 12);
    // The 97.5 % quantile of Student's t with 5 degrees of freedom.
    expect(found.difference.high - mean).toBeCloseTo((2.570582 * sd) / Math.sqrt(6), 6);
    expect(found.difference.high).toBeLessThan(0);
  });

  it('meet the same people: as many requests from new people, of the same kinds', async () => {
    const { comparisons } = await reference;
    const people = comparisons[0]!.differences.filter(({ cell }) => cell.measure.name === 'people');
    expect(people.length).toBe(5);
    for (const { difference } of people)
      expect([difference.mean, difference.low, difference.high]).toEqual([0, 0, 0]);
  });

  it.each([
    ['start', '2025-02-03', 'time.start'],
    ['warm_up', '5 weeks', 'time.warm_up'],
    ['run', '11 weeks', 'time.run'],
  ])('must have the same %s', async (key, value, path) => {
    const other = named('other', [`time.${key}=${value}`]);
    const refused = await runExperiment([before, other], alone).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputFault);
    const [problem] = (refused as InputFault).problems;
    expect([problem!.code, problem!.place.path]).toEqual(['cannot-compare', path]);
    expect(problem!.message).toContain('other and before differ in');
  });
});

describe('while it runs', () => {
  it('replications are handed over in their order, whoever was first', async () => {
    const order: number[] = [];
    await runExperiment([before], {
      workers: 3,
      kernel: 'calendar',
      onThreads,
      onReplication: ({ replication }, done, of) => {
        expect([done, of]).toEqual([replication + 1, 6]);
        order.push(replication);
      },
    });
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('people are handed over when they are asked for', async () => {
    let rows = 0;
    const take = (people: readonly ({ readonly length: number } | null)[]) => {
      rows += people[0]?.length ?? 0;
    };
    await runExperiment([before], {
      ...alone,
      onReplication: (record) => {
        take(record.people);
      },
    });
    expect(rows).toBe(0);
    const { systems } = await runExperiment([before], {
      ...alone,
      people: true,
      onReplication: (record) => {
        take(record.people);
      },
    });
    const people = systems[0]!.cells.find(({ cell }) => cell.measure.name === 'people' && cell.group === '')!;
    expect(rows).toBe(people.values.reduce((sum, value) => sum + value, 0));
  });

  it.each([
    ['without threads', undefined],
    ['on threads', onThreads],
  ])('it can be stopped, %s', async (_, threads) => {
    const stop = new AbortController();
    const many = { ...before, replications: 500 };
    const run = runExperiment([many], {
      ...alone,
      workers: 2,
      signal: stop.signal,
      onReplication: () => stop.abort(new Error('enough')),
      ...(threads ? { onThreads: threads } : {}),
    });
    // Not the result itself, which is long to print.
    await expect(run.then(() => 'went on to the end')).rejects.toThrow('enough');
  });
});

it('every weekly number says that it is a mean over all replications', async () => {
  const { systems, replications } = await reference;
  expect(replications).toBe(6);
  for (const { series, cells } of systems) {
    expect(new Set(series.map(({ n }) => n))).toEqual(new Set([replications]));
    expect(new Set(cells.map(({ values }) => values.length))).toEqual(new Set([replications]));
  }
});
