import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DESIGN_NAMES, type DesignAnswer } from '../designs/index.ts';
import { ResultsUnreadable } from './faults.ts';
import { isSealed } from './own-files-writer.ts';
import type { Manifest, StoredResults } from './stored.ts';

/** What a command that runs a design has written. */
export interface StoredDesign {
  readonly folder: string;
  readonly manifest: Pick<Manifest, 'version' | 'finished' | 'systems' | 'seed'>;
  readonly answer: DesignAnswer;
}

/**
 * Null where the folder is of another sort.
 * @throws ResultsUnreadable for one that was changed since
 */
export function readDesign(folder: string): StoredDesign | null {
  const [manifest, answer] = ['manifest.json', 'answer.json'].map((file) => join(folder, file)) as [
    string,
    string,
  ];
  if (!existsSync(answer) || !existsSync(manifest)) return null;
  for (const file of [manifest, answer])
    if (!isSealed(readFileSync(file, 'utf8')))
      throw new ResultsUnreadable(`${file} is not as Doorways wrote it`, 'run it again');
  const said = JSON.parse(readFileSync(answer, 'utf8')) as DesignAnswer;
  if (!DESIGN_NAMES.includes(said.command))
    throw new ResultsUnreadable(
      `${answer} is by a command that this version does not have`,
      'run it again with this version of Doorways',
    );
  return { folder, manifest: JSON.parse(readFileSync(manifest, 'utf8')), answer: said };
}

/** The title of a system of the design that these results do not have; null where all are there. How often each was run is no matter. */
export function strangeIn({ folder, manifest }: StoredDesign, { result }: StoredResults): string | null {
  const plain = ({ replications: _, ...rest }: { readonly replications: number }) => JSON.stringify(rest);
  const known = new Set(result.systems.map(({ scenario }) => plain(scenario)));
  for (const { name, title } of manifest.systems) {
    const file = join(folder, manifest.systems.length === 1 ? 'scenario.yaml' : `scenario-${name}.yaml`);
    const text = existsSync(file) ? readFileSync(file, 'utf8') : 'replications: 0';
    if (!known.has(plain(parse(text)))) return title;
  }
  return null;
}
