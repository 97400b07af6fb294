import { WEEK } from '../../event-log/units.ts';
import { LONGEST } from '../collectors/entry-cohort.ts';
import { ENOUGH_CONTACTS, type WholeJourneys } from '../collectors/whole-journeys.ts';
import { type Question, shareOf } from '../question.ts';
import { type RestsOn, restsOn } from '../silence.ts';

const OF_ALL = `of all who asked at least ${LONGEST} weeks before observation ends, by their first request in the window, whether they stayed, left or were turned away`;

const NOBODY = `Nobody asked at least ${LONGEST} weeks before observation ends.`;

const TIMELY =
  'help had begun within the waiting-time standard (28 days unless the scenario says otherwise) of their first request';

const HELPFUL = `help had begun, and had ended as helped or partly helped, or went on with at least ${ENOUGH_CONTACTS} contacts of it kept (or a stay that is help)`;

const CONTINUOUS = 'help had begun, without a bounce and without the story having been told more than once';

type Part = Exclude<keyof ReturnType<WholeJourneys['count']>, 'asked'>;

const part = (
  name: string,
  label: string,
  definition: string,
  counted: Part,
  what: readonly RestsOn[],
): Question => ({
  ...restsOn(...what),
  whyEmpty: NOBODY,
  name,
  family: 'journeys',
  label,
  definition: `Share for whom ${definition}, within ${LONGEST} weeks of asking, ${OF_ALL}.`,
  better: 'more',
  by: ['kind', 'group'],
  ...shareOf(
    ({ fold }, { scope }) => fold.wholeJourneys.count()[counted].of(scope),
    ({ fold }, { scope }) => fold.wholeJourneys.count().asked.of(scope),
  ),
});

/** A standard that is longer than everybody is followed cannot be held against a journey. */
const byTheStandard = (question: Question): Question => ({
  ...question,
  whyEmpty: `${NOBODY} Or the standard is longer than that.`,
  answer: (evidence, at) =>
    evidence.window.standard > LONGEST * WEEK ? Number.NaN : question.answer(evidence, at),
});

/** Journeys, not contacts alone: of all who asked, each followed for the same time. */
export const WHOLE_JOURNEYS: readonly Question[] = [
  byTheStandard(
    part(
      'journeys_timely_helpful_continuous',
      'Timely, helpful and continuous journeys',
      `all three hold: ${TIMELY}; it had ended as helped or partly helped, or went on with at least ${ENOUGH_CONTACTS} contacts of it kept (or a stay that is help); and there had been no bounce and the story had been told once at most`,
      'allThree',
      ['help', 'stories'],
    ),
  ),
  byTheStandard(part('journeys_timely', 'Timely journeys', TIMELY, 'timely', ['help'])),
  part('journeys_helpful', 'Helpful journeys', HELPFUL, 'helpful', ['help']),
  part('journeys_continuous', 'Continuous journeys', CONTINUOUS, 'continuous', ['help', 'stories']),
  {
    ...restsOn('help'),
    name: 'help_by_known_worker',
    whyEmpty:
      'In nobody who could be followed did help begin with one worker after an earlier contact, or the log does not name the workers.',
    family: 'journeys',
    label: 'Help by somebody they had met',
    definition: `Share who had met the worker with whom their help began in an earlier contact, of those who asked at least ${LONGEST} weeks before observation ends and whose help began within that time, after an earlier contact since asking, with one worker (not in a group).`,
    better: 'more',
    by: ['kind', 'group'],
    ...shareOf(
      ({ fold }, { scope }) => fold.wholeJourneys.count().knewTheWorker.of(scope),
      ({ fold }, { scope }) => fold.wholeJourneys.count().passedToHelp.of(scope),
    ),
  },
];
