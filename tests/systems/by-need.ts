/**
 * People by what they truly need, which no log tells. Who somebody is was drawn by name (seed, replication, source,
 * ordinal) and is the same in every system, so that it can be drawn again here.
 */
import type { ReplicationRecord } from '../../src/experiment/index.ts';
import type { PeopleTable } from '../../src/measures/index.ts';
import { type Sampler, Streams, sampler } from '../../src/random/index.ts';
import { interval as intervalWords, signedInterval } from '../../src/report/words/estimates.ts';
import { numberIn } from '../../src/report/words/numbers.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { interval, pairedInterval } from '../../src/stats/index.ts';
import { table } from '../docs/markdown.ts';
import type { SystemStudy } from './system-page.ts';

export interface Needs {
  readonly kind: string;
  readonly severity: number;
  readonly complexity: number;
  readonly risk: number;
  readonly social: number;
}

/** Groups of people, each by a test; somebody is in the first that holds. */
export type Groups = Readonly<Record<string, (needs: Needs) => boolean>>;

/** What is counted of the people of a group, in the order of the columns. */
const COUNTED = ['of all', 'turned away', 'turned away twice', 'help begun', 'never helped'] as const;
export type Counted = (typeof COUNTED)[number];

const kept = new WeakMap<SystemStudy, Map<string, Map<Counted, number[]>>[]>();

/** For each group the share counted in each replication, of the people first referred in the window. */
export function byNeed(study: SystemStudy, system: number, groups: Groups) {
  const known = kept.get(study) ?? [];
  kept.set(study, known);
  known[system] ??= count(study, system, groups);
  return known[system];
}

function count(study: SystemStudy, system: number, groups: Groups): Map<string, Map<Counted, number[]>> {
  const { scenario } = study.result.systems[system]!;
  const found = new Map(
    Object.keys(groups).map((name) => [name, new Map(COUNTED.map((what) => [what, [] as number[]]))]),
  );
  for (const { replication, people } of study.records) {
    const needsOf = needsOfPeople(scenario, study.result.seed, replication);
    const sums = new Map(Object.keys(groups).map((name) => [name, [0, 0, 0, 0, 0]]));
    const table = people[system]!;
    let all = 0;
    for (let row = 0; row < table.length; row++) {
      if (table.firstReferred[row]! < scenario.time.warmUp) continue;
      all++;
      const needs = needsOf(table, row);
      const sum = sums.get(Object.keys(groups).find((name) => groups[name]!(needs))!)!;
      countOne(sum, table, row);
    }
    for (const [name, sum] of sums)
      COUNTED.forEach((what, index) => {
        found
          .get(name)!
          .get(what)!
          .push(sum[index]! / (index === 0 ? all : sum[0]!));
      });
  }
  return found;
}

function countOne(sum: number[], table: PeopleTable, row: number): void {
  const helped = !Number.isNaN(table.waitToHelp[row]);
  sum[0]!++;
  if (table.bounces[row]! >= 1) sum[1]!++;
  if (table.bounces[row]! >= 2) sum[2]!++;
  if (helped) sum[3]!++;
  if (!helped && table.outcome[row]! >= 0) sum[4]!++;
}

function needsOfPeople(scenario: Scenario, seed: string, replication: ReplicationRecord['replication']) {
  const { kinds, groups, needs } = scenario.people;
  const streams = new Streams(seed, replication);
  const samplers = kinds.map((kind) => kind.needs.map((each): Sampler => sampler(each)));
  const perKind = groups.reduce((product, group) => product * group.values.length, 1);
  return (table: PeopleTable, row: number): Needs => {
    const kind = Math.floor(table.class[row]! / perKind);
    const { name } = scenario.sources[table.source[row]!]!;
    const drawn = needs.map((need, index) => {
      const u = streams.stream(`need ${need} of people from ${name}`).uniform(table.ordinal[row]!, 0);
      return [need, Math.min(10, Math.max(0, samplers[kind]![index]!(u, 0)))];
    });
    return { kind: kinds[kind]!.name, ...Object.fromEntries(drawn) };
  };
}

/** One share of a group, in each replication. */
export function shareOf(counted: ReturnType<typeof byNeed>, group: string, what: Counted): number[] {
  return counted.get(group)!.get(what)!;
}

/** Of each group, what is counted in every system, with the paired difference from the base. */
export function needsBeside(study: SystemStudy, groups: Groups, whats: readonly Counted[]): string {
  const { systems } = study.study;
  const counted = systems.map((_, system) => byNeed(study, system, groups));
  const rows = whats.flatMap((what) => [
    [`**${what}**`, ...systems.slice(1).flatMap(() => ['', '']), ''],
    ...Object.keys(groups).map((group) => {
      const [base, ...others] = counted.map((each) => shareOf(each, group, what));
      return [
        group,
        numberIn('share', interval(base!).mean),
        ...others.flatMap((other) => [
          numberIn('share', interval(other).mean),
          signedInterval('share', pairedInterval(base!, other)),
        ]),
      ];
    }),
  ]);
  const [base, ...others] = systems.map(({ called }) => called);
  const header = [
    `% of people`,
    base!,
    ...others.flatMap((called) => [called, 'difference (95 % interval)']),
  ];
  return table(header, rows, [...header.keys()].slice(1));
}

/** Shares in per cent with their 95 % intervals, one row for each group. */
export function needsTable(study: SystemStudy, system: number, groups: Groups): string {
  const rows = [...byNeed(study, system, groups)].map(([name, counted]) => [
    name,
    ...COUNTED.map((what) => {
      const share = interval(counted.get(what)!);
      return `${numberIn('share', share.mean)} (${intervalWords('share', share)})`;
    }),
  ]);
  return table(['% (95 % interval)', ...COUNTED], rows, [1, 2, 3, 4, 5]);
}
