import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'vitest';
import { renderCharts } from '../../src/report/charts/index.ts';
import { comparisonTables } from '../../src/report/comparison-table.ts';
import { runTable } from '../../src/report/run-table.ts';
import { experimentResult } from './fixtures.ts';

const long =
  'Riverside and the whole of the neighbouring county of Greater Wexbury, where everybody who asks for help comes through one single point of access, with a team that triages by telephone, option ';
const cases = {
  normal: experimentResult(),
  worst: experimentResult({ titles: ['A', 'B', 'C', 'D'].map((x) => long + x), roles: 25 }),
  four: experimentResult({
    titles: ['As it is', 'Single point of access', 'No wrong door', 'Hub'],
    roles: 1,
  }),
  one: experimentResult({ titles: ['As it is'], replications: 1, roles: 1 }),
  empty: experimentResult({ empty: true }),
};
test('draw', () => {
  for (const [name, result] of Object.entries(cases)) {
    const dir = `${process.env.OUT ?? '/tmp/png'}/${name}`;
    mkdirSync(dir, { recursive: true });
    for (const { name, png } of renderCharts(result)) writeFileSync(`${dir}/${name}.png`, png);
    writeFileSync(`${dir}/table.txt`, `${comparisonTables(result)}\n=====\n${runTable(result)}`);
  }
});
