/** Meetings that cannot keep up with the cases that are sure to come. */
import { WEEK } from '../units/minutes.ts';
import { englishBankHolidaysWithin } from './calendar/bank-holidays.ts';
import { weekday } from './calendar/dates.ts';
import { type FixedTime, timesIn } from './fixed-times.ts';
import { wordIn } from './language/say.ts';
import { mapOf, type Names, type RawMap } from './names.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { hoursOf } from './steps/workers.ts';
import { sureArrivals } from './sure-arrivals.ts';
import type { RawStep, RawTeam } from './written.ts';

/** Days over which bank holidays are counted: some move from year to year. */
const TEN_YEARS = 3653;

export function checkSmallMeetings(
  scenario: RawMap,
  teams: readonly RawTeam[],
  { startDay }: Names,
  report: TreeReport,
): void {
  const meetings = teams.flatMap((team) =>
    team.steps.filter(({ kind }) => kind === 'meeting').map((step) => ({ team, step })),
  );
  if (meetings.length === 0) return;
  const arrivals = sureArrivals(scenario, teams);
  for (const { team, step } of meetings) {
    const times = timesIn(step.raw.meeting);
    const most = /^(\d+)\b/.exec(wordIn(step.raw.takes_up_to));
    if (times === null || most === null) continue;
    const kept = times.map((time) => (1 - closedShare(time, step, scenario, startDay)) / time.everyWeeks);
    const takes = Number(most[1]) * kept.reduce((sum, each) => sum + each, 0);
    const comes = arrivals.get(`${team.name}.${step.name}`) ?? 0;
    if (comes <= takes) continue;
    const held = times.reduce((sum, { everyWeeks }) => sum + 1 / everyWeeks, 0);
    const lost = Math.round(100 * (1 - takes / (Number(most[1]) * held)));
    report.warn(
      'too-much-for-meetings',
      step.path,
      `about ${Math.round(comes)} cases a week come to \`${step.name}\`, which takes at most ${Number(takes.toFixed(1))}` +
        (lost >= 3 ? `, as ${lost} % of its dates are bank holidays` : ''),
      'the list will grow without end: hold it more often, or raise `takes_up_to`',
    );
  }
}

/** Share of the dates of a meeting that are bank holidays on which somebody who attends is not there. */
function closedShare({ at }: FixedTime, step: RawStep, scenario: RawMap, startDay: number): number {
  const said = mapOf(scenario.time).bank_holidays;
  if (said !== undefined && said !== 'england') return 0;
  const closes = step.needs.some((need) => {
    const calendar = hoursOf(need, scenario);
    return calendar !== null && calendar.kind !== 'always' && calendar.closedOnBankHolidays;
  });
  if (!closes) return 0;
  const day = Math.floor(at / (WEEK / 7));
  const closed = englishBankHolidaysWithin(startDay, TEN_YEARS).filter(
    (offset) => weekday(startDay + offset) === day,
  );
  return closed.length / (TEN_YEARS / 7);
}
