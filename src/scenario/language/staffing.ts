/** Leave, sickness, turnover, recruitment, supervision: what is said of a role, or of everybody under `staffing`. */
import { durations } from './distribution.ts';
import { byType, keys, named } from './forms.ts';
import { nameOf, number, share } from './leaves.ts';
import { daysAYear, duration, positiveDuration, rate } from './measures.ts';

const TURNOVER = '0.15 per year';

const sickness = () =>
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

const risesWithLoad = () =>
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

const turnover = () =>
  byType(
    ['scalar', 'map'],
    [
      rate(TURNOVER, 'turnover'),
      keys('turnover', {
        rate: rate(TURNOVER, 'turnover').describe('How many leave: `0.15 per year` for each person in post.'),
        rises_with_load: risesWithLoad(),
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
export const staffingKeys = () => ({
  leave: daysAYear('33 days per year')
    .describe(
      'Days of leave a year for somebody who works five days a week, in proportion for others; bank holidays are apart. Taken a week at a time, evenly over the year, beginning at a random week for each worker. Needs working hours, not `always`.',
    )
    .optional(),
  sickness: sickness(),
  covered_after: duration()
    .describe(
      'After being away for so long, a worker’s own people are seen by any colleague until the worker is back. Default: 2 weeks.',
    )
    .optional(),
  turnover: turnover(),
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
