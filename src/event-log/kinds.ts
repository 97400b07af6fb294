/**
 * The kinds of event, in the past tense. A kind's number is its place in this list; logs on disk carry the name.
 *
 * | kind | what happened | code | other | minutes |
 * |---|---|---|---|---|
 * | referred | a referral to `team` was made | source, or -1 when a team made it | class of person (see Directory) | - |
 * | accepted | the team found the person eligible | - | - | - |
 * | waited_for | joined the list for `step` | - | - | minutes on it already, when the run began |
 * | desk_worked | desk work began at `time` | what it was spent on | - | length |
 * | contacted | a contact that was kept began | what it was spent on | ordinal of the contact in its course, else 0 | length |
 * | missed | a contact was not attended | what the lost time counts as | consecutive misses | time lost; none in a group |
 * | started | a course began (a stay: without a role): with its caseload place, or without one at the first contact kept | - | planned contacts | - |
 * | finished | a course ended: the place is released, unless it stays held | 1 when the place stays held, else -1 | contacts kept | - |
 * | declined, returned, signposted, passed_on | the referral ended as a bounce | outcome | team passed on to or told of, or -1 | - |
 * | handed_over | the referral ended with the person handed to another team | 0 cold, 1 warm, 2 warm because this was the wrong door | the other team | - |
 * | discharged | the referral ended with an outcome | outcome | 1 with a plan, 0 without | - |
 * | left | the person left before the help was finished | outcome | - | minutes since the last contact, or since asking |
 * | will_return | the person will ask again | source | - | minutes until then |
 * | worsened | needs rose while nobody helped | - | - | - |
 * | recovered | the person got better without help (a `left` follows, unless they were at home) | - | - | - |
 * | staffed | from now, `other` workers of `role` are on duty | - | workers on duty | - |
 * | worked_over | work has run past the end of the shift in which it began | - | - | minutes over |
 * | met | a meeting began | cases that it leaves on the list | cases that it takes | length |
 * | discussed | the person's case came up at a meeting | what it was spent on | which case of the meeting | length |
 * | attended | `worker` is there too: at a meeting, with others in a contact, or with a group | what it was spent on | 1: nobody came | length |
 * | kept_waiting | `worker` has waited until now for others at a meeting | what it was spent on | - | length of the wait |
 * | called_off | a meeting was not held although people wait for it: nobody of some role could come, or the last one is not over | - | people who wait | - |
 * | released | a place that stayed held after a course or stay is free: the person was taken on, or left | - | - | minutes since the course or stay ended |
 * | interrupted | desk work stopped for more urgent work; a `desk_worked` follows when it goes on | what it was spent on | - | minutes that are left of it |
 * | rose | urgency rose while on the list for `step` | urgency before | - | minutes on that list |
 * | kept_in_touch | a worker began to call a person on the list for `step` | what it was spent on | 1 reached, 0 not | length |
 * | re_entered | came straight back to `step` of the team that discharged them | outcome of that referral | - | minutes since it ended |
 * | booked | an appointment was made | - | team of the diary | minutes until then |
 * | offered | the time of a diary's appointments of the day has come | - | slots of the day | of them booked (a number, not minutes) |
 * | absent | a worker in post stays away from the shift that begins now | 0 on leave, 1 ill | - | length of the shift |
 * | joined | a vacant post was filled | 0 from outside, 1 from a role next door | - | - |
 * | resigned | a worker has left the post, after any notice | 0 to outside, 1 to a role next door | - | - |
 * | in_post | from now, so much of `role` is filled | - | thousandths of a WTE | - |
 * | vacant | from now, so much of `role` is vacant | - | thousandths of a WTE | - |
 * | new_in_post | from now, so much of `role` is filled by people in their first months | - | thousandths of a WTE | - |
 * | supervised | a worker gives time to supervision, of their own or of another | - | - | length |
 * | gathered | a session of a group began; for each person a `contacted` or `missed` without a role follows, for each worker an `attended` | people who came | people in the group | length |
 * | was_here | was in the system when the run began, at or waiting for `step`, with a referral open to `team` | source | class of person | minutes since asking for help |
 * | had_contacts | had contacts before the run began, in the course or stay `step` if there is one | 0; 1 had been assessed; 2 help had begun | contacts kept since asking | minutes since the last, or since the stay began |
 * | began_late | the contact that has begun was booked for an earlier time | - | - | minutes since then |
 */
export const EVENT_KINDS = [
  'referred',
  'accepted',
  'waited_for',
  'desk_worked',
  'contacted',
  'missed',
  'started',
  'finished',
  'declined',
  'returned',
  'signposted',
  'passed_on',
  'handed_over',
  'discharged',
  'left',
  'will_return',
  'worsened',
  'recovered',
  'staffed',
  'worked_over',
  'met',
  'discussed',
  'attended',
  'kept_waiting',
  'called_off',
  'released',
  'interrupted',
  'rose',
  'kept_in_touch',
  're_entered',
  'booked',
  'offered',
  'absent',
  'joined',
  'resigned',
  'in_post',
  'vacant',
  'new_in_post',
  'supervised',
  'gathered',
  'was_here',
  'had_contacts',
  'began_late',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** The number of each kind: `KIND.referred` is 0. */
export const KIND = Object.fromEntries(EVENT_KINDS.map((name, index) => [name, index])) as {
  readonly [K in EventKind]: number;
};

const ENDING_REQUESTS: readonly EventKind[] = ['declined', 'returned', 'signposted', 'discharged', 'left'];

/** By number of the kind, 1 where it ends a request for help: who is passed on or handed over still waits. */
export const ENDS_REQUEST = Uint8Array.from(EVENT_KINDS, (kind) => (ENDING_REQUESTS.includes(kind) ? 1 : 0));

/** How a referral can end, whoever ended it. The outcome of a journey is the outcome of its last referral. */
export const OUTCOMES = [
  'helped',
  'partly_helped',
  'not_helped',
  'advice_and_signposting',
  'declined',
  'returned_to_referrer',
  'signposted',
  'passed_on',
  'handed_over',
  'went_in_circles',
  'discharged_after_missed_contacts',
  'gave_up_waiting',
  'stopped_coming',
  'declined_the_offer',
  'recovered',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME = Object.fromEntries(OUTCOMES.map((name, index) => [name, index])) as {
  readonly [K in Outcome]: number;
};

/** What a piece of work is for. */
export const SPENT_ON = ['sorting', 'understanding', 'care', 'admin'] as const;
export type SpentOn = (typeof SPENT_ON)[number];

/** Why somebody who is in post is not at work. */
export const ABSENCES = ['leave', 'sickness'] as const;

/** Urgency, least first: a person is served before all those of lower urgency. */
export const URGENCIES = ['routine', 'urgent', 'emergency'] as const;
export type Urgency = (typeof URGENCIES)[number];
