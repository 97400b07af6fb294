import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const PROGRAM = resolve('bin/doorways.js');

/** A small system that runs in no time. */
export const SMALL = `
time: {warm_up: 2 weeks, run: 4 weeks}
replications: 5
seed: cli
people:
  needs: {severity: {normal: {mean: 5, sd: 2}}}
  patience: 3 weeks
  assumption: made up
sources:
  gp: {rate: 20 per week, assumption: made up}
teams:
  team:
    accepts: severity >= 3
    staff: {worker: {wte: 2, clinical_share: 0.6}}
    steps:
      screen: {desk: worker, takes: 15 min, sees: {error_sd: 1}}
      talk: {contact: phone, with: worker, takes: 45 min}
    assumption: made up
`;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A new empty folder with these files in it, gone when all tests are over. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export interface Ended extends Ran {
  /** The signal that ended it, if one did. */
  readonly signal: string | null;
}

/** @param first JavaScript that the program runs before anything else, to bring about a moment that a test needs */
export function start(
  folder: string,
  args: readonly string[],
  first = '',
): { process: ChildProcess; ran: Promise<Ended> } {
  const before = first === '' ? [] : ['--import', `data:text/javascript,${encodeURIComponent(first)}`];
  const child = spawn(process.execPath, [...before, PROGRAM, ...args], { cwd: folder });
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const ran = new Promise<Ended>((done, failed) => {
    child.on('error', failed);
    child.on('close', (code, signal) => done({ code, signal, out, err }));
  });
  return { process: child, ran };
}

/** Runs the real program in a folder. */
export function doorways(folder: string, ...args: readonly string[]): Promise<Ran> {
  return start(folder, args).ran;
}

/** Every file below the folder with a hash of what is in it. */
export function contents(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    files[name] = entry.isDirectory()
      ? 'folder'
      : entry.isSymbolicLink()
        ? 'link'
        : createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return files;
}

/** For a run whose files are not looked at. */
export const FAST = ['--no-charts', '--no-stories', '--workers', '1'];

/** A line of a stack trace, which nobody is shown for a mistake. */
export const STACK = /^\s+at .*:\d+:\d+\)?$/m;
