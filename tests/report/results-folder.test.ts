import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CouldNotWrite, FolderRefused } from '../../src/report/could-not-write.ts';
import { resultsFolder } from '../../src/report/results-folder-writer.ts';

let home: string;
let target: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'doorways-folder-'));
  target = join(home, 'riverside');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const OURS = '{"program": "doorways"}';

async function oldResults(): Promise<void> {
  await mkdir(target);
  await writeFile(join(target, 'manifest.json'), OURS);
  await writeFile(join(target, 'old.txt'), 'old');
}

test('nothing is seen of new results until they are whole', async () => {
  const folder = await resultsFolder(target);
  await folder.put('charts/a.png', new Uint8Array([1, 2]));
  const csv = await folder.csv('a.csv', ['n']);
  await csv.write([[1]]);
  await csv.end();
  expect(await readdir(home)).toEqual([`.riverside.part-${process.pid}`]);
  expect(await folder.finish()).toEqual([join(target, 'charts/a.png'), join(target, 'a.csv')]);
  expect(await readdir(home)).toEqual(['riverside']);
  expect(await readFile(join(target, 'a.csv'), 'utf8')).toBe('n\n1\n');
});

test('old results are replaced as a whole', async () => {
  await oldResults();
  const folder = await resultsFolder(target);
  await folder.put('manifest.json', OURS);
  await folder.finish();
  expect(await readdir(target)).toEqual(['manifest.json']);
  expect(await readdir(home)).toEqual(['riverside']);
});

test('abandoned results leave the old ones as they were and nothing beside them', async () => {
  await oldResults();
  const folder = await resultsFolder(target);
  const csv = await folder.csv('people.csv', ['n']);
  await csv.write([[1]]);
  await folder.abandon();
  expect(await readdir(home)).toEqual(['riverside']);
  expect((await readdir(target)).sort()).toEqual(['manifest.json', 'old.txt']);
  await expect(folder.put('late.txt', '')).rejects.toThrow('abandoned');
});

test('after an abort nothing more is written and the old results stay', async () => {
  await oldResults();
  const stop = new AbortController();
  const folder = await resultsFolder(target, stop.signal);
  await folder.put('a.txt', 'a');
  stop.abort();
  await expect(folder.put('b.txt', 'b')).rejects.toThrow(/abort/i);
  await expect(folder.finish()).rejects.toThrow(/abort/i);
  await folder.abandon();
  expect(await readdir(home)).toEqual(['riverside']);
  expect(await readFile(join(target, 'old.txt'), 'utf8')).toBe('old');
});

test("a folder with other people's things is refused and left alone", async () => {
  await mkdir(target);
  await writeFile(join(target, 'thesis.docx'), 'years of work');
  await expect(resultsFolder(target)).rejects.toThrow(FolderRefused);
  await expect(resultsFolder(target)).rejects.toThrow('thesis.docx');
  expect(await readdir(home)).toEqual(['riverside']);
  expect(await readdir(target)).toEqual(['thesis.docx']);
});

test("a manifest.json of another program does not make a folder Doorways' own", async () => {
  for (const manifest of ['{"name": "a web app"}', 'null', 'not JSON']) {
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'manifest.json'), manifest);
    await expect(resultsFolder(target)).rejects.toThrow(FolderRefused);
  }
});

test('a file in the place of the folder is refused', async () => {
  await writeFile(target, 'a file');
  await expect(resultsFolder(target)).rejects.toThrow(FolderRefused);
  await expect(resultsFolder(target)).rejects.toThrow(/is a file, not a folder/);
  expect(await readFile(target, 'utf8')).toBe('a file');
});

test('things that appear in the folder during the run are not removed either', async () => {
  const folder = await resultsFolder(target);
  await folder.put('a.txt', 'a');
  await mkdir(target);
  await writeFile(join(target, 'mine.txt'), 'mine');
  await expect(folder.finish()).rejects.toThrow(FolderRefused);
  await folder.abandon();
  expect(await readdir(target)).toEqual(['mine.txt']);
});

test('an empty folder is taken', async () => {
  await mkdir(target);
  const folder = await resultsFolder(target);
  await folder.put('a.txt', 'a');
  await folder.finish();
  expect(await readdir(target)).toEqual(['a.txt']);
});

test('a path that cannot be is said in plain words', async () => {
  await writeFile(join(home, 'file'), '');
  const below = join(home, 'file', 'x', 'results');
  await expect(resultsFolder(below)).rejects.toThrow(CouldNotWrite);
  await expect(resultsFolder(below)).rejects.toThrow(/a part of the path is a file/);
});

test('what a killed run left half-written is cleared by the next one', async () => {
  const dead = 2 ** 22 + 1; // beyond the largest process number of Linux
  await mkdir(join(home, `.riverside.part-${dead}`));
  await mkdir(join(home, `.other.part-${dead}`));
  const folder = await resultsFolder(target);
  await folder.abandon();
  expect(await readdir(home)).toEqual([`.other.part-${dead}`]);
});

test('old results that a killed run had moved aside come back', async () => {
  await oldResults();
  await rename(target, join(home, `.riverside.old-${2 ** 22 + 1}`));
  const folder = await resultsFolder(target);
  await folder.abandon();
  expect(await readFile(join(target, 'old.txt'), 'utf8')).toBe('old');
});

test('two files of one name are a fault, not a surprise', async () => {
  const folder = await resultsFolder(target);
  await folder.put('a.txt', 'a');
  await expect(folder.put('a.txt', 'b')).rejects.toThrow('Two files');
  await folder.abandon();
});
