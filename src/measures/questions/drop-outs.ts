import { OUTCOME, type Outcome } from '../../event-log/kinds.ts';
import { type Evidence, type Place, type Question, shareOf, sumAt } from '../question.ts';
import { restsOn } from '../silence.ts';

const allEnded = ({ fold }: Evidence, { scope }: Place) => fold.requests.allEnded(scope);

const endedAs = (outcome: Outcome, name: string, label: string, words: string): Question => ({
  name,
  family: 'drop-outs',
  label,
  definition: `Share of the requests for help ended in the window in which the person ${words}.`,
  better: 'less',
  by: ['kind', 'group'],
  ...shareOf(({ fold }, { scope }) => fold.requests.endedAs[OUTCOME[outcome]].of(scope), allEnded),
});

const leftAt = (stage: 0 | 1 | 2, name: string, label: string): Question => ({
  name,
  family: 'drop-outs',
  label,
  definition: `Share of the requests ended in the window in which the person ${label.toLowerCase()}, for whatever reason.`,
  better: 'less',
  by: ['kind', 'group'],
  ...shareOf(({ fold }, { scope }) => fold.requests.leftAtStage[stage].of(scope), allEnded),
});

export const DROP_OUTS: readonly Question[] = [
  endedAs('gave_up_waiting', 'left_gave_up_waiting', 'Gave up waiting', 'gave up waiting'),
  endedAs(
    'discharged_after_missed_contacts',
    'left_after_missed_contacts',
    'Discharged after missed contacts',
    'was discharged after missed contacts',
  ),
  endedAs('stopped_coming', 'left_stopped_coming', 'Stopped coming', 'stopped coming to a course'),
  endedAs('declined_the_offer', 'left_declined_offer', 'Declined the offer', 'declined the place offered'),
  endedAs('recovered', 'left_recovered', 'Recovered without help', 'got better before help came'),
  leftAt(0, 'left_before_any_contact', 'Left before any contact'),
  {
    ...leftAt(1, 'left_between_contact_and_help', 'Left between a first contact and help'),
    ...restsOn('help'),
  },
  { ...leftAt(2, 'left_during_help', 'Left after help had begun'), ...restsOn('help') },
  {
    ...restsOn('missed'),
    name: 'contacts_missed',
    family: 'drop-outs',
    label: 'Contacts missed (DNA)',
    definition: 'Share of the contacts offered in the window that were not attended.',
    better: 'less',
    by: ['team'],
    ...shareOf(
      ({ fold }, { team }) => sumAt(fold.contacts.missed, team),
      ({ fold }, { team }) => sumAt(fold.contacts.missed, team) + sumAt(fold.contacts.kept, team),
    ),
  },
  {
    ...restsOn('help'),
    name: 'never_helped',
    family: 'drop-outs',
    label: 'Never helped at all',
    definition:
      'Share of the people first referred in the window whose journey has ended without any help begun by the end of observation.',
    better: 'less',
    by: ['kind', 'group'],
    ...shareOf(
      ({ cohort }, { scope }) => cohort.neverHelped.of(scope),
      ({ cohort }, { scope }) => cohort.people.of(scope),
    ),
  },
  {
    ...restsOn('help'),
    name: 'never_helped_advised',
    family: 'drop-outs',
    label: 'Never helped, and advised at the end',
    definition:
      'Share of the people first referred in the window whose journey has ended without any help begun by the end of observation, with advice or information as its last word: a part of those never helped at all.',
    better: 'neither',
    by: ['kind', 'group'],
    ...shareOf(
      ({ cohort }, { scope }) => cohort.advisedOnly.of(scope),
      ({ cohort }, { scope }) => cohort.people.of(scope),
    ),
  },
];
