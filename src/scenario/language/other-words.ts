/** What people write for keys of the language, and what to tell them: words of the field that are no slip of the finger. */

const INSTEAD: Readonly<Record<string, string>> = {
  ...all(
    ['dna', 'dna_rate', 'no_show', 'no_shows', 'no_show_rate', 'missed_appointments'],
    'how many come is `attendance`, a share such as `0.82`, at the step or under `people`; what follows when they do not is `missed`',
  ),
  ...all(
    ['attempts', 'retries', 'retry_after', 'time_lost'],
    'what follows a missed contact stands under `missed` of a contact or course: `missed: {attempts: 2, retry_after: 1 week}`',
  ),
  ...all(
    ['share', 'rest', 'otherwise', 'else'],
    'several ways with shares are one rule: `then: {shares: {core: 0.3, call: rest}}`, or `shares` alone at the step in place of `then`; a rule without `if` is what holds otherwise',
  ),
  ...all(
    ['to', 'goes_to', 'sends_to', 'team'],
    'the team that a source refers to is `refers_to: TEAM`, or for all of them `referrals_go_to: TEAM` under `principles`; within rules it is `go_to` (a step) or `refer_to` (a team)',
  ),
  ...all(
    ['skill_mix', 'any_of', 'either', 'one_of'],
    'any of several roles is `with: {any_of: [band_6, band_5]}`',
  ),
  ...all(
    ['duration', 'service_time', 'length', 'time_taken', 'minutes'],
    'how long work takes is `takes: 45 min`; of a stay `lasts`',
  ),
  ...all(
    ['median', 'mean', 'average', 'sd'],
    'a mean or a median stands within a distribution, with how far it spreads: `{lognormal: {median: 8, sd: 4}}`, of durations with units',
  ),
  ...all(
    ['single_point_of_access', 'spa', 'front_door', 'gateway'],
    'a single point of access is `referrals_go_to: TEAM` under `principles`',
  ),
  ...all(
    ['population', 'inhabitants', 'catchment'],
    'how many live there stands under people, for rates: `people: {population: 250000}`; how many are referred stands at sources, `sources: {gp: {rate: 45 per week}}`',
  ),
  ...all(
    ['probability', 'proportion', 'percentage', 'percent', 'chance'],
    'how often is `share` (of people), `followed` (of a rule) or `completes` (of signposting), each from 0 to 1',
  ),
  ...all(
    ['capacity', 'headcount', 'fte', 'servers', 'workers'],
    'how many work in a role is `wte`; how many are there at any time is `on_duty`',
  ),
  ...all(
    ['beds', 'bed', 'slots', 'rooms'],
    'places without staff are `places: {beds: 10}` of the team, and a step with `stay: beds` holds one; slots of appointments are a `diary`',
  ),
  ...all(
    ['arrivals', 'arrival_rate', 'demand', 'referrals', 'lambda'],
    'who asks and how often stands under `sources`: `gp: {rate: 45 per week}`',
  ),
  ...all(
    ['priority', 'prioritisation'],
    'who comes first is `urgency` (of a source or a team) and `served_by` (referral date or joining)',
  ),
  ...all(
    ['queue', 'waitlist', 'waiting'],
    'every step has its list; what is said of it stands under `waiting_list` of the team',
  ),
  ...all(
    ['next', 'goto', 'route_to', 'transition', 'transitions', 'pathway', 'routing'],
    'who goes where is `then: {go_to: STEP}` at a step, or a list of rules with `if`',
  ),
  ...all(
    ['reneging', 'renege', 'abandonment', 'gives_up_after'],
    'how long people wait is `patience` under `people`, or `gives_up` of one list',
  ),
  ...all(
    ['cost', 'salary', 'pay'],
    'what an hour costs stands under `costs: {per_hour: {band 6: 30}}`, by the `band` of a role',
  ),
};

function all(words: readonly string[], hint: string): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, hint]));
}

/** What to write for a word that is no key of the language; null: nothing known. */
export function otherWord(key: string): string | null {
  const word = key.toLowerCase().replace(/[\s-]+/g, '_');
  return Object.hasOwn(INSTEAD, word) ? INSTEAD[word]! : null;
}
