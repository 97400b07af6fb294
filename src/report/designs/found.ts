/** The least that achieves a goal, for reading. */
import type { Achieved } from '../../experiment/index.ts';
import { listed } from '../words/text.ts';
import type { AnsweredRow, Asked, Estimated } from './answer.ts';
import { fine, fineWithUnit } from './fine.ts';
import { goalWords } from './goal-words.ts';
import { list, type Part, words } from './part.ts';
import type { SweptSetting } from './swept.ts';
import { valueWords } from './swept-words.ts';
import type { DesignView } from './view.ts';

export interface FoundGoal extends AnsweredRow {
  readonly side: 'at least' | 'at most';
  readonly at: number;
}

interface Share {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** One search: of the setting alone, or at one value of the second. */
export interface FoundAt {
  /** Of the second setting; null: there is none. */
  readonly by: number | null;
  /** What each goal needs, in the order of the goals; numbers tell how far beyond the goal. */
  readonly goals: readonly (Achieved & {
    /** How many replications it would take to tell, where so many did not. */
    readonly wouldTake: number | null;
  })[];
  /** Values that achieve all goals. */
  readonly allowed: { readonly from: number; readonly to: number } | null;
  /** What people who had no part in the search say of the value that was found. */
  readonly fresh: {
    readonly value: number;
    readonly replications: number;
    /** Each goal: the row, and in how many replications it is met. */
    readonly goals: readonly (Estimated & { readonly met: Share })[];
    readonly all: Share;
  } | null;
}

export interface FoundAnswer extends Asked {
  readonly command: 'find';
  readonly over: Omit<SweptSetting, 'values'> & {
    readonly from: number;
    readonly to: number;
    readonly step: number;
  };
  readonly by: SweptSetting | null;
  readonly goals: readonly FoundGoal[];
  /** The chance that any verdict of the search is wrong, at most. */
  readonly error: number;
  readonly searches: readonly FoundAt[];
}

export const FOUND: DesignView<FoundAnswer> = {
  title: 'How much is enough?',
  parts: partsOf,
  charts: async (answer) => (await import('./found-chart.ts')).foundCharts(answer),
};

function partsOf(answer: FoundAnswer): Part[] {
  const { goals, by, searches, systems } = answer;
  return [
    ...list(
      `${systems[0]}: ${answer.over.path} from ${valueWords(answer.over, answer.over.from)} to ${valueWords(answer.over, answer.over.to)} in steps of ${valueWords(answer.over, answer.over.step)}. Goals:`,
      goals.map(goalWords),
    ),
    ...(by === null ? searchParts(answer, searches[0]!) : frontParts(answer, by)),
    words(
      `All verdicts of the search are right with ${Number((100 * (1 - answer.error)).toPrecision(4))} % at least; it was looked at ${answer.replications} replications of the same people at most. All else is as the scenario has it.`,
    ),
  ];
}

function searchParts(answer: FoundAnswer, search: FoundAt): Part[] {
  const { goals, over } = answer;
  const lines = search.goals.map((found, index) => `${goals[index]!.label}: ${needs(answer, found, index)}`);
  const tried = search.goals[0]!.tried;
  return [
    ...(goals.length === 1
      ? [
          {
            kind: 'table' as const,
            title: `${goalWords(goals[0]!)}: what was tried`,
            columns: [over.path, 'beyond the goal by', 'interval of the test', 'replications', 'verdict'],
            rows: tried.map(({ value, mean, low, high, n, verdict }) => [
              valueWords(over, value),
              ...[mean, `${fine(goals[0]!.unit, low)} to ${fine(goals[0]!.unit, high)}`].map((each) =>
                typeof each === 'number' ? fine(goals[0]!.unit, each) : each,
              ),
              String(n),
              verdict,
            ]),
          },
        ]
      : []),
    ...list('What each goal needs:', lines),
    words(verdictWords(answer, search)),
  ];
}

/** One goal: from where on, or up to where. */
function needs({ over, goals }: FoundAnswer, found: FoundAt['goals'][number], index: number): string {
  const { unit } = goals[index]!;
  const { rising, enough, tooLittle, tried, wouldTake, against, until } = found;
  if (against !== null) {
    const { better, worse } = against;
    const evidence = `it does not lead one way: ${valueWords(over, better.value)} is clearly nearer to the goal than ${valueWords(over, worse.value)} (${fine(unit, better.mean)} and ${fine(unit, worse.mean)} beyond it), so that values all over the range were looked at`;
    if (enough === null)
      return `no value that was looked at clearly achieves it; ${evidence}; ${valueWords(over, nearest(tried).value)} comes nearest, ${fineWithUnit(unit, Math.abs(nearest(tried).mean), true)} ${nearest(tried).mean >= 0 ? 'beyond, which is not clear' : 'short'}`;
    const ends = [enough.value, until!].sort((a, b) => a - b).map((value) => valueWords(over, value));
    return `${ends[0] === ends[1] ? `${ends[0]} is` : `${ends.join(' to ')} are`} enough, of the values that were looked at; ${evidence}`;
  }
  if (enough !== null) {
    const least = tooLittle === null ? '' : `; ${valueWords(over, tooLittle.value)} is clearly not`;
    return `${valueWords(over, enough.value)} or ${rising ? 'more' : 'less'} is enough${least}`;
  }
  const best = rising ? tried.at(-1)! : tried[0]!;
  if (best.verdict === 'undecided')
    return `not to be told with so many replications: at ${valueWords(over, best.value)} it is ${fineWithUnit(unit, Math.abs(best.mean), true)} ${best.mean >= 0 ? 'beyond' : 'short of'} the goal, which ${wouldTake === null ? 'more' : `about ${wouldTake.toLocaleString('en-GB')}`} replications would tell (--replications)`;
  return `no value from ${valueWords(over, over.from)} to ${valueWords(over, over.to)} achieves it; ${valueWords(over, best.value)} comes nearest, ${fineWithUnit(unit, Math.abs(best.mean), true)} short`;
}

function nearest(tried: FoundAt['goals'][number]['tried']) {
  return tried.reduce((best, each) => (each.mean > best.mean ? each : best));
}

function verdictWords({ over, goals }: FoundAnswer, { allowed, fresh, goals: found }: FoundAt): string {
  if (allowed === null)
    return found.every(({ enough }) => enough !== null)
      ? 'No value achieves all goals: what one needs, another forbids.'
      : 'So no value is known that achieves it.';
  const range =
    allowed.from === allowed.to
      ? `${valueWords(over, allowed.from)}`
      : found.some(({ against }) => against !== null) ||
          (found.some(({ rising }) => !rising) && found.some(({ rising }) => rising))
        ? `${valueWords(over, allowed.from)} to ${valueWords(over, allowed.to)}`
        : found[0]!.rising
          ? `${valueWords(over, allowed.from)} or more`
          : `${valueWords(over, allowed.to)} or less`;
  if (fresh === null) return `Enough: ${range}.`;
  const rows = fresh.goals.map(
    ({ mean, low, high, met }, index) =>
      `${goals[index]!.label} ${fineWithUnit(goals[index]!.unit, mean)} (${fine(goals[index]!.unit, low)} to ${fine(goals[index]!.unit, high)}), met in ${shareWords(met)}`,
  );
  const all = goals.length === 1 ? '' : ` All goals at once are met in ${shareWords(fresh.all)}.`;
  return `Enough: ${range}. At ${valueWords(over, fresh.value)}, ${fresh.replications} replications of other people have ${listed(rows)} of them.${all}`;
}

function frontParts(answer: FoundAnswer, by: SweptSetting): Part[] {
  const { over, searches, goals } = answer;
  return [
    {
      kind: 'table',
      title: `Enough of ${over.path} for each ${by.path}`,
      columns: ['', 'enough', ...(goals.length === 1 ? [] : ['decided by']), 'all goals met in'],
      rows: searches.map((search) => {
        const { allowed, fresh } = search;
        const value = allowed === null ? null : (fresh?.value ?? allowed.from);
        return [
          valueWords(by, search.by!),
          value === null ? 'none' : valueWords(over, value),
          ...(goals.length === 1 ? [] : [value === null ? '–' : decidedBy(answer, search, value)]),
          fresh === null ? '–' : shareWords(fresh.all),
        ];
      }),
    },
  ];
}

function decidedBy({ goals }: FoundAnswer, { goals: found }: FoundAt, value: number): string {
  const index = found.findIndex(({ enough }) => enough?.value === value);
  return index === -1 ? '–' : goals[index]!.name;
}

function shareWords({ share, low, high }: Share): string {
  const percent = (each: number) => Math.round(100 * each);
  return `${percent(share)} % (${percent(low)} to ${percent(high)} %)`;
}
