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

/** Those that the scenario gives, in its order; undefined: none. */
export function normalisePeriods(
  said: Said['periods'],
  startDay: number,
  time: Scenario['time'],
): readonly Period[] | undefined {
  const all = Object.entries(said ?? {});
  if (all.length === 0) return undefined;
  const minute = (moment: NonNullable<(typeof all)[number][1]['from']>) =>
    moment.since === 'start' ? moment.minutes : moment.minutes - startDay * DAY;
  return all.map(([name, { title, from, to }]) => ({
    name,
    title: titleOf(name, title),
    from: from === undefined ? time.warmUp : minute(from),
    to: to === undefined ? endOfWindow(time) : minute(to),
  }));
}

/** A period of nothing, or of what is not measured, would be empty everywhere. */
export function checkPeriods({ periods = [], time }: Scenario, report: TreeReport): void {
  const end = endOfWindow(time);
  if (periods.length > MOST_PERIODS)
    report.value(
      'bad-period',
      ['periods'],
      `${periods.length} periods are more than ${MOST_PERIODS}`,
      'series.csv has lists, load and waits week by week',
    );
  for (const { name, from, to } of periods) {
    const say = (message: string, hint: string) => report.key('bad-period', ['periods', name], message, hint);
    if (from >= to) say(`the period \`${name}\` ends before it has begun`, 'let `to` be later than `from`');
    // How long the warm-up will be is not known yet.
    else if (from < time.warmUp && time.isWarmUpOpen !== true)
      say(`the period \`${name}\` begins within the warm-up`, `begin it with \`run\`: leave \`from\` out`);
    else if (to > end && time.isWarmUpOpen !== true)
      say(
        `the period \`${name}\` ends after \`run\`, when nothing is measured any more`,
        'end it with `run`: leave `to` out',
      );
  }
}
