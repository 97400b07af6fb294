/** Steps that a variation adds behind those that are inherited. */
import type { Report } from '../../problems/report.ts';
import type { Entry, Tree } from './tree.ts';

/**
 * Warns where the last step that is inherited says nothing of what follows, so that its people now go on to a step that
 * the variation has added, perhaps only because that is where new keys of a map come to stand.
 * @param under what is extended @param own the variation itself @param merged the one upon the other
 */
export function checkAddedSteps(under: Tree, own: Tree, merged: Tree, report: Report): void {
  for (const team of entriesOf(under, 'teams').keys()) {
    const before = [...entriesOf(under, 'teams', team, 'steps').keys()];
    const steps = entriesOf(merged, 'teams', team, 'steps');
    const names = [...steps.keys()];
    const last = before.at(-1);
    const next = last === undefined ? undefined : names[names.indexOf(last) + 1];
    if (last === undefined || !steps.has(last) || next === undefined || before.includes(next)) continue;
    const said = entriesOf(merged, 'teams', team, 'steps', last);
    if (said.has('then') || said.has('shares')) continue;
    if (entriesOf(own, 'teams', team, 'steps', next).has('after')) continue;
    report.warn(
      'flows-on',
      steps.get(next)!.key,
      ['teams', team, 'steps', next],
      `\`${next}\` stands behind \`${last}\`, the last step that is inherited: whoever is done there now goes on to it`,
      `say where it stands: \`before: ${before[0]}\`, or \`after: ${last}\` if that is what is meant`,
    );
  }
}

function entriesOf(tree: Tree, ...path: readonly string[]): ReadonlyMap<string, Entry> {
  let at: Tree | undefined = tree;
  for (const key of path) at = at?.kind === 'map' ? at.entries.get(key)?.tree : undefined;
  return at?.kind === 'map' ? at.entries : new Map();
}
