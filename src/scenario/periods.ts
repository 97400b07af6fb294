/** Stretches of the time that is measured, each measured by itself as well: before and after a change, one year and the next. */
import { DAY } from '../units/minutes.ts';
import { momentOfRun } from './changes/changes.ts';
import { keys, named } from './language/forms.ts';
import { text } from './language/leaves.ts';
import type { Said } from './language.ts';
import { titleOf } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import type { Scenario } from './scenario.ts';
import { endOfWindow } from './time-of-run.ts';

/** A stretch [from, to) in minutes since the start of the run, within the time that is measured. */
export interface Period {
  readonly name: string;
  readonly title: string;
  readonly from: number;
  readonly to: number;
}

/** Each is measured like a run of its own, at the price of measuring: more of them is a series (`series.csv`). */
const MOST_PERIODS = 8;

export const periodsSchema = () =>
  named(
    'a period',
    keys('a period', {
      title: text('a title').describe('The name in reports. Default: made from the name.').optional(),
      from: momentOfRun().describe('When it begins, as `at` of a change. Default: with `run`.').optional(),
      to: momentOfRun()
        .describe('When it ends: what happens then is outside. Default: with `run`.')
        .optional(),
    }),
  ).describe('Stretches of `run` that are measured each by itself as well: at most eight.');

/** Those that the scenario gives, in its order, as far as they lie within what is measured; undefined: none. */
export function normalisePeriods(
  said: Said['periods'],
  startDay: number,
  time: Scenario['time'],
): readonly Period[] | undefined {
  const within = asWritten(said, startDay, time)
    .map((period) => ({
      ...period,
      from: Math.max(period.from, time.warmUp),
      to: Math.min(period.to, endOfWindow(time)),
    }))
    .filter(({ from, to }) => from < to);
  return within.length === 0 ? undefined : within;
}

function asWritten(said: Said['periods'], startDay: number, time: Scenario['time']): Period[] {
  return Object.entries(said ?? {}).map(([name, { title, from, to }]) => {
    const minute = (moment: NonNullable<typeof from>) =>
      moment.since === 'start' ? moment.minutes : moment.minutes - startDay * DAY;
    return {
      name,
      title: titleOf(name, title),
      from: from === undefined ? time.warmUp : minute(from),
      to: to === undefined ? endOfWindow(time) : minute(to),
    };
  });
}

/** A period of nothing cannot be; of one that lies outside what is measured, what is outside is cut off. */
export function checkPeriods(
  said: Said['periods'],
  startDay: number,
  time: Scenario['time'],
  report: TreeReport,
): void {
  const periods = asWritten(said, startDay, time);
  if (periods.length > MOST_PERIODS)
    report.value(
      'bad-period',
      ['periods'],
      `${periods.length} periods are more than ${MOST_PERIODS}`,
      'series.csv has lists, load and waits week by week',
    );
  for (const { name, from, to } of periods) {
    const path = ['periods', name];
    const saysBoth = said?.[name]?.from !== undefined && said[name].to !== undefined;
    if (from >= to && saysBoth)
      report.key(
        'bad-period',
        path,
        `the period \`${name}\` ends before it has begun`,
        'let `to` be later than `from`',
      );
    // How long the warm-up will be is not known yet where it is to be found out.
    else if ((from < time.warmUp || to > endOfWindow(time) || from >= to) && time.isWarmUpOpen !== true)
      report.warn(
        'outside-run',
        path,
        `the period \`${name}\` is not within \`run\`: what is outside is cut off`,
        'a period begins after the warm-up, and ends with `run` at the latest',
      );
  }
}
