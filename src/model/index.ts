/** Running one system once. */

/** What a run needs: time and draws. */
export { type KernelName, newKernel } from '../kernel/index.ts';
export { Streams } from '../random/index.ts';
export { OtherLuck } from './draws.ts';
export { type Estimate, estimateOf } from './estimate/estimate.ts';
export { longestTime, type OwnTime } from './estimate/longest-time.ts';
export { directoryOf } from './plan/directory.ts';
export { runSystem } from './run-system.ts';
export type { IsStopped, RunLimits } from './watch.ts';
