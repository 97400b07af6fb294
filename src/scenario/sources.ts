import type { Path } from '../problems/problem.ts';
import type { Distribution } from '../random/distribution.ts';
import { ownValue } from '../text/own-value.ts';
import { DAY } from '../units/minutes.ts';
import { durations, numbers } from './language/distribution.ts';
import { keys, list, named } from './language/forms.ts';
import { nameOf, number, share, text, word } from './language/leaves.ts';
import { factor, rate, trend } from './language/measures.ts';
import type { SaidSource } from './language.ts';
import { listOf, mapOf, type RawMap, titleOf } from './names.ts';
import { NO_REFERRALS, type ReplayedReferrals } from './people-files/replayed.ts';
import type { TreeReport } from './reading/tree-report.ts';
import { date } from './time.ts';
import { URGENCY_WORDS } from './words.ts';

/** Factors of a repeating pattern, as many as it has days or months. */
const factors = (what: string) => list(what, number('a factor', { min: 0, bound: 'weight' }));

export const seesSchema = () =>
  keys('what is seen', {
    error_sd: number('an error', { min: 0, bound: 'error' }).describe(
      'Standard deviation of the error in what is seen of each need, on the scale of needs (0 to 10).',
    ),
  });

export const sourceSchema = () =>
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
      .describe(
        'How many people come together each time (rounded). Where it is random it may be nobody: `{poisson: 2}`.',
      )
      .prefault(1),
    urgency: word('an urgency', URGENCY_WORDS)
      .describe('Urgency of referrals from here.')
      .prefault('routine'),
    knows_the_system: share('a probability')
      .describe('Probability that the referrer picks the door that fits.')
      .prefault(1),
    sees: seesSchema()
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

export interface Source {
  readonly name: string;
  readonly title: string;
  readonly arrivals: Arrivals;
  /** People who come together each time: rounded; perhaps nobody. */
  readonly batch: Distribution;
  /** Index into URGENCIES of the event log: 0 routine, 1 urgent, 2 emergency. */
  readonly urgency: number;
  /** Probability that the referrer picks the door that fits. */
  readonly knowsTheSystem: number;
  /** Standard error of what the referral letter says about each need. */
  readonly seesErrorSd: number;
  /** The team that this source refers to; null: as the principles say. */
  readonly refersTo: string | null;
  /** Shares of kinds, in the order of People.kinds, where they differ from the general ones. */
  readonly kindShares: readonly number[] | null;
}

export type Arrivals =
  | {
      /** Non-homogeneous Poisson: `rate` per minute times the factors. */
      readonly kind: 'poisson';
      readonly rate: number;
      /** Factor for Monday to Sunday, mean 1 over the week. */
      readonly weekdays: readonly number[];
      /** Factor for January to December. */
      readonly months: readonly number[];
      /** Factor for each hour of the day, from midnight; mean 1. */
      readonly hours: readonly number[];
      /** Factor on the rate for each year that has gone by, day by day: 1.05 is a growth of 5 % a year. */
      readonly yearly: number;
      /** Factors that hold for a while, in minutes since the start of the run. */
      readonly surges: readonly { readonly from: number; readonly to: number; readonly times: number }[];
    }
  | { readonly kind: 'intervals'; readonly interval: Distribution }
  | { readonly kind: 'replay'; readonly referrals: ReplayedReferrals };

const EVERY_DAY = [1, 1, 1, 1, 1, 1, 1];

const EVERY_HOUR = new Array<number>(24).fill(1);

const EVERY_MONTH = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

/** `replayed` holds the referrals of the source's file, if it has one; `start` is the first day of the run. */
export function normaliseSource(
  name: string,
  said: SaidSource,
  kinds: readonly string[],
  replayed: ReplayedReferrals | undefined,
  start: number,
): Source {
  return {
    name,
    title: titleOf(name, said.title),
    arrivals: normaliseArrivals(said, replayed, start),
    batch: said.batch,
    urgency: URGENCY_WORDS.indexOf(said.urgency),
    knowsTheSystem: said.knows_the_system,
    seesErrorSd: said.sees?.error_sd ?? 0,
    refersTo: said.refers_to ?? null,
    kindShares: said.kinds ? kinds.map((kind) => ownValue(said.kinds, kind) ?? 0) : null,
  };
}

function normaliseArrivals(
  said: SaidSource,
  replayed: ReplayedReferrals | undefined,
  start: number,
): Arrivals {
  if (said.from_file !== undefined) return { kind: 'replay', referrals: replayed ?? NO_REFERRALS };
  if (said.every !== undefined) return { kind: 'intervals', interval: said.every };
  return {
    kind: 'poisson',
    rate: said.rate ?? 0,
    weekdays: scaleToMeanOne(said.pattern?.weekdays ?? EVERY_DAY),
    months: scaleToMeanOne(said.pattern?.months ?? EVERY_MONTH, DAYS_OF_MONTHS),
    hours: scaleToMeanOne(said.pattern?.hours ?? EVERY_HOUR),
    yearly: said.trend ?? 1,
    surges: (said.surges ?? []).map(({ from, to, times }) => ({
      from: (from - start) * DAY,
      to: (to - start) * DAY,
      times,
    })),
  };
}

/**
 * Factors scaled to a mean of 1 over the time that each holds, so that the rate is what it says over the whole week or
 * year.
 * @param lasts how long each holds; without it all hold equally long
 */
function scaleToMeanOne(
  factors: readonly number[],
  lasts: readonly number[] = factors.map(() => 1),
): number[] {
  const whole = lasts.reduce((sum, each) => sum + each, 0);
  const mean = factors.reduce((sum, factor, index) => sum + factor * lasts[index]!, 0) / whole;
  return factors.map((factor) => factor / mean);
}

/** On average, leap years among them. */
const DAYS_OF_MONTHS = [31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const ARRIVALS = ['rate', 'every', 'from_file'] as const;

/** Every source says in exactly one way when referrals come, and patterns have a factor for every day or month. */
export function checkSources(scenario: RawMap, report: TreeReport): void {
  const sources = scenario.sources;
  if (sources !== undefined && Object.keys(mapOf(sources)).length === 0) {
    report.key(
      'missing-key',
      ['sources'],
      'there is no source: nobody asks for help',
      'for example `sources: {gp: {rate: 70 per week}}`',
    );
  }
  for (const [name, said] of Object.entries(mapOf(sources))) {
    const source = mapOf(said);
    const path: Path = ['sources', name];
    const ways = ARRIVALS.filter((way) => source[way] !== undefined);
    if (ways.length === 0) {
      report.key(
        'one-of',
        path,
        `\`${name}\` does not say how often referrals come`,
        'write one of `rate: 70 per week`, `every: 10 min`, `from_file: referrals.csv`',
      );
    } else if (ways.length > 1) {
      report.key(
        'one-of',
        [...path, ways.at(-1)!],
        `\`${name}\` has ${ways.join(' and ')}`,
        `keep one; an inherited one is removed with \`${ways[0]}: null\``,
      );
    }
    for (const shape of ['pattern', 'trend', 'surges']) {
      if (source[shape] === undefined || source.rate !== undefined || ways.length === 0) continue;
      report.key(
        'one-of',
        [...path, shape],
        `a \`${shape}\` needs a \`rate\` to work on`,
        `leave it out, or write \`rate\` in place of \`${ways[0]}\``,
      );
    }
    listOf(source.surges).forEach((surge, index) => {
      const { from, to } = mapOf(surge);
      if (typeof from !== 'string' || typeof to !== 'string' || from < to) return;
      report.key(
        'out-of-range',
        [...path, 'surges', index],
        `the surge is over on ${to}, before it begins on ${from}`,
        'write the earlier date under `from`',
      );
    });
    checkFactors(mapOf(source.pattern).hours, 24, 'from midnight', [...path, 'pattern', 'hours'], report);
    checkFactors(
      mapOf(source.pattern).weekdays,
      7,
      'Monday to Sunday',
      [...path, 'pattern', 'weekdays'],
      report,
    );
    checkFactors(
      mapOf(source.pattern).months,
      12,
      'January to December',
      [...path, 'pattern', 'months'],
      report,
    );
  }
}

function checkFactors(value: unknown, count: number, what: string, path: Path, report: TreeReport): void {
  if (!Array.isArray(value)) return;
  const factors = listOf(value);
  if (factors.length !== count) {
    report.key(
      'out-of-range',
      path,
      `${factors.length} factors where ${count} are needed`,
      `one for each: ${what}`,
    );
  } else if (factors.every((factor) => factor === 0)) {
    report.key(
      'out-of-range',
      path,
      'all factors are 0: referrals would never come',
      'at least one is above 0',
    );
  }
}
