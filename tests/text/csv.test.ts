import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { CsvFault, readCsv, unfit } from '../../src/text/csv.ts';

const rowsOf = (text: string) => {
  const rows: [number, ...string[]][] = [];
  readCsv(text, (fields, line) => rows.push([line, ...fields]));
  return rows;
};

describe('a table of text', () => {
  it('is read alike whatever program has written it', () => {
    const same = [
      [1, 'team', 'note'],
      [3, 'hub', 'a, b'],
      [4, 'spa', ''],
    ];
    expect(rowsOf('team,note\n\nhub,"a, b"\nspa,\n')).toEqual(same);
    expect(rowsOf('\uFEFFteam,note\r\n\r\nhub,"a, b"\r\n spa ,\r\n')).toEqual(same);
  });

  it('has a field that goes over several lines told at its first', () => {
    expect(rowsOf('a\n"x\ny"\nz\n').map(([line]) => line)).toEqual([1, 2, 4]);
  });

  it.each([
    ['a stray quote', 'team\nhub\n5" team\n', 3, 'a quotation mark stands in the middle of a field'],
    ['text after a quote', 'team\n"hub" x\n', 2, 'a quotation mark stands in the middle of a field'],
    ['a quote that is never closed', 'team\n"hub\n', 2, 'never closed'],
    ['a line that never ends', `team\n${'x'.repeat(1_100_000)}`, 2, 'longer than 1,000,000 characters'],
  ])('is none where there is %s', (_, text, line, words) => {
    const fault = (() => {
      try {
        rowsOf(text);
      } catch (error) {
        return error as CsvFault;
      }
      return null;
    })();
    expect(fault).toBeInstanceOf(CsvFault);
    expect(fault!.message).toContain(words);
    expect(Math.abs(fault!.line - line)).toBeLessThanOrEqual(text.includes('"hub\n') ? 1 : 0);
  });

  it.each([
    ['too few fields', ['hub'], 'has 1 field, the first line 2', 0],
    ['a NUL', ['hub', 'a\0b'], 'cannot be seen', 1],
    ['an escape that a terminal obeys', ['\u001B[2J', ''], 'cannot be seen', 0],
    ['bytes that are no UTF-8', ['hub', 'Caf\uFFFD'], 'not text in UTF-8', 1],
  ])('has a line that cannot be read where there is %s', (_, fields, words, field) => {
    expect(unfit(fields, 2)).toMatchObject({ field, message: expect.stringContaining(words) });
  });
});

/** Rows of a table of 4 million bytes that a thread reads which may keep `megabytes` of objects at a time; or its error. */
function rowsWithin(megabytes: number): Promise<unknown> {
  const csv = pathToFileURL(resolve('dist/text/csv.js'));
  const code = `
    const { parentPort } = require('node:worker_threads');
    import(${JSON.stringify(csv)}).then(({ readCsv }) => {
      let rows = 0;
      readCsv('2025-01-06 10:15,spa\\n'.repeat(190_000), () => rows++);
      parentPort.postMessage(rows);
    });`;
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 8 };
  return new Promise((done) => {
    const worker = new Worker(code, { eval: true, resourceLimits });
    worker.on('message', done);
    worker.on('error', done);
  });
}

it('a long table is read without keeping anything for each of its bytes or rows', async () => {
  expect(await rowsWithin(24)).toBe(190_000);
});
