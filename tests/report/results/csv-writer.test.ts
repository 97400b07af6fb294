import { existsSync, statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { csvWriter } from '../../../src/report/results/csv-writer.ts';
import { CouldNotWrite } from '../../../src/report/results/faults.ts';
import type { Row } from '../../../src/report/tables.ts';
import { until } from '../../until.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'doorways-csv-'));
});
afterEach(() => rm(dir, { recursive: true, force: true }));

const never = new AbortController().signal;

async function written(header: string[], rows: Iterable<Row>): Promise<string> {
  const path = join(dir, 'a.csv');
  const file = csvWriter(path, header, never);
  await file.write(rows);
  await file.end();
  return readFile(path, 'utf8');
}

test('numbers are plain, negative ones too, and a missing number is an empty cell', async () => {
  const text = await written(
    ['name', 'value'],
    [
      ['a', -1.5],
      ['b', 0.1 + 0.2],
      ['c', NaN],
      ['d', 1_234_567],
      ['e', -0],
      ['f', Number.POSITIVE_INFINITY],
    ],
  );
  expect(text).toBe('name,value\na,-1.5\nb,0.30000000000000004\nc,\nd,1234567\ne,0\nf,\n');
});

test('a name that a spreadsheet would run as a formula is escaped', async () => {
  const names = ['=1+1', '+44', '-x', '@sum', '\tx', '\rx'];
  const text = await written(
    ['=h'],
    names.map((name) => [name]),
  );
  expect(text).toBe(`'=h\n'=1+1\n'+44\n'-x\n'@sum\n'\tx\n"'\rx"\n`);
});

test('commas, quotes, line breaks and letters of other languages survive', async () => {
  const text = await written(['n'], [['a,b'], ['say "no"'], ['two\nlines'], ['Žaneta ≥ £5']]);
  expect(text).toBe('n\n"a,b"\n"say ""no"""\n"two\nlines"\nŽaneta ≥ £5\n');
});

test('a table without rows is its header', async () => {
  expect(await written(['a', 'b'], [])).toBe('a,b\n');
});

test('many rows, in several goes, all arrive in order', async () => {
  const path = join(dir, 'many.csv');
  const file = csvWriter(path, ['n'], never);
  for (let go = 0; go < 4; go++)
    await file.write(
      (function* () {
        for (let i = 0; i < 20_000; i++) yield [go * 20_000 + i];
      })(),
    );
  await file.end();
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  expect(lines.length).toBe(80_001);
  expect(lines.slice(1).every((line, i) => line === String(i))).toBe(true);
});

test('rows are not made faster than the disk takes them', async () => {
  const path = join(dir, 'long.csv');
  const file = csvWriter(path, ['text'], never);
  const row = ['x'.repeat(99)];
  let furthestAhead = 0;
  const rows = (function* () {
    for (let made = 0; made < 40_000; made++) {
      if (made % 1000 === 0) furthestAhead = Math.max(furthestAhead, made - statSync(path).size / 100);
      yield row;
    }
  })();
  await file.write([row]);
  await until(() => existsSync(path));
  await file.write(rows);
  await file.end();
  expect(furthestAhead).toBeLessThan(10_000);
});

test.skipIf(!existsSync('/dev/full'))('a full disk is said in plain words', async () => {
  const file = csvWriter('/dev/full', ['a'], never);
  const filling = (async () => {
    await file.write(Array.from({ length: 50_000 }, () => ['x'.repeat(50)]));
    await file.end();
  })();
  await expect(filling).rejects.toThrow(CouldNotWrite);
  await expect(filling).rejects.toThrow('Could not write /dev/full: the disk is full.');
});
