import { expect } from 'vitest';
import { inFolder } from '../cli/in-process.ts';

/** What a command prints that is run in the folder, on one thread and without a complaint. */
export async function commandIn(folder: string, ...args: string[]): Promise<string> {
  const onOne = args[0] === 'workbench' ? [] : ['--workers', '1'];
  const { code, out, err } = await inFolder(folder, ...args, ...onOne);
  expect([code, err]).toEqual([0, '']);
  return out;
}
