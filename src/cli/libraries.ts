import { statSync } from 'node:fs';
import { delimiter, relative, resolve } from 'node:path';
import { withSlashes } from '../report/results/paths-writer.ts';
import { fault } from './options.ts';

/**
 * Folders that scenarios may read from besides their own: what `--library` says, and the environment for somebody who has
 * one for all their work. Said once for the whole command.
 */
let allowed: readonly string[] = [];

export const LIBRARY = {
  type: 'string',
  array: true,
  nargs: 1,
  requiresArg: true,
  global: true,
  describe:
    'A folder that scenarios may extend files of, beside or above their own; may be given again [also: DOORWAYS_LIBRARY]',
} as const;

/** @throws InputFault for what is no folder */
export function allowLibraries(
  said: readonly string[],
  environment = process.env.DOORWAYS_LIBRARY ?? '',
): void {
  const ofAll = environment.split(delimiter).filter((folder) => folder !== '');
  for (const [folders, name] of [
    [said, 'library'],
    [ofAll, 'DOORWAYS_LIBRARY'],
  ] as const)
    for (const folder of folders)
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
        throw fault(name, `there is no folder ${folder}`, 'name a folder that is there');
  allowed = [...said, ...ofAll];
}

/** As they were said: for whoever runs it again. */
export function librariesSaid(): readonly string[] {
  return allowed;
}

/** With slashes, as whole paths and as seen from here: files are named in either way. */
export function libraryFolders(): readonly string[] {
  return allowed.flatMap((folder) =>
    [resolve(folder), relative(process.cwd(), resolve(folder))].map((path) => withSlashes(path)),
  );
}
