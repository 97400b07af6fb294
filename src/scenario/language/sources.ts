import { URGENCY_WORDS } from '../words.ts';
import { durations, numbers } from './distribution.ts';
import { keys, list, named } from './forms.ts';
import { nameOf, number, share, text, word } from './leaves.ts';
import { factor, rate, trend } from './measures.ts';
import { date } from './time.ts';

/** Factors of a repeating pattern, as many as it has days or months. */
const factors = (what: string) => list(what, number('a factor', { min: 0, bound: 'weight' }));

const sees = () =>
  keys('what is seen', {
    error_sd: number('an error', { min: 0, bound: 'error' }).describe(
      'Standard deviation of the error in what is seen of each need, on the scale of needs (0 to 10).',
    ),
  });

export { sees };

export const source = () =>
  keys('a source', {
    title: text('a title').describe('The name in reports.').optional(),
    rate: rate('70 per week').describe('Referrals for each unit of time, at random (Poisson).').optional(),
    every: durations('the time between referrals', { positive: true })
      .describe(
        'Time from one referral to the next: a duration for a steady drip, a distribution for any other rhythm.',
      )
      .optional(),
    from_file: text('the name of a CSV file', 'file')
      .describe(
        'Real referrals, replayed as they are: a CSV file with a column `date` and, if wanted, `team`, `kind`, `urgency`, and the names of groups and needs.',
      )
      .optional(),
    pattern: keys('a pattern', {
      weekdays: factors('7 factors, Monday to Sunday')
        .describe('Seven factors on the rate, Monday to Sunday. Scaled so that the rate holds over the week.')
        .optional(),
      hours: factors('24 factors, from midnight')
        .describe(
          'Twenty-four factors on the rate, hour by hour. Scaled so that the rate holds over the day.',
        )
        .optional(),
      months: factors('12 factors, January to December')
        .describe(
          'Twelve factors on the rate, January to December. Scaled so that the rate holds over the year.',
        )
        .optional(),
    })
      .describe('How the rate changes over the week and the year. Goes with `rate`.')
      .optional(),
    trend: trend()
      .describe('Growth of the rate, compounded day by day: `+5% per year`. Goes with `rate`.')
      .optional(),
    surges: list(
      'surges',
      keys('a surge', {
        from: date().describe('The first day of the surge.'),
        to: date().describe('The day on which it is over.'),
        times: factor().describe('Factor on the rate meanwhile.'),
      }),
    )
      .describe('Stretches of days with more (or fewer) referrals than usual. Goes with `rate`.')
      .optional(),
    batch: numbers('people in a batch', { min: 1, bound: 'batch' })
      .describe('How many people come together each time (rounded, at least 1).')
      .prefault(1),
    urgency: word('an urgency', URGENCY_WORDS)
      .describe('Urgency of referrals from here.')
      .prefault('routine'),
    knows_the_system: share('a probability')
      .describe('Probability that the referrer picks the door that fits.')
      .prefault(1),
    sees: sees()
      .describe('How well the referral letter describes the needs. Without it: exactly.')
      .optional(),
    refers_to: nameOf('a team')
      .describe('The team that this source refers to. Without it: as the principles say.')
      .optional(),
    kinds: named('a share', share('the share of a kind'))
      .describe(
        'Shares of kinds of people from here, where they differ from the general ones. They sum to 1.',
      )
      .optional(),
  });
