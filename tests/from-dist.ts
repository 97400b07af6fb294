import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vitest/config';

/** As Vite names files, on Windows too. */
const withSlashes = (path: string) => path.replaceAll(sep, '/');

const SOURCES = resolve('src');
const BUILT = resolve('dist');

/** What `tsc -p src` makes of a file of `src/`, next to each other as they lie there. */
export const COMPILED = /[\\/]dist[\\/](?!program[\\/]|browser[\\/]).*\.js$/;

/**
 * Tests that name a file of `src/` are given what the build made of it (tests/build-once.ts): the same modules, which Node
 * loads by itself. Through the module runner of Vitest every use of what another module exports goes through a getter,
 * and a simulation, which is made of such uses, takes twice as long. The page of the workbench is not compiled so.
 */
export function fromDist(): Plugin {
  return {
    name: 'from-dist',
    enforce: 'pre',
    resolveId(name, importer) {
      if (!name.startsWith('.') || !/\.ts$/.test(name) || importer === undefined) return null;
      const below = withSlashes(relative(SOURCES, resolve(dirname(importer), name)));
      const isCompiled = !below.startsWith('..') && !below.startsWith('workbench/page/');
      return isCompiled ? withSlashes(resolve(BUILT, below.replace(/\.ts$/, '.js'))) : null;
    },
  };
}
