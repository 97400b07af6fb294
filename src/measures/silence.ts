import type { Directory } from '../event-log/directory.ts';

/** What a system or a log may not say at all. What would be measured of it is unknown then, which is not 0. */
const UNSAID = {
  stories:
    'No step is known as one at which people tell their story: `assesses: true` says so of a contact; in a log, a contact spent on understanding is one.',
  plans: 'No ending in the log says `with a plan`.',
  minutes: 'The log does not say how long work took: the column `minutes`.',
  purposes: 'The log does not say what time was spent on: the column `detail` (and `minutes`).',
  help: 'The log does not say which contacts are help: `care` in the column `detail`.',
} as const;

/** What of it a measure rests on. */
export type RestsOn = keyof typeof UNSAID;

/** For a question: it is unknown where this is not said, and why. */
export function restsOn(what: RestsOn): { readonly restsOn: RestsOn; readonly whyUnknown: string } {
  return { restsOn: what, whyUnknown: UNSAID[what] };
}

export function isUnsaid(what: RestsOn, { steps, silent = [] }: Directory): boolean {
  return what === 'stories' ? steps.every(({ assesses }) => !assesses) : silent.includes(what);
}
