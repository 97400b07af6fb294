import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { SPENT_ON } from '../../event-log/kinds.ts';
import { type Evidence, type Place, type Question, ratio, shareOf, sumOverSteps } from '../question.ts';
import { rolesAt, spent, total } from '../questions/roles.ts';
import { restsOn } from '../silence.ts';
import { weeksIn } from '../window.ts';
import type { Counters } from './counters.ts';

/** What meetings did in the window, by step. */
export class Meetings {
  readonly held: Float64Array;
  readonly cases: Float64Array;
  /** Meetings that took as many cases as they can. */
  readonly full: Float64Array;
  /** Cases left on the list as each began, summed. */
  readonly left: Float64Array;
  readonly calledOff: Float64Array;
  private readonly directory: Directory;

  constructor(directory: Directory, counters: Counters) {
    const steps = directory.steps.length;
    this.directory = directory;
    this.held = counters.numbers(steps);
    this.cases = counters.numbers(steps);
    this.full = counters.numbers(steps);
    this.left = counters.numbers(steps);
    this.calledOff = counters.numbers(steps);
  }

  met({ step, other, code }: LogEvent): void {
    const which = step;
    const cases = other;
    this.held[which]++;
    this.cases[which] += cases;
    this.left[which] += code;
    if (cases === this.directory.steps[which].takesUpTo) this.full[which]++;
  }

  wasCalledOff({ step }: LogEvent): void {
    this.calledOff[step]++;
  }
}

/** Of one step, or the sum over the steps of a team, or of all teams. */
function sum(
  { directory, fold }: Evidence,
  at: Place,
  of: Exclude<keyof Meetings, 'met' | 'wasCalledOff'>,
): number {
  return sumOverSteps(fold.meetings[of], directory, at);
}

const hasMeetings = ({ steps }: Directory) => steps.some(({ does }) => does === 'meeting');
const common = { family: 'staff load', asked: hasMeetings } as const;

/** Asked of systems that have meetings. */
export const MEETINGS: readonly Question[] = [
  {
    ...common,
    name: 'meetings_held',
    unit: 'per week',
    label: 'Meetings held, a week',
    definition: 'Meetings begun in the window, per week. A meeting for which nobody waits is not held.',
    better: 'neither',
    by: ['team'],
    answer: (evidence, at) => sum(evidence, at, 'held') / weeksIn(evidence.window),
  },
  {
    ...common,
    name: 'meetings_called_off',
    label: 'Meetings called off',
    definition:
      'Share of the meetings in the window for which somebody waited that were not held: nobody of some role could come, or the last meeting was not over.',
    better: 'less',
    by: ['team'],
    ...shareOf(
      (evidence, at) => sum(evidence, at, 'calledOff'),
      (evidence, at) => sum(evidence, at, 'calledOff') + sum(evidence, at, 'held'),
    ),
  },
  {
    ...common,
    name: 'cases_per_meeting',
    unit: 'people',
    label: 'Cases per meeting',
    definition: 'Cases taken by the meetings begun in the window, divided by their number.',
    better: 'neither',
    by: ['team'],
    answer: (evidence, at) => ratio(sum(evidence, at, 'cases'), sum(evidence, at, 'held')),
  },
  {
    ...common,
    name: 'meetings_full',
    label: 'Meetings that were full',
    definition: 'Share of the meetings begun in the window that took as many cases as they can.',
    better: 'less',
    by: ['team', 'list'],
    ofList: ({ does }) => does === 'meeting',
    ...shareOf(
      (evidence, at) => sum(evidence, at, 'full'),
      (evidence, at) => sum(evidence, at, 'held'),
    ),
  },
  {
    ...common,
    name: 'cases_left_waiting',
    unit: 'people',
    label: 'Cases left waiting by a meeting',
    definition: 'People left on the list of a meeting as it begins, mean over the meetings of the window.',
    better: 'less',
    by: ['team'],
    answer: (evidence, at) => ratio(sum(evidence, at, 'left'), sum(evidence, at, 'held')),
  },
  {
    ...common,
    ...restsOn('minutes'),
    name: 'hours_in_meetings',
    unit: 'hours',
    label: 'Hours a week in meetings',
    definition:
      'Hours of staff per week in the window spent in meetings that decide on cases, waiting for others there included, which counts when it is over.',
    better: 'neither',
    by: ['team', 'role'],
    answer: (evidence, at) => inMeetings(evidence, at) / 60 / weeksIn(evidence.window),
  },
  {
    ...common,
    ...restsOn('purposes'),
    name: 'meeting_hours_per_care_hour',
    unit: 'ratio',
    label: 'Hours in meetings per hour of care',
    definition: 'Hours of staff spent in meetings in the window, divided by hours spent on care.',
    better: 'less',
    by: ['team'],
    answer: (evidence, at) =>
      ratio(
        inMeetings(evidence, at),
        total(rolesAt(evidence, at), (role) => spent(evidence, role, SPENT_ON.indexOf('care'))),
      ),
  },
];

function inMeetings(evidence: Evidence, at: Place): number {
  return total(rolesAt(evidence, at), (role) => evidence.fold.staff.meeting[role]);
}
