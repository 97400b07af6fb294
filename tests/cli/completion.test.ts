import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inProcess } from './in-process.ts';

const hasBash = (() => {
  try {
    execFileSync('bash', ['-c', 'true']);
    return true;
  } catch {
    return false;
  }
})();

/** What bash offers for the last of the words, by the script that the program prints. */
function offered(script: string, ...words: string[]): string[] {
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const asked = `doorways() { "${process.execPath}" "${resolve('bin/doorways.js')}" "$@"; }
npx() { shift; "$@"; }
${script}
COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}
_doorways_completions; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync('bash', ['-c', asked], { encoding: 'utf8' })
    .split('\n')
    .filter((word) => word !== '');
}

test.runIf(hasBash)(
  'a shell completes commands, options and their values, with npx and without',
  async () => {
    const { out: script } = await inProcess('completion');
    expect(offered(script, 'doorways', 'comp')).toEqual(['compare', 'completion']);
    expect(offered(script, 'npx', 'doorways', 'map', '--detail', 's')).toEqual(['steps']);
    const { out: options } = await inProcess('--get-yargs-completions', 'doorways', 'map', '--de');
    expect(options.split('\n')).toContain('--detail');
    // Of other programs that npx runs, and of files, it says nothing.
    expect(offered(script, 'npx', 'tsc', '--de')).toEqual([]);
  },
);
