/** Contacts that people do not come to. */

import type { Distribution } from '../../random/distribution.ts';
import { durations } from '../language/distribution.ts';
import { keys } from '../language/forms.ts';
import { number, share } from '../language/leaves.ts';
import type { SaidStep } from '../language.ts';
import { mapOf, type RawMap } from '../names.ts';
import { type Action, actionSchema, normaliseAction } from '../rules/action.ts';

const missedSchema = () =>
  keys(
    'what happens when a contact is missed',
    {
      attempts: number('the attempts', { min: 1, whole: true, bound: 'attempts' })
        .describe('Contacts that may be missed one after another, the first included.')
        .prefault(2),
      retry_after: durations('the time to the next attempt')
        .describe('Time until the next attempt is asked for.')
        .prefault('1 week'),
      time_lost: durations('the time lost')
        .describe('Time of the worker lost by a miss. Default: as long as the contact would have taken.')
        .optional(),
      then: actionSchema()
        .describe('What happens after the last attempt: one action.')
        .prefault({ discharge: 'discharged_after_missed_contacts' }),
    },
    'how many come is `attendance`, a share such as `0.82`; what follows when they do not is a map: `missed: {attempts: 2}`',
  );

export const attendedKeys = () => ({
  missed: missedSchema()
    .describe('What happens when the person does not come (DNA, did not attend).')
    .prefault({}),
  attendance: share('attendance')
    .describe("Probability that a contact here is attended, in place of people's own.")
    .optional(),
});

export interface MissedPolicy {
  /** Contacts that may be missed one after another, the first included. */
  readonly attempts: number;
  /** Minutes until the next attempt is asked for. */
  readonly retryAfter: Distribution;
  /** Minutes of the worker lost by a miss; null: as long as the contact would have taken. */
  readonly timeLost: Distribution | null;
  /** What happens after the last attempt. */
  readonly then: Action;
}

export function normaliseMissed(said: Extract<SaidStep, { missed: unknown }>['missed']): MissedPolicy {
  return {
    attempts: said.attempts,
    retryAfter: said.retry_after,
    timeLost: said.time_lost ?? null,
    then: normaliseAction(said.then),
  };
}

/** Some people do not come to some contacts of a step. */
export function somePeopleMiss(raw: RawMap, people: RawMap): boolean {
  const own = raw.attendance;
  if (typeof own === 'number') return own < 1;
  const everyone = [people, ...Object.values(mapOf(people.kinds)).map(mapOf)];
  const groups = Object.values(mapOf(people.groups)).flatMap((values) =>
    Object.values(mapOf(values)).map(mapOf),
  );
  return (
    everyone.some((each) => each.engagement !== undefined || belowOne(each.attendance)) ||
    groups.some((each) => each.attendance !== undefined)
  );
}

function belowOne(attendance: unknown): boolean {
  if (typeof attendance === 'number') return attendance < 1;
  return Object.values(mapOf(attendance)).some((each) => typeof each === 'number' && each < 1);
}
