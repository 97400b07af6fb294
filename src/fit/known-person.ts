/** What is kept of somebody in a log until they are gone. Times are minutes. */
export interface Known {
  /** When the wait that runs began; NaN while none does. */
  waiting: number;
  onCourse: string | null;
  onSince: number;
  /** Contacts kept by step, in the request under way. */
  visits: Map<string, number> | null;
  contacts: number;
  lastAt: string | null;
  lastGap: number;
  missedLast: boolean;
  endedAs: string;
  endedAt: number;
  wasHere: boolean;
  /** Referred to a team, and not at any of its steps yet. */
  enters: boolean;
}

/** @param waiting since when; NaN: was there before the log, and has waited for an unknown time */
export function newPerson(waiting: number, wasHere: boolean): Known {
  return {
    waiting,
    onCourse: null,
    onSince: Number.NaN,
    visits: null,
    contacts: 0,
    lastAt: null,
    lastGap: Number.NaN,
    missedLast: false,
    endedAs: '',
    endedAt: Number.NaN,
    wasHere,
    enters: !wasHere,
  };
}
