import { format } from 'node:util';
import { vi } from 'vitest';
import { main } from '../../src/cli/main.ts';

/** The same in a folder, as if somebody had gone there first. A test that begins while it runs would be there too. */
export async function inFolder(folder: string, ...args: readonly string[]): Promise<Said> {
  const here = process.cwd();
  process.chdir(folder);
  try {
    return await inProcess(...args);
  } finally {
    process.chdir(here);
  }
}

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process: the exit code, and what it says on stdout and stderr. One at a time. */
export async function inProcess(...args: readonly string[]): Promise<Said> {
  let out = '';
  let err = '';
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    }),
    // The library of commands prints what it has to say itself by this.
    vi.spyOn(console, 'log').mockImplementation((...words) => {
      out += `${format(...words)}\n`;
    }),
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      err += String(text);
      return true;
    }),
  ];
  try {
    const code = await main(args);
    return { code, out, err };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
