/** What becomes of the referrals to one team, read from the log of each replication. */
import { OUTCOMES } from '../../src/event-log/kinds.ts';
import { interval as intervalWords } from '../../src/report/words/estimates.ts';
import { numberIn } from '../../src/report/words/numbers.ts';
import type { Scenario } from '../../src/scenario/index.ts';
import { interval } from '../../src/stats/index.ts';
import { table } from '../docs/markdown.ts';
import { journeysOf, type Row, rowsOf } from '../properties/log.ts';

/** Shares of all referrals to the team, but `one contact only` of those that entered. */
export const STAGES = [
  'entered: a contact was kept',
  'one contact only, of those who entered',
  'two contacts or more: a course completed, as the NHS counts',
  'found not to be for the team',
  'a course begun',
  'discharged by plan of the team at the end of a course',
] as const;
export type Stage = (typeof STAGES)[number];

/** Where the next referral went of people whom the team was not for: team, share. */
export interface Funnel {
  readonly stages: ReadonlyMap<Stage, number>;
  readonly next: ReadonlyMap<string, number>;
}

const COMPLETED = ['helped', 'partly_helped', 'not_helped'].map((name) => OUTCOMES.indexOf(name as never));
/** Referrals of the last weeks may be open still: they are left out. */
const OPEN_STILL = 40 * 7 * 1440;

export function funnelOf(scenario: Scenario, team: string): Funnel {
  const { warmUp, run } = scenario.time;
  const number = scenario.teams.findIndex(({ name }) => name === team);
  const counts = new Map<Stage, number>(STAGES.map((stage) => [stage, 0]));
  const next = new Map<string, number>();
  const add = (stage: Stage) => counts.set(stage, counts.get(stage)! + 1);
  let referrals = 0;
  for (const rows of journeysOf(rowsOf(scenario)).values()) {
    rows.forEach((row, at) => {
      if (row.event !== 'referred' || row.team !== number) return;
      if (row.time < warmUp || row.time > warmUp + run - OPEN_STILL) return;
      referrals++;
      const own = rows.filter(({ referral }) => referral === row.referral);
      const contacts = own.filter(({ event }) => event === 'contacted').length;
      if (contacts > 0) add(STAGES[0]);
      if (contacts === 1) add(STAGES[1]);
      if (contacts > 1) add(STAGES[2]);
      if (own.some(({ event }) => event === 'started')) add(STAGES[4]);
      if (own.some(({ event, code }) => event === 'discharged' && COMPLETED.includes(code))) add(STAGES[5]);
      if (!own.some(turnedAway)) return;
      add(STAGES[3]);
      const then = rows.slice(at + 1).find(({ event }) => event === 'referred');
      const where = then === undefined ? 'nowhere' : scenario.teams[then.team]!.title;
      next.set(where, (next.get(where) ?? 0) + 1);
    });
  }
  const entered = counts.get(STAGES[0])!;
  const away = counts.get(STAGES[3])!;
  return {
    stages: new Map(
      STAGES.map((stage) => [stage, counts.get(stage)! / (stage === STAGES[1] ? entered : referrals)]),
    ),
    next: new Map([...next].map(([where, count]) => [where, count / away])),
  };
}

function turnedAway({ event }: Row): boolean {
  return event === 'returned' || event === 'declined' || event === 'passed_on';
}

/** Shares in per cent with their intervals: a column for each system; `published` in words, by the name of the row. */
export function sharesTable(
  names: readonly string[],
  systems: readonly (readonly ReadonlyMap<string, number>[])[],
  called: readonly string[],
  published?: Readonly<Record<string, string>>,
): string {
  const rows = names.map((name) => [
    name,
    ...systems.map((shares) => {
      const share = interval(shares.map((each) => each.get(name) ?? 0));
      return `${numberIn('share', share.mean)} (${intervalWords('share', share)})`;
    }),
    ...(published === undefined ? [] : [published[name] ?? '']),
  ]);
  const header = ['% (95 % interval)', ...called, ...(published === undefined ? [] : ['published, %'])];
  return table(
    header,
    rows,
    [...called.keys()].map((column) => column + 1),
  );
}
