/** Time and the order of events. */
export {
  ARRIVES,
  BEGINS,
  DECIDES,
  type EventHandler,
  type EventId,
  FREES,
  type Kernel,
  type KernelName,
  later,
  MOST_ROUNDS,
  type Phase,
} from './kernel.ts';
export { newKernel } from './new-kernel.ts';
