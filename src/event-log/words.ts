/** The words of a log: what a number in a row stands for is its place in one of these lists. */

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
/** The number of each outcome: `OUTCOME.helped` is 0. */
export const OUTCOME = numbersOf(OUTCOMES);

/** What a piece of work is for. */
export const SPENT_ON = ['sorting', 'understanding', 'care', 'admin'] as const;
export type SpentOn = (typeof SPENT_ON)[number];

/** Urgency, least first: a person is served before all those of lower urgency. */
export const URGENCIES = ['routine', 'urgent', 'emergency'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** How a person is handed over: the last is warm too, but this was the wrong door. */
export const HANDOVERS = ['cold', 'warm', 'warm from a wrong door'] as const;

/** What contacts before the run had come to. */
export const PROGRESS = ['', 'assessed', 'help had begun'] as const;

/** Why somebody who is in post is not at work. */
export const ABSENCES = ['leave', 'sickness'] as const;

/** Where somebody who joins comes from, or somebody who resigns goes. */
export const PLACES_OF_WORK = ['outside', 'next door'] as const;

/** Each word with its place in the list. */
export function numbersOf<W extends string>(words: readonly W[]): { readonly [K in W]: number } {
  return Object.fromEntries(words.map((word, index) => [word, index])) as { [K in W]: number };
}
