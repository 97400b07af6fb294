/** What one visit to a step comes to: rows of the log, minutes, and what it wants of staff and places. */
import { WEEK } from '../../event-log/units.ts';
import { type Distribution, mean } from '../../random/index.ts';
import { dutyShare, openInAWeek } from '../../scenario/contracted-time.ts';
import type { Role, Step, Team, Varying } from '../../scenario/scenario.ts';

/** Half of those who come to a condition meet it: nobody knows before the run. */
export const HOLDS = 0.5;

/** Rows of one visit to a step, besides that of joining its list. */
export function rowsOf(step: Step, attendance: number, minutes: number): number {
  switch (step.kind) {
    case 'desk':
    case 'meeting':
      return 1;
    case 'stay':
      return 2;
    case 'route':
      return 0;
    case 'contact':
      return (
        1 / attendance +
        (step.writingUp === null ? 0 : 1) +
        (step.diary === undefined ? 0 : 1) +
        step.together.length
      );
    case 'course':
      return 2 + contactsOf(step, minutes) * (1 + (step.writingUp === null ? 0 : 1));
  }
}

/** The mean of a figure over its cases, of which a role's are apart from this. */
function meanOf({ by }: Step, figure: Varying, usual: Distribution): number {
  let left = 1;
  let sum = 0;
  for (const { role, value } of by?.[figure] ?? []) {
    if (role !== undefined) continue;
    sum += left * HOLDS * mean(value);
    left *= 1 - HOLDS;
  }
  return sum + left * mean(usual);
}

/** Contacts of a course, or as many as there is time for on average until the end of the stretch. */
function contactsOf(step: Extract<Step, { kind: 'course' }>, minutes: number): number {
  const gap = meanOf(step, 'every', step.every);
  const planned = Math.max(1, meanOf(step, 'contacts', step.contacts));
  return Math.min(planned, gap === 0 ? Number.POSITIVE_INFINITY : 1 + minutes / 2 / gap);
}

/** Minutes from the beginning of a step to its end. */
export function spanOf(step: Step): number {
  switch (step.kind) {
    case 'stay':
      return meanOf(step, 'lasts', step.lasts);
    case 'course':
      return (
        Math.max(1, meanOf(step, 'contacts', step.contacts)) *
        (meanOf(step, 'every', step.every) + meanOf(step, 'takes', step.takes))
      );
    default:
      return meanOf(step, 'takes', step.takes);
  }
}

/** What of a role's time, or of places, is wanted and is there, in minutes. */
interface Use {
  readonly of: string;
  readonly wants: number;
  readonly room: number;
}

/** What so many visits to a step want of its role's time and of its places, and how much of these there is. */
export function usesOf(team: Team, step: Step, visits: number, minutes: number, attendance: number): Use[] {
  if (step.kind === 'stay') {
    const places = team.places?.find(({ name }) => name === step.place);
    if (places === undefined || places.number === null) return [];
    const open = places.byHours === undefined ? 1 : openInAWeek(places.byHours.hours) / WEEK;
    const of = `places ${team.name}.${step.place}`;
    return [{ of, wants: visits * spanOf(step), room: places.number * open * minutes }];
  }
  if ('anyOf' in step && step.anyOf !== undefined) return sharedWork(team, step, visits, minutes, attendance);
  const role = team.roles.find(({ name }) => name === step.role);
  if (role === undefined || step.kind === 'meeting') return [];
  const inPost = role.posts * (1 - role.vacancy);
  const size = 'group' in step && step.group !== undefined ? step.group.of : 1;
  const writingUp =
    'writingUp' in step && step.writingUp !== null ? meanOf(step, 'writingUp', step.writingUp) : 0;
  const each = meanOf(step, 'takes', step.takes) + writingUp;
  const times = step.kind === 'course' ? contactsOf(step, minutes) : 1;
  const work = {
    of: `work ${team.name}.${role.name}`,
    wants: (visits * times * each) / size / attendance,
    room: inPost * openShare(role) * role.clinicalShare * minutes,
  };
  if (step.kind !== 'course' || !step.holdsPlace || role.caseloadPerPost === null) return [work];
  const places = {
    of: `caseload ${team.name}.${role.name}`,
    wants: visits * spanOf(step),
    room: role.caseloadPerPost * inPost * minutes,
  };
  return [work, places];
}

/** Work that any of several roles does: each as much of it as it has of their time. */
function sharedWork(
  team: Team,
  step: Extract<Step, { anyOf?: readonly string[] }>,
  visits: number,
  minutes: number,
  attendance: number,
): Use[] {
  const { anyOf, ...rest } = step;
  const each = anyOf!.flatMap((role) => {
    const own = step.by?.takes?.find((each) => each.role === role);
    return usesOf(
      team,
      { ...rest, role, takes: own?.value ?? step.takes } as Step,
      visits,
      minutes,
      attendance,
    );
  });
  // Time and places are shared apart from each other.
  const like = (use: Use) => each.filter((other) => other.of.split(' ')[0] === use.of.split(' ')[0]);
  return each.map((use) => {
    const room = like(use).reduce((sum, other) => sum + other.room, 0);
    return { ...use, wants: room === 0 ? use.wants : (use.wants * use.room) / room };
  });
}

/** Share of the week that one post is there. */
function openShare(role: Role): number {
  return (openInAWeek(role.hours) * dutyShare(role, role.hours)) / WEEK;
}
