/** Changes to try against the scenario that they are written in: each a few settings with a title. */
import { z } from 'zod';
import { keys, named } from './language/forms.ts';
import { text } from './language/leaves.ts';
import { titleOf } from './names.ts';
import type { Entry, MapTree } from './reading/tree.ts';
import type { Scenario } from './scenario.ts';
import { treeOf } from './where.ts';

const anything = () => z.unknown().meta({ title: 'value' });

export const variantsSchema = () =>
  named(
    'a variant',
    keys('a variant', {
      title: text('a title').describe('The name in tables. Default: the name.').optional(),
      set: named('a value', anything()).describe(
        'What is other than in the scenario: paths as `--set` spells them, `teams.core.staff.practitioner.wte: 8`. `null` removes.',
      ),
    }),
  );

/** A variant as it is written: paths with their values. */
export interface Variant {
  readonly name: string;
  readonly title: string;
  readonly set: ReadonlyMap<string, Entry>;
}

/** The variants that a scenario holds, in their order. */
export function variantsOf(scenario: Scenario): Variant[] {
  const tree = treeOf(scenario)?.tree;
  return tree === undefined ? [] : variantsIn(tree);
}

export function variantsIn(tree: MapTree): Variant[] {
  const all = tree.entries.get('variants')?.tree;
  if (all?.kind !== 'map') return [];
  return [...all.entries].flatMap(([name, { tree: variant }]): Variant[] => {
    const set = variant.kind === 'map' ? variant.entries.get('set')?.tree : undefined;
    if (variant.kind !== 'map' || set?.kind !== 'map') return [];
    const title = variant.entries.get('title')?.tree;
    const said = title?.kind === 'scalar' ? String(title.value) : undefined;
    return [{ name, title: titleOf(name, said), set: set.entries }];
  });
}
