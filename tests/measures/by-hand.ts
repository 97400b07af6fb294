import type { ClockEntry, Directory } from '../../src/event-log/directory.ts';
import type { LogEvent } from '../../src/event-log/event.ts';
import {
  type EventKind,
  KIND,
  OUTCOME,
  type Outcome,
  SPENT_ON,
  type SpentOn,
  URGENCIES,
  type Urgency,
} from '../../src/event-log/kinds.ts';
import {
  layoutOf,
  type Measured,
  measure,
  newFold,
  type PeopleTable,
  peopleTable,
  type Window,
} from '../../src/measures/index.ts';

/** Logs written by hand, for measures that are then worked out by hand. Times are in days. */

export const DAY = 1440;

/** A front door and a core team; one kind of person out of two is rare; one group, age. */
export const DIRECTORY: Directory = {
  start: '2025-01-06T00:00:00',
  sources: ['gp', 'self'],
  teams: [
    { name: 'front', title: 'Front door', sector: 'secondary' },
    { name: 'core', title: 'Core team', sector: 'secondary' },
  ],
  steps: [
    { name: 'call', team: 0, does: 'contact', assesses: true, spentOn: 'sorting' },
    { name: 'meeting', team: 1, does: 'contact', assesses: true, spentOn: 'understanding' },
    { name: 'support', team: 1, does: 'course', assesses: false, spentOn: 'care' },
  ],
  roles: [
    { name: 'clerk', team: 0, band: '3', wte: 1, clinicalShare: 0.5, places: 0, costPerHour: 30 },
    { name: 'worker', team: 1, band: '6', wte: 2, clinicalShare: 1, places: 10, costPerHour: 60 },
  ],
  rules: [
    { name: 'go on', team: 0, step: 0, formal: true, text: 'go on' },
    { name: 'creep', team: 0, step: 0, formal: false, text: 'decline' },
    { name: 'enough', team: 1, step: 2, formal: true, text: 'discharge' },
  ],
  kinds: ['common', 'rare'],
  groups: [{ name: 'age', values: ['young', 'old'] }],
  classes: [
    { kind: 0, values: [0] },
    { kind: 0, values: [1] },
    { kind: 1, values: [0] },
    { kind: 1, values: [1] },
  ],
  clocks: [],
  uses: [],
};

export const CLASSES = { 'common young': 0, 'common old': 1, 'rare young': 2, 'rare old': 3 } as const;

interface Details {
  readonly person?: number;
  readonly referral?: number;
  /** As in the log: from 1 for those open beside the person's own. */
  readonly request?: number;
  readonly urgency?: Urgency;
  readonly team?: 'front' | 'core';
  readonly step?: 'call' | 'meeting' | 'support';
  readonly role?: 'clerk' | 'worker';
  readonly worker?: number;
  readonly rule?: string;
  readonly outcome?: Outcome;
  readonly spentOn?: SpentOn;
  /** The code as it stands in the log, where it is neither an outcome nor what time was spent on. */
  readonly code?: number;
  readonly other?: number;
  readonly minutes?: number;
}

/** Day, kind of event, details; in the order of time. */
export type Event = readonly [day: number, event: EventKind, details: Details];

function logFrom(events: readonly Event[]): LogEvent[] {
  const place = (names: readonly { readonly name: string }[], name: string | undefined) =>
    name === undefined ? -1 : names.findIndex((each) => each.name === name);
  // People are numbered in the order in which they first ask.
  const numbers = new Map<number, number>();
  return events.map(([day, event, details]) => {
    if (details.person !== undefined && !numbers.has(details.person)) {
      if (event !== 'referred' && event !== 'was_here')
        throw new Error(`person ${details.person} has not asked yet`);
      numbers.set(details.person, numbers.size);
    }
    const code =
      details.outcome !== undefined
        ? OUTCOME[details.outcome]
        : details.spentOn !== undefined
          ? SPENT_ON.indexOf(details.spentOn)
          : (details.code ?? -1);
    return {
      time: day * DAY,
      kind: KIND[event],
      person: details.person === undefined ? -1 : numbers.get(details.person)!,
      referral: details.referral ?? -1,
      request: details.request ?? -1,
      urgency: URGENCIES.indexOf(details.urgency ?? 'routine'),
      team: place(DIRECTORY.teams, details.team),
      step: place(DIRECTORY.steps, details.step),
      role: place(DIRECTORY.roles, details.role),
      worker: details.worker ?? -1,
      rule: place(DIRECTORY.rules, details.rule),
      code,
      other: details.other ?? -1,
      minutes: details.minutes ?? 0,
    };
  });
}

export interface Answers {
  readonly measured: Measured;
  /** The value of a measure, for a team, role, pair or rule, and for a group; everywhere and for everyone without. */
  (measure: string, team?: string, group?: string): number;
  /** Of how many people, requests or contacts that is a share or a mean. */
  readonly ofHowMany: (measure: string, team?: string, group?: string) => number;
}

/** @param days the window, the end of observation and the standard, in days. */
export function answersTo(
  events: readonly Event[],
  days: { from: number; to: number; until?: number; standard?: number },
  clocks: readonly ClockEntry[] = [],
  system: Directory = DIRECTORY,
): Answers {
  const directory: Directory = { ...system, clocks };
  const window: Window = {
    from: days.from * DAY,
    to: days.to * DAY,
    until: (days.until ?? days.to) * DAY,
    standard: (days.standard ?? 28) * DAY,
  };
  const fold = newFold(directory, window);
  const sorted = [...events].sort(([a], [b]) => a - b);
  for (const event of logFrom(sorted)) fold.take(event);
  const measured = measure(fold, directory, window);
  const { cells } = layoutOf(directory, window);
  const placeOf = (name: string, team: string, group: string) => {
    const index = cells.findIndex(
      ({ measure, team: where, group: who }) => measure.name === name && where === team && who === group,
    );
    if (index === -1) throw new Error(`nobody asks for ${name} ${team} ${group}`);
    return index;
  };
  const ask = (name: string, team = '', group = '') => measured.values[placeOf(name, team, group)]!;
  const ofHowMany = (name: string, team = '', group = '') => measured.outOf[placeOf(name, team, group)]!;
  return Object.assign(ask, { measured, ofHowMany });
}

/** One row for each person first referred from that day on. */
export function peopleIn(events: readonly Event[], days: number, from = 0, until = days): PeopleTable {
  const window: Window = { from: from * DAY, to: days * DAY, until: until * DAY, standard: 28 * DAY };
  const fold = newFold(DIRECTORY, window);
  for (const event of logFrom([...events].sort(([a], [b]) => a - b))) fold.take(event);
  return peopleTable(fold, window);
}

// The few things that happen to a person, as one or two events each.

export const asked = (
  day: number,
  person: number,
  who: keyof typeof CLASSES = 'common old',
  more: Details = {},
): Event => [day, 'referred', { person, team: 'core', code: 0, other: CLASSES[who], ...more }];
export const joined = (
  day: number,
  person: number,
  step: Details['step'] = 'meeting',
  more: Details = {},
): Event => [
  day,
  'waited_for',
  {
    person,
    team: step === 'call' ? 'front' : 'core',
    step: step!,
    role: step === 'call' ? 'clerk' : 'worker',
    ...more,
  },
];
export const met = (
  day: number,
  person: number,
  step: Details['step'] = 'meeting',
  more: Details = {},
): Event => [
  day,
  'contacted',
  {
    person,
    team: step === 'call' ? 'front' : 'core',
    step: step!,
    role: step === 'call' ? 'clerk' : 'worker',
    spentOn: step === 'call' ? 'sorting' : step === 'meeting' ? 'understanding' : 'care',
    other: step === 'support' ? 1 : 0,
    minutes: 60,
    ...more,
  },
];
export const discharged = (
  day: number,
  person: number,
  outcome: Outcome = 'helped',
  more: Details = {},
): Event => [day, 'discharged', { person, team: 'core', step: 'support', outcome, other: 0, ...more }];
export const left = (
  day: number,
  person: number,
  outcome: Outcome = 'gave_up_waiting',
  more: Details = {},
): Event => [day, 'left', { person, team: 'core', step: 'meeting', outcome, ...more }];
export const returned = (day: number, person: number, more: Details = {}): Event => [
  day,
  'returned',
  { person, team: 'core', step: 'meeting', outcome: 'returned_to_referrer', ...more },
];
