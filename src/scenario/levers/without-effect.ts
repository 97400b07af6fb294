import { Report } from '../../problems/report.ts';
import { mapOf, namesOf } from '../names.ts';
import { trapsIn } from '../no-effect/index.ts';
import type { Trap } from '../no-effect/trap.ts';
import { withShares } from '../reading/percents.ts';
import { applySettings } from '../reading/set.ts';
import { type MapTree, plain } from '../reading/tree.ts';
import { teamsOf } from '../written.ts';
import type { Lever } from './lever.ts';
import { restOf, settingsAt } from './settings.ts';

type Movable = Exclude<Lever, { kind: 'move' }>;

/**
 * Why nothing comes of a lever of this scenario wherever it stands; null: something may. A figure is without effect now and at
 * both its limits; of choices all are but one at the most, which is then what is so without them. Of posts that are moved
 * it is not asked.
 */
export function effectsIn(tree: MapTree): (lever: Lever) => Trap | null {
  let now: readonly Trap[] | null = null;
  const at = (lever: Movable, value: number) => {
    if (value !== restOf(lever)) return trapOf(lever, trapsAt(tree, settingsAt(lever, value)));
    now ??= trapsAt(tree, []);
    return trapOf(lever, now);
  };
  return (lever) => {
    if (lever.kind === 'move') return null;
    const isFigure = lever.kind === 'number';
    const rest = restOf(lever);
    const values = isFigure ? [lever.from, lever.to] : lever.choices.map((_, index) => index);
    // Where it stands needs no other reading, and mostly decides.
    const ordered = rest === null ? values : [rest, ...values.filter((value) => value !== rest)];
    let free = 0;
    let found: Trap | null = null;
    for (const value of ordered) {
      const trap = at(lever, value);
      found ??= trap;
      if (trap === null && ++free > (isFigure ? 0 : 1)) return null;
    }
    return found;
  };
}

/** None where the settings cannot be laid upon it: that is told when they are. */
function trapsAt(tree: MapTree, settings: readonly string[]): Trap[] {
  const report = new Report();
  const laid = withShares(applySettings(tree, settings, report));
  if (report.failed) return [];
  const scenario = mapOf(plain(laid));
  return trapsIn({ scenario, teams: teamsOf(scenario), names: namesOf(scenario), isVariation: false });
}

/** The trap at the first place that the lever moves, where there is one at each of them. */
function trapOf(lever: Movable, traps: readonly Trap[]): Trap | null {
  const found = lever.paths.map((path) => {
    const at = path.split('.');
    return traps.find((trap) => isWithin(at, trap.path.join('.').split('.'))) ?? null;
  });
  return found.includes(null) ? null : found[0]!;
}

/** Parts of a whole have no effect where it has none; a team, or a name, is no such whole. */
const LEAST_OF_A_WHOLE = 3;

function isWithin(path: readonly string[], whole: readonly string[]): boolean {
  if (whole.length > path.length || (whole.length < path.length && whole.length < LEAST_OF_A_WHOLE))
    return false;
  return whole.every((part, index) => part === path[index]);
}
