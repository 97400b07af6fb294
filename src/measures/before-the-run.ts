import type { ClockMoment, Directory } from '../event-log/directory.ts';
import type { LogEvent } from '../event-log/event.ts';
import { KIND } from '../event-log/kinds.ts';

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
