import { endOfObservation, type Window } from '../measures/index.ts';
import { readDate } from '../scenario/calendar/dates.ts';
import { DAY } from '../units/minutes.ts';
import { minutesOf } from './clock.ts';
import { type LogFacts, logFault } from './facts.ts';

const STANDARD = 28 * DAY;

/** What the user says of the window: dates, and the standard in days. */
export interface WindowSaid {
  readonly from?: string;
  readonly to?: string;
  /** Where observation ends; without it where the window does. */
  readonly observeTo?: string;
  readonly standardDays?: number;
}

/**
 * The window of the run, or the whole log to the end of its last day; `--from`, `--to`, `--observe-to` and `--standard`
 * come first. Observation ends with the window unless something else is said.
 */
export function logWindow(facts: LogFacts | null, start: string, last: number, log: WindowSaid): Window {
  const to = minuteSaid(log, 'to', start);
  const until = minuteSaid(log, 'observeTo', start);
  const end = facts?.window.to ?? (Math.floor(last / DAY) + 1) * DAY;
  if (to !== null && until !== null && until < to)
    throw logFault(
      '--observe-to',
      0,
      '',
      'observation must not end before the window does',
      `write a day not before ${log.to}, or leave --observe-to out`,
    );
  const window = {
    from: minuteSaid(log, 'from', start) ?? facts?.window.from ?? 0,
    to: to ?? (until === null ? end : Math.min(end, until)),
    until: until ?? to ?? facts?.window.until ?? end,
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

/** Where a log is cut: what happens then, or later, is as if it were not in it. Minutes since its start. */
export function cutOf(facts: LogFacts | null, start: string, log: WindowSaid): number {
  return (
    minuteSaid(log, 'observeTo', start) ??
    minuteSaid(log, 'to', start) ??
    (facts === null ? Number.POSITIVE_INFINITY : endOfObservation(facts.window))
  );
}

const OPTIONS = { from: '--from', to: '--to', observeTo: '--observe-to' } as const;

function minuteSaid(log: WindowSaid, which: keyof typeof OPTIONS, start: string): number | null {
  const text = log[which];
  if (text === undefined) return null;
  const date = readDate(text);
  const option = OPTIONS[which];
  if (date === null)
    throw logFault(
      option,
      0,
      '',
      `${option} ${JSON.stringify(text)} is not a date`,
      `write ${option} 2025-04-07`,
    );
  return date.days * DAY + date.minutes - minutesOf(start);
}
