import type { SaidStep } from '../language/language.ts';
import type { Attendees, GroupSize, MissedPolicy, Step } from '../scenario.ts';
import { URGENCY_WORDS } from '../words.ts';
import { needChanges } from './people.ts';
import { action, rules } from './rules.ts';
import type { Context } from './teams.ts';
import { titleOf } from './titles.ts';

/** One step with all defaults; `next` is the step written after it. */
export function step(name: string, said: SaidStep, next: string | null, context: Context): Step {
  if ('stay' in said) return stay(name, said, next, context);
  const seesErrorSd = said.sees?.error_sd ?? null;
  const base = {
    name,
    title: titleOf(name, said.title),
    seesErrorSd,
    checksEligibility: said.checks_eligibility ?? seesErrorSd !== null,
    urgencyRises: urgencyRises(said.urgency_rises ?? context.urgencyRises),
    then: rules(name, said.then, next, context),
  };
  if ('desk' in said) {
    return {
      kind: 'desk',
      ...base,
      role: said.desk,
      startsAt: said.starts_at ?? null,
      interruptible: said.interruptible ?? false,
      takes: said.takes,
      spentOn: said.spent_on ?? 'admin',
      assesses: said.assesses ?? false,
    };
  }
  if ('meeting' in said) {
    const attendedBy = Object.entries(said.attended_by).map(([of, workers]): Attendees => {
      const [team, role] = of.includes('.') ? of.split('.') : [context.team, of];
      return { team: team!, role: role!, workers };
    });
    return {
      kind: 'meeting',
      ...base,
      role: attendedBy[0]!.role,
      takes: said.minutes_per_case,
      times: said.meeting,
      attendedBy,
      takesUpTo: said.takes_up_to,
      lastsAtLeast: said.lasts_at_least,
      spentOn: said.spent_on ?? 'sorting',
      assesses: said.assesses ?? false,
    };
  }
  const attended = { attendance: said.attendance ?? null, missed: missed(said.missed) };
  if ('contact' in said) {
    const together = said.with === undefined ? [] : workersOf(said.with, context.team);
    return {
      kind: 'contact',
      ...base,
      ...attended,
      role: together[0]?.role ?? '',
      ...(said.diary === undefined ? {} : { diary: said.diary }),
      together: isOne(together) ? [] : together,
      startsAt: said.starts_at ?? null,
      ...groupOf(said.group),
      takes: said.takes,
      writingUp: said.writing_up ?? null,
      channel: said.contact,
      spentOn: said.spent_on ?? 'understanding',
      assesses: said.assesses ?? seesErrorSd !== null,
    };
  }
  const { course } = said;
  const together = workersOf(course.with, context.team);
  return {
    kind: 'course',
    ...base,
    ...attended,
    role: together[0]!.role,
    ...groupOf(said.group),
    ...(isOne(together) ? {} : { together }),
    takes: course.takes,
    writingUp: course.writing_up ?? null,
    channel: course.channel ?? (said.group === undefined ? 'face_to_face' : 'group'),
    contacts: course.contacts,
    every: course.every,
    samePerson: course.same_person,
    holdsPlace: said.holds === 'caseload',
    ...(said.place_held_until === undefined ? {} : { heldOn: true }),
    helps: needChanges(said.helps ?? {}, context.names.needs),
    reviewEvery: said.review_every ?? null,
    spentOn: said.spent_on ?? 'care',
    assesses: said.assesses ?? false,
  };
}

function urgencyRises(said: Context['urgencyRises']): Step['urgencyRises'] {
  return said.map(({ after, to }) => ({ after, to: URGENCY_WORDS.indexOf(to) }));
}

type SaidStay = Extract<SaidStep, { stay: unknown }>;

function stay(name: string, said: SaidStay, next: string | null, context: Context): Step {
  return {
    kind: 'stay',
    name,
    title: titleOf(name, said.title),
    role: '',
    takes: { kind: 'fixed', value: 0 },
    spentOn: 'care',
    seesErrorSd: null,
    assesses: false,
    checksEligibility: false,
    urgencyRises: urgencyRises(context.urgencyRises),
    then: rules(name, said.then, next, context),
    place: said.stay,
    lasts: said.lasts,
    helps: needChanges(said.helps ?? {}, context.names.needs),
    ...(said.place_held_until === undefined ? {} : { heldOn: true }),
  };
}

function groupOf(said: Extract<SaidStep, { contact: unknown }>['group']): { group?: GroupSize } {
  return said === undefined ? {} : { group: { of: said.of, startsWith: said.starts_with ?? said.of } };
}

const isOne = (workers: readonly Attendees[]) => workers.length === 1 && workers[0]!.workers === 1;

function workersOf(
  said: NonNullable<Extract<SaidStep, { contact: unknown }>['with']>,
  team: string,
): Attendees[] {
  if (typeof said === 'string') return [{ team, role: said, workers: 1 }];
  if (!Array.isArray(said)) return Object.entries(said).map(([role, workers]) => ({ team, role, workers }));
  const roles = [...new Set(said)];
  return roles.map((role) => ({ team, role, workers: said.filter((each) => each === role).length }));
}

function missed(said: Extract<SaidStep, { missed: unknown }>['missed']): MissedPolicy {
  return {
    attempts: said.attempts,
    retryAfter: said.retry_after,
    timeLost: said.time_lost ?? null,
    then: action(said.then),
  };
}
