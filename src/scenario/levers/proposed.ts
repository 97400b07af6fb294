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

/**
 * Levers for a scenario that declares none: principles, where referrals go, meetings, thresholds, habits, demand, missed
 * contacts, staff; the largest first.
 */
export function proposedLevers(tree: MapTree): Lever[] {
  return [
    ...principles(tree),
    ...whereReferralsGo(tree),
    ...meetings(tree),
    ...thresholds(tree),
    ...habits(tree),
    ...demand(tree),
    ...missed(tree),
    ...staff(tree),
  ].slice(0, MOST);
}

/** To the team that takes all of them, or to the one that seems to fit. */
function whereReferralsGo(tree: MapTree): Lever[] {
  const path = ['principles', 'referrals_go_to'];
  const team = scalarAt(tree, path)?.value;
  const of = typeof team === 'string' ? treeAt(tree, ['teams', team]) : null;
  if (typeof team !== 'string' || of === null) return [];
  const choices = [
    { title: `to ${titleIn(team, of)}`, value: team },
    { title: 'to the team that seems to fit', value: 'best_fit' },
  ];
  const name = path.join('.');
  return [
    { kind: 'choice', name, title: 'Where referrals go first', help: '', paths: [name], choices, now: 0 },
  ];
}

function meetings(tree: MapTree): Lever[] {
  return steps(tree).flatMap(({ path, title }) => {
    const lever = aroundNow(tree, [...path, 'takes_up_to'], `${title}: how many at a meeting`, 1);
    return lever === null ? [] : [lever];
  });
}

/** The first figure that a need is held against. */
const THRESHOLD = /^([^<>=]*?\b(\w+)\s*[<>]=?\s*)(\d+(?:\.\d+)?)(.*)$/s;

function thresholds(tree: MapTree): Lever[] {
  return under(tree, ['teams']).flatMap(([team, of]): Lever[] => {
    const path = ['teams', team, 'accepts'];
    const [, before, need, number, after] = THRESHOLD.exec(String(scalarAt(tree, path)?.value ?? '')) ?? [];
    const isNeed = need !== undefined && treeAt(tree, ['people', 'needs', need]) !== null;
    if (!isNeed || number === undefined || `${before}${after}`.includes('?')) return [];
    const now = Number(number);
    const name = path.join('.');
    const title = `${titleIn(team, of)}: whom it takes, by ${titleOf(need, undefined).toLowerCase()}`;
    const write = `${before}?${after}`;
    const [from, to] = [Math.max(0, now - 2), now + 2];
    return [{ kind: 'number', name, title, help: '', paths: [name], from, to, step: 0.25, write, now }];
  });
}

/** How often an informal rule is followed: never is the system as it was agreed. */
function habits(tree: MapTree): Lever[] {
  return steps(tree).flatMap(({ path, title }) => {
    const rules = treeAt(tree, [...path, 'then']);
    if (rules?.kind !== 'list') return [];
    return rules.items.flatMap((_, index): Lever[] => {
      const rule = [...path, 'then', String(index)];
      if (scalarAt(tree, [...rule, 'informal'])?.value !== true) return [];
      const said = scalarAt(tree, [...rule, 'followed'])?.value ?? 1;
      if (typeof said !== 'number') return [];
      const name = [...rule, 'followed'].join('.');
      const words = String(scalarAt(tree, [...rule, 'name'])?.value ?? 'an informal rule');
      return [
        {
          kind: 'number',
          name,
          title: `A habit, and how often: ${words} (${title})`,
          help: '0 is as it was agreed.',
          paths: [name],
          from: 0,
          to: 1,
          step: 0.1,
          write: '?',
          now: said,
        },
      ];
    });
  });
}

/** Of all teams, with the team and the step in words. */
function steps(tree: MapTree): { path: readonly string[]; title: string }[] {
  return under(tree, ['teams']).flatMap(([team, of]) =>
    under(tree, ['teams', team, 'steps']).map(([step, entry]) => ({
      path: ['teams', team, 'steps', step],
      title: `${titleIn(team, of)}, ${titleIn(step, entry).toLowerCase()}`,
    })),
  );
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
