import type { Channel, ContactStep } from '../../scenario/scenario.ts';
import { distributionWords } from '../words/quantities.ts';
import { capital, spaced } from '../words/text.ts';
import { afterThat, later, SAME_DAY } from '../words/when.ts';
import {
  casesWords,
  groupOnMap,
  groupWords,
  type StepWords,
  staffOnMap,
  startWords,
  togetherWords,
  workWords,
  writingUpWords,
} from './step.ts';

const MET: Readonly<Record<Channel, string>> = {
  phone: 'called by',
  video: 'seen on video by',
  face_to_face: 'met',
  group: 'in a group with',
};
const APPOINTMENT: Readonly<Record<Channel, string>> = {
  phone: 'a call from',
  video: 'a video appointment with',
  face_to_face: 'an appointment with',
  group: 'a group with',
};

/** One contact with the person. */
export const contact: StepWords<'contact'> = {
  box: { shape: 'box', style: 'filled,rounded', legend: 'rounded box: contact' },
  onMap(step, team) {
    const parts = [
      spaced(step.channel),
      ...(step.role === '' ? [] : [staffOnMap(step, team)]),
      ...(step.diary === undefined ? [] : [`booked into ${spaced(step.diary)}`]),
    ];
    return `${parts.join(', ')}${groupOnMap(step.group)}`;
  },
  inMethods(step, team) {
    const takes =
      step.role === ''
        ? `${distributionWords(step.takes)} minutes${casesWords(step, 'takes', team)}`
        : workWords(step, team);
    return `${spaced(step.channel)}, ${takes}${togetherWords(step.together)}${groupWords(step.group)}${startWords(step.startsAt)}${bookedWords(step)}${writingUpWords(step, team)}`;
  },
  inStories: {
    /** `First contact, 10 days after asking: called by the access team (triage call); told their story.` */
    contacted({ time, team, step }, { names, start, isFirst, asked, missedAt, listedAt, told }) {
      const { title, channel } = names.steps[step]!;
      const met = `${MET[channel ?? 'face_to_face']} ${names.teams[team]} (${title})`;
      const story = told === 0 ? '' : told === 1 ? '; told their story' : `; ${again(told)}`;
      const tried = missedAt === null ? '' : `Tried again ${afterThat(start, missedAt, time)}: `;
      if (isFirst) {
        const since = later(start, asked, time).replace(' later', ' after asking');
        return `${tried}${tried === '' ? 'First' : 'first'} contact, ${since}: ${met}${story}.`;
      }
      if (tried !== '') return `${tried}${met}${story}.`;
      return `${capital(met)}${waited(start, listedAt, time)}${story}.`;
    },
    /** `Missed a call from the access team (triage call).` */
    missed({ time, team, step }, { names, start, missedAt, listedAt }) {
      if (missedAt !== null) return `Tried again ${afterThat(start, missedAt, time)}: missed again.`;
      const { title, channel } = names.steps[step]!;
      const what = APPOINTMENT[channel ?? 'face_to_face'];
      return `Missed ${what} ${names.teams[team]} (${title})${waited(start, listedAt, time)}.`;
    },
  },
};

/** How an appointment is booked, and whom it waits for. */
function bookedWords({ diary, role }: ContactStep): string {
  if (diary === undefined) return '';
  const booked = `, booked into ${spaced(diary)} when it is asked for`;
  return role === ''
    ? `${booked}, whose slots are the capacity`
    : `${booked}; at its time it goes before all other work of the role that has not begun, and begins as soon as somebody is free`;
}

/** How long after joining the list; a wait of less than a day is not worth a word. */
function waited(start: string, listedAt: number | null, time: number): string {
  const when = listedAt === null ? SAME_DAY : later(start, listedAt, time);
  return when === SAME_DAY ? '' : `, ${when}`;
}

const TIMES = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

function again(told: number): string {
  return `told their story again, the ${TIMES[told] ?? `${told}th`} time`;
}
