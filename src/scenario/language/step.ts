import { CHANNEL_WORDS, SPENT_ON_WORDS } from '../words.ts';
import { durations, numbers } from './distribution.ts';
import { fixedTimes } from './fixed-times.ts';
import { byKey, byType, keys, list, named } from './forms.ts';
import { group } from './group.ts';
import { nameOf, number, share, text, word, yesNo } from './leaves.ts';
import { countOf, duration, per } from './measures.ts';
import { oneActionOnly, rules } from './rule.ts';
import { sees } from './sources.ts';
import { urgencyRises } from './waiting-list.ts';

const role = () => nameOf('a role of this team');
const channel = () => word('a channel', CHANNEL_WORDS);
const takes = () =>
  durations('the time that it takes').describe(
    'Time of a worker. What runs past the end of a shift is finished.',
  );
const writingUp = () =>
  durations('writing up')
    .describe('Desk work straight after, by the same worker. The flow rules are asked when it is done.')
    .optional();

const common = (spentOn: string) => ({
  title: text('a title').describe('The name in reports.').optional(),
  spent_on: word('what time is spent on', SPENT_ON_WORDS)
    .describe(`What the time is for. Default ${spentOn}.`)
    .optional(),
  sees: sees().describe('The worker looks at the needs here, and sees them with this error.').optional(),
  assesses: yesNo('whether the person tells their story')
    .describe('The person tells their story here. Default: true for a contact that has `sees`, else false.')
    .optional(),
  checks_eligibility: yesNo('whether eligibility is checked')
    .describe(
      'After looking, the team asks whether it is for this person, before the flow rules. Default: true for a step that has `sees`.',
    )
    .optional(),
  urgency_rises: urgencyRises()
    .describe("Urgency that rises while people are on the list of this step, in place of the team's.")
    .optional(),
  then: rules()
    .describe(
      'Flow rules, asked in order: the first that holds decides. Default: the next step of the team, or `discharge: helped` after the last.',
    )
    .optional(),
});

const withPeople = () => ({
  missed: keys('what happens when a contact is missed', {
    attempts: number('the attempts', { min: 1, whole: true, bound: 'attempts' })
      .describe('Contacts that may be missed one after another, the first included.')
      .prefault(2),
    retry_after: durations('the time to the next attempt')
      .describe('Time until the next attempt is asked for.')
      .prefault('1 week'),
    time_lost: durations('the time lost')
      .describe('Time of the worker lost by a miss. Default: as long as the contact would have taken.')
      .optional(),
    then: oneActionOnly()
      .describe('What happens after the last attempt: one action.')
      .prefault({ discharge: 'discharged_after_missed_contacts' }),
  })
    .describe('What happens when the person does not come (DNA, did not attend).')
    .prefault({}),
  attendance: share('attendance')
    .describe("Probability that a contact here is attended, in place of people's own.")
    .optional(),
});

const startsAt = () =>
  fixedTimes()
    .describe(
      'The work begins only at these times, `weekdays 09:00, 13:00`: then the list is served as far as workers are free. Who is left waits for the next time, even while a worker is idle. Whoever is sent to it by earlier work of the team that ends at this very moment is in time; whoever is referred, told to come, or due again, at this very moment is too late.',
    )
    .optional();

/** One role, several roles, or roles with how many of each: everybody who has to be there at once. */
const workers = () =>
  byType(
    ['scalar', 'list', 'map'],
    [
      role(),
      list('roles', role()),
      named('how many of them', number('how many of them', { min: 1, whole: true, bound: 'workers' })),
    ],
  );

const deskStep = () =>
  keys('a desk step', {
    desk: role().describe('Work about a person who is not there (screening, letters), by this role.'),
    takes: takes(),
    starts_at: startsAt(),
    interruptible: yesNo('whether it can be interrupted')
      .describe(
        'Stops when more urgent work is asked of the role and nobody is free, and goes on later, with any worker of the role, for the time that is left. The least urgent piece stops, of several the one begun last. Default false.',
      )
      .optional(),
    ...common('`admin`'),
  });

const contactStep = () =>
  keys('a contact', {
    contact: channel().describe('An appointment with the person, through this channel.'),
    with: workers()
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
    group: group()
      .describe(
        'One contact with several people at once, `{of: 8, starts_with: 6}`: a session begins when so many wait and everybody of `with` is free, or at the times of `starts_at`; the first in line come first. It lasts as long as that of the first in line would, whoever comes, and takes the workers once; writing up is done for each person who came, one after another, by the first worker. Who misses it waits for another session, as `missed` says.',
      )
      .optional(),
    writing_up: writingUp(),
    ...withPeople(),
    ...common('`understanding`'),
  });

const courseStep = () =>
  keys('a course', {
    course: keys('a course', {
      contacts: numbers('the contacts', { min: 1, bound: 'contacts' }).describe(
        'How many contacts are planned (rounded, at least 1).',
      ),
      every: durations('the time between contacts').describe('Time from one contact to the next being due.'),
      with: workers().describe(
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
    group: group()
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
    ...withPeople(),
    ...common('`care`'),
  });

const meetingStep = () =>
  keys('a meeting', {
    meeting: fixedTimes().describe(
      'A meeting (an MDT) that decides on several cases at once, at these times: `weekly tuesday 10:00`, `every 2 weeks friday 14:00`, `weekdays 09:00`, or a list of such. Every so many weeks counts from the first such time of the run. Nothing is held while nobody waits for it.',
    ),
    attended_by: named(
      'how many attend',
      number('how many attend', { min: 1, whole: true, bound: 'workers' }),
    ).describe(
      'Who attends: roles of this team, or `team.role` of others, each with how many workers. Those on duty who are free come at once, others as soon as their piece of work is done; it begins when all are there. With fewer on duty it is held by those who are; with nobody of a role it is called off.',
    ),
    takes_up_to: countOf('what a meeting takes', 'case', 'cases').describe(
      'Most cases of one meeting, `18 cases`: the most urgent first, then by referral date. The others wait for the next.',
    ),
    minutes_per_case: durations('the time of a case').describe(
      'Time of each case, of everybody who attends. The flow rules are asked of a case when its time is over.',
    ),
    lasts_at_least: duration()
      .describe('Those who attend are kept for so long, even if the cases are done before.')
      .prefault('0 min'),
    ...common('`sorting`'),
  });

const heldUntil = () =>
  word('when the place is free again', ['next_accepts'])
    .describe(
      '`next_accepts`: the place stays held until the person has a place, or work begins, at the next step or team. Without it: free at once.',
    )
    .optional();

const stayStep = () =>
  keys('a stay', {
    stay: nameOf('a kind of place of this team').describe(
      'A place of this kind is held, and nobody is needed for it.',
    ),
    lasts: durations('the length of the stay').describe('From the moment at which the place is given.'),
    helps: named('a change such as `-2 per stay`', per('a change', 'stay', '-2 per stay'))
      .describe('Change of needs at the end of the stay: `{severity: -2 per stay}`.')
      .optional(),
    place_held_until: heldUntil(),
    title: common('').title,
    then: common('').then,
  });

export const step = () =>
  byKey(
    'a step is one of desk, contact, course, meeting, stay',
    ['desk', 'contact', 'course', 'meeting', 'stay'],
    [deskStep(), contactStep(), courseStep(), meetingStep(), stayStep()],
  );
