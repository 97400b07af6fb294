import type { Path } from '../problems/problem.ts';
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
  /** Whether a map of the scenario is written in words whose meaning it changed: at which key, what it means now, and how to say what it meant. */
  readonly at?: (
    map: MapTree,
  ) => { readonly key: string; readonly means: string; readonly keeps: string } | null;
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
  {
    language: 5,
    what: '`as` of a `refer_to` is the urgency that the referral has, also where that is lower than before, and no longer only raises it; and whom a team passes on, because it is not for them, is as urgent as they came to it',
    at: ({ entries }) => {
      const as = entries.get('as')?.tree;
      if (!entries.has('refer_to') || as?.kind !== 'scalar') return null;
      if (as.value !== 'routine' && as.value !== 'urgent') return null;
      const keeps =
        as.value === 'routine'
          ? 'take it out, if people are to stay as urgent as they are'
          : 'put `{if: urgency == emergency, refer_to: …}` before it, if emergencies are to stay so';
      return { key: 'as', means: `whoever was more urgent is \`${as.value}\` from here on`, keeps };
    },
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
    const since = changes.filter(({ language }) => language > said);
    report.warn(
      'older-language',
      entry!.key,
      ['language'],
      `this was written for language ${said}, and is read as language ${today}: ${since.map(({ what }) => what).join('; ')}`,
      `hold it against CHANGELOG.md, then write \`language: ${today}\``,
    );
    for (const { at } of since) if (at !== undefined) tellWhere(file, [], at, report);
  }
}

/** Each place that means something else now. */
function tellWhere(tree: Tree, path: Path, at: NonNullable<MeaningChange['at']>, report: Report): void {
  if (tree.kind === 'list')
    for (const [index, item] of tree.items.entries()) tellWhere(item, [...path, index], at, report);
  if (tree.kind !== 'map') return;
  const found = at(tree);
  if (found !== null)
    report.warn(
      'older-language',
      tree.entries.get(found.key)!.key,
      [...path, found.key],
      `this means something else than it did: ${found.means}`,
      found.keeps,
    );
  for (const [key, entry] of tree.entries) tellWhere(entry.tree, [...path, key], at, report);
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
