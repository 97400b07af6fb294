import { parentPort, workerData } from 'node:worker_threads';
import { InputFault, type Problem } from '../problems/problem.ts';
import { HandedOver } from './handed-over.ts';

/** What a thread is asked: `module` is the address of a file of ours whose default export takes the task. */
export interface Asked {
  readonly module: string;
  readonly task: object;
}

/** What it is asked last. */
export const END = 'end';

/** What it is given when it begins. */
export interface Begins {
  /** The module that it will need first. */
  readonly first: string;
  /** One Int32, which is 1 when the task at hand is wanted no more. */
  readonly stop: SharedArrayBuffer;
}

/** What it says. */
export type Said =
  | { readonly answer: unknown }
  /** `more`: what the error carries beside its words, such as the code of a refused call, which is lost on the way. */
  | { readonly error: Error; readonly more: object }
  /** A fault of the input: an error would lose its problems on the way between threads. */
  | { readonly problems: readonly Problem[] };

const { first, stop } = workerData as Begins;
const stopFlag = new Int32Array(stop);
const isStopped = () => Atomics.load(stopFlag, 0) === 1;

/** The file that every thread runs: loads what it will need first, then answers one task after another. */
async function answer({ module, task }: Asked): Promise<void> {
  try {
    const { default: work } = (await import(module)) as {
      default(task: object, isStopped: () => boolean): unknown;
    };
    const answer = await work(task, isStopped);
    if (answer instanceof HandedOver) parentPort!.postMessage({ answer: answer.answer }, [...answer.buffers]);
    else parentPort!.postMessage({ answer });
  } catch (caught) {
    if (caught instanceof InputFault) {
      parentPort!.postMessage({ problems: caught.problems } satisfies Said);
      return;
    }
    const error = caught instanceof Error ? caught : new Error(String(caught));
    parentPort!.postMessage({ error, more: { ...error } } satisfies Said);
  }
}

parentPort!.on('message', (asked: Asked | typeof END) => {
  // Then nothing keeps it, and it ends by itself once all that it was at is done.
  if (asked === END) parentPort!.close();
  else void answer(asked);
});
// What is wrong with it is heard when it is asked for.
import(first).catch(() => undefined);
