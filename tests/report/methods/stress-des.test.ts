import { beforeAll, expect, test } from 'vitest';
import { readResults } from '../../../src/report/index.ts';
import { figureLines, ledgerOf } from '../../../src/report/methods/ledger.ts';
import { stressDes } from '../../../src/report/methods/stress-des.ts';
import { OTHER, RIVERSIDE, resultsOfBoth, systemNamed } from '../small-run.ts';

let results: Awaited<ReturnType<typeof resultsOfBoth>>;
beforeAll(async () => {
  results = await resultsOfBoth();
});

test('all 24 items of the checklist are filled in, in their order', () => {
  const items = stressDes(readResults(results.folder));
  expect(items.map(({ number }) => number).join(' ')).toBe(
    '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5.1 2.5.2 2.5.3 2.5.4 2.5.5 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4 6.1',
  );
  for (const { number, text } of items) expect(text.join('').length, number).toBeGreaterThan(30);
  expect(JSON.stringify(items)).not.toMatch(/undefined|NaN|\[object/);
});

test('what the scenario and the run say is in the items', () => {
  const items = stressDes(readResults(results.folder));
  const text = (number: string) => items.find((one) => one.number === number)!.text.join(' ');
  expect(text('2.3')).toContain('3 WTE Practitioner in the base, 4 WTE Practitioner in the other');
  expect(text('2.5.3')).toContain('Front door: 1 WTE Worker (band 6');
  expect(text('2.5.4')).toContain('patience is exponential (mean 8) weeks');
  expect(text('2.5.4')).toContain('no balking');
  expect(text('2.5.5')).toContain('General practice (12.0 per week, Poisson)');
  expect(text('4.1')).toContain('warmed up for 4 weeks');
  expect(text('4.3')).toContain('3 independent replications');
  expect(text('5.2')).toContain('“small”');
});

test('figures with one note stand together, those under one path on one line', () => {
  const scenario = systemNamed('as-is', RIVERSIDE);
  const [people] = ledgerOf(scenario);
  expect(people).toMatchObject({ basis: 'assumption', note: 'made up for a test' });
  expect(figureLines(people!.figures)[0]).toBe('people.needs.severity.normal: mean 5, sd 2');
  const other = ledgerOf(systemNamed('other', OTHER), scenario);
  expect(other.flatMap(({ figures }) => figures.map(({ path }) => path))).toEqual([
    'teams.core.staff.practitioner.wte',
  ]);
});
