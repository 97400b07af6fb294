import type { ClockMoment, Directory } from '../event-log/directory.ts';
import type { LogEvent } from '../event-log/event.ts';
import { ENDS_REQUEST, KIND, SPENT_ON } from '../event-log/kinds.ts';
import { type Persons, placeOf } from './persons.ts';

const CARE = SPENT_ON.indexOf('care');

/**
 * Whether a moment of a clock happens in this row, of which `persons` have heard. Of moments of which there may be
 * several in a request, only the first.
 */
export function happens(
  { at, of }: ClockMoment,
  { kind, code, team, step, role, time, person }: LogEvent,
  { steps }: Directory,
  persons: Persons,
): boolean {
  const contact = kind === KIND.contacted;
  const stay = kind === KIND.started && role === -1;
  switch (at) {
    case 'referral':
      return kind === KIND.was_here || (kind === KIND.referred && code !== -1);
    case 'referral_to':
      return (kind === KIND.referred || kind === KIND.was_here) && team === of;
    case 'acceptance':
      return kind === KIND.accepted;
    case 'first_contact':
      return contact;
    case 'second_contact':
      return contact && persons.of(person).seen.contactsSince[placeOf(person)] === 2;
    case 'assessment':
      return contact && steps[step].assesses && assessedNow(persons, person, time);
    case 'start_of_help':
      return stay || (contact && code === CARE);
    case 'list_of':
      return kind === KIND.waited_for && step === of;
    case 'step':
      return step === of && (stay || contact || kind === KIND.desk_worked || kind === KIND.discussed);
    case 'ending':
      return ENDS_REQUEST[kind] === 1;
  }
}

function assessedNow(persons: Persons, person: number, time: number): boolean {
  const { seen } = persons.of(person);
  const at = placeOf(person);
  return seen.assessed[at] === 1 && seen.assessedAt[at] === time;
}
