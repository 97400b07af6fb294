import type { JourneyEvent } from '../../measures/index.ts';
import { capital, type StoryNames } from './names.ts';
import { lengthOf, plural } from './when.ts';

/** Of people who were there when the run began. */

/** `Had been referred by general practice 5 weeks before the run began, and was with the core team then.` */
export function wasHereWords({ code, team, minutes }: JourneyEvent, names: StoryNames): string {
  const source = names.sources[code]!;
  const asked = source === null ? 'Had asked for help' : `Had been referred by ${source}`;
  return `${asked} ${lengthOf(minutes)} before the run began, and was with ${names.teams[team]!} then.`;
}

export function wasWaitingWords({ step, minutes }: JourneyEvent, names: StoryNames): string {
  return `Was already waiting for ${names.steps[step]!.title} for ${lengthOf(minutes)} when the run began.`;
}

export function wasOnCourseWords({ step, other }: JourneyEvent, kept: number, names: StoryNames): string {
  return `${capital(names.steps[step]!.title)} was under way when the run began: ${kept} of ${plural(other, 'contact')} kept.`;
}

export function wasInStayWords({ step }: JourneyEvent, minutes: number, names: StoryNames): string {
  return `${capital(names.steps[step]!.title)} was under way when the run began, since ${lengthOf(minutes)}.`;
}
