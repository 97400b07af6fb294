/** Running one system once. */
export { runSystem } from './run-system.ts';
export { directoryOf } from './directory.ts';
/** What a run needs: time and draws. */
export { type KernelName, newKernel } from '../kernel/index.ts';
export { Streams } from '../random/index.ts';
