import { DAY } from '../../event-log/units.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { minuteOfWeek } from './opening-hours.ts';
import type { DiaryPlan } from './plan.ts';

/** Every diary as `team.diary`, in the order in which they are numbered. */
export function diaryNames({ teams }: Scenario): string[] {
  return teams.flatMap(({ name, diaries = [] }) => diaries.map((diary) => `${name}.${diary.name}`));
}

export function diariesOf(scenario: Scenario): DiaryPlan[] {
  const { start, bankHolidays } = scenario.time;
  const names = diaryNames(scenario);
  const closed = new Set(bankHolidays);
  const weekday = Math.floor(minuteOfWeek(start) / DAY);
  return scenario.teams.flatMap(({ name, diaries = [] }, team) =>
    diaries.map((diary): DiaryPlan => {
      const mine = [`${name}.${diary.name}`, ...diary.pooledWith];
      return {
        team,
        weekdays: diary.weekdays,
        dates: new Map(diary.dates.map(({ day, slots }) => [day, slots])),
        closed,
        weekday,
        at: diary.at,
        notice: diary.notice,
        keptShare: diary.carveOut?.share ?? 0,
        keptFor: diary.carveOut?.urgency ?? 0,
        pool: names.flatMap((each, index) => (mine.includes(each) ? [index] : [])),
      };
    }),
  );
}
