import type { Question } from '../question.ts';
import { BOUNCE_AROUNDS } from './bounce-arounds.ts';
import { DROP_OUTS } from './drop-outs.ts';
import { ENTRY_COHORT } from './entry-cohort.ts';
import { PEOPLE_REACHED } from './people-reached.ts';
import { POPULATION } from './population.ts';
import { WAITS } from './waits.ts';
import { WHOLE_JOURNEYS } from './whole-journeys.ts';

const ALL = [
  ...ENTRY_COHORT,
  ...WAITS,
  ...WHOLE_JOURNEYS,
  ...BOUNCE_AROUNDS,
  ...DROP_OUTS,
  ...PEOPLE_REACHED,
  ...POPULATION,
];

const COMPARED = [
  'helped_within_12_weeks',
  'wait_to_first_contact_mean',
  'wait_to_help_mean',
  'journeys_timely_helpful_continuous',
  'bounces_per_person',
  'left_gave_up_waiting',
  'left_after_missed_contacts',
  'never_helped',
  'help_begun',
  'helped_per_1000',
];

/** Of these the widest gap is a number of the whole system, so that it can be a row of an answer. */
const WIDEST = ['helped_within_12_weeks', 'journeys_timely_helpful_continuous'];

const named = (names: readonly string[]) => ALL.filter(({ name }) => names.includes(name));

/** As it stands in the middle of a sentence. */
const inWords = ({ label }: Question) => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** For each measure compared: a group's value minus that of the last value of the same grouping. */
const GAPS = named(COMPARED).map(
  (question): Question => ({
    ...question,
    name: `gap_in_${question.name}`,
    family: 'equity',
    label: `Gap: ${inWords(question)}`,
    definition: `${question.label} of the group named, minus that of the last value of the same grouping.`,
    better: 'neither',
    whyEmpty:
      'There is nothing to compare: one of the two groups has no such number, or the group is the one compared with.',
    by: ['group'],
    answer: (evidence, at) => {
      const { names } = evidence.fold.scopes;
      const grouping = names[at.scope].split('=')[0];
      const last = names.findLastIndex((name) => name.startsWith(`${grouping}=`));
      return question.answer(evidence, at) - question.answer(evidence, { ...at, scope: last });
    },
  }),
);

/** Between the values of a grouping that has most and that has least; of the grouping in which that is most. */
const WIDEST_GAPS = named(WIDEST).map(
  ({ outOf: _, ...question }): Question => ({
    ...question,
    name: `widest_gap_in_${question.name}`,
    family: 'equity',
    label: `Widest gap between groups: ${inWords(question)}`,
    definition: `${question.label}: of the values of a grouping, the most minus the least; of the grouping in which that is most. Where groups do not differ there is a gap, too, by luck, and a wider one where people are few. Kinds of people are no grouping.`,
    better: 'less',
    whyEmpty:
      'There is nothing to compare: there are no groups, or in none of them two values have such a number.',
    by: [],
    answer: (evidence, at) => {
      const { groups } = evidence.directory;
      const { names } = evidence.fold.scopes;
      const gaps = groups.flatMap((group) => {
        const values = group.values
          .map((value) =>
            question.answer(evidence, { ...at, scope: names.indexOf(`${group.name}=${value}`) }),
          )
          .filter((value) => !Number.isNaN(value));
        return values.length < 2 ? [] : [Math.max(...values) - Math.min(...values)];
      });
      return gaps.length === 0 ? Number.NaN : Math.max(...gaps);
    },
  }),
);

export const EQUITY: readonly Question[] = [...GAPS, ...WIDEST_GAPS];
