import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from './docs/markdown.ts';

interface Locked {
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};
const others = Object.entries(packages).filter(([path]) => path !== '');

/** What may stand beside the project's own licence: each lets its code be used and passed on with it. */
const COMPATIBLE = [
  ...['MIT', 'MIT OR Apache-2.0', 'Apache-2.0', 'ISC', '0BSD', 'BSD-3-Clause'],
  // Of files, not of programs: changed files of the library itself would have to be published.
  'MPL-2.0',
  // Of fonts.
  'OFL-1.1',
];

/** Said in a file of the package and not in its description. */
const SAID_IN_A_FILE: Readonly<Record<string, string>> = { 'node_modules/jstat': 'MIT' };

describe('what others have written', () => {
  it('has a licence that goes with ours', () => {
    const licenceOf = (path: string, { license }: Locked) => license ?? SAID_IN_A_FILE[path] ?? 'none';
    expect(others.filter(([path, each]) => !COMPATIBLE.includes(licenceOf(path, each)))).toEqual([]);
  });

  it('runs nothing when it is installed', () => {
    expect(others.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  it('is what it was when it was chosen: each package by its hash', () => {
    expect(others.filter(([, { integrity, link }]) => integrity === undefined && link !== true)).toEqual([]);
  });

  it('is named with its licence and what it could be replaced by, as far as a user gets it', () => {
    const page = textOf('docs/decisions/0003-runtime-dependencies.md');
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const missing = Object.keys(dependencies).filter(
      (name) =>
        !page
          .split('\n')
          .some((line) => line.startsWith(`| \`${name}\` | ${packages[`node_modules/${name}`]!.license} |`)),
    );
    expect(missing).toEqual([]);
  });
});

describe('what we have written', () => {
  it('opens no connection', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.tsx?$/.test(file),
    );
    expect(files.length).toBeGreaterThan(100);
    const opens =
      /'node:(net|https?|http2|tls|dgram|dns)'|\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon/;
    expect(files.filter((file) => opens.test(readFileSync(join('src', file), 'utf8')))).toEqual([]);
  });

  it('is held against what a stranger might try by tests that are there', () => {
    const named = [...textOf('docs/background/threat-model.md').matchAll(/`(tests\/[^`]+)`/g)];
    expect(named.length).toBeGreaterThan(10);
    expect(named.map(([, path]) => path!).filter((path) => !existsSync(path))).toEqual([]);
  });
});
