import type { Directory } from '../event-log/directory.ts';
import { APPOINTMENTS } from './appointments.ts';
import { BOOKS } from './books.ts';
import { BOUNCE_AROUNDS } from './bounce-arounds.ts';
import { clockQuestions } from './clock-measures.ts';
import { DROP_OUTS } from './drop-outs.ts';
import { ENDINGS } from './endings.ts';
import { EQUITY } from './equity.ts';
import { GROUPS } from './groups.ts';
import { MEETINGS } from './meetings.ts';
import { PEOPLE_REACHED } from './people-reached.ts';
import { PLACES, SLOTS } from './place-measures.ts';
import type { Question } from './question.ts';
import { RULES } from './rules.ts';
import { STAFF_LOAD } from './staff-measures.ts';
import { STAFFING } from './staffing-measures.ts';
import { WAITING_LIST } from './waiting-list.ts';
import { WAITS } from './waits.ts';

/** Every measure but those of clocks that a scenario gives, in the order in which tables show them. */
export const CATALOGUE: readonly Question[] = [
  ...WAITS,
  ...WAITING_LIST.filter(({ family }) => family === 'waits'),
  ...BOUNCE_AROUNDS,
  ...WAITING_LIST.filter(({ family }) => family === 'bounce-arounds'),
  ...DROP_OUTS,
  ...ENDINGS,
  ...BOOKS,
  ...STAFF_LOAD,
  ...MEETINGS,
  ...GROUPS,
  ...PLACES,
  ...SLOTS,
  ...APPOINTMENTS,
  ...STAFFING,
  ...PEOPLE_REACHED,
  ...EQUITY,
  ...RULES,
];

/** The measures that can be asked of a system, in the order in which tables show them. */
export function questionsFor(directory: Directory): Question[] {
  const [last] = WAITS.slice(-1);
  return CATALOGUE.flatMap((question) => [
    ...(question.asked?.(directory) === false ? [] : [question]),
    ...(question === last ? directory.clocks.flatMap(clockQuestions) : []),
  ]);
}

/** What the measures of a clock called `<name>` are: for pages about measures. */
export const CLOCK_MEASURES = clockQuestions(
  { name: '<name>', title: 'The clock', closedDays: null, standard: Number.NaN },
  0,
);
