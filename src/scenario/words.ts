/** Words of the language that have one list here: the schema, the merging and the checks of names all read it. */
import { FAMILIES } from '../random/families.ts';

/** The keys by which a variation adds to a list, before what is there and behind it. */
export const ADDITIONS = ['add_first', 'add_last'] as const;

/** What stands beside a distribution, and is done to its values. */
export const ADJUSTMENTS = ['plus', 'rounded_to', 'rounded_up_to', 'rounded_down_to'] as const;

export type DistributionWord = keyof typeof FAMILIES | 'daily_hazard' | 'mixture';

export const DISTRIBUTION_WORDS: readonly DistributionWord[] = [
  ...(Object.keys(FAMILIES) as (keyof typeof FAMILIES)[]),
  'daily_hazard',
  'mixture',
];

export const ACTION_WORDS = [
  'go_to',
  'refer_to',
  'discharge',
  'not_eligible',
  'return_to_referrer',
  'pass_on',
  'signpost',
  'shares',
] as const;

/** Words of the condition language, which no need, group or other name may take. */
export const CONDITION_WORDS = [
  'and',
  'or',
  'not',
  'in',
  'true',
  'false',
  'kind',
  'source',
  'urgency',
  'weekday',
  'waiting',
  'caseload',
  'load',
] as const;

/** Least urgent first, as in the event log. */
export const URGENCY_WORDS = ['routine', 'urgent', 'emergency'] as const;

export const WEEKDAY_WORDS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const;

export const CHANNEL_WORDS = ['phone', 'video', 'face_to_face', 'group'] as const;

export const SECTOR_WORDS = [
  'primary',
  'secondary',
  'vcse',
  'council',
  'talking_therapies',
  'crisis',
  'inpatient',
] as const;

export const SPENT_ON_WORDS = ['sorting', 'understanding', 'care', 'admin'] as const;

/** How a referral can end, as `returns: {after: …}` may name it. The event log has the same words and a few more. */
export const OUTCOMES = [
  'helped',
  'partly_helped',
  'not_helped',
  'advice_and_signposting',
  'declined',
  'returned_to_referrer',
  'signposted',
  'went_in_circles',
  'discharged_after_missed_contacts',
  'gave_up_waiting',
  'stopped_coming',
  'declined_the_offer',
  'recovered',
] as const;

/** Those that a team can decide: `discharge: helped`. */
export const DISCHARGE_OUTCOMES = [
  'helped',
  'partly_helped',
  'not_helped',
  'advice_and_signposting',
  'declined',
  'returned_to_referrer',
  'discharged_after_missed_contacts',
] as const;

/** And what whoever gives up waiting does, there or once somebody has been told of it. */
export const RULE_OUTCOMES = [...DISCHARGE_OUTCOMES, 'gave_up_waiting'] as const;

export const FLAG_NAMES = [
  'has_been_assessed',
  'assessed_here',
  'assessment_trusted',
  'has_returned',
] as const;

export type FlagName = (typeof FLAG_NAMES)[number];

/**
 * waited: minutes since the clock started; time: minutes since the start of the run; contacts: kept since the
 * clock started; missed: missed one after another; bounces, referrals: since the person first asked; date: as time,
 * compared with dates; week: whole weeks gone by since the start of the run; hour: of the day, 0 to 23.
 */
export const FACT_NAMES = [
  'waited',
  'time',
  'contacts',
  'missed',
  'bounces',
  'referrals',
  'date',
  'week',
  'hour',
] as const;

export type FactName = (typeof FACT_NAMES)[number];
