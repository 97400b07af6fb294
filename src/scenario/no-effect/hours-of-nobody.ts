import { DAY } from '../../units/minutes.ts';
import { byHours } from '../by-hours.ts';
import { weekday } from '../calendar/dates.ts';
import { type DaysOfRun, daysOfRun, isThere } from '../days-of-run.ts';
import type { Calendar } from '../hours.ts';
import { mapOf } from '../names.ts';
import { hoursSaid, numberSaid, postsSaid } from '../posts-said.ts';
import type { Kind, Trap } from './trap.ts';

/** Hours that nobody works: of a team whose roles all have their own, of a role within this run; and what they say of bank holidays that there are none of. */
export const hoursOfNobody: Kind = ({ scenario, teams }) => {
  const run = daysOfRun(scenario);
  return teams.flatMap(({ name, raw, path }): Trap[] => {
    const roles = Object.entries(mapOf(raw.staff)).map(([role, said]) => [role, mapOf(said)] as const);
    const ownHours = ([, role]: (typeof roles)[number]) =>
      role.hours !== undefined || byHours(role.on_duty) !== null;
    const traps: Trap[] = [];
    if (raw.hours !== undefined && roles.length > 0 && roles.every(ownHours))
      traps.push({
        path: [...path, 'hours'],
        message: `every role of \`${name}\` has hours of its own, so that nobody works these`,
        hint: 'take them out, or the `hours` of the roles that are meant to work them',
      });
    if (run === null) return traps;
    for (const [key, said] of [
      ['hours', raw.hours] as const,
      ...roles.map(([role, { hours }]) => [role, hours] as const),
    ]) {
      const at = key === 'hours' ? [...path, 'hours'] : [...path, 'staff', key, 'hours'];
      const why =
        mapOf(said).bank_holidays === undefined
          ? null
          : whyNoHolidays(hoursSaid({ hours: said }, undefined), scenario, run);
      if (why !== null)
        traps.push({
          path: [...at, 'bank_holidays'],
          message: why,
          hint: 'take it out, or say which days are bank holidays: `time: {bank_holidays: england}`',
        });
    }
    for (const [role, said] of roles) {
      const calendar = hoursSaid(said, raw.hours);
      if (calendar === null || numberSaid(postsSaid(said)) === 0 || isEverThere(calendar, run)) continue;
      traps.push({
        path: [...path, 'staff', role],
        message: `\`${role}\` is never on duty within the run`,
        hint: 'let the run be longer, or begin on a day on which somebody works',
      });
    }
    return traps;
  });
};

/** Days that show every weekday, on bank holidays and on others. */
const MANY_DAYS = 400;

function isEverThere(calendar: Calendar, run: DaysOfRun): boolean {
  const days = Math.min(run.count, MANY_DAYS);
  for (let day = 0; day < days; day++) if (isOpenOn(calendar, day, run)) return true;
  return days === 0;
}

function isOpenOn(calendar: Calendar, day: number, run: DaysOfRun): boolean {
  const from = ((weekday(run.first) + day) % 7) * DAY;
  const starts = calendar.kind === 'always' ? [] : calendar.open.map((each) => each.from);
  const within = starts.filter((start) => start > from && start < from + DAY);
  return [from, ...within].some((at) => isThere(calendar, at, run.holidays.has(day)));
}

/** Why it does not matter what the hours say of bank holidays; null: it does. */
function whyNoHolidays(
  calendar: Calendar | null,
  scenario: Parameters<Kind>[0]['scenario'],
  run: DaysOfRun,
): string | null {
  if (calendar === null) return null;
  if (mapOf(scenario.time).bank_holidays === 'none') return 'there are no bank holidays in this scenario';
  const dates = [...run.holidays];
  const onNone =
    dates.length > 0 && dates.every((day) => !isOpenOn({ ...calendar, ...OPEN } as Calendar, day, run));
  return onNone ? 'no bank holiday of the run is on a day of these hours' : null;
}

const OPEN = { closedOnBankHolidays: false };
