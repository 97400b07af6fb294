import { writeFileSync } from 'node:fs';
import { fault } from './options.ts';

/** Writes a text that somebody will go on with by hand. A file that exists is left alone. @throws InputFault */
export function writeNew(file: string, text: string): void {
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw fault('', `${file} exists already`, 'give another name, or move it away');
    throw fault('', `${file} cannot be written (${code})`, 'give the name of a file in a folder that exists');
  }
}
