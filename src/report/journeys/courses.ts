import type { JourneyEvent } from '../../measures/index.ts';
import { capital, type StoryNames } from './names.ts';
import { afterThat, later, lengthOf, plural } from './when.ts';

/** A course under way. */
export interface Course {
  readonly step: number;
  readonly planned: number;
  /** The first contact, or the start while there was none. */
  since: number;
  kept: number;
  missed: number;
}

/** @param listedAt since when the person waited for it; null: they did not */
export function startedWords(
  { time, team, step, other }: JourneyEvent,
  names: StoryNames,
  start: string,
  listedAt: number | null,
): string {
  const waited = afterThat(start, listedAt ?? time, time);
  const onList = waited.startsWith('after') ? `${waited} on its list` : waited;
  return `Taken on for ${names.steps[step]!.title} by ${names.teams[team]} ${onList}; ${plural(other, 'contact')} planned.`;
}

export function helpBeginsWords(
  { time, step }: JourneyEvent,
  names: StoryNames,
  start: string,
  asked: number,
): string {
  const after = later(start, asked, time).replace(' later', ' after asking');
  return `First contact of ${names.steps[step]!.title}: help begins, ${after}.`;
}

export function finishedWords(time: number, course: Course, names: StoryNames): string {
  const { kept, planned, missed, since } = course;
  const over = kept > 1 ? ` over ${lengthOf(time - since)}` : '';
  const gone = missed > 0 ? `, ${missed} missed` : '';
  const title = capital(names.steps[course.step]!.title);
  return `${title} over: ${kept} of ${plural(planned, 'contact')} kept${over}${gone}.`;
}

export function underWayWords({ step, kept, planned }: Course, names: StoryNames): string {
  const title = names.steps[step]!.title;
  return `Still in ${title} when the run ends: ${kept} of ${plural(planned, 'contact')} kept.`;
}

export function stayWords({ team, step }: JourneyEvent, names: StoryNames): string {
  return `${capital(names.steps[step]!.title)} at ${names.teams[team]} begins.`;
}

export function stayOverWords({ time, step, code }: JourneyEvent, names: StoryNames, since: number): string {
  const held = code === 1 ? '; the place stays held until somebody takes them on' : '';
  return `${capital(names.steps[step]!.title)} over after ${lengthOf(time - since)}${held}.`;
}

export function releasedWords({ step, minutes }: JourneyEvent, names: StoryNames): string {
  return minutes === 0
    ? ''
    : `The place of ${names.steps[step]!.title} is free again, ${lengthOf(minutes)} after it was over.`;
}
