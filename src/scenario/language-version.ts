import type { Report } from '../problems/report.ts';
import type { MapTree, Tree } from './reading/tree.ts';

/**
 * The version of the language: what a scenario means. Every change that gives an existing scenario another meaning
 * raises it by one: add an entry here, and one in CHANGELOG.md that says what to do.
 */
interface MeaningChange {
  /** The version that it made. */
  readonly language: number;
  /** What is other than before, in a sentence, for whoever wrote a scenario for an earlier version. */
  readonly what: string;
}

export const MEANING_CHANGES: readonly MeaningChange[] = [
  {
    language: 2,
    what: 'at one instant whoever can start is started before anybody else arrives, so that nobody is turned away while a worker or place is free for them, and `starts_at` takes no one who is referred at that very moment',
  },
  {
    language: 3,
    what: '`discharge: advice_and_signposting` is an ending with advice and no bounce: `bounces` and `after_bounce` pass it over; and a stay is help only where it says `spent_on: care`',
  },
  {
    language: 4,
    what: 'in a formula of a `daily_hazard`, `days` is 1 on the first day waited, as in a list of chances, and no longer 0; `wte` is contracted time in every team: where a team is `always` open, too, each works one full week of it (`on_duty` says how many are there whenever it is open); and factors of months are scaled by the days of the months',
  },
];

/** The version that this Doorways reads. */
export const LANGUAGE = 1 + MEANING_CHANGES.length;

/**
 * Tells whoever has a scenario of an earlier language what has changed since. Each file says for which language it was
 * written, so that this is asked of every file before they are merged.
 */
export function checkLanguage(
  files: readonly MapTree[],
  report: Report,
  changes: readonly MeaningChange[] = MEANING_CHANGES,
): void {
  const today = 1 + changes.length;
  for (const file of files) {
    const entry = file.entries.get('language');
    const said = entry === undefined ? null : numberIn(entry.tree);
    if (said === null || said >= today) continue;
    const since = changes.filter(({ language }) => language > said).map(({ what }) => what);
    report.warn(
      'older-language',
      entry!.key,
      ['language'],
      `this was written for language ${said}, and is read as language ${today}: ${since.join('; ')}`,
      `hold it against CHANGELOG.md, then write \`language: ${today}\``,
    );
  }
}

/** What `check` adds where no file says its language, once there is more than one. */
export function languageUnsaid(said: boolean, changes: readonly MeaningChange[] = MEANING_CHANGES): string {
  if (said || changes.length === 0) return '';
  const today = 1 + changes.length;
  const since = changes.map(({ what }) => what).join('; ');
  return `It says no \`language\`, and is read as language ${today}. What has changed since language 1: ${since}. If it is older than that, hold it against CHANGELOG.md; then write \`language: ${today}\`.`;
}

/** Null for what the language does not allow: the shape of the scenario is held against it elsewhere. */
function numberIn(tree: Tree): number | null {
  if (tree.kind !== 'scalar' || !Number.isInteger(tree.value)) return null;
  return Number(tree.value) >= 1 ? Number(tree.value) : null;
}
