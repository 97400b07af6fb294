import type { Window } from '../measures/index.ts';
import { readDate } from '../scenario/calendar/dates.ts';
import { DAY } from '../units/minutes.ts';
import { minutesOf } from './clock.ts';
import { type LogFacts, logFault } from './facts.ts';

const STANDARD = 28 * DAY;

/** What the user says of the window: dates, and the standard in days. */
export interface WindowSaid {
  readonly from?: string;
  readonly to?: string;
  readonly standardDays?: number;
}

/** The window of the run, or the whole log to the end of its last day; `--from`, `--to` and `--standard` come first. */
export function logWindow(facts: LogFacts | null, start: string, last: number, log: WindowSaid): Window {
  const zero = minutesOf(start);
  const said = (option: 'from' | 'to'): number | null => {
    const text = log[option];
    if (text === undefined) return null;
    const date = readDate(text);
    const message = `--${option} ${JSON.stringify(text)} is not a date`;
    if (date === null) throw logFault(`--${option}`, 0, '', message, `write --${option} 2025-04-07`);
    return date.days * DAY + date.minutes - zero;
  };
  const window = {
    from: said('from') ?? facts?.window.from ?? 0,
    to: said('to') ?? facts?.window.to ?? (Math.floor(last / DAY) + 1) * DAY,
    standard: log.standardDays === undefined ? (facts?.window.standard ?? STANDARD) : log.standardDays * DAY,
  };
  if (window.from < 0 || window.to <= window.from)
    throw logFault(
      '--from',
      0,
      '',
      'the window must begin within the log and end after it began',
      `the log begins on ${start.slice(0, 10)}`,
    );
  return window;
}
