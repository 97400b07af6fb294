import { type Question, ratio, shareOf, sumAt } from '../question.ts';
import { restsOn } from '../silence.ts';
import { weeksIn } from '../window.ts';

const perPerson = (
  name: string,
  label: string,
  definition: string,
  sums: 'bounces' | 'wrongDoors' | 'moves' | 'teamsMet' | 'assessments',
  more: Partial<Question> = {},
): Question => ({
  ...more,
  name,
  family: 'bounce-arounds',
  unit: 'per person',
  label,
  definition: `${definition}, per person first referred in the window, up to the end of observation.`,
  better: 'less',
  by: ['kind', 'group'],
  answer: ({ cohort }, { scope }) => ratio(cohort[sums].of(scope), cohort.people.of(scope)),
});

const withBounces = (count: number, name: string, label: string): Question => ({
  name,
  family: 'bounce-arounds',
  label,
  definition: `Share of people first referred in the window who have had ${label.slice(12).toLowerCase()} by the end of observation.`,
  better: count === 0 ? 'more' : 'less',
  by: ['kind', 'group'],
  ...shareOf(
    ({ cohort }, { scope }) => cohort.byBounces[count].of(scope),
    ({ cohort }, { scope }) => cohort.people.of(scope),
  ),
});

const backWithin = (index: 0 | 1, name: string, words: string): Question => ({
  name,
  family: 'bounce-arounds',
  label: `Asked again within ${words}`,
  whyEmpty: `No request ended in the window at least ${words} before observation ends.`,
  definition: `Share of requests that ended in the window, at least ${words} before observation ends, after which the person asked again within ${words}.`,
  better: 'less',
  by: ['kind', 'group'],
  ...shareOf(
    ({ fold }, { scope }) => fold.requests.cameBack[index].of(scope),
    ({ fold }, { scope }) => fold.requests.watched[index].of(scope),
  ),
});

export const BOUNCE_AROUNDS: readonly Question[] = [
  perPerson(
    'bounces_per_person',
    'Bounces',
    'Referrals that ended without help and without a handover: declined, returned, passed on cold, or told to ask elsewhere',
    'bounces',
  ),
  withBounces(0, 'people_with_0_bounces', 'People with no bounce'),
  withBounces(1, 'people_with_1_bounce', 'People with one bounce'),
  withBounces(2, 'people_with_2_bounces', 'People with two bounces'),
  withBounces(3, 'people_with_3_or_more_bounces', 'People with three or more bounces'),
  perPerson(
    'wrong_doors_per_person',
    'Wrong doors',
    'Referrals to a team that turned out not to be for the person: declined, returned, or passed on, cold or warm',
    'wrongDoors',
  ),
  perPerson(
    'moves_per_person',
    'Moves between teams',
    'Referrals made by a team rather than by a source',
    'moves',
  ),
  perPerson('teams_met_per_person', 'Teams met', 'Different teams with which a contact was kept', 'teamsMet'),
  perPerson(
    'assessments_per_person',
    'Times the story was told',
    'Assessments in contact with the person',
    'assessments',
    restsOn('stories'),
  ),
  {
    ...restsOn('stories'),
    name: 'assessments_per_person_helped',
    family: 'bounce-arounds',
    unit: 'per person',
    label: 'Times told, per person with help begun',
    definition:
      'Assessments of all people first referred in the window, divided by those of them whose help began.',
    better: 'less',
    by: ['kind', 'group'],
    answer: ({ cohort }, { scope }) => ratio(cohort.assessments.of(scope), cohort.helpBegun.of(scope)),
  },
  backWithin(0, 're_referred_within_90_days', '90 days'),
  backWithin(1, 're_referred_within_12_months', '12 months'),
  {
    name: 'failure_demand',
    family: 'bounce-arounds',
    label: 'Requests by people who had asked before',
    definition:
      'Share of the requests for help in the window that come from people whose earlier request had ended: demand that the system meets again.',
    better: 'less',
    by: ['kind', 'group'],
    ...shareOf(
      ({ fold }, { scope }) => fold.requests.repeated.of(scope),
      ({ fold }, { scope }) => fold.requests.made.of(scope),
    ),
  },
  {
    name: 'bounced_by_team',
    family: 'bounce-arounds',
    label: 'Referrals that ended as a bounce',
    definition:
      'Share of the referrals ended in the window that were declined, returned, passed on cold or signposted.',
    better: 'less',
    by: ['team'],
    ...shareOf(
      ({ fold }, { team }) => sumAt(fold.referrals.bounced, team),
      ({ fold }, { team }) => fold.referrals.endedBy(team),
    ),
  },
  {
    name: 'referrals_to_team',
    family: 'bounce-arounds',
    unit: 'per week',
    label: 'Referrals to the team',
    definition: 'Referrals made to the team in the window, by sources and by other teams, per week.',
    better: 'neither',
    by: ['team'],
    answer: ({ fold, window }, { team }) => fold.referrals.madeTo(team) / weeksIn(window),
  },
  {
    name: 'accepted_by_team',
    whyEmpty: 'The team takes everyone, or nobody was found eligible.',
    family: 'bounce-arounds',
    label: 'Found eligible',
    definition:
      'Referrals found eligible in the window, divided by these and the ones found not to be for the team (declined, returned, or passed on, cold or warm); empty for a team that takes everyone.',
    better: 'neither',
    by: ['team'],
    unit: 'share',
    answer: ({ fold }, { team }) => {
      const accepted = sumAt(fold.referrals.accepted, team);
      return accepted === 0 ? Number.NaN : ratio(accepted, accepted + sumAt(fold.referrals.notForIt, team));
    },
    outOf: ({ fold }, { team }) =>
      sumAt(fold.referrals.accepted, team) + sumAt(fold.referrals.notForIt, team),
  },
  {
    name: 'warm_share_of_handovers',
    family: 'bounce-arounds',
    label: 'Handovers that were warm',
    definition: 'Share of the handovers in the window in which the person was introduced to the next team.',
    better: 'more',
    by: ['team'],
    ...shareOf(
      ({ fold }, { team }) => sumAt(fold.referrals.warm, team),
      ({ fold: { referrals }, directory: { teams } }, { team }) =>
        team === -1
          ? sumAt(referrals.handedOver, -1)
          : sumAt(referrals.handedOver.subarray(team * teams.length, (team + 1) * teams.length), -1),
    ),
  },
  {
    name: 'passed_on_between_teams',
    family: 'bounce-arounds',
    unit: 'per week',
    label: 'Passed on cold, from team to team',
    definition: 'Referrals per week in the window that one team passed on cold to another.',
    better: 'less',
    by: ['pair of teams'],
    answer: ({ fold, directory, window }, { team, toTeam }) =>
      sumAt(fold.referrals.passedOn, team === -1 ? -1 : team * directory.teams.length + toTeam) /
      weeksIn(window),
  },
  {
    name: 'handed_over_between_teams',
    family: 'bounce-arounds',
    unit: 'per week',
    label: 'Handed over, from team to team',
    definition: 'Referrals per week in the window that one team handed over, warm or cold, to another.',
    better: 'neither',
    by: ['pair of teams'],
    answer: ({ fold, directory, window }, { team, toTeam }) =>
      sumAt(fold.referrals.handedOver, team === -1 ? -1 : team * directory.teams.length + toTeam) /
      weeksIn(window),
  },
];
