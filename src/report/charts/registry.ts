import type { ExperimentResult } from '../../experiment/results.ts';
import { STACKED, WAYS_IN_WORDS } from '../findings/ways-out.ts';
import type { Meaning } from '../tables.ts';
import { board } from './board.ts';
import { bounces } from './bounces.ts';
import type { Chart, PlacedChart, Topic } from './chart.ts';
import { cost } from './cost.ts';
import { daysToHelp } from './days-to-help.ts';
import { differences } from './differences.ts';
import { dropOuts, dropOutsByStage } from './drop-outs.ts';
import { equity } from './equity.ts';
import { flow } from './flow.ts';
import { helpBegun } from './help-begun.ts';
import { hours } from './hours.ts';
import { listsByTeam } from './lists-by-team.ts';
import { moves } from './moves.ts';
import { reached } from './reached.ts';
import { sorting } from './sorting.ts';
import { staffLoad } from './staff-load.ts';
import { waitDots } from './wait-dots.ts';
import { waitingList } from './waiting-list.ts';
import { waitsToFirstContact, waitsToHelp } from './waits.ts';
import { waysOut } from './ways-out.ts';

/** One kind of chart: a new one is a file that makes it, and a row here. */
interface ChartRow {
  readonly topic: Topic;
  /** One for the whole result, or several: one for each system, or each comparison. */
  readonly of: (result: ExperimentResult) => Chart | readonly Chart[];
  /** Of several, each is of one system. */
  readonly isOfOneSystem?: boolean;
  /** What columns of its table mean, where they mean something else than elsewhere. */
  readonly columns?: Readonly<Record<string, Meaning>>;
}

const WAITED: ChartRow['columns'] = {
  days: ['Days waited', 'days'],
  share: ['Share of those whose wait ended, for whom it had ended by then', 'share'],
};

const INTERVAL = ['Lower end of the 95 % interval', 'Upper end of the 95 % interval'] as const;

/** In the order in which they are shown. */
const CHARTS: readonly ChartRow[] = [
  {
    topic: 'waits',
    of: waitingList,
    columns: {
      mean: ['People waiting at the end of the week, mean over replications', 'people'],
      low: [INTERVAL[0], 'people'],
      high: [INTERVAL[1], 'people'],
    },
  },
  {
    topic: 'waits',
    of: listsByTeam,
    columns: {
      mean: ['People on the lists of the team at the end of the week, mean over replications', 'people'],
      low: [INTERVAL[0], 'people'],
      high: [INTERVAL[1], 'people'],
    },
  },
  {
    topic: 'waits',
    of: helpBegun,
    columns: {
      days: ['Days since asking', 'days'],
      share: ['Share of all who asked for whom help had begun by then', 'share'],
    },
  },
  { topic: 'waits', of: waitsToFirstContact, columns: WAITED },
  { topic: 'waits', of: waitsToHelp, columns: WAITED },
  {
    topic: 'waits',
    of: waysOut,
    columns: {
      days: ['Days since asking', 'days'],
      followed: [
        'People who had asked so long ago and whose wait had not ended yet, added over replications',
        'people',
      ],
      ...Object.fromEntries(
        STACKED.map((way): [string, Meaning] => [
          way,
          [`Share of everybody who asked, by then: ${WAYS_IN_WORDS[way]}`, 'share'],
        ]),
      ),
    },
  },
  { topic: 'waits', of: daysToHelp },
  {
    topic: 'waits',
    of: waitDots,
    columns: {
      dot: ['Number of the dot, from 1, from the shortest wait; each is 2 of 100 people', ''],
      weeks: ['Weeks that these people waited; empty: longer than two years', 'weeks'],
    },
  },
  { topic: 'bounce-arounds', of: bounces },
  {
    topic: 'bounce-arounds',
    of: moves,
    isOfOneSystem: true,
    columns: {
      from: ['Team that sends people on', ''],
      to: ['Team to which they are sent', ''],
      passed_on_cold_per_week: ['Passed on cold, which is a bounce', 'per week'],
      handed_over_per_week: ['Handed over, warm or cold', 'per week'],
    },
  },
  {
    topic: 'bounce-arounds',
    of: flow,
    isOfOneSystem: true,
    columns: {
      from: ['Where referrals come from: a source, a team, other teams, or open at the start', ''],
      to: ['Where they go: a team, or how they ended there', ''],
      referrals_per_week: ['Referrals that go this way', 'per week'],
    },
  },
  { topic: 'drop-outs', of: dropOuts },
  { topic: 'drop-outs', of: dropOutsByStage },
  {
    topic: 'staff',
    of: staffLoad,
    isOfOneSystem: true,
    columns: {
      mean: ['Time at work over time for the work, mean over replications', 'share'],
      low: [INTERVAL[0], 'share'],
      high: [INTERVAL[1], 'share'],
    },
  },
  { topic: 'staff', of: hours },
  { topic: 'staff', of: sorting },
  { topic: 'equity', of: reached },
  { topic: 'equity', of: equity },
  { topic: 'staff', of: cost },
  {
    topic: 'answer',
    of: board,
    columns: {
      difference: [
        'Mean of the paired differences from the base; of combinations, beyond the sum of their parts',
        'as in the column unit',
      ],
      low: [
        'Lower end of its interval, which holds together with those of all rows',
        'as in the column unit',
      ],
      high: ['Upper end of its interval', 'as in the column unit'],
    },
  },
  {
    topic: 'answer',
    of: differences,
    columns: {
      percent: ['Difference from the base, in per cent of the base', '%'],
      base_mean: ['Mean of the base over replications', 'as in the column unit'],
      mean: ['Mean of the other system over replications', 'as in the column unit'],
      verdict: ['The verdict on the row', ''],
      low: ['Lower end of its interval, which holds together with those of all rows', '%'],
      high: ['Upper end of its interval', '%'],
    },
  },
];

/** Those with something in them: no file is written of an empty picture. */
export function chartsToDraw(result: ExperimentResult): PlacedChart[] {
  return chartsOf(result).filter(({ config }) => config !== null);
}

/** Every chart that the result calls for, as data; with `config` null where there is nothing to draw, which a page says in words. */
export function chartsOf(result: ExperimentResult): PlacedChart[] {
  return CHARTS.flatMap(({ topic, of, columns = {}, ...about }) =>
    [of(result)].flat().map((chart): PlacedChart => ({ ...chart, topic, ...about, columns })),
  );
}
