import { SingleBar } from 'cli-progress';

export interface Progress {
  step(done: number, of: number): void;
  stop(): void;
}

/** A bar on a terminal's stderr; nothing in a pipe. */
export function progressBar(label: string, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return { step: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: `${label} [{bar}] {value}/{total} replications, {eta_formatted} left`,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    formatTime: (seconds) => (Number.isFinite(seconds) ? `${Math.round(seconds)} s` : 'some time'),
  });
  let started = false;
  return {
    step: (done, of) => {
      if (!started) bar.start(of, 0);
      started = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
