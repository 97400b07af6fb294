import type { Question } from '../question.ts';
import { BOUNCE_AROUNDS } from './bounce-arounds.ts';
import { DROP_OUTS } from './drop-outs.ts';
import { PEOPLE_REACHED } from './people-reached.ts';
import { WAITS } from './waits.ts';

const COMPARED = [
  'wait_to_first_contact_mean',
  'wait_to_help_mean',
  'bounces_per_person',
  'left_gave_up_waiting',
  'left_after_missed_contacts',
  'never_helped',
  'help_begun',
];

/** For each measure compared: a group's value minus that of the last value of the same grouping. */
export const EQUITY: readonly Question[] = [...WAITS, ...BOUNCE_AROUNDS, ...DROP_OUTS, ...PEOPLE_REACHED]
  .filter(({ name }) => COMPARED.includes(name))
  .map(
    (question): Question => ({
      ...question,
      name: `gap_in_${question.name}`,
      family: 'equity',
      label: `Gap: ${question.label.charAt(0).toLowerCase()}${question.label.slice(1)}`,
      definition: `${question.label} of the group named, minus that of the last value of the same grouping.`,
      better: 'neither',
      whyEmpty:
        'There is nothing to compare: one of the two groups has no such number, or the group is the one compared with.',
      by: ['group'],
      answer: (evidence, at) => {
        const { names } = evidence.fold.scopes;
        const grouping = names[at.scope].split('=')[0];
        if (at.scope === 0 || grouping === 'kind') return Number.NaN;
        const last = names.findLastIndex((name) => name.startsWith(`${grouping}=`));
        return question.answer(evidence, at) - question.answer(evidence, { ...at, scope: last });
      },
    }),
  );
