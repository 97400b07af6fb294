import { DAY, upTo } from '../../event-log/units.ts';
import type { ClockName } from '../collectors/clocks.ts';
import { longestOf, type Question, ratio, shareOf } from '../question.ts';
import { restsOn } from '../silence.ts';
import { SUMMARIES } from './wait-summary.ts';

interface Clock {
  readonly clock: ClockName;
  readonly stem: string;
  readonly label: string;
  readonly what: string;
}

const CLOCKS: readonly Clock[] = [
  {
    clock: 'first_contact',
    stem: 'wait_to_first_contact',
    label: 'Wait to first contact',
    what: 'from asking for help to the first contact kept',
  },
  {
    clock: 'second_contact',
    stem: 'wait_to_second_contact',
    label: 'Wait to second contact',
    what: 'from asking for help to the second contact kept, the national proxy for help having begun',
  },
  {
    clock: 'assessment',
    stem: 'wait_to_assessment',
    label: 'Wait to assessment',
    what: 'from asking for help to the first assessment',
  },
  {
    clock: 'help',
    stem: 'wait_to_help',
    label: 'Wait to help',
    what: 'from asking for help to the first contact whose time is spent on care, or the start of a stay that is marked as help',
  },
  {
    clock: 'hidden',
    stem: 'hidden_wait',
    label: 'Hidden wait',
    what: 'from the first assessment to the first contact spent on care',
  },
  {
    clock: 'list',
    stem: 'wait_on_list',
    label: 'Wait on a list',
    what: 'from joining one list to being served from it; a person may wait on several',
  },
  {
    clock: 'hidden_list',
    stem: 'hidden_list_wait',
    label: 'Hidden wait on a list',
    what: 'from joining a list after a contact had been kept to being served from it: the internal lists, that a clock to the first contact does not see',
  },
];

/** Clocks of which the team is known that the wait was for. */
const BY_TEAM: ReadonlySet<ClockName> = new Set(['list', 'hidden', 'hidden_list']);

/** What is said of the list of each step, too. */
const BY_STEP: ReadonlySet<string> = new Set(['mean', 'median', 'p90']);

/** What has to be known for a clock to stop. */
const RESTS_ON: Partial<Record<ClockName, ReturnType<typeof restsOn>>> = {
  assessment: restsOn('stories'),
  help: restsOn('help'),
  hidden: restsOn('stories', 'help'),
  list: restsOn('lists'),
  hidden_list: restsOn('lists'),
};

const clockQuestions: Question[] = CLOCKS.flatMap(({ clock, stem, label, what }) =>
  SUMMARIES.map(
    (summary): Question => ({
      ...RESTS_ON[clock],
      name: `${stem}_${summary.ending}`,
      family: 'waits',
      whyEmpty: 'Nobody’s wait of this kind ended in the window.',
      unit: summary.unit,
      label: `${label}, ${summary.label}`,
      definition: `${summary.says} ${what}; of those whose wait ended within the window.`,
      better: summary.better,
      by: [
        ...(BY_TEAM.has(clock) ? (['team'] as const) : []),
        ...(clock === 'list' && BY_STEP.has(summary.ending) ? (['list'] as const) : []),
        'kind',
        'group',
      ],
      answer: ({ waits }, at) =>
        summary.of(at.step === -1 ? waits.summary(clock, at.team, at.scope) : waits.onListOf(at.step)),
      outOf: ({ waits }, at) =>
        at.step === -1 ? waits.summary(clock, at.team, at.scope).count : waits.onListOf(at.step).count,
    }),
  ),
);

const NOBODY_WAITS = 'Nobody waits when the window ends.';

export const WAITS: readonly Question[] = [
  ...clockQuestions,
  {
    ...restsOn('lists'),
    name: 'waited_at_all_on_list',
    family: 'waits',
    unit: 'share',
    label: 'Had to wait on a list',
    definition: 'Share of those served from a list who were not served at the instant they joined it.',
    better: 'less',
    by: ['team'],
    answer: ({ waits }, { team }) => waits.summary('list', team, 0).waitedAtAll,
    outOf: ({ waits }, { team }) => waits.summary('list', team, 0).count,
  },
  {
    name: 'first_contact_in_time_of_all',
    family: 'waits',
    label: 'First contact within the standard, of all who asked',
    definition:
      'Share with a contact kept within the standard, of everyone first referred in the window and at least that long before observation ends; those who left or still wait count as not.',
    better: 'more',
    by: ['kind', 'group'],
    ...shareOf(
      ({ cohort }, { scope }) => cohort.contactInTime.of(scope),
      ({ cohort }, { scope }) => cohort.couldBeInTime.of(scope),
    ),
  },
  {
    ...restsOn('lists'),
    name: 'people_on_list',
    family: 'waits',
    unit: 'people',
    label: 'On a waiting list, time average',
    definition: 'Mean number of people on lists over the window, counted at every instant.',
    better: 'less',
    by: ['team', 'list'],
    answer: ({ fold, directory }, { team, step }) =>
      step === -1
        ? directory.steps.reduce(
            (sum, each, index) =>
              sum + (team === -1 || each.team === team ? fold.lists.people.mean(index) : 0),
            0,
          )
        : fold.lists.people.mean(step),
  },
  ...stillWaiting(
    'forContact',
    'still_waiting',
    'Still waiting at the end',
    'with an open referral, no contact kept since asking and no help begun',
  ),
  ...stillWaiting(
    'forHelp',
    'still_waiting_for_help',
    'Still waiting for help at the end',
    'with an open referral and no help begun since asking, whoever they have met or wherever they stay meanwhile',
  ),
];

/** Who waits when the window ends, and for how long so far. */
function stillWaiting(what: 'forContact' | 'forHelp', name: string, label: string, who: string): Question[] {
  const common = { family: 'waits', better: 'less', ...(what === 'forHelp' && restsOn('help')) } as const;
  return [
    {
      ...common,
      name,
      unit: 'people',
      label,
      definition: `People ${who}, when the window ends; somebody with two requests open counts for each.`,
      by: ['kind', 'group'],
      answer: ({ waits }, { scope }) => waits.still(what, scope).length,
    },
    {
      ...common,
      name: `${name}_mean`,
      whyEmpty: NOBODY_WAITS,
      unit: 'days',
      label: `${label}: mean so far`,
      definition: `Mean days, since asking, that people ${who} have waited so far when the window ends.`,
      by: ['kind', 'group'],
      answer: ({ waits }, { scope }) => {
        const minutes = waits.still(what, scope);
        return ratio(sum(minutes), minutes.length) / DAY;
      },
      outOf: ({ waits }, { scope }) => waits.still(what, scope).length,
    },
    {
      ...common,
      name: `${name}_longest`,
      whyEmpty: NOBODY_WAITS,
      unit: 'days',
      label: `${label}: longest so far`,
      definition: `Days, since asking, that the person has waited who waits longest of the people ${who}, when the window ends; empty where nobody waits.`,
      by: [],
      answer: ({ waits }) => longestOf(waits.still(what, 0)) / DAY,
      outOf: ({ waits }) => waits.still(what, 0).length,
    },
    {
      ...common,
      name: `${name}_over_standard`,
      unit: 'people',
      label: `${label}, beyond the standard`,
      definition: `People ${who}, when the window ends, who have waited longer than the standard.`,
      by: [],
      answer: ({ waits, window }) =>
        waits.still(what, 0).reduce((n, wait) => n + (wait > upTo(window.standard) ? 1 : 0), 0),
    },
  ];
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
