/** What runs: workers, one for each processor, and the queue before them. No view knows how, only what it asked. */
import type { AnswerTo, Ask, Said } from '../asks.ts';

interface Job {
  readonly ask: Ask;
  readonly signal: AbortSignal | null;
  done(answer: unknown): void;
  failed(error: Error): void;
}

/** More than these gain nothing: a replication takes memory. */
const MOST_WORKERS = 8;

export class Jobs {
  private readonly idle: Worker[] = [];
  private readonly queue: Job[] = [];
  private readonly busy = new Map<number, Job>();
  private next = 0;

  /** @param code address of the file that is both the page and its workers */
  constructor(code: string, workers: number) {
    for (let index = 0; index < Math.max(1, Math.min(workers, MOST_WORKERS)); index++) {
      const worker = new Worker(code);
      worker.onmessage = ({ data }: MessageEvent<Said>) => this.said(worker, data);
      worker.onerror = (event) => this.broke(event.message);
      this.idle.push(worker);
    }
  }

  /**
   * Asks in turn. What was dropped before it began is never run; what is running goes on and is heard by nobody.
   * @throws DOMException AbortError once the signal says so; Error with what a worker found wrong
   */
  ask<A extends Ask>(ask: A, signal: AbortSignal | null = null): Promise<AnswerTo<A>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(signal.reason);
        return;
      }
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
      this.queue.push({ ask, signal, done: resolve as (answer: unknown) => void, failed: reject });
      this.hand();
    });
  }

  private hand(): void {
    while (this.idle.length > 0) {
      const job = this.queue.shift();
      if (job === undefined) return;
      if (job.signal?.aborted) continue;
      const id = this.next++;
      this.busy.set(id, job);
      this.idle.pop()!.postMessage({ id, ask: job.ask });
    }
  }

  private said(worker: Worker, { id, answer, fault }: Said): void {
    const job = this.busy.get(id);
    this.busy.delete(id);
    this.idle.push(worker);
    this.hand();
    if (fault === undefined) job?.done(answer);
    else job?.failed(new Error(fault));
  }

  private broke(message: string): void {
    for (const job of this.busy.values()) job.failed(new Error(message));
    this.busy.clear();
  }
}
