/**
 * The mark of a run under way, `.NAME.running` beside the results folder: a second run into the same folder sees it and
 * stops before it begins.
 *
 * A run that was killed leaves its mark behind, and that must lock nobody out. On one machine a process that has ended
 * is dead at once. A process number may have gone to another program, though, and of other machines and containers on a
 * shared disk nothing is known. So whoever runs touches the mark every few seconds; one that was not touched for two
 * minutes is taken over. Ages are told by the clock of the disk, which is the same for all.
 *
 * Whoever slept so long that the mark was taken over finds that out before the results are swapped in.
 */

import { randomBytes } from 'node:crypto';
import { readlinkSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { MILLISECONDS } from '../../units/minutes.ts';
import { PlaceTaken } from './faults.ts';
import { PROGRAM } from './own-files-writer.ts';
import { moved, shownPath } from './paths-writer.ts';

export interface RunningMark {
  /** Names what the run writes beside its folder. */
  readonly token: string;
  /** Tokens of runs that were killed: what they left beside the folder may be cleared. */
  readonly earlier: readonly string[];
  /** False when another run has taken over. */
  isOurs(): Promise<boolean>;
  release(): Promise<void>;
}

interface Owner {
  readonly program: typeof PROGRAM;
  readonly token: string;
  readonly pid: number;
  readonly machine: string;
  readonly earlier: readonly string[];
}

const TOUCHED_EVERY = MILLISECONDS / 6;
const DEAD_AFTER = 2 * MILLISECONDS;
/** Two that take over at the same moment: the later one has it, and the earlier sees that after this. */
const SETTLED_AFTER = 100;

/** Of this process: its number alone would not tell its runs from those of an earlier process. */
const held = new Set<string>();

/** @throws PlaceTaken when another run is writing there */
export async function markAsRunning(target: string, shown: string): Promise<RunningMark> {
  const path = join(dirname(target), `.${basename(target)}.running`);
  const token = randomBytes(8).toString('hex');
  let own: Owner = { program: PROGRAM, token, pid: process.pid, machine: machine(), earlier: [] };
  const text = () => `${JSON.stringify(own)}\n`;
  const isOurs = async () => (await ownerOf(path))?.token === token;
  if (!(await isNew(path, text()))) {
    const other = await ownerOf(path);
    const beside = `${path}-${token}`;
    try {
      await writeFile(beside, text(), { flag: 'wx' });
      if (await isAlive(other, path, beside)) throw taken(shown, path, other);
      if (other !== null) own = { ...own, earlier: [other.token, ...other.earlier] };
      await writeFile(beside, text());
      await moved(beside, path);
    } finally {
      await rm(beside, { force: true });
    }
    await pause(SETTLED_AFTER);
    if (!(await isOurs())) throw taken(shown, path, await ownerOf(path));
  }
  held.add(token);
  // Written over in place: the disk then says by its own clock when that was.
  const touch = async () => {
    if (await isOurs()) await writeFile(path, text(), { flag: 'r+' });
  };
  const timer = setInterval(() => touch().catch(() => undefined), TOUCHED_EVERY).unref();
  return {
    token,
    earlier: own.earlier,
    isOurs,
    async release() {
      clearInterval(timer);
      held.delete(token);
      if (await isOurs()) await rm(path, { force: true });
    },
  };
}

/** Whether there was none yet. */
async function isNew(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Null for a mark that is only just being written, or is gone. */
async function ownerOf(path: string): Promise<Owner | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  if (text === '') return null;
  try {
    const owner = JSON.parse(text) as Partial<Owner> | null;
    if (owner?.program === PROGRAM && typeof owner.token === 'string' && Array.isArray(owner.earlier))
      return owner as Owner;
  } catch {
    // no mark of ours
  }
  throw new PlaceTaken(
    `${shownPath(path)} is in the way: Doorways did not write it. Move it, or choose another --out.`,
  );
}

async function isAlive(owner: Owner | null, path: string, now: string): Promise<boolean> {
  if (owner !== null && owner.machine === machine()) {
    if (owner.pid === process.pid) return held.has(owner.token);
    if (!isProcess(owner.pid)) return false;
  }
  const [touched, today] = await Promise.all([stat(path).catch(() => null), stat(now)]);
  return touched !== null && today.mtimeMs - touched.mtimeMs < DEAD_AFTER;
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Process numbers mean something within one of these only: containers of one machine count by themselves. */
function machine(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}

function taken(shown: string, path: string, owner: Owner | null): PlaceTaken {
  const who = owner === null ? '' : ` (process ${owner.pid} on ${owner.machine.split(' ')[0]})`;
  return new PlaceTaken(
    `Another run is writing to ${shown}${who}: wait for it, or choose another --out. If there is no such run any more, delete ${shownPath(path)}.`,
  );
}
