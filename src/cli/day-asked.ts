import { readDate } from '../scenario/calendar/dates.ts';
import { fault } from './options.ts';

const MINUTES_OF_A_DAY = 24 * 60;

/** Minutes since 1970 of a day that an option names; null where it is not given. @throws InputFault */
export function dayAsked(option: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  const date = readDate(text);
  if (date === null)
    throw fault(option, `--${option} ${JSON.stringify(text)} is not a date`, `write --${option} 2025-04-07`);
  return date.days * MINUTES_OF_A_DAY + date.minutes;
}
