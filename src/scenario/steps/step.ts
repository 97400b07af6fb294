/** The kinds of step. */

import { normaliseGroup } from '../groups.ts';
import { byKey } from '../language/forms.ts';
import type { SaidStep } from '../language.ts';
import { titleOf } from '../names.ts';
import { normaliseNeedChanges } from '../people/need-changes.ts';
import { normaliseRules } from '../rules/rule.ts';
import type { Context } from '../teams.ts';
import { type ContactStep, contactSchema } from './contact.ts';
import { type CourseStep, courseSchema } from './course.ts';
import { type DeskStep, deskSchema } from './desk.ts';
import { type MeetingStep, meetingSchema } from './meeting.ts';
import { normaliseMissed } from './missed.ts';
import { normaliseRises } from './parts.ts';
import { normaliseStay, type StayStep, staySchema } from './stay.ts';
import { type Attendees, isOne, normaliseWorkers } from './workers.ts';

export const stepSchema = () =>
  byKey(
    'a step is one of desk, contact, course, meeting, stay',
    ['desk', 'contact', 'course', 'meeting', 'stay'],
    [deskSchema(), contactSchema(), courseSchema(), meetingSchema(), staySchema()],
  );

export type Step = DeskStep | ContactStep | CourseStep | MeetingStep | StayStep;

/** One step with all defaults; `next` is the step written after it. */
export function normaliseStep(name: string, said: SaidStep, next: string | null, context: Context): Step {
  if ('stay' in said) return normaliseStay(name, said, next, context);
  const seesErrorSd = said.sees?.error_sd ?? null;
  const base = {
    name,
    title: titleOf(name, said.title),
    seesErrorSd,
    checksEligibility: said.checks_eligibility ?? seesErrorSd !== null,
    urgencyRises: normaliseRises(said.urgency_rises ?? context.urgencyRises),
    then: normaliseRules(name, said.then, next, context),
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
  const attended = { attendance: said.attendance ?? null, missed: normaliseMissed(said.missed) };
  if ('contact' in said) {
    const together = said.with === undefined ? [] : normaliseWorkers(said.with, context.team);
    return {
      kind: 'contact',
      ...base,
      ...attended,
      role: together[0]?.role ?? '',
      ...(said.diary === undefined ? {} : { diary: said.diary }),
      together: isOne(together) ? [] : together,
      startsAt: said.starts_at ?? null,
      ...normaliseGroup(said.group),
      takes: said.takes,
      writingUp: said.writing_up ?? null,
      channel: said.contact,
      spentOn: said.spent_on ?? 'understanding',
      assesses: said.assesses ?? seesErrorSd !== null,
    };
  }
  const { course } = said;
  const together = normaliseWorkers(course.with, context.team);
  return {
    kind: 'course',
    ...base,
    ...attended,
    role: together[0]!.role,
    ...normaliseGroup(said.group),
    ...(isOne(together) ? {} : { together }),
    takes: course.takes,
    writingUp: course.writing_up ?? null,
    channel: course.channel ?? (said.group === undefined ? 'face_to_face' : 'group'),
    contacts: course.contacts,
    every: course.every,
    samePerson: course.same_person,
    holdsPlace: said.holds === 'caseload',
    ...(said.place_held_until === undefined ? {} : { heldOn: true }),
    helps: normaliseNeedChanges(said.helps ?? {}, context.names.needs),
    reviewEvery: said.review_every ?? null,
    spentOn: said.spent_on ?? 'care',
    assesses: said.assesses ?? false,
  };
}
