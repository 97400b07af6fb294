/** How contracted time becomes people on duty. Times are minutes. */
import { WEEK } from '../units/minutes.ts';
import type { Calendar } from './hours.ts';
import type { Role } from './roles.ts';

export const HOURS_OF_FULL_WEEK = 40;

/** The shifts of a team that never closes, for staff who go home. */
const AROUND_THE_CLOCK: Calendar = {
  kind: 'weekly',
  open: [{ from: 0, to: WEEK }],
  closedOnBankHolidays: false,
};

/** The working hours of a role: contracted staff have shifts even where a team is `always` open. */
export function workingHours(hours: Calendar, onDuty: boolean): Calendar {
  return hours.kind === 'always' && !onDuty ? AROUND_THE_CLOCK : hours;
}

/**
 * Share of the shifts that one post works: all of them where it is on duty whenever the team is open, else the full
 * week over the hours that the team is open in a week, at most 1.
 */
export function dutyShare({ onDuty, fullWeek }: Pick<Role, 'onDuty' | 'fullWeek'>, hours: Calendar): number {
  return onDuty ? 1 : Math.min(1, fullWeek / openInAWeek(hours));
}

/** Whole-time equivalents in one post: as many full weeks as it takes to be on duty whenever the team is open. */
export function wtePerPost({ onDuty, fullWeek }: Pick<Role, 'onDuty' | 'fullWeek'>, hours: Calendar): number {
  return onDuty ? openInAWeek(hours) / fullWeek : 1;
}

/** Minutes; of hours at which other numbers are there, those of one post on average. Bank holidays apart. */
export function openInAWeek(hours: Calendar): number {
  if (hours.kind === 'always') return WEEK;
  const most = Math.max(...hours.open.map(({ number = 1 }) => number));
  return hours.open.reduce((sum, { from, to, number = most }) => sum + ((to - from) * number) / most, 0);
}
