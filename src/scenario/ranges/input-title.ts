/** What an input is called by whoever has never seen a path: by the title of its lever, or by titles and plain words. */
import { leversOf } from '../levers/levers-of.ts';
import { titleOf } from '../names.ts';
import { type MapTree, pathIn, scalarAt } from '../reading/tree.ts';
import type { Scenario } from '../scenario.ts';
import { treeOf } from '../where.ts';

/** What the entries of a map are: things with a name of their own, and a title where they give one. */
const THINGS: ReadonlySet<string> = new Set([
  'teams',
  'steps',
  'staff',
  'places',
  'sources',
  'needs',
  'kinds',
]);

/** Words of the language for whoever has never read it: what a path ends in, after the last thing that has a title. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/^takes\b/, 'how long it takes'],
  [/^writing_up\b/, 'how long it takes to write up'],
  [/^rate$/, 'how many come'],
  [/^wte$/, 'posts'],
  [/^vacancy$/, 'the share of posts that are vacant'],
  [/^clinical_share$/, 'the share of time that is for people'],
  [/^caseload$/, 'how many people one post sees'],
  [/^sees\.error_sd$/, 'how far off what is seen may be'],
  [/^knows_the_system$/, 'how often they know where somebody belongs'],
  [/^takes_up_to$/, 'how many cases at a meeting'],
  [/^course\.contacts\b/, 'how many contacts'],
  [/^course\.every\b/, 'how long between contacts'],
  [/^helps\.(\w+)/, 'how much it helps with $1'],
  [/^missed\.attempts$/, 'missed contacts before somebody is discharged'],
  [/^then\.\d+\.followed$/, 'how often a habit is followed'],
  [/^people\.patience\b/, 'how long people wait before they give up'],
  [/^people\.attendance\.(\w+)/, 'how often people come: $1'],
  [/^people\.engagement\.(\w+)/, 'how ready people are to come: $1'],
  [/^people\.stops_coming_after_missed$/, 'how often people stop coming after a missed contact'],
  [/^people\.declines_offer$/, 'how often help is declined'],
  [/^people\.while_waiting\.worsens\b/, 'how soon people get worse while they wait'],
  [/^people\.while_waiting\.recovers\b/, 'how soon people recover while they wait'],
  [/^people\.returns\.after\.(\w+)/, 'how often people come back: $1'],
  [/^people\.returns\.delay\b/, 'after how long people come back'],
  [/^principles\.knows_other_teams$/, 'how often teams know each other’s work'],
  [/^principles\.handover_takes$/, 'how long a handover takes'],
];

/** What a distribution is about needs no word; how far it spreads does. */
const MIDDLE = /\.[a-z]+\.(?:mean|median)$|\.exponential$/;

/**
 * `Single point of access, triage call: how long it takes`.
 * @param path dotted, as `--set` spells it @throws Error for a scenario that was not loaded from texts
 */
export function inputTitle(scenario: Scenario, path: string): string {
  const lever = leversOf(scenario).levers.find((each) => each.kind === 'number' && each.paths.includes(path));
  if (lever !== undefined) return lever.title;
  const tree = treeOf(scenario)!.tree;
  const { things, rest } = named(tree, path);
  const plain = PLAIN.find(([words]) => words.test(rest));
  const said = plain === undefined ? rest : rest.replace(...plain);
  const last = said.replace(MIDDLE, '').replaceAll('.', ', ').replaceAll('_', ' ');
  return things.length === 0 ? titleOf(last, undefined) : `${things.join(', ')}: ${last}`;
}

/** Titles of the things that a path leads through, and the rest of it. */
function named(tree: MapTree, dotted: string): { things: readonly string[]; rest: string } {
  const path = pathIn(tree, dotted).map(String);
  const things: string[] = [];
  let from = 0;
  path.forEach((step, index) => {
    if (index === 0 || !THINGS.has(path[index - 1]!) || index === path.length - 1) return;
    const title = scalarAt(tree, [...path.slice(0, index + 1), 'title'])?.value;
    const words = titleOf(step, title === undefined || title === null ? undefined : String(title));
    things.push(things.length === 0 ? words : `${words.charAt(0).toLowerCase()}${words.slice(1)}`);
    from = index + 1;
  });
  return { things, rest: path.slice(from).join('.') };
}
