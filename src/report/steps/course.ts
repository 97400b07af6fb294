import { DAY } from '../../units/minutes.ts';
import { distributionWords } from '../words/quantities.ts';
import { capital, plural, spaced } from '../words/text.ts';
import { afterThat, later, lengthOf } from '../words/when.ts';
import { contact } from './contact.ts';
import {
  casesWords,
  groupOnMap,
  groupWords,
  type StepWords,
  staffOnMap,
  togetherWords,
  workWords,
  writingUpWords,
} from './step.ts';

const STAYS_TOGETHER =
  ' and stays together with the same workers; the contacts are its sessions, who misses one stays in it, and nobody takes the place of those who leave';

/** Several contacts, one after another. */
export const course: StepWords<'course'> = {
  box: { shape: 'box3d', style: 'filled', legend: 'box with depth: course' },
  onMap: (step, team) =>
    `course, ${spaced(step.channel)}, ${staffOnMap(step, team)}${groupOnMap(step.group)}${step.holdsPlace ? ', holds a caseload place' : ''}`,
  inMethods: (step, team) =>
    `a course of ${distributionWords(step.contacts)} contacts${casesWords(step, 'contacts', team)}, one every ${distributionWords(step.every, DAY)} days${casesWords(step, 'every', team, DAY)}, each ${workWords(step, team)}${togetherWords(step.together)}${groupWords(step.group, STAYS_TOGETHER)}${writingUpWords(step, team)}`,
  inStories: {
    started({ time, team, step, other }, { before, kept }, { names, start, listedAt }) {
      const { title } = names.steps[step]!;
      if (before)
        return `${capital(title)} was under way when the run began: ${kept} of ${plural(other, 'contact')} kept.`;
      const waited = afterThat(start, listedAt ?? time, time);
      const onList = waited.startsWith('after') ? `${waited} on its list` : waited;
      return `Taken on for ${title} by ${names.teams[team]} ${onList}; ${plural(other, 'contact')} planned.`;
    },
    // Until it is under way its first contact is offered and missed like any other.
    contacted: contact.inStories.contacted!,
    missed: contact.inStories.missed!,
    /** Contacts are counted, and told together when it is over; but help begins with one. */
    contactedWithin({ time, step }, { names, start, asked, helpBegins }) {
      if (!helpBegins) return '';
      const after = later(start, asked, time).replace(' later', ' after asking');
      return `First contact of ${names.steps[step]!.title}: help begins, ${after}.`;
    },
    finished({ time }, { step, kept, planned, missed, since }, { names }) {
      const over = kept > 1 ? ` over ${lengthOf(time - since)}` : '';
      const gone = missed > 0 ? `, ${missed} missed` : '';
      return `${capital(names.steps[step]!.title)} over: ${kept} of ${plural(planned, 'contact')} kept${over}${gone}.`;
    },
    goesOn: ({ step, kept, planned }, { names }) =>
      `Still in ${names.steps[step]!.title} when the run ends: ${kept} of ${plural(planned, 'contact')} kept.`,
  },
};
