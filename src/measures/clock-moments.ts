import type { Chunk } from '../event-log/columns.ts';
import type { ClockMoment, Directory } from '../event-log/directory.ts';
import { ENDS_REQUEST, KIND, SPENT_ON } from '../event-log/kinds.ts';
import { type Persons, placeOf } from './persons.ts';

const CARE = SPENT_ON.indexOf('care');

/**
 * Whether a moment of a clock happens in this row, of which `persons` have heard. Of moments of which there may be
 * several in a request, only the first.
 */
export function happens(
  { at, of }: ClockMoment,
  { kind, code, team, step, role, time, person }: Chunk,
  row: number,
  { steps }: Directory,
  persons: Persons,
): boolean {
  const contact = kind[row] === KIND.contacted;
  const stay = kind[row] === KIND.started && role[row] === -1;
  switch (at) {
    case 'referral':
      return kind[row] === KIND.was_here || (kind[row] === KIND.referred && code[row] !== -1);
    case 'referral_to':
      return (kind[row] === KIND.referred || kind[row] === KIND.was_here) && team[row] === of;
    case 'acceptance':
      return kind[row] === KIND.accepted;
    case 'first_contact':
      return contact;
    case 'second_contact':
      return contact && persons.of(person[row]).seen.contactsSince[placeOf(person[row])] === 2;
    case 'assessment':
      return contact && steps[step[row]].assesses && assessedNow(persons, person[row], time[row]);
    case 'start_of_help':
      return stay || (contact && code[row] === CARE);
    case 'list_of':
      return kind[row] === KIND.waited_for && step[row] === of;
    case 'step':
      return (
        step[row] === of &&
        (stay || contact || kind[row] === KIND.desk_worked || kind[row] === KIND.discussed)
      );
    case 'ending':
      return ENDS_REQUEST[kind[row]] === 1;
  }
}

function assessedNow(persons: Persons, person: number, time: number): boolean {
  const { seen } = persons.of(person);
  const at = placeOf(person);
  return seen.assessed[at] === 1 && seen.assessedAt[at] === time;
}
