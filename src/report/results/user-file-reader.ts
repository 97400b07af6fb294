import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';

/** What may be read. */
export interface Bounds {
  /** The folder that the file must really lie in, links followed; null: anywhere. */
  readonly within: string | null;
  /** Bytes. */
  readonly most: number;
}

/**
 * The bytes of a file that somebody named. Only what is a file is read, never a device or a pipe, of which the end may
 * never come; no more than `most` bytes; and nothing that a link leads to outside of `within`.
 * @throws an Error whose `code` is the system's (ENOENT …), or ENOTAFILE, EFBIG, ELEADSOUT.
 */
export function readUserFile(path: string, { within, most }: Bounds): Uint8Array {
  // What is opened is what was looked at, whatever happens to the link meanwhile.
  // As the disk writes it, so that a name in other letters, where that is the same file, leads nowhere else.
  const real = realpathSync.native(path);
  if (within !== null && leadsOut(realpathSync.native(within), real))
    throw refused('ELEADSOUT', `${path} does not lie in ${within}`);
  mustBeAFile(statSync(real));
  const file = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    mustBeAFile(stats);
    if (stats.size > most) throw tooLong(path, most);
    return readAll(file, stats.size, () => tooLong(path, most), most);
  } finally {
    closeSync(file);
  }
}

/**
 * Whether a file that somebody's file names lies in its folder, links followed, and is a file: for what is too large to be
 * read at once.
 * @throws as `readUserFile`
 */
export function mustLieWithin(within: string, path: string): void {
  const real = realpathSync.native(path);
  if (leadsOut(realpathSync.native(within), real))
    throw refused('ELEADSOUT', `${path} does not lie in ${within}`);
  mustBeAFile(statSync(real));
}

/** The size is what the file said; some (of /proc) say 0 and have more. */
function readAll(file: number, size: number, tooLongNow: () => Error, most: number): Uint8Array {
  let bytes = Buffer.allocUnsafe(Math.max(size + 1, 4096));
  let length = 0;
  for (;;) {
    const read = readSync(file, bytes, length, bytes.length - length, null);
    if (read === 0) return bytes.subarray(0, length);
    length += read;
    if (length > most) throw tooLongNow();
    if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * length);
  }
}

function mustBeAFile(stats: Stats): void {
  if (stats.isFile()) return;
  if (stats.isDirectory()) throw refused('EISDIR', 'a folder');
  throw refused('ENOTAFILE', stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device');
}

function leadsOut(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
}

function tooLong(path: string, most: number): Error {
  return refused('EFBIG', `${path} has more than ${most} bytes`);
}

function refused(code: string, message: string): Error {
  return Object.assign(new Error(message), { code });
}
