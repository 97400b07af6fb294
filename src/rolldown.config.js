import { defineConfig } from 'rolldown';

/**
 * The command in few files, because finding and reading four hundred takes longer than the work of most commands. What a
 * command needs alone is a file of its own and loaded when it is asked for. All files lie in one folder as deep as a
 * room, so that what a file says of its own place (`import.meta.url`) holds here too.
 */
export default defineConfig({
  input: {
    main: 'src/cli/main.ts',
    // What runs on threads of its own.
    thread: 'src/experiment/thread.ts',
    worker: 'src/experiment/worker.ts',
    'point-thread': 'src/cli/point-thread.ts',
    'log-thread': 'src/report/logs/log-thread.ts',
    'png-thread': 'src/report/charts/png-thread.ts',
    'story-thread': 'src/cli/story-thread.ts',
    'svg-thread': 'src/report/charts/svg-thread.ts',
  },
  platform: 'node',
  // Packages that look for their own files, or are asked for by name: canvas, fonts, charts, maps.
  external: ['@napi-rs/canvas', /^chart/, '@viz-js/viz'],
  // Comments for editors are as long as the code, in packages longer: left out, a command reads half as much.
  output: { dir: 'dist/program', cleanDir: true, chunkFileNames: '[name].js', comments: { jsdoc: false } },
});
