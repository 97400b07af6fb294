/** The words of the data dictionary: what each column and each file holds. */
import type { SeriesKey } from '../../measures/index.ts';
import { STACKED, WAYS_IN_WORDS } from '../findings/ways-out.ts';
import type { Meaning } from '../tables.ts';

const UNIT_BESIDE = 'as in the column unit';

/** The meaning of a column, by its name, where all files that have it mean the same. */
export const COLUMNS: Readonly<Record<string, Meaning>> = {
  'dictionary file': ['File of the results folder', ''],
  'dictionary column': ['Column of that file; empty: the file itself', ''],
  'dictionary value': ['A word that the column may hold; empty: the column itself', ''],
  'dictionary meaning': ['What it means', ''],
  'dictionary unit': ['Its unit; empty: none', ''],
  scenario: ['Name of the system: the file of the scenario without its ending', ''],
  base: ['Name of the system that the other one is compared with', ''],
  period: ['Name of the period, as the scenario gives it', ''],
  from: ['When the period begins, local time', 'ISO 8601'],
  to: ['When it ends: what happens then is outside', 'ISO 8601'],
  measure: ['Name of the measure; each is defined below', ''],
  team: [
    'Team, team.role, team.place, "team.place at 9", "team -> team", "source -> team", "team -> ending" or the name of a flow rule; empty for the whole system',
    '',
  ],
  group: ['Kind (kind=…) or group (name=value) of people; empty for everyone', ''],
  unit: ['Unit of the numbers in this row; a share is between 0 and 1', ''],
  mean: ['Mean over replications', UNIT_BESIDE],
  base_mean: ['Mean of the base over replications', UNIT_BESIDE],
  difference: ['Mean of the paired differences, other minus base', UNIT_BESIDE],
  gain: ['What may change for somebody; each is defined below', ''],
  net: ['Share of the group that gains, less the share that loses', 'share'],
  gained: ['Share of the people in both systems who gain', 'share'],
  lost: ['Share of the people in both systems who lose', 'share'],
  by_chance: [
    'Share who gain, and likewise who lose, in the base against itself: the same people under other luck',
    'share',
  ],
  by_chance_low: ['Lower end of its 95 % interval', 'share'],
  by_chance_high: ['Upper end of its 95 % interval', 'share'],
  by_chance_n: ['Replications in which the base was run once more', 'replications'],
  low: [
    'Lower end of the 95 % interval (Student t, or longer to a long side); empty for one replication',
    UNIT_BESIDE,
  ],
  high: [
    'Upper end of the 95 % interval (Student t, or longer to a long side); empty for one replication',
    UNIT_BESIDE,
  ],
  n: ['Replications that had a value', 'replications'],
  why_empty: ['Why there is no mean, or no difference, as a sentence; empty where there is one', ''],
  recorded_in: [
    'Record from which a locality can work the measure out: MHSDS (Mental Health Services Data Set), MHSDS where coded (what a contact was for, and why a referral ended), ESR (Electronic Staff Record), ledger; empty: none of these holds it',
    '',
  ],
  replication: ['Number of the replication, from 1', ''],
  value: ['Value in this replication; empty when there was nothing to measure', 'as in summary.csv'],
  series: ['What is told week by week; each is defined below', ''],
  week: ['Week of the run, from 0, warm-up included', 'weeks'],
  date: ['First day of the week', 'ISO 8601'],
  difference_low: [
    'Lower end of the interval of the difference, which holds together with those of all rows',
    UNIT_BESIDE,
  ],
  difference_high: ['Upper end of the interval of the difference', UNIT_BESIDE],
  pairs: ['Replications in which both systems had a value', ''],
  level: [
    'Level at which the difference has its interval, so that those of all rows hold together with 0.95',
    'share',
  ],
  changes: ['Titles of the changes that are made together', ''],
  interaction: [
    'By how much the changes together do more than their parts explain: of two, what both do less what each does alone',
    UNIT_BESIDE,
  ],
  margin: ['The smallest difference that matters', UNIT_BESIDE],
  verdict: [
    'better, worse (more, less where neither side is better), differs little, no difference that matters, not clear, or no verdict; empty for the base',
    '',
  ],
  cut: [
    'Weeks from the start of the run until it has its level (MSER-5); empty where none was found',
    'weeks',
  ],
  on_average: ['People on the list or on the caseload, on average over the window', 'people'],
  growth: ['Growth a year as a share of the level, from the first block of the window to the last', 'share'],
  block: ['Weeks of a block: a year where arrivals have a season, otherwise half of the window', 'weeks'],
  list: ['List, as team.step', ''],
  on_list: ['People on the list at once, on average over the window', 'people'],
  days_on_list: ['Days of the window that somebody stood on the list each time, on average', 'days'],
  limit: [
    'Kind of limit: staff, caseload, places, slots, meeting, group; rule: nothing that the step needs is full, and it begins only when the words say',
    '',
  ],
  of: ['Whose limit it is: team.role, team.place, team.step, or (slots) the team', ''],
  full: [
    'Share of it that is used (staff, slots), or of the time, meetings or sessions at which nothing of it is left; empty for a rule',
    'share',
  ],
  at: ['Where it is written: file and line, or the path where lines are not known', ''],
  words: ['The limit in words', ''],
  histogram: ['What the people waited for, or how their wait for help ended; each is defined below', ''],
  days: ['Whole days since asking; the last number holds all longer waits', 'days'],
  people: [
    'People whose wait ended after so many days, or has lasted so long (out_still_waiting); added over replications',
    'people',
  ],
  person: ['Number of the person in the log, from 1', ''],
  source: ['Source of the first referral', ''],
  ordinal: [
    'Which of the people of that source, from 1: the same person in every system. From -1 downwards: was there when the run began, by referral date',
    '',
  ],
  kind: ['Kind of person', ''],
  first_referred: ['When the person was first referred, local time', 'ISO 8601'],
  wait_to_first_contact: [
    'Days from the first referral to the first contact kept; empty: none yet. Of who was there when the run began with several contacts behind them: to the last of those',
    'days',
  ],
  wait_to_help: ['Days from the first referral until help began; empty: not yet', 'days'],
  referrals: ['Referrals to any team', 'referrals'],
  bounces: ['Referrals that ended without help and without a handover', 'referrals'],
  moves: ['Referrals made by a team', 'referrals'],
  teams_met: ['Different teams with which a contact was kept', 'teams'],
  assessments: ['Assessments in contact with the person', 'assessments'],
  contacts: ['Contacts kept', 'contacts'],
  outcome: ['How the last referral ended; empty while the journey is open', ''],
  helped: ['1 when any referral ended as helped or partly helped, else 0', ''],
};

/** Each value of the column `series`. */
export const SERIES: Readonly<Record<SeriesKey['name'], Meaning>> = {
  waiting: ['People on the lists of the team, or of all teams, at the end of the week', 'people'],
  utilisation: ['Load on the role in the week: time at work over time for the work', 'share'],
  caseload: ['Places of the role’s caseload that are held at the end of the week', 'people'],
  wte_in_post: ['Whole-time equivalents of the role in post at the end of the week', 'count'],
  wait_to_first_contact: [
    'Mean of the waits from asking to the first contact that ended in the week; empty: none did',
    'days',
  ],
  wait_to_help: ['Mean of the waits from asking to help that ended in the week; empty: none did', 'days'],
};

/** Each value of the column `histogram`. */
export const HISTOGRAMS: Readonly<Record<string, string>> = {
  wait_to_first_contact: 'Waits from asking to the first contact kept',
  wait_to_help: 'Waits from asking until help began',
  ...Object.fromEntries(
    STACKED.map((way) => [`out_${way}`, `How the wait for help ended: ${WAYS_IN_WORDS[way]}`]),
  ),
  help_of_all:
    'Days until help began, of all who asked at least 26 weeks before the end; the last number is of those for whom it had not within 26 weeks',
};

/** Columns of the event log, where a file of results has other ones of the same name. */
export const EVENTS: Readonly<Record<string, Meaning>> = {
  minute: ['Minutes since the start of the run', 'minutes'],
  time: ['When it happened, local time', 'ISO 8601'],
  event: ['What happened', ''],
  referral: ['Number of the referral, from 1', ''],
  urgency: ['Urgency of the referral: routine, urgent or emergency', ''],
  kind: ['Kind of person', ''],
  groups: ['Groups of the person, as name=value', ''],
  source: ['Source of the referral', ''],
  team: ['Team', ''],
  role: ['Role in the team', ''],
  worker: ['Number of the worker in the role, from 1', ''],
  step: ['Step of the team', ''],
  rule: ['Flow rule that decided', ''],
  minutes: ['How long it took', 'minutes'],
  detail: ['What it was spent on, how it ended, or where it went', ''],
  count: [
    'Ordinal of the contact in its course, consecutive misses, planned contacts or workers on duty',
    '',
  ],
};

/** Columns of the tables beside charts, where they mean something else than in other files; others are said by the chart. */
export const CHARTS: Readonly<Record<string, Meaning>> = {
  measure: ['What is measured, as the chart has it', ''],
};

/** What each file of a results folder is. NAME is a system; charts say what they are themselves. */
export const FILES: Readonly<Record<string, string>> = {
  'rows.csv':
    'The rows of the answer, named beforehand: what each system has, and verdicts on how it differs from the base',
  'period-rows.csv': 'The rows of the answer in each period of the run, where the scenario gives any',
  'periods.csv': 'Every measure of every system in each period of the run: mean and 95 % interval',
  'interactions.csv':
    'What changes do together beyond what they do one by one (--factorial); intervals hold together over the rows',
  'summary.csv': 'Every measure of every system: mean and 95 % interval over replications',
  'replications.csv': 'Every measure in each replication',
  'differences.csv': 'Paired differences between the systems compared',
  'gains.csv': 'What each group gains on the whole, beside what chance alone gives',
  'settled.csv':
    'Whether each list and each caseload has settled: its level, where its warm-up ends, its growth',
  'limits.csv': 'Each list on which people stand for longer than a week, and the limit that holds them there',
  'series.csv': 'Lists, load and caseloads, week by week',
  'histograms.csv': 'People by whole days waited, added over replications',
  'people.csv': 'One row for each person first referred in the window (--people)',
  'events.csv': 'The events of the first replication (--log csv)',
  'events.jsonl': 'The same, one JSON object a line, in the columns of events.csv (--log jsonl)',
  'events.xes': 'The same for process mining, IEEE 1849 (--log xes)',
  'events.parquet': 'The same for large logs, in the columns of events.csv (--log parquet)',
  'events-directory.json': 'What npx doorways measure needs to know of teams, roles and clocks (--log)',
  'stories.json':
    'People to follow: title, paragraphs, and bar (label, ending, and the times in minutes that its picture needs)',
  'scenario.yaml': 'The system as it was run, complete',
  'scenario-NAME.yaml': 'The same for each system, where there are several',
  'manifest.json': 'Version, command, seed, hashes, times and machine',
  'results.xlsx':
    'The answer, differences, summary, limits and this dictionary as one spreadsheet (unless --no-charts)',
  'report.html': 'The page that npx doorways report writes',
  'methods.md': 'How it was done, as a text for a paper (STRESS-DES): npx doorways report writes it too',
  'data-dictionary.csv': 'This file',
};
