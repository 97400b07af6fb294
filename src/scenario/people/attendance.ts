import { byType, keys } from '../language/forms.ts';
import { share } from '../language/leaves.ts';
import { factor } from '../language/measures.ts';
import { LEAST_ENGAGEMENT, MOST_ENGAGEMENT } from './engagement.ts';
import type { Settings } from './people.ts';

export const attendanceSchema = () =>
  byType(
    ['scalar', 'map'],
    [
      share('attendance'),
      keys('attendance', {
        phone: share('attendance').describe('Probability that a contact by phone is attended.').optional(),
        video: share('attendance').describe('Probability that a contact by video is attended.').optional(),
        face_to_face: share('attendance')
          .describe('Probability that a contact face to face is attended.')
          .optional(),
        group: share('attendance').describe('Probability that a contact in a group is attended.').optional(),
        first_contact: share('attendance')
          .describe(
            'Probability that a contact is attended while the person has not kept any yet, whatever the channel.',
          )
          .optional(),
      }),
    ],
  ).describe(
    'Probability that a contact is attended, by channel, or one number for all. Without it everyone comes.',
  );

export const engagementSchema = () =>
  keys('engagement', {
    after_bounce: factor()
      .describe(
        'Factor on attendance after each bounce (declined, returned, passed on cold, told to ask elsewhere).',
      )
      .optional(),
    after_warm_handover: factor().describe('Factor on attendance after each warm handover.').optional(),
    after_cold_handover: factor().describe('Factor on attendance after each cold handover.').optional(),
    after_missed_contact: factor().describe('Factor on attendance after each missed contact.').optional(),
  }).describe(
    `How a journey wears attendance down or builds it up. Each factor is 1 times unless it says otherwise; their product stays between ${LEAST_ENGAGEMENT} and ${MOST_ENGAGEMENT}.`,
  );

/** Probability that a contact is attended, by channel; `firstContact` overrides the channel until one was kept. */
export interface Attendance {
  readonly phone: number;
  readonly video: number;
  readonly face_to_face: number;
  readonly group: number;
  readonly firstContact: number | null;
}

/** Factors on a person's attendance, applied each time the thing happens; the product stays within 0.1 to 1.25. */
export interface Engagement {
  readonly afterBounce: number;
  readonly afterWarmHandover: number;
  readonly afterColdHandover: number;
  readonly afterMissedContact: number;
}

export function normaliseAttendance(own: Settings, all: Settings): Attendance {
  const channels = (said: Settings['attendance']) =>
    typeof said === 'number' ? { phone: said, video: said, face_to_face: said, group: said } : said;
  const general = channels(all.attendance);
  const merged = { ...(typeof own.attendance === 'number' ? {} : general), ...channels(own.attendance) };
  const { phone = 1, video = 1, face_to_face = 1, group = 1 } = merged;
  return {
    phone,
    video,
    face_to_face,
    group,
    firstContact: 'first_contact' in merged ? (merged.first_contact ?? null) : null,
  };
}

export function normaliseEngagement(said: NonNullable<Settings['engagement']>): Engagement {
  return {
    afterBounce: said.after_bounce ?? 1,
    afterWarmHandover: said.after_warm_handover ?? 1,
    afterColdHandover: said.after_cold_handover ?? 1,
    afterMissedContact: said.after_missed_contact ?? 1,
  };
}
