/** What happens to people quarter by quarter, where a system is on the move. Worked out from the tables of people. */
import type { PeopleTable } from '../../src/measures/index.ts';
import { numberIn } from '../../src/report/index.ts';
import { signedInterval } from '../../src/report/words/estimates.ts';
import { interval, pairedInterval } from '../../src/stats/index.ts';
import { table } from '../docs/markdown.ts';
import type { SystemStudy } from './system-page.ts';

export const QUARTER = 13;
const WEEK = 7 * 1440;

/** What is counted of a quarter: events in it, or shares of the people who first asked in it. */
const COUNTED = {
  'help begun for (people)': 'people',
  'first contacts (people)': 'people',
  'first contact within 28 days (% of those who asked in the quarter)': 'share',
} as const;
export type Counted = keyof typeof COUNTED;

/** For each quarter of the window the value in each replication. The table of people has been asked for. */
export function byQuarter(study: SystemStudy, system: number, what: Counted): number[][] {
  const { warmUp, run } = study.result.systems[system]!.scenario.time;
  const quarters = Math.floor(run / WEEK / QUARTER);
  const found = Array.from({ length: quarters }, (): number[] => []);
  for (const { people } of study.records) {
    const values = count(people[system]!, what, warmUp, quarters);
    found.forEach((all, quarter) => {
      all.push(values[quarter]!);
    });
  }
  return found;
}

function count(people: PeopleTable, what: Counted, warmUp: number, quarters: number): number[] {
  const counted = new Array<number>(quarters).fill(0);
  const asked = new Array<number>(quarters).fill(0);
  for (let row = 0; row < people.length; row++) {
    const first = people.firstReferred[row]!;
    const after = (days: number) => Math.floor((first + days * 1440 - warmUp) / WEEK / QUARTER);
    const contact = people.waitToFirstContact[row]!;
    const help = people.waitToHelp[row]!;
    const add = (quarter: number) => {
      if (quarter >= 0 && quarter < quarters) counted[quarter]!++;
    };
    asked[after(0)]!++;
    if (what === 'help begun for (people)' && !Number.isNaN(help)) add(after(help));
    if (what === 'first contacts (people)' && !Number.isNaN(contact)) add(after(contact));
    if (COUNTED[what] === 'share' && contact <= 28) add(after(0));
  }
  return COUNTED[what] === 'share' ? counted.map((each, quarter) => each / asked[quarter]!) : counted;
}

/** Sums of the quarters from one up to another, for each replication. */
export function upTo(quarters: readonly number[][], from: number, to: number): number[] {
  return quarters[0]!.map((_, replication) =>
    quarters.slice(from, to + 1).reduce((sum, each) => sum + each[replication]!, 0),
  );
}

/**
 * A row for each quarter, named by `names`: the base, and each other system with its paired difference.
 *
 * @param which numbers of the systems, the base first; without it all of them
 */
export function quartersTable(
  study: SystemStudy,
  what: Counted,
  names: readonly string[],
  which: readonly number[] = [...study.study.systems.keys()],
): string {
  const systems = which.map((system) => study.study.systems[system]!);
  const [base, ...others] = which.map((system) => byQuarter(study, system, what));
  const rows = names.map((name, quarter) => [
    name,
    numberIn(COUNTED[what], interval(base![quarter]!).mean),
    ...others.flatMap((other) => [
      numberIn(COUNTED[what], interval(other[quarter]!).mean),
      signedInterval(COUNTED[what], pairedInterval(base![quarter]!, other[quarter]!)),
    ]),
  ]);
  const [first, ...rest] = systems.map(({ called }) => called);
  const header = [what, first!, ...rest.flatMap((called) => [called, 'difference (95 % interval)'])];
  return table(header, rows, [...header.keys()].slice(1));
}
