import { DAY } from '../../event-log/units.ts';
import { HORIZONS, type Horizon, LONGEST } from '../collectors/entry-cohort.ts';
import { type Evidence, type Place, type Question, shareOf } from '../question.ts';
import { restsOn } from '../silence.ts';

/** What became of everybody who asked, each followed for the same time: the waits that stand first. */
const OF_ALL =
  'of all who asked at least that long before observation ends, whether they stayed, left or were turned away';

const weeks = (count: Horizon) => `${count} ${count === 1 ? 'week' : 'weeks'}`;

const asked =
  (horizon: Horizon) =>
  ({ fold }: Evidence, { scope }: Place) =>
    fold.entryCohort.within(horizon).asked.of(scope);

const followed = (horizon: Horizon) => `Nobody asked at least ${weeks(horizon)} before observation ends.`;

const seen = (horizon: Horizon): Question => ({
  whyEmpty: followed(horizon),
  name: `seen_within_${horizon}_weeks`,
  family: 'waits',
  label: `Seen within ${weeks(horizon)} of asking`,
  definition: `Share with a contact kept within ${weeks(horizon)} of their first request in the window, ${OF_ALL}.`,
  better: 'more',
  by: ['kind', 'group'],
  ...shareOf(({ fold }, { scope }) => fold.entryCohort.within(horizon).seen.of(scope), asked(horizon)),
});

const helped = (horizon: Horizon): Question => ({
  ...restsOn('help'),
  whyEmpty: followed(horizon),
  name: `helped_within_${horizon}_weeks`,
  family: 'waits',
  label: `Help begun within ${weeks(horizon)} of asking`,
  definition: `Share for whom help had begun within ${weeks(horizon)} of their first request in the window, ${OF_ALL}.`,
  better: 'more',
  by: ['kind', 'group'],
  ...shareOf(({ fold }, { scope }) => fold.entryCohort.within(horizon).helped.of(scope), asked(horizon)),
});

export const ENTRY_COHORT: readonly Question[] = [
  ...HORIZONS.map(seen),
  ...HORIZONS.map(helped),
  {
    ...restsOn('help'),
    name: `waiting_after_${LONGEST}_weeks`,
    whyEmpty: followed(LONGEST),
    family: 'waits',
    label: `Still waiting for help after ${weeks(LONGEST)}`,
    definition: `Share for whom help had not begun within ${weeks(LONGEST)} of their first request in the window, and who had a referral open then, ${OF_ALL}.`,
    better: 'less',
    by: ['kind', 'group'],
    ...shareOf(({ fold }, { scope }) => fold.entryCohort.withoutHelp().waiting.of(scope), asked(LONGEST)),
  },
  {
    ...restsOn('help'),
    name: `gone_without_help_after_${LONGEST}_weeks`,
    whyEmpty: followed(LONGEST),
    family: 'waits',
    label: `Gone without help after ${weeks(LONGEST)}`,
    definition: `Share for whom help had not begun within ${weeks(LONGEST)} of their first request in the window, and who had no referral open then, ${OF_ALL}: what a log can know of never being helped.`,
    better: 'less',
    by: ['kind', 'group'],
    ...shareOf(({ fold }, { scope }) => fold.entryCohort.withoutHelp().gone.of(scope), asked(LONGEST)),
  },
  {
    ...restsOn('help'),
    name: 'help_median_of_all',
    whyEmpty: `Not reached: within ${weeks(LONGEST)} help had begun for fewer than half of those who asked at least that long before observation ends.`,
    family: 'waits',
    unit: 'days',
    label: 'Wait to help of all who asked, median',
    definition: `Days after their first request in the window by which help had begun for half of all who asked at least ${weeks(LONGEST)} before observation ends. Empty (not reached) where it had not for half of them within that time.`,
    better: 'less',
    by: ['kind', 'group'],
    answer: ({ fold }, { scope }) => fold.entryCohort.medianToHelp(scope) / DAY,
  },
];
