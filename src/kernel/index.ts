/** Time and the order of events. */
export {
  ARRIVES,
  type EventHandler,
  type EventId,
  FILLS,
  FREES,
  type Kernel,
  type KernelName,
  type Phase,
} from './kernel.ts';
export { newKernel } from './new-kernel.ts';
