import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadScenario } from '../../src/scenario/index.ts';

const files = readdirSync('scenarios').filter((file) => file.endsWith('.yaml'));

it.each(files)('scenarios/%s: every figure stands under a source or an assumption', (file) => {
  const { scenario } = loadScenario(`scenarios/${file}`, (path) => readFileSync(path, 'utf8'));
  expect(scenario!.ledger.filter(({ basis }) => basis === 'unmarked').map(({ path }) => path)).toEqual([]);
});
