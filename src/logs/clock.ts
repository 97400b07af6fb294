import { readDate } from '../scenario/calendar/dates.ts';
import { DAY, MILLISECONDS } from '../units/minutes.ts';
import { type CellOf, numberIn } from './block.ts';
import type { LogFacts } from './facts.ts';
import { CellFault } from './names.ts';

/** Minutes of each row since the start: said, or worked out from the time. */
export class Clock {
  readonly start: string;
  private readonly zero: number;

  constructor(cell: CellOf, facts: readonly LogFacts[] | null) {
    if (facts !== null) this.start = facts[0].directory.start;
    else if (cell('minute') !== '') {
      const first = cell('time') === '' ? 0 : timeIn(cell) - numberIn('minute', cell('minute'));
      this.start = new Date(Math.round(first) * MILLISECONDS).toISOString().slice(0, 16);
    } else
      this.start = new Date(Math.floor(timeIn(cell) / DAY) * DAY * MILLISECONDS).toISOString().slice(0, 16);
    this.zero = minutesOf(this.start);
  }

  minute(cell: CellOf): number {
    const text = cell('minute');
    return text === '' ? timeIn(cell) - this.zero : numberIn('minute', text);
  }
}

/** Minutes since 1970 of the cell `time`. */
function timeIn(cell: CellOf): number {
  const text = cell('time');
  if (/:\d\d.*(Z|[+-]\d\d(:?\d\d)?)$/i.test(text))
    throw new CellFault(
      'time',
      `\`${text}\` carries a time zone, and times in a log are local`,
      'turn all times into local time, summer time too, and leave the zone out: 2025-04-07T09:30:00',
    );
  const date = readDate(text);
  if (date === null)
    throw new CellFault(
      'time',
      text === '' ? 'the time is missing' : `\`${text}\` is not a date and time`,
      'write 2025-04-07T09:30:00, local time without a zone',
    );
  return date.days * DAY + date.minutes;
}

export function minutesOf(start: string): number {
  const date = readDate(start);
  return date === null ? 0 : date.days * DAY + date.minutes;
}
