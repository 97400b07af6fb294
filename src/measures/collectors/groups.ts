import type { Directory } from '../../event-log/directory.ts';
import type { LogEvent } from '../../event-log/event.ts';
import { type Evidence, type Place, type Question, ratio, shareOf, sumOverSteps } from '../question.ts';
import { rolesAt, total } from '../questions/roles.ts';
import { restsOn } from '../silence.ts';
import { weeksIn } from '../window.ts';
import type { Counters } from './counters.ts';

/** What groups did in the window, by step. */
export class Groups {
  readonly held: Float64Array;
  readonly people: Float64Array;
  /** Of them, those who came. */
  readonly came: Float64Array;
  /** Sessions to which as many people belonged as a group takes. */
  readonly full: Float64Array;
  private readonly directory: Directory;

  constructor(directory: Directory, counters: Counters) {
    const steps = directory.steps.length;
    this.directory = directory;
    this.held = counters.numbers(steps);
    this.people = counters.numbers(steps);
    this.came = counters.numbers(steps);
    this.full = counters.numbers(steps);
  }

  gathered({ step, other, code }: LogEvent): void {
    const which = step;
    const people = other;
    this.held[which]++;
    this.people[which] += people;
    this.came[which] += code;
    if (people === this.directory.steps[which].group) this.full[which]++;
  }
}

/** Of one step, or the sum over the steps of a team, or of all teams. */
function sum({ directory, fold }: Evidence, at: Place, of: Exclude<keyof Groups, 'gathered'>): number {
  return sumOverSteps(fold.groups[of], directory, at);
}

const common = {
  family: 'staff load',
  asked: ({ steps }: Directory) => steps.some(({ group }) => group !== undefined),
} as const;

/** Asked of systems that have groups. */
export const GROUPS: readonly Question[] = [
  {
    ...common,
    name: 'group_sessions',
    unit: 'per week',
    label: 'Sessions of groups, a week',
    definition: 'Sessions of groups begun in the window, per week.',
    better: 'neither',
    by: ['team'],
    answer: (evidence, at) => sum(evidence, at, 'held') / weeksIn(evidence.window),
  },
  {
    ...common,
    name: 'people_per_session',
    unit: 'people',
    label: 'People who came to a session',
    definition: 'People who came to the sessions of groups begun in the window, divided by their number.',
    better: 'more',
    by: ['team'],
    answer: (evidence, at) => ratio(sum(evidence, at, 'came'), sum(evidence, at, 'held')),
  },
  {
    ...common,
    name: 'sessions_missed',
    label: 'Places at sessions that were missed',
    definition: 'Share of the people who belonged to a session in the window who did not come to it.',
    better: 'less',
    by: ['team'],
    ...shareOf(
      (evidence, at) => sum(evidence, at, 'people') - sum(evidence, at, 'came'),
      (evidence, at) => sum(evidence, at, 'people'),
    ),
  },
  {
    ...common,
    name: 'sessions_full',
    label: 'Sessions of full groups',
    definition:
      'Share of the sessions begun in the window to which as many people belonged, whether they came or not, as a group takes.',
    better: 'more',
    by: ['team', 'list'],
    ofList: ({ group }) => group !== undefined,
    ...shareOf(
      (evidence, at) => sum(evidence, at, 'full'),
      (evidence, at) => sum(evidence, at, 'held'),
    ),
  },
  {
    ...common,
    ...restsOn('minutes'),
    name: 'hours_with_groups',
    unit: 'hours',
    label: 'Hours a week with groups',
    definition:
      'Hours of staff per week in the window spent in sessions of groups: each worker counts once, however many people come. Writing up is not among them.',
    better: 'neither',
    by: ['team', 'role'],
    answer: (evidence, at) =>
      total(rolesAt(evidence, at), (role) => evidence.fold.staff.group[role]) / 60 / weeksIn(evidence.window),
  },
];
