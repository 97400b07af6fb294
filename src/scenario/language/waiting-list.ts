/** What happens to people while they are on a list of the team. */
import { CHANNEL_WORDS, SPENT_ON_WORDS } from '../words.ts';
import { durations } from './distribution.ts';
import { keys, list, named } from './forms.ts';
import { nameOf, number, share, word } from './leaves.ts';
import { FACTOR, per, positiveDuration, readFactor } from './measures.ts';
import { leaf, quoted, Wrong } from './say.ts';

export const urgencyRises = () =>
  list(
    'rises',
    keys('a rise of urgency', {
      after: positiveDuration('the wait until urgency rises').describe(
        'How long the person has been on the list of a step, counted anew on each list.',
      ),
      to: word('an urgency that is more than routine', ['urgent', 'emergency']).describe(
        'The urgency from then on. The referral date stays: among the urgent the person stands by that.',
      ),
    }),
  );

/** What a contact does to patience: null, it starts afresh; else what is left of it is multiplied. */
const patience = () =>
  leaf(
    'restarts | unchanged | factor',
    {
      type: 'string',
      pattern: `^(restarts|unchanged|${FACTOR.slice(1, -1)})$`,
      figure: true,
      bound: 'factor',
    },
    (value): number | null | Wrong => {
      if (value === 'restarts') return null;
      if (value === 'unchanged') return 1;
      const read = readFactor(value);
      if (!(read instanceof Wrong) || read.words.code !== 'wrong-type') return read;
      return new Wrong(
        'wrong-word',
        `${quoted(value)} does not say what becomes of patience`,
        'write `restarts`, `unchanged` or a factor such as `1.5 times`',
      );
    },
  );

const keepsInTouch = () =>
  keys('keeping in touch', {
    with: nameOf('a role').describe('Who does it: a role of this team, or `team.role` of another.'),
    from: durations('the time to the first contact')
      .describe('Time on the list until the first contact is due. Default: as `every`.')
      .optional(),
    every: durations('the time between contacts', { positive: true }).describe(
      'Time from one contact to the next being due.',
    ),
    takes: durations('the time that it takes').describe(
      'Time of the worker, whether the person is reached or not.',
    ),
    channel: word('a channel', CHANNEL_WORDS).describe('Through which channel.').prefault('phone'),
    attendance: share('attendance')
      .describe("Probability that the person is reached, in place of people's own attendance.")
      .optional(),
    spent_on: word('what time is spent on', SPENT_ON_WORDS)
      .describe('What the time is for.')
      .prefault('care'),
    patience: patience()
      .describe(
        'What it does to the patience of whoever is reached: `restarts`, `unchanged`, or a factor on what is left of it (`1.5 times`).',
      )
      .prefault('restarts'),
    helps: named('a change such as `-0.1 per contact`', per('a change', 'contact', '-0.1 per contact'))
      .describe('Change of needs with each contact in which the person is reached.')
      .prefault({}),
  });

export const waitingList = () =>
  keys('the waiting list', {
    closes_above: number('the length of the list', { min: 0, whole: true, bound: 'length' })
      .describe(
        'With so many people waiting in the team, a new referral that would have to wait is turned away, as people who are not eligible are. 0: nobody waits.',
      )
      .optional(),
    urgency_rises: urgencyRises()
      .describe(
        'Urgency that rises while people wait: `[{after: 4 weeks, to: urgent}]`. Whoever is more urgent already is left as they are.',
      )
      .prefault([]),
    keeps_in_touch: keepsInTouch()
      .describe(
        'Somebody keeps in touch with whoever is on a list of this team. It is no contact of the pathway: clocks run on. It is done when the role has no other work waiting; whoever is served first is not called any more, and whoever is being called keeps their place.',
      )
      .optional(),
  });
