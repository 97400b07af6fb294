/**
 * Finished parts of a run under way, kept beside its results folder (`NAME.partial/`) so that an interrupted run can be
 * continued: replications, or points of a design. One file for each, written whole or not at all; each carries what it is
 * an answer to and a checksum, so that a damaged or strange file is never taken for an answer. The folder goes when the
 * results are whole.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { lstat, open, readdir, readFile, realpath, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { KeptReplications, ReplicationAnswer } from '../../experiment/index.ts';
import { PlaceTaken, told } from './faults.ts';
import { makeFolder, moved, shownPath } from './paths-writer.ts';

/** What an earlier run has left for the same results, and a place for what this one finishes. */
export interface KeptAnswers<Answer> {
  /** As shown to the user. */
  readonly folder: string;
  /** How many whole answers are there. */
  readonly count: number;
  /** How many files an earlier run left that are of no use. */
  readonly damaged: number;
  /** How many an earlier run has left that was asked something else. */
  readonly ofAnother: number;
  has(id: string): boolean;
  /** Looks again which are still there, and says how many: somebody may have taken the folder away meanwhile. */
  lookAgain(): number;
  /** Null when it has gone since. */
  read(id: string): Promise<Answer | null>;
  /** Resolves when it is on disk. */
  keep(id: string, answer: Answer): Promise<void>;
  /** Removes all that was kept, and the folder if nothing else is in it. */
  clear(): Promise<void>;
}

/** Replications, by their number. */
export interface Partial
  extends KeptReplications,
    Pick<KeptAnswers<unknown>, 'folder' | 'count' | 'damaged' | 'ofAnother' | 'lookAgain' | 'clear'> {}

/**
 * Looks at what an earlier run for the same results has left; writes nothing until the first replication is kept.
 *
 * @param dir the results folder
 * @param asked everything that the answers depend on; answers to anything else are of no use
 * @throws PlaceTaken when the place is taken by something else
 */
export async function partialResults(dir: string, asked: string): Promise<Partial> {
  const kept = await keptAnswers<ReplicationAnswer>(dir, asked, 'replication');
  const id = (replication: number) => String(replication + 1);
  return {
    folder: kept.folder,
    damaged: kept.damaged,
    ofAnother: kept.ofAnother,
    get count() {
      return kept.count;
    },
    has: (replication) => kept.has(id(replication)),
    read: (replication) => kept.read(id(replication)),
    keep: (answer) => kept.keep(id(answer.replication), answer),
    lookAgain: kept.lookAgain,
    clear: kept.clear,
  };
}

/** @param what each is, by which its file is called; its `id` follows: digits, or letters from a to f */
export async function keptAnswers<Answer>(
  dir: string,
  asked: string,
  what: 'replication' | 'point',
): Promise<KeptAnswers<Answer>> {
  const wanted = resolve(dir);
  const target = await realpath(wanted).catch(() => wanted);
  const path = join(dirname(target), `${basename(target)}.partial`);
  const folder = shownPath(path);
  const key = sha256(Buffer.from(asked));
  const whole = new Set<string>();
  const own = new Set<string>();
  let damaged = 0;
  let others = 0;
  for (const entry of await entriesOf(path, folder)) {
    own.add(join(path, entry));
    if (HALF_WRITTEN.test(entry)) continue;
    const [, kind, id = ''] = OURS.exec(entry)!;
    const found = await look(join(path, entry), key);
    if (found === 'strange') throw heldByOthers(folder, [entry]);
    if (found === 'damaged') damaged++;
    else if (found === 'another' || kind !== what) others++;
    else whole.add(id);
  }
  const fileOf = (id: string) => join(path, `${what}-${id}.bin`);
  return {
    folder,
    damaged,
    ofAnother: others,
    get count() {
      return whole.size;
    },
    has: (id) => whole.has(id),
    lookAgain() {
      for (const id of whole) if (!existsSync(fileOf(id))) whole.delete(id);
      return whole.size;
    },
    async read(id) {
      const found = await look(fileOf(id), key);
      return typeof found === 'string' ? null : answerIn<Answer>(found);
    },
    async keep(id, answer) {
      const payload = deflateRawSync(serialize(answer), { level: FAST });
      const file = fileOf(id);
      try {
        await makeFolder(path);
        own.add(file);
        await writeSafely(file, [MAGIC, key, sha256(payload), payload]);
      } catch (error) {
        throw told(error, shownPath(file));
      }
      whole.add(id);
    },
    async clear() {
      whole.clear();
      for (const file of own) await rm(file, { force: true, maxRetries: 2 });
      own.clear();
      await rmdir(path).catch(() => undefined);
    },
  };
}

const OURS = /^(replication|point)-([\da-f]+)\.bin$/;
const HALF_WRITTEN = /^\.(?:replication|point)-[\da-f]+\.bin\.part-\d+(?:-\d+)?$/;
/** The last byte is the version of the form: compressed since the second. */
const MAGIC = Buffer.from('doorways-reply\n\u0002');
/** A replication of the flagship is a quarter of its bytes so, half with people; for 3 and 20 milliseconds. */
const FAST = 1;
const HASH = 32;

async function entriesOf(path: string, folder: string): Promise<string[]> {
  let entries: string[];
  try {
    // Not through a link: what it leads to would be removed in the end.
    if (!(await lstat(path)).isDirectory())
      throw new PlaceTaken(`${folder} is in the way: it is no folder. Choose another --out.`);
    entries = await readdir(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw told(error, folder);
  }
  const strange = entries.filter((entry) => !OURS.test(entry) && !HALF_WRITTEN.test(entry));
  if (strange.length > 0) throw heldByOthers(folder, strange);
  return entries;
}

function heldByOthers(folder: string, names: readonly string[]): PlaceTaken {
  return new PlaceTaken(
    `${folder} holds other things (${names.slice(0, 3).join(', ')}): it is left alone. Choose another --out.`,
  );
}

/** What a file holds after its head, or why it is of no use. `strange`: Doorways did not write it. */
async function look(file: string, key: Buffer): Promise<Buffer | 'another' | 'damaged' | 'strange'> {
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const head = MAGIC.length + HASH + HASH;
  const begins = bytes.subarray(0, MAGIC.length - 1);
  if (!begins.equals(MAGIC.subarray(0, begins.length))) return 'strange';
  if (bytes.length > begins.length && bytes[begins.length] !== MAGIC.at(-1)) return 'another';
  if (bytes.length <= head) return 'damaged';
  const payload = bytes.subarray(head);
  if (!sha256(payload).equals(bytes.subarray(MAGIC.length + HASH, head))) return 'damaged';
  return bytes.subarray(MAGIC.length, MAGIC.length + HASH).equals(key) ? payload : 'another';
}

/** Null for one that a later Node has written and this one cannot read: it is run again. */
function answerIn<Answer>(payload: Buffer): Answer | null {
  try {
    return deserialize(inflateRawSync(payload)) as Answer;
  } catch {
    return null;
  }
}

let written = 0;

/** The disk has it before the file has its name. */
async function writeSafely(file: string, parts: readonly Buffer[]): Promise<void> {
  // A number for each: two that are the same may be kept at the same moment, and the first takes its file away.
  const part = join(dirname(file), `.${basename(file)}.part-${process.pid}-${++written}`);
  try {
    const handle = await open(part, 'w');
    try {
      await handle.writeFile(Buffer.concat(parts));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moved(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
