import { Worker } from 'node:worker_threads';
import { InputFault } from '../problems/problem.ts';
import type { ReplicationAnswer, ReplicationTask } from './one-replication.ts';
import type { Asked, Begins, END, Said } from './thread.ts';

/**
 * How long a thread rests before it is ended, in milliseconds. Whoever asks meanwhile for threads of their own is given it:
 * what it has loaded and compiled takes longer than a short run.
 */
const REST = 60_000;

/** How long a thread that nobody wants any more is given to end by itself, in milliseconds. */
const GOES_ON = 2000;
const resting = new Map<Thread, NodeJS.Timeout>();

/** A task that waits for a thread, or that one is at. */
interface Job extends Asked {
  done(answer: unknown): void;
  failed(error: unknown): void;
}

interface Thread {
  readonly worker: Worker;
  /** 1: what it is at is wanted no more. */
  readonly stop: Int32Array;
  readonly hasEnded: Promise<void>;
  /** null: at rest. */
  job: Job | null;
  /** Whose it is now. */
  of: Threads;
}

let endsWithProgram = false;

function putToRest(thread: Thread): void {
  const atLast = () => {
    resting.delete(thread);
    void end(thread);
  };
  resting.set(thread, setTimeout(atLast, REST).unref());
  // A program that comes to its end would end them from outside.
  if (!endsWithProgram) process.once('beforeExit', endResting);
  endsWithProgram = true;
}

function endResting(): void {
  endsWithProgram = false;
  for (const [thread, late] of resting) {
    clearTimeout(late);
    void end(thread);
  }
  resting.clear();
}

/**
 * Lets a thread end by itself: a task of a simulation is broken off within thousands of events, any other gone on with.
 * Node 20 sometimes aborts the whole process when a thread is ended from outside while its code is still being compiled in the
 * background; whoever has come to the end of their work has waited for that. One that takes too long is ended all the same.
 * The timer holds the program meanwhile: an answer that was on its way lets go of the thread.
 */
function end(thread: Thread): Promise<void> {
  Atomics.store(thread.stop, 0, 1);
  thread.worker.postMessage('end' satisfies typeof END);
  const late = setTimeout(() => thread.worker.terminate(), GOES_ON);
  return thread.hasEnded.then(() => clearTimeout(late));
}

/** One that rests, for whoever asks next. */
function wokenUp(of: Threads): Thread | undefined {
  const [first] = resting;
  if (first === undefined) return undefined;
  const [thread, end] = first;
  clearTimeout(end);
  resting.delete(thread);
  thread.of = of;
  return thread;
}

/**
 * Threads, each at one task at a time; what they have loaded and compiled for one task serves the next. A task is run
 * by a file of ours, the `module`, whose default export takes it and gives an answer.
 */
export class Threads {
  readonly most: number;
  private readonly threads = new Set<Thread>();
  private readonly waiting: Job[] = [];
  private signal: AbortSignal | undefined;

  /** @param most threads at once */
  constructor(most: number, signal?: AbortSignal) {
    this.most = most;
    if (signal) this.stopWith(signal);
  }

  /** From now on all threads end when this signal says so. */
  stopWith(signal: AbortSignal): void {
    this.signal = signal;
    if (signal.aborted) this.breakOff();
    else signal.addEventListener('abort', this.breakOff);
  }

  /** Starts a thread that loads the module of replications while nothing is to be done yet. */
  startAhead(): void {
    this.start(compiled(REPLICATION));
  }

  /** Rejects with what the module threw, or with the signal's reason. */
  run<Answer>(module: URL, task: object): Promise<Answer> {
    const answer = new Promise<Answer>((done, failed) => {
      this.waiting.push({
        module: compiled(module),
        task,
        done: (answer) => done(answer as Answer),
        failed,
      });
    });
    // Whoever asked may have failed before it hears of this: that must not count as unheard.
    answer.catch(() => undefined);
    if (this.signal?.aborted) this.breakOff();
    else this.assign();
    return answer;
  }

  /** Lets the threads go once they have rested. They do not keep the process alive. */
  rest(): void {
    this.signal?.removeEventListener('abort', this.breakOff);
    for (const thread of this.threads) {
      if (thread.job === null) putToRest(thread);
      else void end(thread);
    }
    this.threads.clear();
  }

  /**
   * Ends all that are at work, at once; tasks fail when it is done, so that nobody writes any more. Those with nothing to do
   * rest, so that whoever is refused hears of it without waiting for what a thread still loads.
   */
  readonly breakOff = async (): Promise<void> => {
    this.signal?.removeEventListener('abort', this.breakOff);
    const atWork = [...this.threads].filter(({ job }) => job !== null);
    const jobs = [...atWork.flatMap(({ job }) => job ?? []), ...this.waiting.splice(0)];
    for (const thread of this.threads) if (thread.job === null) putToRest(thread);
    this.threads.clear();
    // An answer that was on its way when they were stopped is nobody's any more.
    for (const thread of atWork) thread.job = null;
    await Promise.all(atWork.map(end));
    for (const job of jobs) job.failed(this.signal?.reason);
  };

  private assign(): void {
    while (this.waiting.length > 0) {
      const idle = [...this.threads].find(({ job }) => job === null);
      if (idle === undefined && this.threads.size >= this.most) return;
      const job = this.waiting.shift()!;
      const thread = idle ?? this.start(job.module);
      thread.job = job;
      thread.worker.ref();
      thread.worker.postMessage({ module: job.module, task: job.task } satisfies Asked);
    }
  }

  private start(first: string): Thread {
    const thread = wokenUp(this) ?? newThread(first, this);
    this.threads.add(thread);
    return thread;
  }

  /** @internal A thread has done its job, or, with an error, is no more. */
  heard(thread: Thread, error?: unknown): void {
    if (error !== undefined) {
      this.threads.delete(thread);
      clearTimeout(resting.get(thread));
      resting.delete(thread);
      thread.job?.failed(error);
    }
    this.assign();
  }

  /** @internal A thread is no more; one that is at rest, or that has told why, is nobody's any more. */
  ended(thread: Thread): void {
    if (!this.threads.has(thread)) return;
    this.heard(thread, new ThreadLost());
  }
}

/** A thread has ended in the middle of its work and has not said why. */
class ThreadLost extends Error {
  readonly code = 'ERR_THREAD_LOST';
  constructor() {
    super('a thread has ended without a word');
  }
}

function newThread(first: string, of: Threads): Thread {
  // Without the flags of this process, of which some (`--input-type`) are not for files.
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(new URL(THREAD), { workerData: { first, stop } satisfies Begins, execArgv: [] });
  const hasEnded = new Promise<void>((done) => void worker.once('exit', () => done()));
  const thread: Thread = { worker, stop: new Int32Array(stop), hasEnded, job: null, of };
  worker.on('message', (said: Said) => {
    const { job } = thread;
    thread.job = null;
    worker.unref();
    if ('problems' in said) job?.failed(new InputFault(said.problems));
    else if ('error' in said) job?.failed(Object.assign(said.error, said.more));
    else job?.done(said.answer);
    thread.of.heard(thread);
  });
  worker.on('error', (error) => thread.of.heard(thread, error));
  // Whatever else ends it, without a word: nobody must wait for ever for what it was at.
  worker.on('exit', () => thread.of.ended(thread));
  // Whoever listens to it is kept by it: it keeps nobody while it has nothing to do.
  worker.unref();
  return thread;
}

/**
 * Runs replications on threads and gives their answers in the order of the tasks, a few ahead at the most. `finished`
 * is called for each as soon as it is done, whoever was first.
 */
export async function* inOrder(
  threads: Threads,
  tasks: readonly ReplicationTask[],
  finished: (answer: ReplicationAnswer) => Promise<void>,
): AsyncGenerator<ReplicationAnswer> {
  const underWay: Promise<ReplicationAnswer>[] = [];
  let next = 0;
  const run = async (task: ReplicationTask): Promise<ReplicationAnswer> => {
    const answer = await threads.run<ReplicationAnswer>(REPLICATION, task);
    await finished(answer);
    return answer;
  };
  const submit = () => {
    const answer = run(tasks[next++]!);
    // Heard when its turn comes; until then a failure must not count as unheard.
    answer.catch(() => undefined);
    underWay.push(answer);
  };
  while (next < tasks.length && underWay.length < 2 * threads.most) submit();
  while (underWay.length > 0) {
    yield await underWay.shift()!;
    if (next < tasks.length) submit();
  }
}

/** The same, on threads of its own. */
export async function* onThreads(
  tasks: readonly ReplicationTask[],
  workers: number,
  signal: AbortSignal | undefined,
  finished: (answer: ReplicationAnswer) => Promise<void>,
): AsyncGenerator<ReplicationAnswer> {
  const threads = new Threads(workers, signal);
  let whole = false;
  try {
    yield* inOrder(threads, tasks, finished);
    whole = true;
  } finally {
    if (whole) threads.rest();
    else await threads.breakOff();
  }
}

/** Runs one task on a thread of its own. */
export async function onOneThread<Answer>(
  module: URL,
  task: object,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const threads = new Threads(1, signal);
  try {
    return await threads.run<Answer>(module, task);
  } finally {
    threads.rest();
  }
}

/** Threads run compiled code: of a file in `src/` (in tests) what the build made of it in `dist/`. */
function compiled(module: URL): string {
  const below = module.href.slice(ROOM.href.length).replace(/\.ts$/, '.js');
  return new URL(FROM_SOURCE ? `../dist/${below}` : below, ROOM).href;
}

const ROOM = new URL('..', import.meta.url);
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const THREAD = compiled(new URL('./thread.ts', import.meta.url));
const REPLICATION = new URL('./worker.ts', import.meta.url);
