import type { DesignResult, Exploration } from '../../experiment/index.ts';
import type { AnsweredRow } from '../../report/designs/answer.ts';
import type { Row, Table } from '../../report/tables.ts';
import type { Scenario } from '../../scenario/index.ts';

/** One row a point and replication: the inputs, then what each system gave. */
export function pointsTable(
  systems: readonly Scenario[],
  { inputs, points }: Exploration,
  measures: readonly Pick<AnsweredRow, 'name'>[],
  values: DesignResult['values'],
  name = 'points',
): Table {
  const names = [
    'point',
    'replication',
    ...inputs.map(({ path, after }) => `${path}${after.trim() === '' ? '' : ` (${after.trim()})`}`),
    ...systems.flatMap((system) => measures.map((measure) => `${system.name}: ${measure.name}`)),
  ];
  const rows = points.flatMap((point, index) =>
    Array.from(
      values[0]![0]![index]!,
      (_, r): Row => [
        index + 1,
        r + 1,
        ...point,
        ...values.flatMap((system) => system.map((row) => row[index]![r]!)),
      ],
    ),
  );
  return { name, columns: names.map((each) => ({ name: each, unit: '' })), rows };
}
