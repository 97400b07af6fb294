import { titleOf } from '../names.ts';
import { quantityOf } from '../ranges/range.ts';
import { type MapTree, scalarAt, type Tree, treeAt } from '../reading/tree.ts';
import type { Lever, NumberLever, Word } from './lever.ts';
import { rounded } from './settings.ts';

/** More than these nobody tries in an afternoon. */
const MOST = 16;

/** What can be chosen for a principle, in plain words. */
const PRINCIPLES: readonly {
  path: readonly string[];
  title: string;
  choices: Record<string, Word>;
  usual: Word;
}[] = [
  {
    path: ['principles', 'assessments_trusted'],
    title: 'Whose assessment is believed',
    choices: { 'nobody else’s': 'none', 'everybody’s': 'all' },
    usual: 'none',
  },
  {
    path: ['principles', 'handover'],
    title: 'How people are handed on',
    choices: { 'by letter': 'cold', 'by a call or an introduction': 'warm' },
    usual: 'cold',
  },
  {
    path: ['principles', 'not_eligible'],
    title: 'Whoever is at the wrong door',
    choices: { 'is sent back': 'return_to_referrer', 'is passed on': 'pass_on' },
    usual: 'return_to_referrer',
  },
];

/** Levers for a scenario that declares none: principles, demand, staff, missed contacts; the largest first. */
export function proposedLevers(tree: MapTree): Lever[] {
  return [...principles(tree), ...demand(tree), ...missed(tree), ...staff(tree)].slice(0, MOST);
}

function principles(tree: MapTree): Lever[] {
  return PRINCIPLES.flatMap(({ path, title, choices, usual }): Lever[] => {
    const said = scalarAt(tree, path)?.value ?? usual;
    const all = Object.entries(choices).map(([title, value]) => ({ title, value }));
    const now = all.findIndex(({ value }) => value === said);
    const whole = path.join('.');
    return now === -1
      ? []
      : [{ kind: 'choice', name: whole, title, help: '', paths: [whole], choices: all, now }];
  });
}

function demand(tree: MapTree): Lever[] {
  return under(tree, ['sources']).flatMap(([name, source]) => {
    const lever = aroundNow(tree, ['sources', name, 'rate'], `Referrals from ${titleIn(name, source)}`);
    return lever === null ? [] : [lever];
  });
}

function missed(tree: MapTree): Lever[] {
  return under(tree, ['teams']).flatMap(([team, of]) =>
    under(tree, ['teams', team, 'steps']).flatMap(([step]): Lever[] => {
      const path = ['teams', team, 'steps', step, 'missed', 'attempts'];
      const now = scalarAt(tree, path)?.value;
      if (typeof now !== 'number') return [];
      return [
        {
          kind: 'number',
          name: path.join('.'),
          title: `${titleIn(team, of)}: missed contacts before somebody is discharged (${titleOf(step, undefined).toLowerCase()})`,
          help: '',
          paths: [path.join('.')],
          from: 1,
          to: Math.max(5, now),
          step: 1,
          write: '?',
          now,
        },
      ];
    }),
  );
}

/** By posts, the most first. */
function staff(tree: MapTree): Lever[] {
  return under(tree, ['teams'])
    .flatMap(([team, of]) =>
      under(tree, ['teams', team, 'staff']).flatMap(([role]) => {
        const title = `${titleIn(team, of)}: ${titleOf(role, undefined).toLowerCase()} (WTE)`;
        const lever = aroundNow(tree, ['teams', team, 'staff', role, 'wte'], title, 0.25);
        return lever === null ? [] : [lever];
      }),
    )
    .sort((a, b) => b.now! - a.now!);
}

/** From half of a figure to half as much again. */
function aroundNow(
  tree: MapTree,
  path: readonly string[],
  title: string,
  grain?: number,
): NumberLever | null {
  const value = scalarAt(tree, path)?.value;
  const quantity = typeof value === 'number' || typeof value === 'string' ? quantityOf(value) : null;
  if (quantity === null || quantity.number <= 0) return null;
  const { number: now, after } = quantity;
  const step = grain ?? (now >= 20 ? 1 : now >= 4 ? 0.5 : rounded(now / 10));
  const whole = path.join('.');
  return {
    kind: 'number',
    name: whole,
    title,
    help: '',
    paths: [whole],
    from: rounded(Math.max(step, Math.floor(now / 2 / step) * step)),
    to: rounded(Math.ceil((now * 1.5) / step) * step),
    step,
    write: `?${after}`,
    now,
  };
}

function under(tree: MapTree, path: readonly string[]): [string, Tree][] {
  const found = treeAt(tree, path);
  return found?.kind === 'map' ? [...found.entries].map(([name, entry]) => [name, entry.tree]) : [];
}

function titleIn(name: string, tree: Tree): string {
  const title = scalarAt(tree, ['title'])?.value;
  return titleOf(name, title === undefined || title === null ? undefined : String(title));
}
