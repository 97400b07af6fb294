import type { SpentOn } from '../../src/event-log/kinds.ts';
import type { Event } from './by-hand.ts';

export type Role = 'clerk' | 'worker';

/** The team and the step of a role. */
const AT = {
  clerk: { team: 'front', step: 'call' },
  worker: { team: 'core', step: 'meeting' },
} as const;

/** From that day so many are on duty. */
export const staffed = (day: number, role: Role, workers = 1): Event => [
  day,
  'staffed',
  { team: AT[role].team, role, other: workers },
];

export const desk = (day: number, hours: number, spentOn: SpentOn, role: Role = 'worker'): Event => [
  day,
  'desk_worked',
  { person: 0, ...AT[role], role, worker: 0, spentOn, minutes: hours * 60 },
];
