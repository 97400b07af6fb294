import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CouldNotWrite } from '../../../src/report/results/faults.ts';
import { resultsFolder } from '../../../src/report/results/folder-writer.ts';
import { contents } from '../../cli/doorways.ts';

let home: string;
let target: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'doorways-folder-'));
  target = join(home, 'riverside');
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Results of an earlier run, with a chart. */
async function oldResults(): Promise<void> {
  const folder = await resultsFolder(target);
  await folder.put('old.txt', 'old');
  await folder.put('charts/waits.svg', 'a chart');
  await folder.finish({});
}

async function newResults(): Promise<void> {
  const folder = await resultsFolder(target);
  await folder.put('new.txt', 'new');
  await folder.finish({});
}

const MARK = '.riverside.running';
const isTaken = (path: string) =>
  expect.objectContaining({ name: 'PlaceTaken', message: expect.stringContaining(path) });

/** Nothing that is here now is other after a run into the folder, which is refused. */
async function isLeftAlone(says: string): Promise<void> {
  const before = contents(home);
  await expect(resultsFolder(target)).rejects.toEqual(isTaken(says));
  expect(contents(home)).toEqual(before);
}

test('nothing is seen of new results until they are whole', async () => {
  const folder = await resultsFolder(target);
  await folder.put('charts/a.png', new Uint8Array([1, 2]));
  const csv = await folder.csv('a.csv', ['n']);
  await csv.write([[1]]);
  await csv.end();
  expect(await readdir(home)).toEqual([expect.stringMatching(/^\.riverside\.part-[0-9a-f]+$/), MARK]);
  expect(await folder.finish({})).toEqual(
    ['charts/a.png', 'a.csv', 'manifest.json'].map((file) => join(target, file)),
  );
  expect(await readdir(home)).toEqual(['riverside']);
  expect(await readFile(join(target, 'a.csv'), 'utf8')).toBe('n\n1\n');
});

test('old results are replaced as a whole', async () => {
  await oldResults();
  await chmod(target, 0o700);
  await newResults();
  expect((await readdir(target)).sort()).toEqual(['manifest.json', 'new.txt']);
  expect(await readdir(home)).toEqual(['riverside']);
  if (process.platform !== 'win32') expect((await stat(target)).mode & 0o777).toBe(0o700);
});

test('abandoned results leave the old ones as they were and nothing beside them', async () => {
  await oldResults();
  const before = contents(home);
  const folder = await resultsFolder(target);
  const csv = await folder.csv('people.csv', ['n']);
  await csv.write([[1]]);
  await folder.abandon();
  expect(contents(home)).toEqual(before);
  await expect(folder.put('late.txt', '')).rejects.toThrow('abandoned');
});

test('after an abort nothing more is written and the old results stay', async () => {
  await oldResults();
  const before = contents(home);
  const stop = new AbortController();
  const folder = await resultsFolder(target, stop.signal);
  await folder.put('a.txt', 'a');
  stop.abort();
  await expect(folder.put('b.txt', 'b')).rejects.toThrow(/abort/i);
  await expect(folder.finish({})).rejects.toThrow(/abort/i);
  await folder.abandon();
  expect(contents(home)).toEqual(before);
});

describe('what Doorways did not write stops the run before it begins, and is left alone:', () => {
  test("a folder of other people's things", async () => {
    await mkdir(target);
    await writeFile(join(target, 'thesis.docx'), 'years of work');
    await isLeftAlone('thesis.docx');
  });

  test('a paper put beside results', async () => {
    await oldResults();
    await writeFile(join(target, 'board-paper.docx'), 'a week of work');
    await isLeftAlone('board-paper.docx');
  });

  test('a folder put beside results, and one put among charts', async () => {
    await oldResults();
    await mkdir(join(target, 'notes'));
    await isLeftAlone('notes/');
    await rename(join(target, 'notes'), join(target, 'charts/notes'));
    await isLeftAlone('charts/notes/');
  });

  test('a chart that was changed', async () => {
    await oldResults();
    await writeFile(join(target, 'charts/waits.svg'), 'a chart, and a day of work on it');
    await isLeftAlone('charts/waits.svg (changed since)');
  });

  test('a manifest that was changed, or that only says that it is by Doorways', async () => {
    await oldResults();
    const manifest = join(target, 'manifest.json');
    await writeFile(
      manifest,
      (await readFile(manifest, 'utf8')).replace('{', '{\n  "note": "for the board",'),
    );
    await isLeftAlone('manifest.json');
    for (const text of ['{"program":"doorways"}', '{"name": "a web app"}', 'null', 'not JSON', '']) {
      await writeFile(manifest, text);
      await isLeftAlone('manifest.json');
    }
  });

  test('a link among the results, whatever it leads to', async () => {
    await oldResults();
    const elsewhere = join(home, 'elsewhere');
    await rename(join(target, 'charts'), elsewhere);
    await symlink(elsewhere, join(target, 'charts'));
    await isLeftAlone('charts');
    await rm(join(target, 'charts'));
    await rename(join(target, 'old.txt'), join(elsewhere, 'old.txt'));
    await symlink(join(elsewhere, 'old.txt'), join(target, 'old.txt'));
    await isLeftAlone('old.txt');
  });

  test('a file in the place of the folder, and a link that leads nowhere', async () => {
    await writeFile(target, 'a file');
    await isLeftAlone('is a file, not a folder');
    await rm(target);
    await symlink(join(home, 'nowhere'), target);
    await expect(resultsFolder(target)).rejects.toEqual(isTaken('is a link that leads nowhere'));
    expect(await readdir(home)).toEqual(['riverside']);
  });

  test('the folder that the user is in, and no folder at all', async () => {
    await expect(resultsFolder('.')).rejects.toEqual(isTaken('is where you are'));
    await expect(resultsFolder('/')).rejects.toEqual(isTaken('is where you are'));
    await expect(resultsFolder(' ')).rejects.toEqual(isTaken('names no folder'));
  });

  test('the folder above the one that the user is in, whatever that is called', async () => {
    const [here, below] = [process.cwd(), join(target, '..notes')];
    await mkdir(below, { recursive: true });
    process.chdir(below);
    try {
      await expect(resultsFolder(target)).rejects.toEqual(isTaken('is where you are'));
    } finally {
      process.chdir(here);
    }
  });
});

test('a link to a folder stays one, and the results go where it leads', async () => {
  await oldResults();
  const real = join(home, 'a-large-disk');
  await rename(target, real);
  await symlink(real, target);
  await newResults();
  expect((await readdir(home)).sort()).toEqual(['a-large-disk', 'riverside']);
  expect((await readdir(real)).sort()).toEqual(['manifest.json', 'new.txt']);
});

test('what a file manager leaves does not stop a run', async () => {
  await oldResults();
  await writeFile(join(target, '.DS_Store'), '');
  await writeFile(join(target, 'charts/Thumbs.db'), '');
  await newResults();
  expect((await readdir(target)).sort()).toEqual(['manifest.json', 'new.txt']);
});

test('things that come into the folder during the run are not removed either', async () => {
  for (const before of [async () => {}, oldResults]) {
    await before();
    const folder = await resultsFolder(target);
    await folder.put('a.txt', 'a');
    await mkdir(target, { recursive: true });
    await writeFile(join(target, 'mine.txt'), 'mine');
    const there = (await readdir(target)).sort();
    await expect(folder.finish({})).rejects.toEqual(isTaken('mine.txt'));
    await folder.abandon();
    expect((await readdir(target)).sort()).toEqual(there);
    expect(await readdir(home)).toEqual(['riverside']);
    await rm(target, { recursive: true });
  }
});

test('an empty folder is taken', async () => {
  await mkdir(target);
  await newResults();
  expect((await readdir(target)).sort()).toEqual(['manifest.json', 'new.txt']);
});

test('a path that cannot be is said in plain words', async () => {
  await writeFile(join(home, 'file'), '');
  const below = join(home, 'file', 'x', 'results');
  await expect(resultsFolder(below)).rejects.toThrow(CouldNotWrite);
  await expect(resultsFolder(below)).rejects.toThrow(/a part of the path is a file/);
});

test('two files of one name are a fault, not a surprise, also where a disk does not tell large from small', async () => {
  const folder = await resultsFolder(target);
  await folder.put('a.txt', 'a');
  await expect(folder.put('A.txt', 'b')).rejects.toThrow('Two files');
  await folder.abandon();
});

describe('a second run into the same folder', () => {
  /** A mark as a run has left it that began in another process. */
  async function markOf(owner: object, secondsAgo = 0): Promise<void> {
    const mark = join(home, MARK);
    const text = { program: 'doorways', token: 'abc', machine: 'somewhere else', earlier: [], ...owner };
    await writeFile(mark, JSON.stringify(text));
    const touched = (await stat(mark)).mtimeMs / 1000 - secondsAgo;
    await utimes(mark, touched, touched);
  }
  /** As a process of this machine says it. */
  async function thisMachine(): Promise<string> {
    const folder = await resultsFolder(target);
    const { machine } = JSON.parse(await readFile(join(home, MARK), 'utf8'));
    await folder.abandon();
    expect(machine).toContain(hostname());
    return machine;
  }
  const DEAD = 2 ** 22 + 1; // beyond the largest process number of Linux
  const HOUR = 3600;

  test('is told at once, and can begin when the first has come to its end', async () => {
    const first = await resultsFolder(target);
    await isLeftAlone(`Another run is writing to ${target} (process ${process.pid}`);
    await first.finish({});
    const second = await resultsFolder(target);
    await second.abandon();
    await (await resultsFolder(target)).abandon();
  });

  test('is told at once of a run on another machine that shares the disk', async () => {
    await markOf({ pid: 1 });
    await isLeftAlone('(process 1 on somewhere)');
  });

  test('begins at once where the first was killed, and clears what that one had half-written', async () => {
    await markOf({ machine: await thisMachine(), pid: DEAD, earlier: ['def'] });
    for (const other of [
      '.riverside.part-abc',
      '.riverside.part-def',
      '.riverside.part-123',
      '.other.part-abc',
    ])
      await mkdir(join(home, other));
    await newResults();
    expect((await readdir(home)).sort()).toEqual(['.other.part-abc', '.riverside.part-123', 'riverside']);
  });

  test('is not locked out by a process number that another program has now, nor by a machine that went away', async () => {
    await markOf({ machine: await thisMachine(), pid: process.ppid }, HOUR);
    await newResults();
    await markOf({ machine: await thisMachine(), pid: process.pid });
    await newResults();
    await markOf({ pid: 1 }, HOUR);
    await newResults();
    await writeFile(join(home, MARK), '');
    await utimes(join(home, MARK), 0, 0);
    await newResults();
    expect(await readdir(home)).toEqual(['riverside']);
  });

  test('takes over from one that stood still for long, which then writes nothing', async () => {
    const first = await resultsFolder(target);
    await first.put('a.txt', 'a');
    const mark = join(home, MARK);
    const { token } = JSON.parse(await readFile(mark, 'utf8'));
    await markOf({ token, pid: 1 }, HOUR);
    await newResults();
    await expect(first.finish({})).rejects.toEqual(isTaken('Another run has taken'));
    await first.abandon();
    expect((await readdir(target)).sort()).toEqual(['manifest.json', 'new.txt']);
    expect(await readdir(home)).toEqual(['riverside']);
  });

  test('does not take a file for a mark that somebody else has put there', async () => {
    await writeFile(join(home, MARK), 'running shoes: 44');
    await isLeftAlone('.riverside.running is in the way');
  });

  test('finds the old results that a killed run had moved aside', async () => {
    await oldResults();
    const aside = join(home, '.riverside.old-abc');
    await rename(target, aside);
    await (await resultsFolder(target)).abandon();
    expect(await readFile(join(target, 'old.txt'), 'utf8')).toBe('old');
    await rename(target, aside);
    await mkdir(target);
    await newResults();
    expect(await readdir(home)).toEqual(['riverside']);
  });

  test('finds them where the disk writes an accent as a character of its own, as those of macOS may', async () => {
    await oldResults();
    await rename(target, join(home, '.cafe\u0301.old-abc'));
    await (await resultsFolder(join(home, 'caf\u00e9'))).abandon();
    expect(await readFile(join(home, 'caf\u00e9', 'old.txt'), 'utf8')).toBe('old');
  });
});
