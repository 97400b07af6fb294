/** Points of a design, run on a thread. */
export { default } from '../../experiment/designs/point-worker.ts';
