import { describe, expect, it } from 'vitest';
import { questionsFor } from '../../src/measures/index.ts';
import { answersTo, asked, DAY, DIRECTORY, left, met } from './by-hand.ts';
import { ownClock } from './own-clock.ts';

/** Reported: days 0 to 42. */
const WINDOW = { from: 0, to: 42 };

/** From asking to the first contact, within ten and a half days. */
const CLOCK = ownClock({ standard: 10.5 * DAY });

describe('a clock of the scenario, to the end', () => {
  it('has stopped for half of all by the time that is so of those still followed', () => {
    // After 5 days one of four leaves; after 10 it stops for one of three, after 20 for one of two: a third is left.
    const of = answersTo(
      [asked(0, 0), met(10, 0), asked(0, 1), met(20, 1), asked(0, 2), left(5, 2), asked(2, 3)],
      WINDOW,
      [CLOCK],
    );
    expect(of('clock_mine_half_within')).toBe(20);
  });

  it('runs beyond its standard when more than that is over, and not with the last minute of it', () => {
    const of = answersTo([asked(1, 0), asked(31.5, 1), asked(40, 2)], WINDOW, [CLOCK]);
    expect(of('clock_mine_running')).toBe(3);
    expect(of('clock_mine_running_over_standard')).toBe(1);
    // A minute more.
    const longer = answersTo([asked(1, 0), asked(31.5 - 1 / 1440, 1), asked(40, 2)], WINDOW, [CLOCK]);
    expect(longer('clock_mine_running_over_standard')).toBe(2);
  });

  it('says what its standard is, in days or in working days', () => {
    const said = (closedDays: readonly number[] | null) =>
      questionsFor({ ...DIRECTORY, clocks: [{ ...CLOCK, closedDays }] }).find(
        ({ name }) => name === 'clock_mine_within_standard',
      )!.definition;
    expect(said(null)).toMatch(/^Share within its standard of 10\.5 days;/);
    expect(said([])).toMatch(/^Share within its standard of 10\.5 working days;/);
  });
});
