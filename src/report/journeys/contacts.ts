import type { JourneyEvent } from '../../measures/index.ts';
import type { Channel } from '../../scenario/scenario.ts';
import { capital, type StoryNames } from './names.ts';
import { afterThat, later, SAME_DAY } from './when.ts';

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

/** Minutes at which things happened before; null: they did not. */
export interface Before {
  /** When help was asked for, if this is the first contact since. */
  readonly firstSince: number | null;
  readonly missedAt: number | null;
  readonly listedAt: number | null;
  /** How often the story has been told, this time included; 0: it is not told here. */
  readonly told: number;
}

/** `First contact, 10 days after asking: called by the access team (triage call); told their story.` */
export function contactWords(
  { time, team, step }: JourneyEvent,
  names: StoryNames,
  start: string,
  before: Before,
): string {
  const { title, channel } = names.steps[step]!;
  const met = `${MET[channel ?? 'face_to_face']} ${names.teams[team]} (${title})`;
  const told = before.told === 0 ? '' : before.told === 1 ? '; told their story' : `; ${again(before.told)}`;
  const tried = before.missedAt === null ? '' : `Tried again ${afterThat(start, before.missedAt, time)}: `;
  if (before.firstSince !== null) {
    const since = later(start, before.firstSince, time).replace(' later', ' after asking');
    return `${tried}${tried === '' ? 'First' : 'first'} contact, ${since}: ${met}${told}.`;
  }
  if (tried !== '') return `${tried}${met}${told}.`;
  const waited = wait(start, before.listedAt, time);
  return `${capital(met)}${waited}${told}.`;
}

/** `Missed a call from the access team (triage call).` @param missedAt when the same was last missed */
export function missedWords(
  { time, team, step }: JourneyEvent,
  names: StoryNames,
  start: string,
  missedAt: number | null,
  listedAt: number | null,
): string {
  if (missedAt !== null) return `Tried again ${afterThat(start, missedAt, time)}: missed again.`;
  const { title, channel } = names.steps[step]!;
  const what = APPOINTMENT[channel ?? 'face_to_face'];
  const waited = wait(start, listedAt, time);
  return `Missed ${what} ${names.teams[team]} (${title})${waited}.`;
}

/** How long after joining the list; a wait of less than a day is not worth a word. */
function wait(start: string, listedAt: number | null, time: number): string {
  const when = listedAt === null ? SAME_DAY : later(start, listedAt, time);
  return when === SAME_DAY ? '' : `, ${when}`;
}

const TIMES = ['', '', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'];

function again(told: number): string {
  return `told their story again, the ${TIMES[told] ?? `${told}th`} time`;
}
