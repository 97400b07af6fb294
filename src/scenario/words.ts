/** Words of the language that have one list here: the schema, the merging and the checks of names all read it. */

export const DISTRIBUTION_WORDS = [
  'fixed',
  'exponential',
  'erlang',
  'gamma',
  'lognormal',
  'weibull',
  'triangular',
  'uniform',
  'normal',
  'beta',
  'discrete',
  'empirical',
  'sequence',
  'daily_hazard',
  'mixture',
] as const;

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
