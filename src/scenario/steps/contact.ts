import type { Distribution } from '../../random/distribution.ts';
import { type FixedTime, startsAt } from '../fixed-times.ts';
import { type GroupSize, groupSchema } from '../groups.ts';
import { keys } from '../language/forms.ts';
import { nameOf } from '../language/leaves.ts';
import { attendedKeys, type MissedPolicy } from './missed.ts';
import { type Channel, channel, commonKeys, type StepBase, takes, writingUp } from './parts.ts';
import { type Attendees, workersSchema } from './workers.ts';

export const contactSchema = () =>
  keys('a contact', {
    contact: channel().describe('An appointment with the person, through this channel.'),
    with: workersSchema()
      .describe(
        'The role that sees the person. Several at once: `[practitioner, peer_worker]`, or `{practitioner: 2}`. The person then waits until all are free together: while all are on duty, nobody behind them in line is served by these roles. The first writes up. Needed without a `diary`.',
      )
      .optional(),
    diary: nameOf('a diary of this team')
      .describe(
        'Booked into this diary as soon as it is asked for, the earliest slot that notice and carve-out allow. Without `with` the slots are the capacity, and nobody else is needed. With it the appointment takes one worker of the role from the booked time: it goes before all other work of the role that has not begun, and begins late while nobody is free or on duty. Who misses is booked again as `missed` says; who leaves frees the slot.',
      )
      .optional(),
    takes: takes(),
    starts_at: startsAt(),
    group: groupSchema()
      .describe(
        'One contact with several people at once, `{of: 8, starts_with: 6}`: a session begins when so many wait and everybody of `with` is free, or at the times of `starts_at`; the first in line come first. It lasts as long as that of the first in line would, whoever comes, and takes the workers once; writing up is done for each person who came, one after another, by the first worker. Who misses it waits for another session, as `missed` says.',
      )
      .optional(),
    writing_up: writingUp(),
    ...attendedKeys(),
    ...commonKeys('`understanding`'),
  });

export interface ContactStep extends StepBase {
  readonly kind: 'contact';
  /** The diary (of this team) that it is booked into; `role` is empty where nobody else is needed. */
  readonly diary?: string;
  readonly startsAt: readonly FixedTime[] | null;
  /** Workers who have to be free at once, those of `role` first; empty: one of `role`. */
  readonly together: readonly Attendees[];
  /** Several people at once; not there: one. */
  readonly group?: GroupSize;
  readonly channel: Channel;
  /** Minutes of desk work straight after, by the same worker; the flow rules are asked when it is done. */
  readonly writingUp: Distribution | null;
  /** Overrides people's attendance. */
  readonly attendance: number | null;
  readonly missed: MissedPolicy;
}
