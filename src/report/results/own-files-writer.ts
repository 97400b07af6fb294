/**
 * Which files of a results folder are Doorways' own: those that its manifest lists and that are to the byte as they
 * were written, and what is written beside them afterwards under a seal. Only these are ever removed. Links are not
 * followed: a link is never our own.
 */
import { createHash } from 'node:crypto';
import { open, readdir, readFile, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** What `manifest.json` says in `program`: how Doorways knows its own folders. */
export const PROGRAM = 'doorways';

export const MANIFEST = 'manifest.json';
/** Written into a folder of results after the run, each under its own seal. */
const AFTERWARDS = /^(report(-[^/]+)?\.html|methods\.md|stories\.json)$/;
/** What file managers leave wherever they have looked. */
const LITTER = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\._.*)$/;
/** How many files are read at a time. */
const AT_ONCE = 8;

/** Paths relative to the folder, with slashes; a folder that is not our own ends in one. */
export interface WhatIsThere {
  readonly own: readonly string[];
  readonly changed: readonly string[];
  readonly others: readonly string[];
}

/** The manifest of a folder whose files these are, ready to be written: it lists each with its hash. */
export async function manifestText(body: object, folder: string, files: readonly string[]): Promise<string> {
  const hashes = await eachHashed(folder, files, true);
  return sealed(JSON.stringify({ program: PROGRAM, ...body, files: Object.fromEntries(hashes) }, null, 2));
}

/** @throws what the disk says */
export async function whatIsThere(folder: string): Promise<WhatIsThere> {
  const listed = await listedIn(folder);
  const [own, changed, others]: string[][] = [[], [], []];
  const toHash: string[] = [];
  const visit = async (within: string): Promise<void> => {
    for (const entry of await readdir(join(folder, within), { withFileTypes: true })) {
      const path = `${within}${entry.name}`.normalize();
      if (entry.isDirectory()) {
        if (listed !== null && [...listed.keys()].some((file) => file.startsWith(`${path}/`)))
          await visit(`${path}/`);
        else others.push(`${path}/`);
      } else if (!entry.isFile()) others.push(path);
      else if (LITTER.test(entry.name)) own.push(path);
      else if (listed === null) others.push(path);
      else if (path === MANIFEST) own.push(path);
      else if (AFTERWARDS.test(path) && (await isSealedFile(join(folder, path)))) own.push(path);
      else if (listed.has(path)) toHash.push(path);
      else others.push(path);
    }
  };
  await visit('');
  for (const [path, hash] of await eachHashed(folder, toHash, false))
    (listed?.get(path) === hash ? own : changed).push(path);
  return { own, changed, others };
}

/** Removes our own files, the manifest last, and the folders that are empty then. Anything else stays. */
export async function removeOwn(folder: string, own: readonly string[]): Promise<void> {
  const folders = new Set(['']);
  for (const path of own) if (path.includes('/')) folders.add(dirname(path));
  for (const path of own) if (path !== MANIFEST) await unlink(join(folder, path));
  if (own.includes(MANIFEST)) await unlink(join(folder, MANIFEST));
  for (const each of [...folders].sort((a, b) => b.length - a.length)) await rmdir(join(folder, each));
}

/** The files that the manifest lists, by their hash; null where there is no manifest that is as Doorways wrote it. */
async function listedIn(folder: string): Promise<ReadonlyMap<string, string> | null> {
  if (!(await isSealedFile(join(folder, MANIFEST)))) return null;
  const { program, files } = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8')) as Record<
    string,
    unknown
  >;
  if (program !== PROGRAM || typeof files !== 'object' || files === null) return null;
  return new Map(Object.entries(files).map(([path, hash]) => [path.normalize(), String(hash)]));
}

async function isSealedFile(path: string): Promise<boolean> {
  return isSealed(await readFile(path, 'utf8').catch(() => ''));
}

/** @param toDisk whether the disk must have each before its name counts */
async function eachHashed(
  folder: string,
  files: readonly string[],
  toDisk: boolean,
): Promise<[string, string][]> {
  const hashes: [string, string][] = [];
  for (let from = 0; from < files.length; from += AT_ONCE)
    hashes.push(
      ...(await Promise.all(
        files
          .slice(from, from + AT_ONCE)
          .map(async (file): Promise<[string, string]> => [file, await hashed(join(folder, file), toDisk)]),
      )),
    );
  return hashes;
}

async function hashed(path: string, toDisk: boolean): Promise<string> {
  const handle = await open(path, toDisk ? 'r+' : 'r');
  try {
    const hash = createHash('sha256');
    for await (const bytes of handle.createReadStream({ autoClose: false })) hash.update(bytes as Uint8Array);
    if (toDisk) await handle.sync();
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

/**
 * A seal at the end of a file: the SHA-256 of all that stands before it. So Doorways knows, of a file that it wrote by
 * itself, whether it is still as it was: only such a file may be replaced.
 */
/** JSON that ends with a map gets a last key `seal`; SVG and HTML get a last line, a comment. */
export function sealed(text: string): string {
  if (!text.startsWith('{')) return `${text}\n<!-- by Doorways, seal ${hashOf(text)} -->\n`;
  const body = text.trimEnd().replace(/\s*\}$/, '');
  return `${body},\n  "seal": "${hashOf(body)}"\n}\n`;
}

/** Whether this is, to the byte, what `sealed` gave. */
export function isSealed(text: string): boolean {
  const end = ENDS.exec(text);
  return end !== null && hashOf(text.slice(0, end.index)) === (end[1] ?? end[2]);
}

const ENDS = /(?:,\n {2}"seal": "([0-9a-f]{64})"\n\}\n|\n<!-- by Doorways, seal ([0-9a-f]{64}) -->\n)$/;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
