import { defineConfig } from 'rolldown';

/** What checks the language can say itself in fifty languages, of which none but English is ever asked for: a third of it. */
const ENGLISH_ONLY = {
  name: 'english-only',
  load(id) {
    if (/[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/.test(id))
      return "export { default as en } from './en.js';";
    return undefined;
  },
};

/** In the page the layout of maps is unpacked when a map is wanted, by whoever has unpacked the page. */
const LAID_OUT_ELSEWHERE = {
  name: 'laid-out-elsewhere',
  resolveId: (id) => (id === '@viz-js/viz' ? '\0viz' : undefined),
  load: (id) =>
    id === '\0viz'
      ? 'export const instance = async () => (await globalThis.layOut()).instance();'
      : undefined,
};

export default defineConfig([
  /**
   * The command in few files, because finding and reading four hundred takes longer than the work of most commands. What a
   * command needs alone is a file of its own and loaded when it is asked for. All files lie in one folder as deep as a
   * room, so that what a file says of its own place (`import.meta.url`) holds here too.
   */
  {
    input: {
      main: 'src/cli/main.ts',
      // What runs on threads of its own.
      thread: 'src/experiment/thread.ts',
      worker: 'src/experiment/worker.ts',
      'point-thread': 'src/cli/designs/point-thread.ts',
      'log-thread': 'src/report/logs/log-thread.ts',
      'png-thread': 'src/report/charts/png-thread.ts',
      'story-thread': 'src/cli/story-thread.ts',
      'svg-thread': 'src/report/charts/svg-thread.ts',
    },
    platform: 'node',
    plugins: [ENGLISH_ONLY],
    // Packages that look for their own files, or are asked for by name: canvas, fonts, charts, maps.
    external: ['@napi-rs/canvas', /^chart/, '@viz-js/viz'],
    // Comments for editors are as long as the code, in packages longer: left out, a command reads half as much.
    output: { dir: 'dist/program', cleanDir: true, chunkFileNames: '[name].js', comments: { jsdoc: false } },
  },
  /** What runs in a browser, in one file that asks for no other. */
  {
    input: { 'doorways-core': 'src/core/index.ts' },
    platform: 'browser',
    plugins: [ENGLISH_ONLY],
    output: { dir: 'dist/browser', codeSplitting: false, minify: true, comments: false },
  },
  /** The workbench: page and workers in one file. */
  {
    input: { workbench: 'src/workbench/page/main.tsx' },
    platform: 'browser',
    plugins: [ENGLISH_ONLY, LAID_OUT_ELSEWHERE],
    tsconfig: 'src/workbench/page/tsconfig.json',
    // No module: a page from a disk can start workers of plain scripts only.
    output: { dir: 'dist/browser', format: 'iife', codeSplitting: false, minify: true, comments: false },
  },
]);
