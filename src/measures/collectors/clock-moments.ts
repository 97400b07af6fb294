import type { ClockMoment, Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { ENDS_REQUEST, KIND, SPENT_ON } from '../../event-log/kinds.ts';
import { type Persons, rowOf } from './persons.ts';

const CARE = SPENT_ON.indexOf('care');

/**
 * Whether a moment of a clock happens in this row, of which `persons` have heard. Of moments of which there may be
 * several in a request, only the first.
 */
export function happens(
  { at, of }: ClockMoment,
  event: LogEvent,
  { steps }: Directory,
  persons: Persons,
): boolean {
  const { kind, code, team, step, role } = event;
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
      return contact && persons.requestOf(event).seen.contactsSince[rowOf(event)] === 2;
    case 'assessment':
      return contact && steps[step].assesses && assessedNow(persons, event);
    case 'start_of_help':
      return (stay && code === 1) || (contact && code === CARE);
    case 'list_of':
      return kind === KIND.waited_for && step === of;
    case 'step':
      return step === of && (stay || contact || kind === KIND.desk_worked || kind === KIND.discussed);
    case 'ending':
      return ENDS_REQUEST[kind] === 1;
  }
}

function assessedNow(persons: Persons, event: LogEvent): boolean {
  const { seen } = persons.requestOf(event);
  const at = rowOf(event);
  return seen.assessed[at] === 1 && seen.assessedAt[at] === event.time;
}

/** What the log says of people who were there when the run began: which moments of a clock lie behind them. */

/** Kinds of event whose minutes reach back before the run. */
export const REACHES_BACK: ReadonlySet<number> = new Set([KIND.was_here, KIND.had_contacts, KIND.waited_for]);

const ASSESSED = 1;
const HELP_HAD_BEGUN = 2;

/** Whoever is at a step has been through those of the team before it, and been accepted unless it is the first. */
export function isBehind({ at, of }: ClockMoment, { steps }: Directory, { team, step }: LogEvent): boolean {
  if (at === 'acceptance') return steps.findIndex((each) => each.team === team) < step;
  return (at === 'step' || at === 'list_of') && steps[of]!.team === team && of < step;
}

/** Whether contacts that were kept before the run show that the moment has been. */
export function hasBeen({ at, of }: ClockMoment, { code, other, step }: LogEvent): boolean {
  switch (at) {
    case 'first_contact':
      return other >= 1;
    case 'second_contact':
      return other >= 2;
    case 'assessment':
      return code >= ASSESSED;
    case 'start_of_help':
      return code === HELP_HAD_BEGUN;
    case 'step':
    case 'list_of':
      return step === of;
    case 'referral':
    case 'referral_to':
    case 'acceptance':
    case 'ending':
      return false;
  }
}

/** Whether it was at the last of those contacts, so that its time is known. */
export function wasLast({ at }: ClockMoment, { other }: LogEvent): boolean {
  if (at === 'second_contact') return other === 2;
  return (at === 'first_contact' || at === 'assessment' || at === 'start_of_help') && other === 1;
}
