import type { Distribution } from '../../random/distribution.ts';
import { type GroupSize, groupSchema } from '../groups.ts';
import { durations, numbers } from '../language/distribution.ts';
import { keys, named } from '../language/forms.ts';
import { number, word, yesNo } from '../language/leaves.ts';
import { per } from '../language/measures.ts';
import type { NeedChange } from '../people/need-changes.ts';
import { attendedKeys, type MissedPolicy } from './missed.ts';
import { type Channel, channel, commonKeys, heldUntil, type StepBase, takes, writingUp } from './parts.ts';
import { type Attendees, workersSchema } from './workers.ts';

export const courseSchema = () =>
  keys('a course', {
    course: keys('a course', {
      contacts: numbers('the contacts', { min: 1, bound: 'contacts' }).describe(
        'How many contacts are planned (rounded, at least 1).',
      ),
      every: durations('the time between contacts').describe('Time from one contact to the next being due.'),
      with: workersSchema().describe(
        'The role that sees the person; several at once, `{practitioner: 2}`, only for a `group`.',
      ),
      takes: takes(),
      writing_up: writingUp(),
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
        'A caseload place of the role is held from start to end; in a group one by each person. Without it: none.',
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
    ...commonKeys('`care`'),
  });

export interface CourseStep extends StepBase {
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
