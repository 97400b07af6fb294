import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readUserFile } from '../../../src/report/results/user-file-reader.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'doorways-read-'));
const at = (name: string) => join(FOLDER, name);
mkdirSync(at('inside'));
writeFileSync(at('inside/a.txt'), 'words');
writeFileSync(at('outside.txt'), 'secret');
symlinkSync('a.txt', at('inside/to-a.txt'));
symlinkSync('../outside.txt', at('inside/to-outside.txt'));
symlinkSync('..', at('inside/up'));
symlinkSync('/dev/zero', at('inside/zero'));
symlinkSync('itself', at('inside/itself'));
symlinkSync('inside', at('also-inside'));
/** What Windows does not have. */
const HAS_PIPES = process.platform !== 'win32';
if (HAS_PIPES) execFileSync('mkfifo', [at('inside/pipe')]);

const read = (name: string, within: string | null = null, most = 100) =>
  Buffer.from(readUserFile(at(name), { within: within === null ? null : at(within), most })).toString();

test.each([
  ['inside/a.txt', 'inside'],
  ['inside/to-a.txt', 'inside'],
  ['inside/to-outside.txt', null],
  // The folder itself may be a link, as on many a shared drive.
  ['inside/a.txt', 'also-inside'],
  ['also-inside/a.txt', 'inside'],
])('%s is read, within %s', (name, within) => {
  expect(read(name, within)).toBe(name.includes('outside') ? 'secret' : 'words');
});

test.each([
  ['inside/to-outside.txt', 'ELEADSOUT'],
  ['inside/up/outside.txt', 'ELEADSOUT'],
  ['inside/zero', 'ELEADSOUT'],
  ['inside/itself', 'ELOOP'],
  ['inside/no.txt', 'ENOENT'],
  ['inside/a.txt/b', 'ENOTDIR'],
  ['inside', 'EISDIR'],
  ...(HAS_PIPES ? [['inside/pipe', 'ENOTAFILE']] : []),
])('%s is refused within the folder: %s', (name, code) => {
  expect(() => read(name, 'inside')).toThrow(expect.objectContaining({ code }));
});

test.skipIf(!HAS_PIPES)('a device that never ends is refused before it is read', () => {
  expect(() => read('inside/zero')).toThrow(
    expect.objectContaining({ code: 'ENOTAFILE', message: 'a device' }),
  );
});

test('a file of as many bytes as are allowed is read, one of one more is not', () => {
  expect(read('inside/a.txt', null, 5)).toBe('words');
  expect(() => read('inside/a.txt', null, 4)).toThrow(expect.objectContaining({ code: 'EFBIG' }));
});

test.skipIf(!existsSync('/proc/self/status'))(
  'a file that says that it is empty and is not, as those of the system, is read to its end',
  () => {
    const most = 1_000_000;
    expect(readUserFile('/proc/self/status', { within: null, most }).length).toBeGreaterThan(0);
    expect(() => readUserFile('/proc/self/status', { within: null, most: 10 })).toThrow(
      expect.objectContaining({ code: 'EFBIG' }),
    );
  },
);
