import type { Path } from '../problems/problem.ts';
import { plain } from '../random/plain.ts';
import { sumsToOne } from '../random/shares.ts';
import { mapOf, type RawMap } from './names.ts';
import { inheritedAmong } from './reading/inherited.ts';
import type { TreeReport } from './reading/tree-report.ts';

/** Shares that divide all people sum to 1; those of a rule are looked at with it (`rules/ways.ts`). */
export function checkShares(scenario: RawMap, report: TreeReport): void {
  const people = mapOf(scenario.people);
  const within = (map: unknown, path: Path, key: 'share' | 'of_population' = 'share') => ({
    path,
    shares: Object.entries(mapOf(map)).map(([name, said]) => ({
      path: [...path, name, key] as Path,
      share: mapOf(said)[key],
    })),
  });
  const sets = [
    { ...within(people.kinds, ['people', 'kinds']), what: 'the shares of the kinds' },
    ...Object.entries(mapOf(people.groups)).map(([group, values]) => ({
      ...within(values, ['people', 'groups', group]),
      what: `the shares within \`${group}\``,
    })),
    ...Object.entries(mapOf(people.groups)).map(([group, values]) => ({
      ...within(values, ['people', 'groups', group], 'of_population'),
      what: `the shares of the population within \`${group}\``,
    })),
    ...Object.entries(mapOf(scenario.sources)).map(([source, said]) => {
      const path: Path = ['sources', source, 'kinds'];
      const shares = Object.entries(mapOf(mapOf(said).kinds)).map(([kind, share]) => ({
        path: [...path, kind],
        share,
      }));
      return { path, shares, what: `the shares of kinds from \`${source}\`` };
    }),
  ];
  for (const { path, shares, what } of sets) {
    const known = shares.map((each) => each.share).filter((share) => typeof share === 'number');
    if (shares.length === 0 || known.length < shares.length) continue;
    if (!sumsToOne(known)) {
      const total = known.reduce((sum, share) => sum + share, 0);
      const named = shares.map((each) => ({ path: each.path, name: String(each.path[path.length]) }));
      const hint = `${inheritedAmong(named, report)}make them sum to 1`;
      report.key('shares-sum', path, `${what} sum to ${plain(total)}, not to 1`, hint);
    }
    for (const each of shares) {
      if (each.share === 0)
        report.warn(
          'nothing-happens',
          each.path,
          'a share of 0: this never happens',
          'leave it out, or give it a share',
        );
    }
  }
}
