import type { MapTree } from '../reading/tree.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import { type SaidLever, saidLever } from './lever.ts';
import { isInherited, isThere, leverIn, standsInOtherWords, valueAt } from './levers-of.ts';
import { effectsIn } from './without-effect.ts';

/** Each lever moves one thing in one way, and what it moves is there; of one that is inherited, a variation may have taken it away. */
export function checkLevers(tree: MapTree, report: TreeReport): void {
  const levers = tree.entries.get('levers')?.tree;
  if (levers?.kind !== 'map') return;
  for (const [name, entry] of levers.entries) {
    if (entry.tree.kind !== 'map') continue;
    const said = saidLever(entry.tree);
    if (said === null) continue;
    const at = ['levers', name];
    const ways = [
      said.choices !== undefined,
      said.from !== undefined ||
        said.write !== undefined ||
        (said.step !== undefined && said.take_from === undefined),
      said.take_from !== undefined || said.give_to !== undefined,
    ].filter(Boolean).length;
    if (ways !== 1) {
      report.key(
        'bad-lever',
        at,
        `the lever \`${name}\` moves ${ways === 0 ? 'nothing' : 'in more than one way'}`,
        'give it `path` with `from` and `to`, or `path` with `choices`, or `take_from` and `give_to`',
      );
      continue;
    }
    if (said.take_from !== undefined || said.give_to !== undefined)
      checkMove(tree, said, at, report, isInherited(tree, entry));
    else checkPath(tree, said, at, report, isInherited(tree, entry));
  }
}

function checkMove(
  tree: MapTree,
  said: SaidLever,
  at: string[],
  report: TreeReport,
  inherited: boolean,
): void {
  for (const key of ['take_from', 'give_to'] as const) {
    const path = said[key];
    if (path === undefined)
      report.key(
        'bad-lever',
        at,
        `posts are moved, but \`${key}\` is not said`,
        `write \`${key}: teams.….wte\``,
      );
    else if (!isThere(tree, path)) {
      if (!inherited)
        report.warn(
          'bad-lever',
          [...at, key],
          `there are no posts at \`${path}\`, so this lever is not shown`,
          'name the `wte` of a role: `teams.core.staff.practitioner.wte`',
        );
    } else if (typeof valueAt(tree, path) !== 'number')
      report.value(
        'bad-lever',
        [...at, key],
        `there is no number of posts at \`${path}\``,
        'name the `wte` of a role: `teams.core.staff.practitioner.wte`',
      );
  }
  if (said.take_from !== undefined && said.take_from === said.give_to)
    report.warn(
      'bad-lever',
      [...at, 'give_to'],
      `posts are moved from \`${said.take_from}\` to itself`,
      'name another role',
    );
  if (said.path !== undefined)
    report.key('bad-lever', [...at, 'path'], 'posts that are moved have no `path`', 'leave it out');
  if (said.to !== undefined && !(said.to > 0))
    report.value(
      'bad-lever',
      [...at, 'to'],
      '`to` is how many posts can be moved at most',
      'write a number above 0',
    );
}

/** Whatever is chosen has to make a difference. */
function checkChoices(choices: NonNullable<SaidLever['choices']>, at: string[], report: TreeReport): void {
  const names = Object.keys(choices);
  if (names.length === 1)
    report.warn(
      'bad-lever',
      [...at, 'choices'],
      `\`${at[1]}\` has one choice, so that there is nothing to choose`,
      'give it another, such as what the scenario has now',
    );
  names.forEach((name, index) => {
    const before = names.slice(0, index).find((other) => choices[other] === choices[name]);
    if (before !== undefined)
      report.warn(
        'bad-lever',
        [...at, 'choices', name],
        `\`${name}\` is the same as \`${before}\`: choosing it changes nothing`,
        'give it another value, or take it out',
      );
  });
}

function checkPath(
  tree: MapTree,
  said: SaidLever,
  at: string[],
  report: TreeReport,
  inherited: boolean,
): void {
  if (said.path === undefined) {
    report.key('bad-lever', at, 'what this lever moves is not said', 'write `path: teams.….wte`');
    return;
  }
  const paths = [said.path].flat();
  const isShown = paths.some((path) => isThere(tree, path));
  for (const [index, path] of paths.entries()) {
    const place = Array.isArray(said.path) ? [...at, 'path', String(index)] : [...at, 'path'];
    if (!inherited && !isThere(tree, path))
      report.warn(
        'bad-lever',
        place,
        `there is nothing at \`${path}\` that this lever could move, so it ${isShown ? 'moves the others only' : 'is not shown'}`,
        'spell the path as `--set` does, from the top of the scenario',
      );
  }
  if (said.choices !== undefined) {
    checkChoices(said.choices, at, report);
    return;
  }
  const { from, to, step, write } = said;
  if (from === undefined || to === undefined)
    report.key('bad-lever', at, 'a lever for a figure needs both limits', 'write `from` and `to`');
  else if (!(from < to))
    report.value('bad-lever', [...at, 'to'], `${to} is not above ${from}`, 'write the least value as `from`');
  else if (step !== undefined && step > to - from)
    report.value(
      'bad-lever',
      [...at, 'step'],
      `a step of ${step} leads from ${from} past ${to}`,
      'write a smaller one',
    );
  if (write !== undefined && write.split('?').length !== 2)
    report.value(
      'bad-lever',
      [...at, 'write'],
      'the text has no single `?` for the figure',
      'write `severity >= ?`',
    );
  else if (from !== undefined && to !== undefined) {
    const lever = leverIn(tree, at[1]!, said);
    const other = lever === null ? null : standsInOtherWords(tree, lever);
    if (!inherited && lever?.kind === 'number' && other !== null)
      report.warn(
        'bad-lever',
        [...at, 'path'],
        `what stands at \`${other}\` is not \`${lever.write}\`, so the lever cannot say its value now`,
        'give the text around the figure with `write`',
      );
  }
}

/** Levers from which nothing comes wherever they stand, of a scenario in which nothing else is wrong. */
export function checkLeversMove(tree: MapTree, report: TreeReport): void {
  const levers = tree.entries.get('levers')?.tree;
  if (levers?.kind !== 'map') return;
  const effect = effectsIn(tree);
  for (const [name, entry] of levers.entries) {
    if (isInherited(tree, entry)) continue;
    const said = saidLever(entry.tree);
    const lever = said === null ? null : leverIn(tree, name, said);
    const trap = lever === null ? null : effect(lever);
    if (trap !== null)
      report.warn(
        'bad-lever',
        ['levers', name],
        `nothing comes of the lever \`${name}\`, so it is not shown: ${trap.message}`,
        trap.hint,
      );
  }
}
