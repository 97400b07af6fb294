import type { ExperimentResult } from '../experiment/results.ts';
import { columnsOf, lazily, type Table } from './table.ts';

/**
 * The same people under the base and under another system. `low` and `high` are the 95 % interval of the paired
 * difference. The rows of who gained and who lost are shares, not differences: `mean` is the share and `low` and
 * `high` are its interval; `base_mean` and `difference` are empty.
 */
export function differencesTable(result: ExperimentResult): Table {
  return {
    name: 'differences',
    columns: columnsOf(
      'base',
      'scenario',
      'measure',
      'team',
      'group',
      'unit',
      'base_mean',
      'mean',
      'difference',
      'low',
      'high',
      'n',
    ),
    rows: lazily(function* () {
      for (const { base, other, differences, changes } of result.comparisons) {
        for (const row of differences) {
          const { measure, team, group } = row.cell;
          const { mean, low, high, n } = row.difference;
          const means = [row.base.mean, row.other.mean, mean];
          yield [base, other, measure.name, team, group, measure.unit, ...means, low, high, n];
        }
        for (const { name, group, share } of changes)
          yield [base, other, name, '', group, 'share', NaN, share.mean, NaN, share.low, share.high, share.n];
      }
    }),
  };
}
