/**
 * How large, and how small, a figure may be: one table by kind of figure. Far beyond any real system, so that nobody who
 * describes one meets a bound; beyond it a run would not fit into a computer or never end, and the figure is a slip.
 * What many figures come to together is another matter: the estimate before a run.
 */

import { type Distribution, figuresOf, mean } from '../../random/distribution.ts';
import { DAY, YEAR } from '../../units/minutes.ts';
import { quoted, Wrong } from './say.ts';

export interface Bound {
  /** What is bounded, for the reference. */
  readonly what: string;
  /** In the unit in which it is kept: minutes, events per minute, a factor. */
  readonly most: number;
  /** The least that is not 0. */
  readonly least?: number;
  /** The same as it would be written. */
  readonly mostWords: string;
  readonly leastWords?: string;
  readonly why: string;
  readonly instead: string;
}

const THOUSAND_YEARS = 1000 * YEAR;
const LONG = 'nothing that is measured lasts longer';

export const BOUNDS = {
  duration: bound(
    'A duration',
    THOUSAND_YEARS,
    '1,000 years',
    LONG,
    'write how long it lasts, or leave it out',
  ),
  repeated: {
    ...bound(
      'The time from one to the next',
      THOUSAND_YEARS,
      '1,000 years',
      LONG,
      'write how long it is, or leave it out',
    ),
    least: 0.001,
    leastWords: '0.001 min, on average',
    why: 'what comes again so soon would fill the run, and no time would pass',
    instead: 'write a longer time: units are min, hours, days, weeks, months and years',
  },
  spell: {
    ...bound('A spell of sickness', THOUSAND_YEARS, '1,000 years', LONG, 'write how long it lasts'),
    least: 60,
    leastWords: '1 hour, on average',
    why: 'whole shifts are missed',
    instead: 'write days or weeks',
  },
  rate: {
    ...bound(
      'A rate of referrals',
      1e6 / DAY,
      '1,000,000 per day',
      'each person is followed one by one',
      'write fewer; for a larger population simulate a part of it',
    ),
    least: 1 / THOUSAND_YEARS,
    leastWords: '1 in 1,000 years',
  },
  turnover: {
    ...bound(
      'A rate of leaving',
      1000 / YEAR,
      '1,000 per year',
      'each person in post comes and goes one by one',
      'write how many leave in a year for each in post',
    ),
    least: 1 / (1000 * THOUSAND_YEARS),
    leastWords: '1 in 1,000,000 years',
  },
  replications: bound(
    'Replications',
    1e6,
    '1,000,000',
    'each is a whole run, and beyond some hundreds intervals hardly get narrower',
    'write fewer: 20 is usual',
  ),
  wte: bound(
    'WTE of one role',
    10_000,
    '10,000',
    'every worker is followed one by one',
    'write how many work in this role; for a larger service simulate a part of it',
  ),
  workers: bound(
    'Workers at one piece of work',
    1000,
    '1,000',
    'all have to be free at once',
    'write how many it takes',
  ),
  caseload: bound(
    'Places of a caseload for each WTE',
    10_000,
    '10,000 per wte',
    'nobody could see so many',
    'leave `caseload` out where there is no limit',
  ),
  places: bound(
    'Places of one kind',
    1e6,
    '1,000,000',
    'more than that are as good as any number',
    'write `unlimited`',
  ),
  slots: bound(
    'Slots of a day',
    10_000,
    '10,000',
    'each is booked one by one',
    'write how many appointments a day has',
  ),
  notice: bound(
    'Days of notice',
    3650,
    '3,650 days',
    'a diary is looked through day by day',
    'write a shorter notice',
  ),
  group: bound('People in a group', 1000, '1,000', 'all meet in one room', 'write how many take part'),
  cases: bound(
    'Cases of a meeting',
    10_000,
    '10,000 cases',
    'they are decided on one by one',
    'write how many there is time for',
  ),
  length: bound(
    'The length at which a list closes',
    1e7,
    '10,000,000',
    'a list so long never closes',
    'leave `closes_above` out',
  ),
  attempts: bound(
    'Attempts',
    1000,
    '1,000',
    'each is an appointment that is missed',
    'write after how many misses somebody is given up',
  ),
  contacts: bound(
    'Contacts of a course',
    10_000,
    '10,000',
    'each is an appointment',
    'write how many contacts there are',
  ),
  batch: bound(
    'People in a batch',
    10_000,
    '10,000',
    'all are there at one moment',
    'let fewer come together, more often',
  ),
  hops: bound(
    'The hop limit',
    100,
    '100',
    'whoever is sent on so often goes in circles, and no time need pass meanwhile',
    'write how many referrals one request may lead to: 8 is usual',
  ),
  factor: bound(
    'A factor',
    1e6,
    '1,000,000 times',
    'it would drown everything else',
    'write how many times as much it is',
  ),
  weight: bound(
    'A factor of a pattern',
    1e6,
    '1,000,000',
    'only their proportions count',
    'write them around 1',
  ),
  trend: bound(
    'Growth',
    101,
    '+10,000% per year',
    'after a few years the world would not have so many people',
    'write the growth of one year',
  ),
  change: bound(
    'A change of needs',
    1000,
    '1,000',
    'needs are from 0 to 10',
    'write what is added on that scale',
  ),
  error: bound(
    'An error in what is seen',
    1000,
    '1,000',
    'needs are from 0 to 10',
    'write a standard deviation on that scale',
  ),
  need: bound('A figure of a need', 1e6, '1,000,000', 'needs are from 0 to 10', 'write it on that scale'),
  population: bound(
    'A population',
    1e10,
    '10,000,000,000',
    'so many people there are not',
    'write how many live where people ask from',
  ),
  budget: bound('A budget', 1e12, '1,000,000,000,000', 'no service has so much', 'write pounds a year'),
  cost: bound('The cost of an hour', 1e6, '1,000,000', 'nobody is paid so much', 'write pounds for an hour'),
  rise: bound(
    'The effect of load',
    1000,
    '1,000',
    'everybody would leave at once',
    'write 0.5 for half as much again',
  ),
  fraction: {
    ...bound('A share of time or of pace', 1, '1', 'it is a part', 'write at most 1'),
    least: 0.001,
    leastWords: '0.001',
    why: 'work would take more than a thousand times as long',
    instead: 'write a larger share, or 0 `wte` where nobody works',
  },
  pace: {
    ...bound('A pace', 10, '10', 'nobody works ten times as fast as others', 'write 1 for the usual pace'),
    least: 0.01,
    leastWords: '0.01',
  },
  shape: {
    ...bound(
      'The shape of a distribution',
      1000,
      '1,000',
      'so steep a distribution is one value',
      'write that value alone',
    ),
    least: 0.05,
    leastWords: '0.05',
  },
  logarithm: bound(
    'The mean of logarithms',
    100,
    '100',
    'e to the power of it is the median, which would be beyond everything',
    'write the `median` itself',
  ),
  betaShape: {
    ...bound(
      'A shape of a beta distribution',
      1e6,
      '1,000,000',
      'so steep a distribution is one value',
      'write that value alone',
    ),
    least: 0.001,
    leastWords: '0.001',
  },
} as const satisfies Readonly<Record<string, Bound>>;

export type BoundName = keyof typeof BOUNDS;

function bound(what: string, most: number, mostWords: string, why: string, instead: string): Bound {
  return { what, most, mostWords, why, instead };
}

/** Null when the value is within its bound; both signs count. */
export function beyond(name: BoundName, value: number, written: unknown): Wrong | null {
  const { most, mostWords, least, leastWords, why, instead }: Bound = BOUNDS[name];
  const size = Math.abs(value);
  // The bound itself, written in other units, may miss it by rounding.
  if (!(size <= most * (1 + 1e-9)))
    return new Wrong(
      'beyond-limit',
      `${quoted(written)} is too much: at most ${mostWords}`,
      `${why}; ${instead}`,
    );
  if (least === undefined || size === 0 || size >= least * (1 - 1e-9)) return null;
  return new Wrong(
    'beyond-limit',
    `${quoted(written)} is too little: at least ${leastWords}`,
    `${why}; ${instead}`,
  );
}

/** The same for every figure of a distribution, and for its mean, which may not be 0 where there is a least. */
export function beyondIn(name: BoundName, d: Distribution, unit: string): Wrong | null {
  for (const figure of figuresOf(d)) {
    const { most }: Bound = BOUNDS[name];
    const wrong = Math.abs(figure) <= most ? null : beyond(name, figure, `${figure}${unit}`);
    if (wrong !== null) return wrong;
  }
  const { least }: Bound = BOUNDS[name];
  if (least === undefined) return null;
  const average = mean(d);
  return average === 0
    ? beyond(name, Number.MIN_VALUE, `0${unit}`)
    : beyond(name, average, `${Number(average.toPrecision(6))}${unit}`);
}
