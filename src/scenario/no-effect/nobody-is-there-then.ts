import { DAY } from '../../units/minutes.ts';
import { readDate, weekday } from '../calendar/dates.ts';
import { type DaysOfRun, datesOf, daysOfRun, isThere } from '../days-of-run.ts';
import { type FixedTime, timesIn } from '../fixed-times.ts';
import { type Calendar, DAY_WORDS } from '../hours.ts';
import { Wrong } from '../language/say.ts';
import { mapOf, type RawMap } from '../names.ts';
import { readTimeOfDay } from '../steps/diary.ts';
import { hoursOf } from '../steps/workers.ts';
import { isoDate } from '../time.ts';
import type { RawStep, RawTeam } from '../written.ts';
import type { Kind, Trap } from './trap.ts';

/**
 * Times at which nobody is there: one of several at which work begins or a meeting is held, or all of them where they fall
 * on bank holidays. Where no time at all is within anybody's hours, it is an error.
 */
export const nobodyIsThereThen: Kind = ({ scenario, teams }) => {
  const run = daysOfRun(scenario);
  if (run === null) return [];
  return teams.flatMap((team) => [
    ...startsWithout(team, scenario, run),
    ...slotsWithout(team, scenario, run),
  ]);
};

function startsWithout({ steps }: RawTeam, scenario: RawMap, run: DaysOfRun): Trap[] {
  return steps.flatMap((step): Trap[] => {
    const calendars = calendarsOf(step, scenario);
    const key = step.kind === 'meeting' ? 'meeting' : 'starts_at';
    const times = step.raw[key] === undefined ? null : timesIn(step.raw[key]);
    if (times === null || calendars === null) return [];
    return times
      .flatMap((time) => whyNever(time, calendars, run) ?? [])
      .map((why) => ({
        path: [...step.path, key],
        message: `\`${step.name}\` ${step.kind === 'meeting' ? 'is never held' : 'never begins'} ${why}`,
        hint: 'take that time out, or let the hours of whoever is needed reach so far',
      }));
  });
}

/** Slots that nobody keeps, on a day on which those who see the people of the diary are away; or that are never booked. */
function slotsWithout({ raw, path, steps }: RawTeam, scenario: RawMap, run: DaysOfRun): Trap[] {
  return Object.entries(mapOf(raw.diaries)).flatMap(([name, said]): Trap[] => {
    const { slots, at = '09:00' } = mapOf(said);
    const minute = readTimeOfDay(at);
    const needed = steps.filter((step) => step.raw.diary === name && step.needs.length > 0);
    const calendars = needed.flatMap((step) => calendarsOf(step, scenario) ?? []);
    if (minute instanceof Wrong) return [];
    return Object.entries(mapOf(slots)).flatMap(([day, number]): Trap[] => {
      if (number === 0) return [];
      const at = [...path, 'diaries', name, 'slots', day];
      const date = readDate(day);
      if (date && (date.days < run.first || date.days >= run.first + run.count))
        return [
          {
            path: at,
            message: `${day} is not within the run: these slots are never booked`,
            hint: `write a date from ${isoDate(run.first).slice(0, 10)} on, before the run ends, or take it out`,
          },
        ];
      const on = date ? weekday(date.days) : (DAY_WORDS as readonly string[]).indexOf(day);
      const isHoliday = date ? run.holidays.has(date.days - run.first) : false;
      const isKept = calendars.flat().some((calendar) => isThere(calendar, on * DAY + minute, isHoliday));
      if (on < 0 || isKept || calendars.length < needed.length || needed.length === 0) return [];
      return [
        {
          path: at,
          message: `nobody who sees the people of \`${name}\` is on duty on ${day} at ${clock(minute)}: whoever is booked then waits for a later day`,
          hint: 'take that day out, or let the hours of the role reach so far',
        },
      ];
    });
  });
}

/** Of everybody who is needed at once, the hours of each who would do. Null: they cannot be read, or nobody is needed. */
function calendarsOf({ needs }: RawStep, scenario: RawMap): Calendar[][] | null {
  const places = [...new Set(needs.map(({ place }) => place))].map((place) =>
    needs.filter((need) => need.place === place).map((need) => hoursOf(need, scenario)),
  );
  return places.length === 0 || places.flat().includes(null) ? null : (places as Calendar[][]);
}

/** `on saturday 10:00: nobody who is needed is on duty then`; null: it comes, or it is told of elsewhere that none does. */
function whyNever(time: FixedTime, needed: readonly Calendar[][], run: DaysOfRun): string | null {
  const there = (isHoliday: boolean) =>
    needed.every((any) => any.some((calendar) => isThere(calendar, time.at, isHoliday)));
  const words = `${DAY_WORDS[Math.floor(time.at / DAY)]} ${clock(time.at % DAY)}`;
  if (!there(false)) return `on ${words}: somebody who is needed is not on duty then`;
  const dates = datesOf(time, run);
  if (dates.length === 0 || there(true) || !dates.every((date) => run.holidays.has(date))) return null;
  return `on ${words}: ${dates.length === 1 ? 'its only date' : `each of its ${dates.length} dates`} within the run is a bank holiday`;
}

function clock(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
