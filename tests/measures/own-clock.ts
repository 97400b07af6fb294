import type { ClockEntry } from '../../src/event-log/directory.ts';
import { DAY } from './by-hand.ts';

/** A clock of a scenario: from asking to the first contact within ten days, for everybody, unless it says otherwise. */
export function ownClock(more: Partial<ClockEntry> = {}): ClockEntry {
  return {
    name: 'mine',
    title: 'Mine',
    from: { at: 'referral', of: -1 },
    to: { at: 'first_contact', of: -1 },
    closedDays: null,
    pausesAfterMissed: false,
    pausesOnLists: [],
    standard: 10 * DAY,
    urgencies: null,
    sources: null,
    classes: null,
    ...more,
  };
}
