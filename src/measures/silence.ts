import type { Directory, Silence, StepEntry } from '../event-log/directory.ts';

/** What a system or a log may not say at all. What would be measured of it is unknown then, which is not 0. */
const UNSAID: Readonly<Record<'stories' | Silence, string>> = {
  stories:
    'No step is known as one at which people tell their story: `assesses: true` says so of a contact; in a log, a contact spent on understanding is one.',
  plans: 'No ending in the log says `with a plan`.',
  minutes: 'The log does not say how long work took: the column `minutes`.',
  purposes: 'The log does not say what time was spent on: the column `detail` (and `minutes`).',
  help: 'Nothing is known as help: `spent_on: care` says so of a contact or a stay, and a course is; in a log, a contact with `care` in the column `detail`.',
  lists: 'The log does not say who joins a list: the event `waited_for`.',
  duty: 'The log does not say who was on duty: the event `staffed`.',
  sorting:
    'The log holds no time for sorting or desk work: `desk_worked`, `met`, `sorting` or `admin` in the column `detail`.',
  missed: 'The log has no missed contact at all: a table of those that were kept looks the same.',
  lost: 'The log does not say how long missed contacts took: `minutes` of the event `missed`.',
  needs: 'The log does not say when needs rose: the event `worsened`.',
  rules: 'The log does not say which rule decided: the column `rule`.',
};

/** What of it a measure rests on. */
export type RestsOn = keyof typeof UNSAID;

/** For a question: it is unknown where any of this is not said. */
export function restsOn(...what: readonly RestsOn[]): {
  readonly restsOn: readonly RestsOn[];
  readonly whyUnknown: string;
} {
  return { restsOn: what, whyUnknown: what.map((each) => UNSAID[each]).join(' ') };
}

/** Why a question that rests on all this is unknown, as sentences; empty where all of it is said. */
export function whyUnsaid(what: readonly RestsOn[], directory: Directory): string {
  return what
    .filter((each) => isUnsaid(each, directory))
    .map((each) => UNSAID[each])
    .join(' ');
}

/** A log says what it does not say; of a system, its steps do. */
export function isUnsaid(what: RestsOn, { steps, silent }: Directory): boolean {
  if (what === 'stories') return steps.every(({ assesses }) => !assesses);
  if (silent !== undefined) return silent.includes(what);
  return what === 'help' && steps.length > 0 && !steps.some(mayBeHelp);
}

/** As a system has it: a kept contact, or a stay, whose time is spent on care. */
function mayBeHelp({ does, spentOn }: StepEntry): boolean {
  return spentOn === 'care' && (does === 'contact' || does === 'course' || does === 'stay');
}
