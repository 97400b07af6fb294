import { spawn } from 'node:child_process';
import { existsSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contents, folderWith, SMALL } from './doorways.ts';

const PROGRAM = resolve('bin/doorways.js');

/** Runs the program with stdout, stderr or both on a file of the machine; what it says on the other. */
function printing(folder: string, args: readonly string[], out: 'pipe' | number, err: 'pipe' | number) {
  return new Promise<{ code: number | null; err: string }>((done) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, stdio: ['ignore', out, err] });
    let said = '';
    child.stderr?.on('data', (text) => {
      said += text;
    });
    // Nobody reads: the pipe is closed before anything comes.
    child.stdout?.destroy();
    child.on('close', (code) => done({ code, err: said }));
  });
}

const VERIFY = process.env.DOORWAYS_VERIFY === '1';
const FULL = '/dev/full';

describe.skipIf(!existsSync(FULL))('text that nobody takes', () => {
  /** One of ours and one of the library of commands, which print in different ways; the others by `npm run verify`. */
  const commands = [
    ['check', 'small.yaml', '--print'],
    ['--help'],
    ...(VERIFY ? [['schema'], ['measure', 'log.csv', '--json', '--small-counts']] : []),
  ];
  const files = { 'small.yaml': SMALL, 'log.csv': 'time,event,person,team\n2024-03-01,referred,A,hub\n' };

  it('is said in one line where a disk is full, and the exit code tells', async () => {
    const folder = folderWith(files);
    for (const args of commands) {
      const { code, err } = await printing(folder, args, openSync(FULL, 'w'), 'pipe');
      expect([code, err.replace(/^Measured.*\n/, '')]).toEqual([2, 'Could not print: the disk is full.\n']);
    }
  });

  it('ends nothing where its reader has had enough, and where errors cannot be told', async () => {
    const folder = folderWith(files);
    for (const args of VERIFY ? commands : commands.slice(1))
      expect(await printing(folder, args, 'pipe', 'pipe')).toEqual({ code: 0, err: '' });
    const full = openSync(FULL, 'w');
    expect((await printing(folder, ['check', 'nowhere.yaml'], full, full)).code).toBe(2);
  });

  it('leaves the results of a run whole', async () => {
    const folder = folderWith(files);
    const quick = ['--no-charts', '--no-stories', '--workers', '1', '--quiet', '--replications', '2'];
    const { code, err } = await printing(folder, ['run', 'small.yaml', ...quick], 'pipe', 'pipe');
    expect([code, err]).toEqual([0, '']);
    expect(Object.keys(contents(join(folder, 'results/small')))).toContain('manifest.json');
  });
});
