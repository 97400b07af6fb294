import { describe, expect, it } from 'vitest';
import { answersTo, asked, discharged, type Event, joined, met } from './by-hand.ts';

/** Reported: days 14 to 42. */
const WINDOW = { from: 14, to: 42 };

describe('where the days before help go', () => {
  /** Three thousand who are helped together, two in three of them by way of the first list as well. */
  const wave = (first: number, day: number): Event[] =>
    Array.from({ length: 3000 }, (_, nth) => first + nth).flatMap((person) => [
      asked(day, person),
      ...(person % 3 > 0 ? [joined(day, person, 'meeting'), met(day + 2, person, 'meeting')] : []),
      joined(day + 3, person, 'support'),
      met(day + 3 + (person % 2 === 0 ? 4 : 8), person, 'support'),
    ]);

  it('is told of thousands who wait at once as of a few, and of those after them too', () => {
    const of = answersTo([...wave(0, 14), ...wave(3000, 26)], WINDOW);
    expect(of('days_to_help_on_lists', 'core.meeting')).toBeCloseTo(2 * (2 / 3), 9);
    expect(of('days_to_help_on_lists', 'core.support')).toBeCloseTo(6, 9);
    expect(of('days_to_help_on_no_list')).toBeCloseTo(3 - 2 * (2 / 3), 9);
  });

  it('is on no list for hundreds who are helped from none, and on one for whoever comes after them by way of it', () => {
    const atOnce = Array.from({ length: 600 }, (_, person) => [
      asked(15, person),
      met(17, person, 'support'),
    ]);
    const of = answersTo(
      [...atOnce.flat(), asked(18, 600), joined(18, 600, 'support'), met(22, 600, 'support')],
      WINDOW,
    );
    expect(of('days_to_help_on_no_list')).toBeCloseTo((600 * 2) / 601, 12);
    expect(of('days_to_help_on_lists', 'core.support')).toBeCloseTo(4 / 601, 12);
  });

  it('are of each request by itself where somebody has two open at once', () => {
    const [beside, besideToo] = [{ request: 2 }, { request: 1 }];
    const of = answersTo(
      [
        asked(15, 0),
        joined(15, 0, 'meeting'),
        asked(16, 0, 'common old', beside),
        joined(16, 0, 'support', beside),
        met(19, 0, 'meeting'),
        // Four days on the first list, and six on none.
        met(21, 0, 'support', beside),
        met(25, 0, 'support'),
        discharged(26, 0),
        asked(15, 1),
        joined(15, 1, 'meeting'),
        met(17, 1, 'meeting'), // and no help
        asked(16, 1, 'common old', besideToo),
        joined(16, 1, 'support', besideToo),
        met(20, 1, 'support', besideToo),
      ],
      WINDOW,
    );
    expect(of('days_to_help_on_lists', 'core.support')).toBe((5 + 4) / 3);
    expect(of('days_to_help_on_lists', 'core.meeting')).toBe(4 / 3);
    expect(of('days_to_help_on_no_list')).toBe(6 / 3);
  });

  it('are not those of whoever is still on a list when the window ends, whose days on it are up to then', () => {
    const of = answersTo([asked(20, 0), joined(20, 0, 'meeting'), met(50, 0, 'meeting')], {
      ...WINDOW,
      until: 60,
    });
    expect(of('stood_on_list', 'core.meeting')).toBe(1 / 4);
    expect(of('time_on_list', 'core.meeting')).toBe(22);
  });
});
