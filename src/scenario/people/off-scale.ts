import { mean } from '../../random/distribution.ts';
import { treeAt } from '../reading/tree.ts';
import type { TreeReport } from '../reading/tree-report.ts';
import type { Scenario } from '../scenario.ts';

/** The scale of needs. */
const HIGHEST = 10;

/**
 * Needs are from 0 to 10, and what is drawn beyond is cut off there: a distribution whose own mean lies off the scale
 * would make everybody alike, at one end of it.
 */
export function checkScale({ people }: Scenario, report: TreeReport): void {
  const told = new Set<string>();
  for (const kind of people.kinds) {
    people.needs.forEach((need, index) => {
      const own = ['people', 'kinds', kind.name, 'needs', need];
      const path = (treeAt(report.tree, own) ?? null) === null ? ['people', 'needs', need] : own;
      const middle = mean(kind.needs[index]!);
      if ((middle >= 0 && middle <= HIGHEST) || told.has(path.join('.'))) return;
      told.add(path.join('.'));
      report.value(
        'out-of-range',
        path,
        `\`${need}\` has a mean of ${Number(middle.toPrecision(4))}, off the scale of needs: nearly everybody would be at one end of it`,
        `needs are from 0 to ${HIGHEST}: write it on this scale`,
      );
    });
  }
}
