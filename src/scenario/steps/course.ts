import type { z } from 'zod';
import type { Distribution } from '../../random/distribution.ts';
import { caseloadPlaces } from '../caseload-places.ts';
import { durations, numbers } from '../language/distribution.ts';
import { keys, named } from '../language/forms.ts';
import { number, word, yesNo } from '../language/leaves.ts';
import { per } from '../language/measures.ts';
import { type NeedChange, normaliseNeedChanges } from '../people/need-changes.ts';
import { casesSchema, normaliseCases } from './cases.ts';
import { checkGroup, type GroupSize, groupSchema, normaliseGroup } from './group.ts';
import { attendedKeys, type MissedPolicy, normaliseMissed } from './missed.ts';
import {
  type Channel,
  channel,
  commonKeys,
  heldUntil,
  takes,
  takesBy,
  writingUp,
  writingUpBy,
} from './parts.ts';
import { anyOfIn, checkSkillMix, isSkillMix, normaliseSkillMix, type SkillMix } from './skill-mix.ts';
import type { StepBase, StepLanguage } from './step.ts';
import {
  type Attendees,
  areSeveral,
  checkOnDuty,
  isOne,
  normaliseWorkers,
  workersSchema,
} from './workers.ts';

const contacts = () => numbers('the contacts', { min: 1, bound: 'contacts' });
const every = () => durations('the time between contacts');

const schema = () =>
  keys('a course', {
    course: keys('a course', {
      contacts: contacts().describe('How many contacts are planned (rounded, at least 1).'),
      contacts_by: casesSchema(contacts(), 'contacts', '{psychosis: 20}'),
      every: every().describe('Time from one contact to the next being due.'),
      every_by: casesSchema(every(), 'every', '{urgent: 1 week}'),
      with: workersSchema().describe(
        'The role that sees the person; any of several, `{any_of: [band_6, band_5]}`; several at once, `{practitioner: 2}`, only for a `group`.',
      ),
      takes: takes(),
      takes_by: takesBy(),
      writing_up: writingUp(),
      writing_up_by: writingUpBy(),
      same_person: yesNo('whether it is the same worker')
        .describe('All contacts are with the worker who gave the first. Those of a group always are.')
        .prefault(true),
      channel: channel()
        .describe('Through which channel. Default: `face_to_face`, and `group` for a group.')
        .optional(),
    }).describe('Contacts that belong together.'),
    group: groupSchema()
      .describe(
        'A closed group, `{of: 8, starts_with: 6}`: it starts when so many wait, everybody of `with` is free and (with `holds: caseload`) each has a place, goes on with the same workers and people, and ends for everybody with the last of its `contacts`, which are sessions here. Who misses one stays, without another attempt, until `missed.attempts` in a row or until they stop coming; nobody takes the place of those who leave. People decline the offer as they join the list.',
      )
      .optional(),
    holds: word('what a course holds', ['caseload'])
      .describe(
        'A caseload place of the role is held from start to end; in a group one by each person. Of several roles of which any will do, a place of the first that has one free. Without it: none.',
      )
      .optional(),
    place_held_until: heldUntil(),
    helps: named('a change such as `-0.30 per contact`', per('a change', 'contact', '-0.30 per contact'))
      .describe('Change of needs with each contact kept: `{severity: -0.30 per contact}`.')
      .optional(),
    review_every: number('the contacts between reviews', { min: 1, whole: true, bound: 'contacts' })
      .describe(
        'After every so many contacts the conditional flow rules are asked. Without it: only at the end.',
      )
      .optional(),
    ...attendedKeys(),
    ...commonKeys(),
  });

type Said = z.output<ReturnType<typeof schema>>;

export interface CourseStep extends StepBase, SkillMix {
  readonly kind: 'course';
  /** A closed group that starts and ends together; not there: each person alone. */
  readonly group?: GroupSize;
  /** Only with a group: workers of each session, those of `role` first; not there: one of `role`. */
  readonly together?: readonly Attendees[];
  readonly channel: Channel;
  readonly writingUp: Distribution | null;
  readonly attendance: number | null;
  readonly missed: MissedPolicy;
  /** Contacts planned: rounded, at least 1. */
  readonly contacts: Distribution;
  /** Minutes from one contact to the next being due. */
  readonly every: Distribution;
  /** All contacts with the worker who gave the first. */
  readonly samePerson: boolean;
  /** A caseload place of the role is held from start to end. */
  readonly holdsPlace: boolean;
  /** The place stays held until the next step or team takes the person; not there: it does not. */
  readonly heldOn?: true;
  /** Change of needs with each contact kept. */
  readonly helps: readonly NeedChange[];
  /** After every so many contacts the conditional flow rules are asked; null: only at the end. */
  readonly reviewEvery: number | null;
}

/** Several contacts, one after another. */
export const course = {
  schema,
  normalise(said: Said, frame, context): CourseStep {
    const { course } = said;
    const together = normaliseWorkers(course.with, context.team);
    return {
      kind: 'course',
      ...frame,
      attendance: said.attendance ?? null,
      missed: normaliseMissed(said.missed),
      role: together[0]!.role,
      ...normaliseSkillMix(course.with),
      ...normaliseCases(
        {
          takes: course.takes_by,
          writingUp: course.writing_up_by,
          contacts: course.contacts_by,
          every: course.every_by,
        },
        anyOfIn(course.with),
        context,
      ),
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
  },
  staffAt: ['course', 'with'],
  check(step, team, scenario, report) {
    const { name, path, raw, needs } = step;
    checkOnDuty(step, scenario, report);
    checkSkillMix(
      step,
      [
        {
          path: [...path, 'holds'],
          said: raw.group !== undefined && raw.holds !== undefined,
          why: 'the caseload places of a group are of one role',
        },
      ],
      report,
    );
    if (raw.group !== undefined) checkGroup(team, step, scenario, report);
    else if (areSeveral(needs) && !isSkillMix(needs))
      report.value(
        'one-of',
        [...path, 'course', 'with'],
        `several workers are to give \`${name}\`, which is for one person`,
        'name one role, `{any_of: […]}` if any of these may give it, or say for how many people it is: `group: {of: 8, starts_with: 6}`',
      );
    if (raw.place_held_until !== undefined && raw.holds === undefined)
      report.key(
        'no-places',
        [...path, 'place_held_until'],
        'the course holds no place that could stay held',
        'write `holds: caseload`, or leave it out',
      );
  },
  attended: true,
  takesNoTime: () => false,
  fixed: (step) => ['group' in step, step.samePerson, step.holdsPlace, step.anyOf],
  pool(step, team) {
    if (!step.holdsPlace) return null;
    const roles = (step.anyOf ?? [step.role]).map((of) => team.roles.find(({ name }) => name === of)!);
    const names = roles.map(({ name }) => `\`${team.name}.${name}\``);
    return {
      name: `the caseload of ${names.join(' or ')}`,
      places: roles.reduce(
        (sum, { caseloadPerPost, posts, vacancy }) =>
          sum + caseloadPlaces(caseloadPerPost, posts * (1 - vacancy)),
        0,
      ),
    };
  },
} satisfies StepLanguage<CourseStep, Said>;
