/** Leave, sickness, turnover, recruitment, supervision: what is said of a role, or of everybody under `staffing`. All times are minutes, all rates are per minute. */

import type { Distribution } from '../../random/distribution.ts';
import { WEEK } from '../../units/minutes.ts';
import { HOURS_OF_FULL_WEEK } from '../contracted-time.ts';
import { durations } from '../language/distribution.ts';
import { byType, keys, named } from '../language/forms.ts';
import { nameOf, number, share } from '../language/leaves.ts';
import {
  DURATION_JSON,
  daysAYear,
  duration,
  positiveDuration,
  rate,
  readDuration,
} from '../language/measures.ts';
import { leaf, quoted, Wrong } from '../language/say.ts';
import type { Said, SaidRole } from '../language.ts';

/** What is said of one role; null: it does not happen here. */
export interface Staffing {
  readonly absence: Absence | null;
  readonly turnover: Turnover | null;
  readonly recruitment: Recruitment | null;
  readonly supervision: Supervision | null;
}

/** Why somebody who is in post does not come to a shift. Whole shifts only. */
interface Absence {
  /** Share of weeks that each worker is on leave. */
  readonly leaveShare: number;
  /** Share of time that each worker is ill, and how long each time; null: nobody is ever ill. */
  readonly sickness: { readonly share: number; readonly spell: Distribution } | null;
  /** Minutes away after which others see the worker's people; Infinity: they always wait. */
  readonly coveredAfter: number;
}

interface Turnover {
  /** Probability of leaving per minute, for each person in post. */
  readonly rate: number;
  /** The rate is multiplied by 1 + slope × (load − above), where the load over the last so many minutes is above. */
  readonly withLoad: { readonly slope: number; readonly above: number; readonly over: number } | null;
  /** Minutes worked after giving notice. */
  readonly notice: number;
}

interface Recruitment {
  /** Minutes from notice (or from the start of the run) to the first day of the next person. */
  readonly takes: Distribution;
  /** Roles next door from which people come, each with its share of the posts filled. */
  readonly from: readonly { readonly team: string; readonly role: string; readonly share: number }[];
  /** Work takes 1 / pace times as long in the first minutes in post; null: the pace is full from the first day. */
  readonly startsSlowly: { readonly lasts: number; readonly pace: number } | null;
}

interface Supervision {
  readonly every: number;
  readonly takes: number;
  /** The supervisor's team and role. */
  readonly team: string;
  readonly role: string;
}

const TURNOVER = '0.15 per year';

const sicknessSchema = () =>
  keys('sickness', {
    share: number('the share of time', { min: 0, max: 0.9 }).describe('Share of time that a worker is ill.'),
    spell: durations('a spell of sickness', { positive: true, bound: 'spell' }).describe(
      'How long a worker is ill each time.',
    ),
  })
    .describe(
      'Well and ill take turns for each worker; times of being well are exponential. Ill workers miss whole shifts: those that begin while they are ill.',
    )
    .optional();

const risesWithLoadSchema = () =>
  keys('the effect of load', {
    by: number('the rise', { min: 0, bound: 'rise' }).describe(
      'Rise of the rate of leaving for each step of load: 0.5 is half as much again.',
    ),
    for_every: number('a step of load', { above: 0, max: 1, bound: 'fraction' })
      .describe('The step of load.')
      .prefault(0.1),
    above: number('a load', { min: 0, max: 2 })
      .describe('The load from which on the rate rises.')
      .prefault(0.85),
    over: positiveDuration('the time over which load is taken')
      .describe('The time over which load is taken: time at work over the time that is for it.')
      .prefault('8 weeks'),
  })
    .describe('The rate of leaving rises with the load of the role, worked out anew each week.')
    .optional();

const turnoverSchema = () =>
  byType(
    ['scalar', 'map'],
    [
      rate(TURNOVER, 'turnover'),
      keys('turnover', {
        rate: rate(TURNOVER, 'turnover').describe('How many leave: `0.15 per year` for each person in post.'),
        rises_with_load: risesWithLoadSchema(),
        notice: duration()
          .describe('Worked after giving notice; the next person is looked for meanwhile.')
          .prefault('0 min'),
      }),
    ],
  )
    .describe(
      'How many leave their post: a rate for each person in post, or a map. The people on a leaver’s caseload go to the colleagues with most room. Needs `recruitment`.',
    )
    .optional();

/** What may be said of everybody, and of one role differently. */
const staffingKeys = () => ({
  leave: daysAYear('33 days per year')
    .describe(
      'Days of leave a year for somebody who works five days a week, in proportion for others; bank holidays are apart. Taken a week at a time, evenly over the year, beginning at a random week for each worker. Needs working hours, not `always`.',
    )
    .optional(),
  sickness: sicknessSchema(),
  covered_after: duration()
    .describe(
      'After being away for so long, a worker’s own people are seen by any colleague until the worker is back. Default: 2 weeks.',
    )
    .optional(),
  turnover: turnoverSchema(),
  recruitment: keys('recruitment', {
    takes: durations('the time to fill a post', { positive: true }).describe(
      'Time from notice to the first day of the next person.',
    ),
  })
    .describe('Vacant posts are filled again, those that are vacant at the start (`vacancy`) among them.')
    .optional(),
  starts_slowly: keys('a slow start', {
    for: positiveDuration('a slow start').describe('The first months in post.'),
    pace: number('a pace', { above: 0, max: 1, bound: 'fraction' }).describe(
      'Share of the full pace: at 0.5 everything takes twice as long.',
    ),
  })
    .describe('People new in post work more slowly at first.')
    .optional(),
});

const fullWeek = () =>
  leaf('duration', DURATION_JSON, (value): number | Wrong => {
    const minutes = readDuration(value);
    if (minutes instanceof Wrong) return minutes;
    return minutes >= 60 && minutes <= WEEK
      ? minutes
      : new Wrong('out-of-range', `${quoted(value)} is no week of work`, 'a full week is 1 to 168 hours');
  });

/** What is said of everybody alike. */
export const everybodysKeys = () => ({
  full_week: fullWeek()
    .describe(
      'Work in the week of one whole-time equivalent, for example `37.5 hours`. In a team that is open for longer, each WTE works so much of it.',
    )
    .prefault(`${HOURS_OF_FULL_WEEK} hours`),
  ...staffingKeys(),
});

/** What is said of one role only. */
export const roleStaffingKeys = () => ({
  ...staffingKeys(),
  recruits_from: named('a share', share('the share of posts'))
    .describe(
      'Roles next door that new people come from, with the share of posts filled so: `{core_team.practitioner: 0.5}`. Each leaves a vacant post behind; while nobody is in post there, people come from elsewhere.',
    )
    .optional(),
  supervision: keys('supervision', {
    every: positiveDuration('the time between sessions').describe('From one session to the next.'),
    takes: positiveDuration('a session').describe('Length of a session, for both.'),
    by: nameOf('a role').describe(
      'Role of the supervisor: `senior`, or `other_team.senior` in another team. They take turns.',
    ),
  })
    .describe(
      'Each worker of the role meets a supervisor. Both give the time at their next free moment after it falls due, each on their own; it counts neither as work nor as time that is for work.',
    )
    .optional(),
});

/** Days in a year on which somebody with a five-day week would come: those of leave are a share of them. */
const WORKING_DAYS = (5 * 365.25) / 7;

const COVERED_AFTER = 2 * WEEK;

/** What is said of a role, and what is said of everybody where the role is silent. */
export function normaliseStaffing(
  team: string,
  role: SaidRole,
  everybody: Said['staffing'],
): Staffing | null {
  const said = {
    leave: role.leave ?? everybody.leave ?? 0,
    sickness: role.sickness ?? everybody.sickness,
    coveredAfter: role.covered_after ?? everybody.covered_after ?? COVERED_AFTER,
    turnover: role.turnover ?? everybody.turnover,
    recruitment: role.recruitment ?? everybody.recruitment,
    startsSlowly: role.starts_slowly ?? everybody.starts_slowly,
  };
  const sickness = said.sickness === undefined || said.sickness.share === 0 ? null : said.sickness;
  const absence: Absence | null =
    said.leave === 0 && sickness === null
      ? null
      : { leaveShare: said.leave / WORKING_DAYS, sickness, coveredAfter: said.coveredAfter };
  const recruitment: Recruitment | null =
    said.recruitment === undefined
      ? null
      : {
          takes: said.recruitment.takes,
          from: Object.entries(role.recruits_from ?? {}).map(([name, share]) => ({
            ...partsOf(name, team),
            share,
          })),
          startsSlowly:
            said.startsSlowly === undefined
              ? null
              : { lasts: said.startsSlowly.for, pace: said.startsSlowly.pace },
        };
  const supervision: Supervision | null =
    role.supervision === undefined
      ? null
      : {
          every: role.supervision.every,
          takes: role.supervision.takes,
          ...partsOf(role.supervision.by, team),
        };
  const all = { absence, turnover: normaliseTurnover(said.turnover), recruitment, supervision };
  return Object.values(all).every((each) => each === null) ? null : all;
}

function normaliseTurnover(said: SaidRole['turnover']): Turnover | null {
  if (said === undefined) return null;
  const { rate, rises_with_load: rises, notice } = typeof said === 'number' ? { ...PLAIN, rate: said } : said;
  if (rate === 0) return null;
  const withLoad =
    rises === undefined ? null : { slope: rises.by / rises.for_every, above: rises.above, over: rises.over };
  return { rate, withLoad, notice };
}

const PLAIN = { rises_with_load: undefined, notice: 0 };

/** `team.role`, or a role of the same team. */
function partsOf(name: string, team: string): { team: string; role: string } {
  const dot = name.indexOf('.');
  return dot === -1 ? { team, role: name } : { team: name.slice(0, dot), role: name.slice(dot + 1) };
}
