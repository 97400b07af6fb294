import { writeFileSync } from 'node:fs';
import { CALLED, fault } from './options.ts';
import { STARTER } from './starter.ts';

/** `init`: a scenario to start from. A file that exists is left alone. */
export function initCommand(file: string): void {
  try {
    writeFileSync(file, STARTER, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw fault('', `${file} exists already`, `give another name: ${CALLED} init NAME.yaml`);
    throw fault('', `${file} cannot be written (${code})`, 'give the name of a file in a folder that exists');
  }
  process.stdout.write(`Written: ${file}\nTry: ${CALLED} run ${file}\n`);
}
