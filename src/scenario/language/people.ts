import type { z } from 'zod';
import type { Distribution } from '../../random/distribution.ts';
import { OUTCOMES } from '../outcomes.ts';
import { URGENCY_WORDS } from '../words.ts';
import { durations, durationsOrNever, numbers } from './distribution.ts';
import { byType, keys, named, once } from './forms.ts';
import { nameOf, number, share, text, word } from './leaves.ts';
import { factor } from './measures.ts';
import { leaf, quoted, Wrong } from './say.ts';

const never = (what: string) =>
  leaf('never', { const: 'never' }, (value): 'never' | Wrong =>
    value === 'never'
      ? 'never'
      : new Wrong('wrong-word', `${quoted(value)} is not ${what}`, `write a map, or \`never\``),
  );

const patience = () =>
  durationsOrNever('patience').describe(
    'How long a person waits without a contact before giving up; `never` if nobody gives up.',
  );

const changes = (what: string) =>
  named('a change such as `+1.5`', number('a change', { bound: 'change' })).describe(what);

const attendance = () =>
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

const engagement = () =>
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
    'How a journey wears attendance down or builds it up. Each factor is 1 times unless it says otherwise; their product stays between 0.1 and 1.25.',
  );

const whileWaiting = () =>
  keys('what happens while waiting', {
    worsens: byType(
      ['scalar', 'map'],
      [
        never('a worsening'),
        keys('worsening', {
          every: durations('the time between worsenings', { positive: true }).describe(
            'Time until it happens, and from each time to the next.',
          ),
          then: changes('What is added to the needs each time: `{risk: +1.5}`.'),
        }),
      ],
    )
      .describe('Needs rise while nobody helps; `never` if they do not.')
      .optional(),
    recovers: byType(
      ['scalar', 'map'],
      [
        never('a recovery'),
        keys('recovery', {
          after: durations('the time to recovery', { positive: true }).describe(
            'Time until the person is well without help and leaves the list.',
          ),
        }),
      ],
    )
      .describe('People get better without help; `never` if they do not.')
      .optional(),
  }).describe('Competing clocks that run whenever nobody is helping.');

/** The share who come back, or that and what is other for them. Named, so that the type of the language stays readable. */
export type ComesBack =
  | number
  | {
      readonly share: number;
      readonly delay?: Distribution | undefined;
      readonly through?: string | undefined;
      readonly to?: string | undefined;
      readonly as?: (typeof URGENCY_WORDS)[number] | undefined;
    };

const comesBack = once(
  (): z.ZodType<ComesBack> =>
    byType(
      ['scalar', 'map'],
      [
        share('the share who return'),
        keys('how people come back', {
          share: share('the share who return').describe('Share of people who ask again.'),
          delay: durations('the delay')
            .describe('Time until they do, where it is not the general `delay`.')
            .optional(),
          through: nameOf('a source')
            .describe('The source through which they come back, where it is not the general one.')
            .optional(),
          to: nameOf('a team').describe('The team that they come to, whatever the usual door.').optional(),
          as: word('an urgency', URGENCY_WORDS)
            .describe('Urgency with which they come back. Without it: that of the source.')
            .optional(),
        }),
      ],
    ),
);

const returns = () =>
  keys('re-referral', {
    after: keys(
      '`after`',
      Object.fromEntries(
        OUTCOMES.map((outcome) => [
          outcome,
          comesBack()
            .describe(`Share of people who ask again after a referral that ended as \`${outcome}\`.`)
            .optional(),
        ]),
      ) as Record<(typeof OUTCOMES)[number], ReturnType<ReturnType<typeof comesBack>['optional']>>,
    )
      .describe(
        'Probability of asking again, by how the referral ended; or a map with `share` and what is other for these people: `{share: 0.25, delay: 2 weeks, through: emergency_department, to: crisis, as: urgent}`. Outcomes that are not named: 0.',
      )
      .optional(),
    delay: durations('the delay')
      .describe('Time from the end of the referral to the next one. Needed where `after` says anything.')
      .optional(),
    through: nameOf('a source')
      .describe('The source through which they come back. Without it: the one they first came through.')
      .optional(),
  }).describe('Re-referral: who comes back, when, and through which door.');

/** What holds for everybody, and what each kind may say differently. */
const settings = once(() => ({
  needs: named(
    'a distribution of numbers from 0 to 10',
    numbers('a need', { min: 0, max: 10, bound: 'need' }),
  )
    .describe('Needs from 0 to 10, drawn at the first referral. What a worker sees of them may be wrong.')
    .optional(),
  patience: patience().optional(),
  attendance: attendance().optional(),
  engagement: engagement().optional(),
  while_waiting: whileWaiting().optional(),
  returns: returns().optional(),
  declines_offer: share('a probability')
    .describe('Probability of declining a course when its place comes up. Default 0.')
    .optional(),
  stops_coming_after_missed: share('a probability')
    .describe('Probability of not coming any more, after each missed contact of a course. Default 0.')
    .optional(),
}));

export const people = () =>
  keys('people', {
    ...settings(),
    kinds: named(
      'a share',
      keys('a kind of person', {
        title: text('a title').describe('The name in reports.').optional(),
        share: share('the share of a kind').describe(
          'Share of all people; the shares of all kinds sum to 1.',
        ),
        ...settings(),
      }),
    )
      .describe(
        'Kinds of people. Each may say differently, key by key, what holds for everybody. Default: one kind, `person`.',
      )
      .optional(),
    groups: named(
      'values with their shares',
      named(
        'a share',
        keys('one value of a group', {
          title: text('a title').describe('The name in reports.').optional(),
          share: share('the share of a value').describe(
            'Share of all people; the shares within a group sum to 1.',
          ),
          attendance: factor().describe('Factor on attendance.').optional(),
          patience: factor().describe('Factor on patience.').optional(),
          needs: changes('What is added to needs: `{severity: +0.5}`.').optional(),
        }),
      ),
    )
      .describe(
        'Groups for equity, such as deprivation or age: each cuts across all kinds and may change attendance, patience and needs.',
      )
      .optional(),
  });
