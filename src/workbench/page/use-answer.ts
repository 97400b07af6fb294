import { useEffect } from 'preact/hooks';
import type { AnswerTo, Ask } from '../asks.ts';
import type { Jobs } from './jobs.ts';

/** Says to whoever waits that something else is asked by now. */
export function dropped(): { readonly signal: AbortSignal; drop(): void } {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    drop: () => controller.abort(new DOMException('something else is asked', 'AbortError')),
  };
}

/** Asks whenever something of `on` is other than before, and hears the answer only while it is still asked. */
export function useAnswer<A extends Ask>(
  jobs: Jobs,
  ask: A | null,
  on: readonly unknown[],
  heard: (answer: AnswerTo<A>) => void,
  failed: (words: string) => void,
): void {
  useEffect(() => {
    if (ask === null) return;
    const { signal, drop } = dropped();
    jobs.ask(ask, signal).then(heard, (error: Error) => {
      if (!signal.aborted) failed(error.message);
    });
    return drop;
  }, on);
}
