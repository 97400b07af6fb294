/** What changes do together beyond what they do one by one. */
import { simultaneousDifference, verdictOf } from '../stats/index.ts';
import type { ExperimentResult, Interaction, RowDifference } from './results.ts';
import { overallCell } from './row-results.ts';

/**
 * Of every combination of two changes or more, by how much it is more than its parts explain: of two changes, what both do
 * less what each does alone; of three, what is left when the three pairs are taken out as well (the dividend of Harsanyi
 * 1963, eq. 3.5). Paired by replication; the intervals of one combination hold together over all rows.
 * @param makes for each system the changes that it makes, by their place; null: none of these, the base: []
 */
export function interactionsOf(
  { rows, systems }: Pick<ExperimentResult, 'rows' | 'systems'>,
  makes: readonly (readonly number[] | null)[],
): Interaction[] {
  const values = rows.map(({ measure: { name } }) =>
    systems.map((system) => overallCell(system, name)?.values ?? NONE),
  );
  const systemOf = new Map(makes.flatMap((changes, system) => (changes ? [[keyOf(changes), system]] : [])));
  return makes.flatMap((changes, system): Interaction[] => {
    if (changes === null || changes.length < 2) return [];
    const parts = subsets(changes).map((part) => ({
      sign: (changes.length - part.length) % 2 === 0 ? 1 : -1,
      system: systemOf.get(keyOf(part)),
    }));
    if (parts.some((part) => part.system === undefined)) return [];
    return [
      {
        system,
        rows: rows.map((row, at): RowDifference => {
          const all = values[at]!;
          const dividends = all[0]!.map((_, r) =>
            parts.reduce((sum, part) => sum + part.sign * (all[part.system!]![r] ?? Number.NaN), 0),
          );
          const { margin } = row.differences[system - 1]!;
          const difference = simultaneousDifference(
            new Float64Array(dividends.length),
            dividends,
            rows.length,
          );
          return { difference, margin, verdict: verdictOf(difference, margin, row.measure.better) };
        }),
      },
    ];
  });
}

const NONE = new Float64Array(0);

function keyOf(changes: readonly number[]): string {
  return [...changes].sort((a, b) => a - b).join(' ');
}

/** All of them, none among them. */
function subsets(changes: readonly number[]): number[][] {
  return Array.from({ length: 1 << changes.length }, (_, bits) =>
    changes.filter((_, at) => ((bits >> at) & 1) === 1),
  );
}
