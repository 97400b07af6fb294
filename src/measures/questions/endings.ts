import { OUTCOME, type Outcome } from '../../event-log/kinds.ts';
import { type Evidence, type Place, type Question, ratio, shareOf } from '../question.ts';
import { restsOn } from '../silence.ts';

const allEnded = ({ fold }: Evidence, { scope }: Place) => fold.requests.allEnded(scope);

const ended = (
  outcome: Outcome,
  name: string,
  label: string,
  better: Question['better'],
  how = `as ${outcome.replaceAll('_', ' ')}`,
): Question => ({
  name,
  family: 'endings',
  label,
  definition: `Share of the requests for help ended in the window that ended ${how}.`,
  better,
  by: ['kind', 'group'],
  ...shareOf(({ fold }, { scope }) => fold.requests.endedAs[OUTCOME[outcome]].of(scope), allEnded),
});

export const ENDINGS: readonly Question[] = [
  ended('helped', 'ended_helped_share', 'Ended as helped', 'more'),
  ended('partly_helped', 'ended_partly_helped_share', 'Ended as partly helped', 'neither'),
  ended('not_helped', 'ended_not_helped_share', 'Ended as not helped', 'less'),
  ended(
    'advice_and_signposting',
    'ended_advice_share',
    'Ended with advice or information',
    'neither',
    'with advice or information, and no other service named (advised)',
  ),
  ended('declined', 'ended_declined_share', 'Ended as declined', 'less'),
  ended('returned_to_referrer', 'ended_returned_share', 'Returned to the referrer', 'less'),
  ended(
    'signposted',
    'ended_signposted_share',
    'Told to ask elsewhere',
    'less',
    'with the person told to ask another service that was named (signposted)',
  ),
  ended('went_in_circles', 'ended_in_circles_share', 'Stopped by the hop limit', 'less'),
  {
    ...restsOn('plans'),
    name: 'ended_with_plan_share',
    family: 'endings',
    label: 'Ended with a plan',
    definition:
      'Share of the requests for help ended in the window by a discharge, or with advice, and with a plan.',
    better: 'more',
    by: ['kind', 'group'],
    ...shareOf(({ fold }, { scope }) => fold.requests.withPlan.of(scope), allEnded),
  },
  {
    ...restsOn('help'),
    name: 'turned_away_for_good',
    family: 'endings',
    label: 'Turned away and never came back',
    definition:
      'Share of the people first referred in the window whose journey has ended by the end of observation with a bounce as its last word and no help begun.',
    better: 'less',
    by: ['kind', 'group'],
    ...shareOf(
      ({ cohort }, { scope }) => cohort.turnedAway.of(scope),
      ({ cohort }, { scope }) => cohort.people.of(scope),
    ),
  },
  {
    ...restsOn('help'),
    name: 'crises_while_waiting',
    family: 'endings',
    label: 'Became an emergency before help',
    definition:
      'Requests in which a team referred the person on as an emergency before any help had begun, per request made in the window.',
    better: 'less',
    by: ['kind', 'group'],
    ...shareOf(
      ({ fold }, { scope }) => fold.requests.crises.of(scope),
      ({ fold }, { scope }) => fold.requests.made.of(scope),
    ),
  },
  {
    ...restsOn('needs'),
    name: 'worsened_while_waiting',
    family: 'endings',
    unit: 'ratio',
    label: 'Times people got worse while a referral was open',
    definition:
      'Times that needs rose while a referral was open and nobody helped, per request made in the window.',
    better: 'less',
    by: ['kind', 'group'],
    answer: ({ fold }, { scope }) => ratio(fold.requests.worsened.of(scope), fold.requests.made.of(scope)),
  },
];
