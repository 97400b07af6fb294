import type { Directory } from '../event-log/directory.ts';
import { APPOINTMENTS, SLOTS } from './collectors/appointments.ts';
import { CASELOADS } from './collectors/full-caseloads.ts';
import { GROUPS } from './collectors/groups.ts';
import { WAITING_LIST } from './collectors/lists.ts';
import { MEETINGS } from './collectors/meetings.ts';
import { PLACES } from './collectors/occupancy.ts';
import { BOOKS } from './collectors/referrals.ts';
import { STAFFING } from './collectors/staffing.ts';
import type { Question } from './question.ts';
import { AT_DATES } from './questions/at-dates.ts';
import { BOUNCE_AROUNDS } from './questions/bounce-arounds.ts';
import { ON_CASELOADS } from './questions/caseloads.ts';
import { DAYS_TO_HELP } from './questions/days-to-help.ts';
import { DROP_OUTS } from './questions/drop-outs.ts';
import { ENDINGS } from './questions/endings.ts';
import { ENTRY_COHORT } from './questions/entry-cohort.ts';
import { EQUITY } from './questions/equity.ts';
import { OFFERED_LOAD } from './questions/offered-load.ts';
import { clockQuestions } from './questions/own-clocks.ts';
import { PEOPLE_REACHED } from './questions/people-reached.ts';
import { POPULATION } from './questions/population.ts';
import { RULES } from './questions/rules.ts';
import { STAFF_LOAD } from './questions/staff-load.ts';
import { WAITS } from './questions/waits.ts';
import { WHOLE_JOURNEYS } from './questions/whole-journeys.ts';
import { whyUnsaid } from './silence.ts';

/** Every measure but those of clocks that a scenario gives, in the order in which tables show them. */
export const CATALOGUE: readonly Question[] = [
  ...ENTRY_COHORT,
  ...WAITS,
  ...DAYS_TO_HELP,
  ...AT_DATES,
  ...WAITING_LIST.filter(({ family }) => family === 'waits'),
  ...WHOLE_JOURNEYS,
  ...BOUNCE_AROUNDS,
  ...WAITING_LIST.filter(({ family }) => family === 'bounce-arounds'),
  ...DROP_OUTS,
  ...ENDINGS,
  ...BOOKS,
  ...STAFF_LOAD,
  ...OFFERED_LOAD.filter(({ family }) => family === 'staff load'),
  ...MEETINGS,
  ...GROUPS,
  ...CASELOADS,
  ...ON_CASELOADS,
  ...PLACES,
  ...OFFERED_LOAD.filter(({ family }) => family === 'places'),
  ...SLOTS,
  ...APPOINTMENTS,
  ...STAFFING,
  ...PEOPLE_REACHED,
  ...POPULATION,
  ...EQUITY,
  ...RULES,
];

/** The measures that can be asked of a system, in the order in which tables show them. */
export function questionsFor(directory: Directory): Question[] {
  const [last] = WAITS.slice(-1);
  return CATALOGUE.flatMap((question) => [
    ...(question.asked?.(directory) === false ? [] : [ifUnknown(question, directory)]),
    ...(question === last ? directory.clocks.flatMap(clockQuestions) : []),
  ]);
}

/** That it may be unknown is said of it only where it is. */
function ifUnknown(question: Question, directory: Directory): Question {
  const { whyUnknown: _, ...known } = question;
  const why = whyUnsaid(question.restsOn ?? [], directory);
  return why === '' ? known : { ...known, whyUnknown: why };
}

/** What the measures of a clock called `<name>` are: for pages about measures. */
export const CLOCK_MEASURES = clockQuestions(
  { name: '<name>', title: 'The clock', closedDays: null, standard: Number.NaN },
  0,
);
