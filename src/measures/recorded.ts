/**
 * Which measures a locality can work out from what it records already. MHSDS is the Mental Health Services Data Set of
 * England, with which the one for talking therapies (IAPT) shares these fields: referral, source, team and discharge
 * (MHS101, MHS102), contacts with their date and attendance (MHS201), who people are (MHS001). What a contact was for, with
 * whom, and why a referral was rejected or closed has fields, too (MHS202, MHS102), and is known where teams fill them in.
 * ESR is the Electronic Staff Record of the NHS.
 */

export const RECORDS = ['MHSDS', 'MHSDS where coded', 'ESR', 'ledger'] as const;
export type Recorded = (typeof RECORDS)[number];

/** By the start of a name. What is not here no national record holds: lists within a service, time at work, meetings, rules. */
const HELD: Readonly<Record<Recorded, readonly string[]>> = {
  MHSDS: [
    'seen_within_',
    'wait_to_first_contact_',
    'wait_to_second_contact_',
    'first_contact_in_time_of_all',
    'still_waiting',
    're_referred_within_',
    'failure_demand',
    'moves_per_person',
    'teams_met_per_person',
    'referrals_to_team',
    'contacts_missed',
    'open_at_start',
    'open_at_end',
    'requests',
    'people',
    'two_or_more_contacts',
    'contacts_per_person',
    'asked_per_1000',
  ],
  'MHSDS where coded': [
    'helped_within_',
    'waiting_after_',
    'gone_without_help_after_',
    'help_median_of_all',
    'wait_to_assessment_',
    'wait_to_help_',
    'hidden_wait_',
    'still_waiting_for_help',
    'journeys_',
    'help_by_known_worker',
    'bounces_per_person',
    'people_with_',
    'wrong_doors_per_person',
    'assessments_per_person',
    'bounced_by_team',
    'accepted_by_team',
    'left_',
    'never_helped',
    'ended_',
    'turned_away_for_good',
    'referrals_ended_as',
    'help_begun',
    'people_helped',
    'helped_per_1000',
  ],
  ESR: ['wte_in_post', 'vacant_share', 'leavers', 'new_in_post', 'away', 'shifts_lost_to_sickness'],
  ledger: ['cost', 'budget_spent'],
};

/** Those that go by the start of another name, and rest on more. */
const NOT_HELD: readonly string[] = [
  'people_on_list',
  'people_on_caseload',
  'people_per_session',
  'ended_in_circles_share',
  'left_recovered',
  'people_helped_per_wte',
  'cost_per_person_helped',
];

/** Where a measure of that name can be worked out from; the empty text where no such record holds it. */
export function recordedIn(name: string): Recorded | '' {
  const plain = name.replace(/^(widest_)?gap_in_/, '');
  if (NOT_HELD.includes(plain)) return '';
  const [longest] = RECORDS.flatMap((record) =>
    HELD[record].filter((start) => isOf(plain, start)).map((start) => ({ record, start })),
  ).sort((a, b) => b.start.length - a.start.length);
  return longest?.record ?? '';
}

/** A start that ends with `_` stands for all that follows; another for the name, or a part of it by itself. */
function isOf(name: string, start: string): boolean {
  return name === start || name.startsWith(start.endsWith('_') ? start : `${start}_`);
}
