import { YEAR } from '../../event-log/units.ts';
import { type Question, ratio, shareOf } from '../question.ts';
import { restsOn } from '../silence.ts';
import { weeksIn } from '../window.ts';
import { wteInPost } from './roles.ts';

export const PEOPLE_REACHED: readonly Question[] = [
  {
    name: 'requests',
    family: 'people reached',
    unit: 'per week',
    label: 'Requests for help',
    definition: 'Referrals from sources in the window, people who come back included, per week.',
    better: 'neither',
    by: ['kind', 'group'],
    answer: ({ fold, window }, { scope }) => fold.requests.made.of(scope) / weeksIn(window),
  },
  {
    name: 'people',
    family: 'people reached',
    unit: 'people',
    label: 'People first referred',
    definition: 'People whose first referral fell within the window.',
    better: 'neither',
    by: ['kind', 'group'],
    answer: ({ cohort }, { scope }) => cohort.people.of(scope),
  },
  {
    name: 'two_or_more_contacts',
    family: 'people reached',
    label: 'People with two or more contacts',
    definition:
      'Share of the people first referred in the window with at least two contacts kept by the end of observation: the national count of access.',
    better: 'more',
    by: ['kind', 'group'],
    ...shareOf(
      ({ cohort }, { scope }) => cohort.twoContacts.of(scope),
      ({ cohort }, { scope }) => cohort.people.of(scope),
    ),
  },
  {
    name: 'contacts_per_person',
    family: 'people reached',
    unit: 'per person',
    label: 'Contacts kept',
    definition: 'Contacts kept per person first referred in the window, up to the end of observation.',
    better: 'neither',
    by: ['kind', 'group'],
    answer: ({ cohort }, { scope }) => ratio(cohort.contacts.of(scope), cohort.people.of(scope)),
  },
  {
    ...restsOn('help'),
    name: 'help_begun',
    family: 'people reached',
    label: 'People whose help began',
    definition:
      'Share of the people first referred in the window whose help had begun by the end of observation: a contact spent on care, or a stay that is marked as help.',
    better: 'more',
    by: ['kind', 'group'],
    ...shareOf(
      ({ cohort }, { scope }) => cohort.helpBegun.of(scope),
      ({ cohort }, { scope }) => cohort.people.of(scope),
    ),
  },
  {
    name: 'people_helped',
    family: 'people reached',
    unit: 'people',
    label: 'Requests that ended with help',
    definition: 'Requests for help that ended in the window as helped or partly helped.',
    better: 'more',
    by: ['kind', 'group'],
    answer: ({ fold }, { scope }) => fold.requests.helped(scope),
  },
  {
    name: 'people_helped_per_wte',
    family: 'people reached',
    unit: 'ratio',
    label: 'Helped per WTE and year',
    definition: 'Requests that ended as helped or partly helped, per whole-time equivalent in post and year.',
    better: 'more',
    by: [],
    answer: ({ fold, directory, window }) => {
      const wte = directory.roles.reduce((sum, _, role) => sum + wteInPost(fold, directory, role, window), 0);
      const years = (window.to - window.from) / YEAR;
      return ratio(fold.requests.helped(0), wte * years);
    },
  },
];
