import { describe, expect, it } from 'vitest';
import { WAYS_OUT, type WayOut, waysOutShares } from '../../src/measures/index.ts';
import { answersTo, asked, discharged, type Event, left, met, returned } from './by-hand.ts';

/** Reported: days 10 to 60. */
const WINDOW = { from: 10, to: 60 };
const BINS = 731;

const PEOPLE: readonly Event[] = [
  asked(12, 0), // helped after 8 days, and it ends
  met(15, 0),
  met(20, 0, 'support'),
  discharged(30, 0),
  asked(12, 1), // gives up after 5
  left(17, 1),
  asked(15, 2), // discharged with advice after 3
  met(16, 2),
  [18, 'advised', { person: 2, team: 'core', step: 'meeting', outcome: 'advice_and_signposting', other: 0 }],
  asked(20, 3), // returned after 2, asks again on day 40, helped after 4
  returned(22, 3),
  asked(40, 3),
  met(44, 3, 'support'),
  asked(20, 4), // missed contacts after 10
  discharged(30, 4, 'discharged_after_missed_contacts'),
  asked(25, 5), // gets better after 6
  [31, 'recovered', { person: 5, team: 'core' }],
  left(31, 5, 'recovered'),
  asked(50, 6), // still waits, for 10 days
  met(55, 6),
  asked(5, 7), // asked before the window
  met(12, 7, 'support'),
  asked(21, 8, 'common old', { team: 'front' }), // passed on after 1 day, declined after 5
  [22, 'passed_on', { person: 8, team: 'front', step: 'call', outcome: 'passed_on', other: 1 }],
  [22, 'referred', { person: 8, team: 'core', code: -1, other: 1 }],
  [26, 'declined', { person: 8, team: 'core', step: 'meeting', outcome: 'declined', other: -1 }],
];

const { measured } = answersTo(PEOPLE, WINDOW);
const counts = WAYS_OUT.map((_, way) => measured.histograms.subarray((2 + way) * BINS, (3 + way) * BINS));
const days = (way: WayOut) =>
  [...counts[WAYS_OUT.indexOf(way)]!.entries()].flatMap(([day, people]) => Array(people).fill(day));

describe('what ends the wait for help', () => {
  it('is told by whole days since asking, for each request made in the window', () => {
    expect(days('help_began')).toEqual([4, 8]);
    expect(days('gave_up')).toEqual([5]);
    expect(days('advised')).toEqual([3]);
    expect(days('missed_contacts')).toEqual([10]);
    expect(days('recovered')).toEqual([6]);
  });

  it('is being turned away when a bounce ends the request, and not when the person is only passed on', () => {
    expect(days('turned_away')).toEqual([2, 5]);
  });

  it('is being turned away, too, where people were sent in circles until nobody took them', () => {
    const circles = returned(23, 0, { outcome: 'went_in_circles' });
    const { histograms } = answersTo([asked(20, 0), circles], WINDOW).measured;
    expect(histograms[(2 + WAYS_OUT.indexOf('turned_away')) * BINS + 3]).toBe(1);
  });

  it('is nothing yet for who still waits, though somebody has met them', () => {
    expect(days('still_waiting')).toEqual([10]);
  });

  it('is one thing for each request: who is helped does not also leave', () => {
    expect(counts.reduce((sum, people) => sum + people.reduce((a, b) => a + b, 0), 0)).toBe(9);
  });
});

describe('shares of everybody who asked', () => {
  const { shares, atRisk } = waysOutShares(counts);

  it('add up to one on every day', () => {
    for (let day = 0; day < atRisk.length; day++)
      expect(WAYS_OUT.reduce((sum, way) => sum + shares[way][day]!, 0)).toBeCloseTo(1, 12);
  });

  it('are plain shares until somebody is last seen', () => {
    expect(shares.turned_away[5]).toBeCloseTo(2 / 9, 12);
    expect(shares.help_began[8]).toBeCloseTo(2 / 9, 12);
    expect(shares.still_waiting[9]).toBeCloseTo(2 / 9, 12);
  });

  it('do not follow anybody into the last day of the histogram, which holds all longer waits', () => {
    const late = WAYS_OUT.map((way) =>
      Float64Array.from([way === 'gave_up' ? 1 : 0, 0, way === 'help_began' ? 1 : 0]),
    );
    const ends = waysOutShares(late);
    expect(ends.atRisk.length).toBe(1);
    expect(ends.shares.still_waiting[0]).toBe(0.5);
  });
});
