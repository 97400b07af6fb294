import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSealed, sealed } from '../../../src/report/results/own-files-writer.ts';
import { refuseWhatIsThere, writeTable, writeWhole } from '../../../src/report/results/whole-file-writer.ts';

const { signal } = new AbortController();
const TABLE = { name: 't', columns: [{ name: 'n', unit: '' }], rows: [[1]] };
let home: string;
let path: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'doorways-whole-'));
  path = join(home, 'map.svg');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const isThere = expect.objectContaining({
  name: 'PlaceTaken',
  message: expect.stringContaining('is there already'),
});

test('a picture that is as Doorways wrote it is replaced by the next one', async () => {
  await writeWhole(path, '<svg/>', signal);
  await writeWhole(path, '<svg><g/></svg>', signal);
  expect(await readFile(path, 'utf8')).toMatch(
    /^<svg><g\/><\/svg>\n<!-- by Doorways, seal [0-9a-f]{64} -->\n$/,
  );
  expect(await readdir(home)).toEqual(['map.svg']);
});

test('a picture that somebody drew, or changed, is left alone', async () => {
  await writeWhole(path, '<svg/>', signal);
  const changed = (await readFile(path, 'utf8')).replace('<svg/>', '<svg id="mine"/>');
  for (const text of ['<svg id="mine"/>', changed, `${changed}\n`, '']) {
    await writeFile(path, text);
    await expect(writeWhole(path, '<svg/>', signal)).rejects.toEqual(isThere);
    expect(await readFile(path, 'utf8')).toBe(text);
  }
  expect(await readdir(home)).toEqual(['map.svg']);
});

test('a table, which bears no seal, replaces nothing', async () => {
  const table = join(home, 't.csv');
  await refuseWhatIsThere(table);
  await writeTable(table, TABLE, signal);
  await expect(writeTable(table, TABLE, signal)).rejects.toEqual(isThere);
  await expect(refuseWhatIsThere(table)).rejects.toEqual(isThere);
  expect(await readFile(table, 'utf8')).toBe('n\n1\n');
});

test('a link is followed, and stays: what it leads to is held against the same rule', async () => {
  const real = join(home, 'real.svg');
  await symlink(real, path);
  await writeFile(real, 'a drawing');
  await expect(writeWhole(path, '<svg/>', signal)).rejects.toEqual(isThere);
  expect(await readFile(real, 'utf8')).toBe('a drawing');
  await writeFile(real, sealed('<svg/>'));
  await writeWhole(path, '<svg><g/></svg>', signal);
  expect(await readFile(real, 'utf8')).toBe(sealed('<svg><g/></svg>'));
  expect((await readdir(home)).sort()).toEqual(['map.svg', 'real.svg']);
});

test('a folder, and a device, are no place for a file', async () => {
  await mkdir(path);
  await expect(writeWhole(path, '<svg/>', signal)).rejects.toEqual(isThere);
  if (process.platform !== 'win32')
    await expect(writeTable('/dev/null', TABLE, signal)).rejects.toEqual(isThere);
});

test('JSON under a seal is still JSON', () => {
  const text = sealed(JSON.stringify({ a: [1, { b: '}' }] }, null, 2));
  expect(JSON.parse(text)).toMatchObject({ a: [1, { b: '}' }] });
  expect(isSealed(text)).toBe(true);
  expect(isSealed(text.replace('1', '2'))).toBe(false);
  expect(isSealed(text.replaceAll('\n', '\r\n'))).toBe(false);
});
