import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../docs/markdown.ts';
import { folderWith } from './doorways.ts';
import { inProcess } from './in-process.ts';

/** A mapping as it may come by e-mail, which names a table outside of its folder. */
function mailed(name: string): string {
  const folder = folderWith({ 'secret.csv': 'a,b\n1,2\n' });
  mkdirSync(join(folder, 'in'));
  const mapping = textOf('docs/examples/activity/mapping.yaml').replace('activity.csv:', `${name}:`);
  writeFileSync(join(folder, 'in/mapping.yaml'), mapping);
  return folder;
}

describe('a mapping from a stranger', () => {
  it('opens no table outside of its folder, named or linked', async () => {
    for (const [name, link] of [
      ['../secret.csv', false],
      ['secret.csv', true],
    ] as const) {
      const folder = mailed(name);
      if (link) symlinkSync(join(folder, 'secret.csv'), join(folder, 'in/secret.csv'));
      const { code, err } = await inProcess('measure', join(folder, 'in/mapping.yaml'));
      expect(code).toBe(2);
      expect(err).toContain('does not lie in the folder of the file that names it');
    }
  });

  it('is told of a table that is not there', async () => {
    const { code, err } = await inProcess('measure', join(mailed('gone.csv'), 'in/mapping.yaml'));
    expect([code, err.includes('there is no such file')]).toEqual([2, true]);
  });
});
