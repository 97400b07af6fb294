import type { ExperimentResult } from '../experiment/results.ts';
import { heldBack } from './findings/held-back.ts';
import { columnsOf, lazily, type Table } from './tables.ts';

/** Each list on which people stand for longer than a week, and each limit that holds them there. */
export function limitsTable({ systems }: Pick<ExperimentResult, 'systems'>): Table {
  return {
    name: 'limits',
    columns: columnsOf('scenario', 'list', 'on_list', 'days_on_list', 'limit', 'of', 'full', 'at', 'words'),
    rows: lazily(function* () {
      for (const system of systems)
        for (const { by, lists } of heldBack(system))
          for (const { list, days, people } of lists)
            yield [system.scenario.name, list, people, days, by.kind, by.of, by.full, by.place, by.words];
    }),
  };
}
