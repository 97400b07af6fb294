import { describe, expect, it } from 'vitest';
import { WorkingDays } from '../../src/measures/collectors/working-days.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

describe('a wait in working days', () => {
  /** From Wednesday, 8 January 2025, 10:30. Closed on New Year’s Day, on Friday the 10th and on Saturday the 11th. */
  const days = new WorkingDays('2025-01-08T10:30:00', [-7, 2, 3]);
  const hours = (from: number, to: number) => (days.until(to) - days.until(from)) / HOUR;

  it('goes by the clock from Monday to Friday', () => {
    expect(hours(0, DAY)).toBe(24);
    expect(hours(0, 30)).toBe(0.5);
  });

  it('stands still on a day on which the team is closed, from its midnight to the next', () => {
    // To Friday noon: 13½ hours of Wednesday, and Thursday.
    expect(hours(0, 2 * DAY + 1.5 * HOUR)).toBe(37.5);
    // Over the last hour of Thursday and the first of Friday.
    expect(hours(DAY + 12.5 * HOUR, DAY + 14.5 * HOUR)).toBe(1);
  });

  it('loses no working day to one that is closed at a weekend', () => {
    // Thursday 10:30 to Monday 10:30: 13½ hours of Thursday and 10½ of Monday.
    expect(hours(DAY, 5 * DAY)).toBe(24);
    // Saturday to Monday, midnight to midnight.
    expect(hours(2 * DAY + 13.5 * HOUR, 4 * DAY + 13.5 * HOUR)).toBe(0);
  });

  it('is counted back from the start of the run for people who asked before it', () => {
    // From Tuesday 31 December, 10:30: all of a week and a day but the weekend and New Year’s Day.
    expect(hours(-8 * DAY, 0)).toBe(5 * 24);
    expect(hours(-8 * DAY, -7 * DAY)).toBe(13.5);
  });
});
