/** One replication of today's program, and of an older commit's, side by side in processes of their own. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { best } from './timing.mjs';

const ROUNDS = 3;

const measured = (folder) =>
  JSON.parse(execFileSync(process.execPath, ['tests/bench/replications.mjs', folder], { encoding: 'utf8' }));

/** @returns one row for each yardstick, of today's program. */
export function benchReplications() {
  return Object.entries(measured('.')).map(([name, cost]) => ({ name, ...cost }));
}

/**
 * Builds the commit in a folder of its own, and takes turns.
 * @returns the part of the older commit's processor time that today's takes, by yardstick: for a further replication and
 * for the first one of a process.
 */
export function benchAgainst(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'doorways-commit-'));
  const git = (...args) => execFileSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    git('worktree', 'add', '--detach', '--force', folder, commit);
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', 'src'], {
      cwd: folder,
      stdio: 'inherit',
    });
    const taken = { then: [], now: [] };
    for (let round = 0; round < ROUNDS; round++) {
      taken.then.push(measured(folder));
      taken.now.push(measured('.'));
    }
    const least = (which, name, what) => best(taken[which].map((each) => each[name][what]));
    return Object.keys(taken.now[0]).map((name) => ({
      name,
      further: least('now', name, 'further') / least('then', name, 'further'),
      first: least('now', name, 'first') / least('then', name, 'first'),
    }));
  } finally {
    git('worktree', 'remove', '--force', folder);
    rmSync(folder, { recursive: true, force: true });
  }
}
