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
